from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chunking.budget import Budget
from app.chunking.sentences import cut
from app.chunking.tokens import estimate_tokens
from tests.chunking.counting import calls

SMALL = Budget(limit=12, tiny=3, overlap=2)


def parts(text: str, budget: Budget = SMALL) -> list[str]:
    return [text[start:end].strip() for start, end in cut(text, 0, len(text), budget)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. We stayed in! Why? 'So.' Then", ["It rained.", "We stayed in!", "Why?", "'So.'", "Then"]),
        ("See e.g. the end. Mr J. Smith came.", ["See e.g. the end.", "Mr J. Smith came."]),
        ("他来了。我们走吧！好吗？", ["他来了。", "我们走吧！", "好吗？"]),
        ("「行こう。」と彼は言った。雨だ。", ["「行こう。」", "と彼は言った。", "雨だ。"]),
        ("यह घर है। वह नदी है।", ["यह घर है।", "वह नदी है।"]),
        ("هل جاء؟ نعم جاء.", ["هل جاء؟", "نعم جاء."]),
        ("Er kam. Über Nacht. Ärger", ["Er kam.", "Über Nacht.", "Ärger"]),
        ("12:00 start\n12:01 stop", ["12:00 start", "12:01 stop"]),
        ("Version 2.5 costs 3.50 today", ["Version 2.5 costs 3.50 today"]),
    ],
)
def test_finds_sentence_ends(text: str, sentences: list[str]) -> None:
    assert parts(text) == sentences


def test_long_sentence_is_cut_at_lines_first() -> None:
    line = "many words without any stop at all"
    assert parts(f"{line}\n{line}\n{line}") == [line, line, line]


def test_long_line_is_cut_between_words_with_overlap() -> None:
    text = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau"
    spans = cut(text, 0, len(text), SMALL)
    assert len(spans) > 1
    for (start, end), (next_start, next_end) in itertools.pairwise(spans):
        assert start < next_start < end < next_end
    words = {word for start, end in spans for word in text[start:end].split()}
    assert words == set(text.split())


def test_no_mark_is_parted_from_its_letter() -> None:
    text = "e\u0301" * 400
    assert all(text[start] == "e" for start, _ in cut(text, 0, len(text), SMALL))


@given(st.text(alphabet=st.characters(codec=None), max_size=600), st.integers(1, 40))
def test_covers_everything_within_the_limit(text: str, limit: int) -> None:
    budget = Budget(limit=limit, overlap=limit // 8)
    spans = cut(text, 0, len(text), budget)
    reached = 0
    for start, end in spans:
        assert start <= reached < end
        reached = end
        assert estimate_tokens(text[start:end]) <= limit or end - start == 1
    assert reached == len(text)


@pytest.mark.parametrize("unit", ["x", " ", "x ", "好", "\n", ".", ". A", "\u0301", "😀", "שָׁ", "ก "])
def test_twice_the_text_takes_twice_the_steps(unit: str) -> None:
    def cut_all(size: int) -> None:
        text = unit * (size // len(unit))
        cut(text, 0, len(text), Budget())

    assert calls(cut_all, 160_000) < 2.4 * calls(cut_all, 80_000) + 2_000
