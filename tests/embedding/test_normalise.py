from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.embedding.gguf import read_header
from app.embedding.normalise import Normaliser, compose, normaliser_of
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

UNKNOWN = "\ua66e"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Caf\u00e9 na\u00efve \u0130STANBUL", "cafe naive istanbul"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
        ("不是a", "不 是 a"),
        ("don't [x]", "don ' t [ x ]"),
        ("\ud55c", "\u1112\u1161\u11ab"),
        ("நி", "நி"),
        ("a\u200bb\x0bc\x85d\x00e\ufffdf\ue000g\ud800h", "abcdefgh"),
        ("a\u00a0b\u2028c\td", "a b c d"),
        ("x" * 100, "x" * 100),
        ("x" * 101, UNKNOWN),
        ("a\u2581b c", f"{UNKNOWN} c"),
        ("", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    assert Normaliser()(text).split() == words.split()


def test_a_cased_vocabulary_keeps_case_and_accents() -> None:
    assert Normaliser(lowercase=False, strip_accents=False)("\u00c9t\u00e9!").split() == ["\u00c9t\u00e9", "!"]


@given(st.text(max_size=300))
def test_normal_text_is_normal(text: str) -> None:
    once = Normaliser()(text)
    assert Normaliser()(once).split() == once.split()


def test_a_qwen_vocabulary_reads_composed_letters(tmp_path: Path) -> None:
    assert normaliser_of(read_header(tiny_models.write_qwen3(tmp_path / "q.gguf"))) is compose
    for text in ("Äpfel à Besançon", "눈 때문에", "डॉक्टर ने"):
        assert compose(unicodedata.normalize("NFD", text)) == unicodedata.normalize("NFC", text)


def test_a_bert_vocabulary_says_what_it_wants(tmp_path: Path) -> None:
    header = read_header(tiny_models.write_bert(tmp_path / "b.gguf"))
    assert normaliser_of(header) == Normaliser(lowercase=True, strip_accents=True)
    header.metadata["tokenizer.ggml.normalizer.lowercase"] = False
    assert normaliser_of(header) == Normaliser(lowercase=False, strip_accents=False)
    header.metadata["tokenizer.ggml.model"] = "gpt2"
    assert normaliser_of(header) is str
