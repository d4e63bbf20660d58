from hypothesis import given
from hypothesis import strategies as st

from app.embedding.packing import Packer


@given(
    lengths=st.lists(st.integers(1, 300), max_size=40),
    max_tokens=st.integers(1, 600),
    max_texts=st.integers(1, 8),
)
def test_every_text_comes_once_and_batches_keep_their_bounds(
    lengths: list[int], max_tokens: int, max_texts: int
) -> None:
    packer, seen = Packer(lengths), []
    while not packer.is_done:
        batch = packer.take(max_tokens, max_texts)
        assert 1 <= len(batch) <= max_texts
        assert len(batch) == 1 or sum(lengths[text] for text in batch) <= max_tokens
        seen += batch
    assert sorted(seen) == list(range(len(lengths)))
    assert [lengths[text] for text in seen] == sorted(lengths, reverse=True)


def test_no_texts_is_done_at_once() -> None:
    assert Packer([]).is_done
