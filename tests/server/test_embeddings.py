from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.errors import UsageError
from app.server.embeddings import MAX_INPUTS, embed

if TYPE_CHECKING:
    from app.engine import Engine


def vectors(library: Engine, **data: Any) -> list[Any]:
    return [entry["embedding"] for entry in embed(data, library.embedder, lambda: False)["data"]]


def test_answers_as_openai_does(library: Engine) -> None:
    answer = embed({"input": ["one", "two"], "model": "any"}, library.embedder, lambda: False)
    assert (answer["object"], answer["model"]) == ("list", library.embedder.info().name)
    assert [entry["index"] for entry in answer["data"]] == [0, 1]
    assert answer["usage"]["prompt_tokens"] == answer["usage"]["total_tokens"] > 0


def test_vectors_are_those_of_the_embedder(library: Engine) -> None:
    (vector,) = vectors(library, input="a text about bread")
    expected = library.embedder.embed_documents(["a text about bread"], lambda: False)[0]
    assert np.allclose(vector, expected, atol=1e-6)
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-3)


def test_base64_holds_the_same_numbers(library: Engine) -> None:
    (numbers,) = vectors(library, input="x", encoding_format="float")
    (encoded,) = vectors(library, input="x", encoding_format="base64")
    assert np.allclose(np.frombuffer(base64.b64decode(encoded), "<f4"), numbers)


def test_queries_go_another_way(library: Engine) -> None:
    (vector,) = vectors(library, input="x", input_type="query")
    assert np.allclose(vector, library.embedder.embed_query("x", lambda: False), atol=1e-6)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({}, "input"),
        ({"input": []}, "input"),
        ({"input": [[1, 2]]}, "input"),
        ({"input": ["x"] * (MAX_INPUTS + 1)}, str(MAX_INPUTS)),
        ({"input": "x", "encoding_format": "hex"}, "encoding_format"),
        ({"input": "x", "dimensions": 7}, "dimensions"),
        ({"input": "x", "input_type": "poem"}, "input_type"),
    ],
)
def test_what_is_wrong_is_named(library: Engine, data: dict[str, Any], word: str) -> None:
    with pytest.raises(UsageError, match=word):
        embed(data, library.embedder, lambda: False)
