from __future__ import annotations

import pytest

from app.embedding.catalog import known_models
from app.search.foreign import foreignness
from app.search.fuse import Hit

STARTER = next(model.name for model in known_models() if model.shipped)
OTHER = next(model.name for model in known_models() if model.languages != "English")


def hits(*languages: str | None) -> list[Hit]:
    return [Hit(str(n), n, "/", "", "", 0, None, None, None, 0, 0, 1.0, None, each) for n, each in enumerate(languages)]


@pytest.mark.parametrize(
    ("query", "languages", "expected"),
    [
        ("what is a span", ["en", "en"], 0.0),
        ("what is a span", [None, "en", ""], 0.0),
        ("Mietvertrag kündigen", ["de", "de", "de", "en"], 0.75),
        ("handy", ["de", "en"], 0.5),
        ("naïve café", ["en"], 0.0),
        ("长江大桥", [], 1.0),
        ("где мост", ["en"], 1.0),
        ("kubernetes", [*["en"] * 10, *["de"] * 90], 0.0),
        ("", [], 0.0),
    ],
)
def test_what_an_english_model_is_at_a_loss_with(query: str, languages: list[str | None], expected: float) -> None:
    assert foreignness(query, hits(*languages), STARTER) == expected


@pytest.mark.parametrize("model", [OTHER, "a model that nobody knows", ""])
def test_models_of_many_languages_know_all(model: str) -> None:
    assert foreignness("где мост", hits("ru"), model) == 0.0
