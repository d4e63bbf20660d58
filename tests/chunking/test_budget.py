from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.chunking.budget import DEFAULT, Budget


def test_breadcrumb_counts_towards_the_sizes() -> None:
    room = DEFAULT.without(20)
    assert (room.target, room.limit) == (DEFAULT.target - 20, DEFAULT.limit - 20)
    assert DEFAULT.limit <= 254, "the starter model reads 256 tokens, two of which are its own"


@given(st.integers(1, 500), st.integers(0, 500), st.integers(0, 1000))
def test_something_is_always_left(target: int, more: int, tokens: int) -> None:
    room = Budget(target=target, limit=target + more).without(tokens)
    assert 1 <= room.target <= room.limit
