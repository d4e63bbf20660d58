from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.chunking.budget import DEFAULT, Budget


def test_breadcrumb_counts_towards_the_limit() -> None:
    assert DEFAULT.without(20).limit == DEFAULT.limit - 20
    assert DEFAULT.limit <= 254, "the starter model reads 256 tokens, two of which are its own"


def test_languages_of_which_models_make_more_tokens_get_less_text() -> None:
    assert DEFAULT.for_language(None) == DEFAULT.for_language("en") == DEFAULT.for_language("ru") == DEFAULT
    assert DEFAULT.for_language("fi").limit < DEFAULT.for_language("fr").limit < DEFAULT.limit


@given(st.integers(1, 500), st.integers(0, 1000))
def test_something_is_always_left(limit: int, tokens: int) -> None:
    assert 1 <= Budget(limit=limit).without(tokens).limit <= limit
