from __future__ import annotations

from typing import Any

import numpy as np

from app.embedding.batch import Batch

SEQUENCES = [np.array(tokens, np.int32) for tokens in ([5, 6, 7], [8], [9, 10])]


def read(part: Any) -> list[tuple[int, int, int, int]]:
    return [
        (part.token[i], part.pos[i], part.seq_id[i][part.n_seq_id[i] - 1], part.logits[i]) for i in range(part.n_tokens)
    ]


def test_sequences_lie_one_behind_the_other_and_their_ends_are_flagged() -> None:
    batch = Batch(8)
    batch.fill(SEQUENCES, last_only=True)
    expected = [(5, 0, 0, 0), (6, 1, 0, 0), (7, 2, 0, 1), (8, 0, 1, 1), (9, 0, 2, 0), (10, 1, 2, 1)]
    assert read(batch.part(0, batch.size)) == expected
    assert read(batch.part(2, 5)) == expected[2:5]
    assert [batch.outputs(0, 2), batch.outputs(2, 5), batch.outputs(0, 6)] == [0, 2, 3]


def test_all_tokens_may_be_flagged_and_the_next_batch_overwrites() -> None:
    batch = Batch(8)
    batch.fill(SEQUENCES, last_only=False)
    assert batch.outputs(0, 6) == 6
    batch.fill(SEQUENCES[:1], last_only=True, first_position=4)
    assert read(batch.part(0, batch.size)) == [(5, 4, 0, 0), (6, 5, 0, 0), (7, 6, 0, 1)]
