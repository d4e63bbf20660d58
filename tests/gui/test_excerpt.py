from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from app.gui.excerpt import ELLIPSIS, QtText, cut_short, excerpt, for_qt, qt_length, window


def spanned(shown: QtText) -> list[str]:
    """What Qt would mark."""
    units = shown.text.encode("utf-16-le")
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in shown.spans]


def test_emoji_before_a_span_shift_it_for_qt() -> None:
    assert spanned(for_qt("😀😀 word", ((3, 7),))) == ["word"]


def test_windows_line_ends_count_once() -> None:
    shown = for_qt("one\r\ntwo\r\nthree", ((5, 8), (10, 15)))
    assert shown.text == "one\ntwo\nthree"
    assert spanned(shown) == ["two", "three"]


def test_lone_surrogates_and_nul_can_be_shown() -> None:
    assert for_qt("a\udc80b\x00c").text == "a\ufffdb\ufffdc"


def test_excerpt_is_one_line_with_its_highlight() -> None:
    shown = excerpt("first line\n\n   second   line", ((15, 21),), 100)
    assert shown.text == "first line second line"
    assert spanned(shown) == ["second"]


def test_excerpt_begins_shortly_before_a_late_highlight() -> None:
    text = "word " * 200 + "needle " + "word " * 200
    at = text.index("needle")
    shown = excerpt(text, ((at, at + 6),), 120)
    assert spanned(shown) == ["needle"]
    assert shown.text.startswith(ELLIPSIS + "word")
    assert shown.text.endswith(ELLIPSIS)
    assert len(shown.text) <= 122


def test_excerpt_begins_where_most_is_highlighted() -> None:
    text = "data " + "filler " * 40 + "personal data in spans " + "filler " * 40
    spans = tuple((m.start(), m.end()) for m in re.finditer("personal|data|spans", text))
    shown = excerpt(text, spans, 300)
    assert shown.text.index("personal data in spans") < 60
    assert spanned(shown) == ["personal", "data", "spans"]


def test_excerpt_of_chinese_needs_no_spaces() -> None:
    text = "数据" * 300 + "个人" + "数据" * 300
    shown = excerpt(text, ((600, 602),), 100)
    assert spanned(shown) == ["个人"]


def test_cut_short_counts_units_and_keeps_whole_letters() -> None:
    shown = cut_short(QtText("ab😀😀😀cd", ((0, 1), (8, 10))), 6)
    assert shown.text == "ab" + ELLIPSIS
    assert shown.spans == ((0, 1),)


def test_window_cuts_at_line_ends_and_keeps_the_passage() -> None:
    text = "".join(f"line {number}\n" for number in range(1000))
    start = text.index("line 500")
    first, last = window(text, start, start + 8, 50)
    part = text[first:last]
    assert part.startswith("line ")
    assert "line 500" in part
    assert not part.endswith("\n")
    assert window("short", 0, 5, 50) == (0, 5)


TEXTS = st.text(alphabet=st.sampled_from("ab \n\r\t😀é数\u2029"), max_size=60)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_marked_text_is_what_was_meant(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    (marked,) = spanned(for_qt(text, ((start, end),)))
    # A span that begins or ends inside a line end takes all of it or nothing.
    assert marked.replace("\n", "").replace("\r", "") == text[start:end].replace("\n", "").replace("\r", "")


@given(TEXTS, st.integers(0, 60), st.integers(0, 60), st.integers(1, 80))
def test_excerpts_never_mark_outside(text: str, one: int, other: int, length: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    shown = excerpt(text, ((start, end),), length)
    assert "\n" not in shown.text
    assert all(0 <= a <= b <= qt_length(shown.text) for a, b in shown.spans)


def test_sentences_move_along_and_lead_an_excerpt_without_words() -> None:
    text = "😀 " + "filler words " * 40 + "Slugs  eat lettuce. The end."
    first = text.index("Slugs")
    found = excerpt(text, (), 400, ((first, first + 19),))
    encoded = found.text.encode("utf-16-le")
    assert [encoded[2 * a : 2 * b].decode("utf-16-le") for a, b in found.meaning] == ["Slugs eat lettuce."]
    assert found.spans == ()
    assert found.text.index("Slugs") < 110
