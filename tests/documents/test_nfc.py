from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import nfc
from app.documents.nfc import compose, compose_with_shifts, original_offset

TEXTS = [
    "Die Äpfel fielen über den Zaun; café, naïve, Ångström.",
    "Khi mặt trời mọc, bọn trẻ chạy xuống bờ sông.",
    "사과가 울타리 너머로 떨어졌지만 아무도 듣지 못했다.",
    "りんごがかきねをこえておちたが、だれもきづかなかった。パピプペポ",
    "Ελλάδα, ἄνθρωπος, क़लम, שָׁלוֹם",
]
TRICKY = st.text(
    st.sampled_from("ae\n x\u0301\u0302\u0323\u0308가\u1100\u1161\u11a8か\u3099क\u093c\u212b\uf900\u0344😀한é"),
    max_size=30,
)


@pytest.mark.parametrize("text", TEXTS)
def test_decomposed_text_becomes_what_is_typed(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    composed, shifts = compose_with_shifts(decomposed)
    assert composed == compose(decomposed) == unicodedata.normalize("NFC", text)
    assert original_offset(shifts, len(composed)) == len(decomposed)
    for match in re.finditer(r"(?<=\s)\S", composed):  # words begin where they began
        assert unicodedata.normalize("NFC", decomposed[original_offset(shifts, match.start()) :]).startswith(
            match.group()
        )


def test_composed_text_is_left_alone() -> None:
    for text in TEXTS:
        composed = unicodedata.normalize("NFC", text)
        assert compose_with_shifts(composed) == (composed, ())
        assert compose(composed) is composed
    assert original_offset((), 7) == 7


@given(st.one_of(TRICKY, st.text()))
def test_offsets_map_back_for_any_text(text: str) -> None:
    composed, shifts = compose_with_shifts(text)
    assert composed == unicodedata.normalize("NFC", text)
    offsets = [original_offset(shifts, offset) for offset in range(len(composed) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    for start, line in enumerate(composed):
        assert line != "\n" or text[offsets[start]] == "\n"


def test_no_character_that_parts_places_joins_with_what_stands_before() -> None:
    apart, replaced = re.compile(f"[{nfc._APART}]"), re.compile(f"[{nfc._REPLACED}]")
    joins = set()
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            joins.add(chr(int(parts[1], 16)))
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if 0xD800 <= code < 0xE000 or not apart.match(character):
            continue
        first = unicodedata.normalize("NFD", character)[0]
        assert not unicodedata.combining(first)
        assert first not in joins
        assert replaced.match(character) or unicodedata.is_normalized("NFC", character)
