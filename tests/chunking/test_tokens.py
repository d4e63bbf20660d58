from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chunking.tokens import estimate_tokens

# Counts of the starter model's WordPiece (English, code, Chinese, Korean), and its geometric mean with Qwen's where
# they are far apart in scripts of few letters: 47 and 24 for the Russian sentence, 32 and 12 for the Arabic one.
KNOWN = {
    "The quick brown fox jumps over the lazy dog near the river bank.": 14,
    "def add(first, second):\n    return first + second\n": 12,
    "南京市长江大桥是长江上第一座由中国自行设计和建造的桥梁。": 28,
    "Съешь же ещё этих мягких французских булок, да выпей чаю.": 34,
    "나는 오늘 아침에 도서관에서 책을 읽었다.": 36,
    "هذا كتاب جيد عن تاريخ المدينة القديمة.": 20,
}


@pytest.mark.parametrize(("text", "tokens"), KNOWN.items())
def test_is_within_a_third_of_real_tokenizers(text: str, tokens: int) -> None:
    assert tokens * 2 / 3 <= estimate_tokens(text) <= tokens * 4 / 3


def test_nothing_has_no_tokens_and_anything_has_one() -> None:
    assert estimate_tokens("") == 0
    assert estimate_tokens("\n") == 1


@given(st.text(alphabet=st.characters(codec=None)))
def test_counts_any_text(text: str) -> None:
    assert 0 <= estimate_tokens(text) <= 3 * len(text) + 1


@given(st.text(), st.text())
def test_is_nearly_additive(left: str, right: str) -> None:
    together = estimate_tokens(f"{left} {right}")
    assert abs(together - estimate_tokens(left) - estimate_tokens(right)) <= 2
