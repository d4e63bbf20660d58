from __future__ import annotations

import base64
from typing import Any

import numpy as np
import pytest

from app.embedding.wire import MAX_BATCH_CHARS, MAX_TEXT_CHARS, batches_of, sendable, vectors_of


def answer(*embeddings: Any) -> dict[str, Any]:
    return {"data": [{"embedding": embedding} for embedding in embeddings]}


def test_rows_are_put_in_order_and_at_length_one() -> None:
    data = {"data": [{"index": 1, "embedding": [0, 2]}, {"index": 0, "embedding": [3, 4]}]}
    vectors = vectors_of(data, 2)
    assert vectors.dtype == np.float32
    assert np.allclose(vectors, np.array([[0.6, 0.8], [0, 1]]))


def test_base64_is_read_though_numbers_were_asked_for() -> None:
    coded = base64.b64encode(np.array([3, 4], "<f4").tobytes()).decode()
    assert np.allclose(vectors_of(answer(coded), 1), [[0.6, 0.8]])


@pytest.mark.parametrize("row", [[0, 0], [float("nan"), 1], [float("inf"), 1], [None, 1]])
def test_rows_without_a_direction_become_nan(row: list[Any]) -> None:
    vectors = vectors_of(answer([1, 0], row), 2)
    assert np.isnan(vectors[1]).all()
    assert vectors[0].tolist() == [1, 0]


@pytest.mark.parametrize(
    "data",
    [
        answer(),
        answer([1], [1]),
        answer([]),
        answer([1], [1, 2], [1]),
        answer("not base64"),
        {"data": [{"index": 0, "embedding": [1]}, {"index": 0, "embedding": [1]}, {"index": 2, "embedding": [1]}]},
        {"data": None},
        {},
        None,
        "text",
    ],
)
def test_other_shapes_are_refused(data: Any) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        vectors_of(data, 3)


def test_batches_hold_texts_of_like_length_and_no_empty_ones() -> None:
    texts = ["aaa", "", "a", " \n", "aa", "aaaa", "aaaaa"]
    assert list(batches_of(texts, 2)) == [[2, 4], [0, 5], [6]]
    assert list(batches_of([], 2)) == []
    assert list(batches_of(["a" * MAX_BATCH_CHARS, "a", "a" * MAX_BATCH_CHARS], 9)) == [[1], [0], [2]]


def test_what_servers_cannot_read_is_left_out() -> None:
    assert sendable("a\ud800b\0c🦊") == "abc🦊"
    assert len(sendable("a" * MAX_TEXT_CHARS * 2)) == MAX_TEXT_CHARS
