"""Does a model do what it should? Its card's worked example, and sentences that mean the same.

A file can be damaged without any error, or converted with the wrong pooling, end token or instruction: it still gives
vectors, only bad ones. What is asked stands in resources/models/verify.toml.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from app.embedding.catalog import known_models
from app.embedding.gguf import read_header
from app.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.embedding.catalog import ModelFile
    from app.embedding.model import Embedder, EmbedderInfo, Vectors

    Ask = Callable[[Sequence[str]], Vectors]

# Of ggml's LLAMA_FTYPE_*: F32, F16, Q8_0, BF16. Eight bits move the 0.6B's scores by 0.001, a missing end token by
# 0.1 (as others measured), so that these two allowances tell coarse weights from wrong vectors.
_FINE_FILE_TYPES = (0, 1, 7, 32)
_FINE, _COARSE = 0.01, 0.05
# Of four sentences in two directions, how many must find their own counterpart; by chance two do. And how far pairs
# must stand out from strangers, compared with English: words that two languages share give a quarter of that.
_MATCHES_NEEDED = 7
_GAP_NEEDED = 0.5
# What a model for many languages must know of those that are tried.
_LANGUAGES_NEEDED = 0.75
_SAME = 0.9999


@dataclass(frozen=True, slots=True)
class Check:
    """One question and how the model did. `figures` are plain data, similarities are cosines."""

    name: str
    is_right: bool
    message: str
    figures: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain data for `models verify --json`."""
        return {"name": self.name, "right": self.is_right, "message": self.message, **self.figures}


@dataclass(frozen=True, slots=True)
class Verification:
    """What `lodestone models verify` found out."""

    info: EmbedderInfo
    checks: tuple[Check, ...]

    @property
    def is_right(self) -> bool:
        """False when any check went wrong."""
        return all(check.is_right for check in self.checks)

    def to_json(self) -> dict[str, Any]:
        """Plain data for `models verify --json`."""
        about = {"model": self.info.name, "path": str(self.info.path), "device": self.info.device}
        checks = [check.to_json() for check in self.checks]
        return {**about, "dimensions": self.info.dimensions, "right": self.is_right, "checks": checks}


@dataclass(frozen=True, slots=True)
class _Comparison:
    """How many sentences, of four both ways, find their counterpart; mean cosine of pairs and of strangers."""

    matches: int
    pairs: float
    strangers: float

    @property
    def is_match(self) -> bool:
        return self.matches >= _MATCHES_NEEDED

    @property
    def gap(self) -> float:
        return self.pairs - self.strangers

    def to_json(self) -> dict[str, Any]:
        return {"matches": self.matches, "pairs": _rounded(self.pairs), "strangers": _rounded(self.strangers)}


@cache
def _questions() -> dict[str, Any]:
    return tomllib.loads((resources_dir() / "models" / "verify.toml").read_text("utf-8"))


def verify(model: ModelFile, embedder: Embedder, should_stop: Callable[[], bool]) -> Verification:
    """Ask `embedder`, which runs `model` with whole vectors, all there is to ask; a few seconds of work.

    Raises what the embedder raises: ResourceError where the model cannot be loaded, Cancelled.
    """
    info = embedder.info()

    def ask(texts: Sequence[str]) -> Vectors:
        return embedder.embed_documents(texts, should_stop)

    checks = [_check_vectors(ask)]
    if (card := _card_of(model)) is not None:
        queries = [embedder.embed_query(query, should_stop) for query in _questions()["card_texts"]["queries"]]
        checks.append(_check_card(model, card, np.stack(queries), ask(_questions()["card_texts"]["documents"])))
    english = _compare(ask, _questions()["english"]["reworded"])
    checks.append(_check_english(english))
    if english.is_match:
        checks.append(_check_languages(model, ask, english))
    return Verification(info, tuple(checks))


def _check_vectors(ask: Ask) -> Check:
    """Length one, no NaN, and the company that a text is embedded in changes nothing."""
    texts = [*_questions()["english"]["plain"], "", "a"]
    together = ask(texts)
    alone = np.concatenate([ask([text]) for text in texts])
    if not (np.isfinite(together).all() and np.isfinite(alone).all()):
        text = "Some texts get no vector at all: the file is damaged. Get it again."
        return Check("vectors", is_right=False, message=text)
    lowest = float((together * alone).sum(axis=1).min())
    if lowest < _SAME:
        text = "A text gets another vector beside others than alone. Please report this with the model's name."
        return Check("vectors", is_right=False, message=text, figures={"lowest": round(lowest, 6)})
    text = "Vectors have length one and are the same alone and in a batch."
    return Check("vectors", is_right=True, message=text, figures={"lowest": round(lowest, 6)})


def _card_of(model: ModelFile) -> list[list[float]] | None:
    """The scores that the model's authors published, by the name of the model or of its file."""
    names = f"{model.name} {model.path.name}".casefold()
    for card in _questions()["card"]:
        if card["name"].casefold() in names:
            scores: list[list[float]] = card["scores"]
            return scores
    return None


def _check_card(model: ModelFile, published: list[list[float]], queries: Vectors, documents: Vectors) -> Check:
    scores = queries @ documents.T
    off = float(np.abs(scores - np.array(published)).max())
    is_fine = read_header(model.path).metadata.get("general.file_type") in _FINE_FILE_TYPES
    allowed = _FINE if is_fine else _COARSE
    figures = {"scores": _rounded(scores), "published": published, "off": _rounded(off), "allowed": allowed}
    if off <= allowed:  # NaN is not
        text = f"The scores of its model card come out, at most {off:.4f} off."
        return Check("card", is_right=True, message=text, figures=figures)
    text = f"The scores of its model card do not come out: {off:.4f} off, {allowed} allowed. Get the file again."
    return Check("card", is_right=False, message=text, figures=figures)


def _check_english(english: _Comparison) -> Check:
    if english.is_match:
        text = "English sentences are near to the same in other words and far from the rest."
    else:
        text = "English sentences are no nearer to the same in other words than to the rest: the model does not "
        text += "understand them. Get the file again or choose another."
    return Check("english", is_right=english.is_match, message=text, figures=english.to_json())


def _check_languages(model: ModelFile, ask: Ask, english: _Comparison) -> Check:
    """Sentences against their English translations and against the translations of the others."""
    found = {name: _compare(ask, texts) for name, texts in _questions()["translations"].items()}
    read = [name for name, one in found.items() if one.is_match and one.gap >= _GAP_NEEDED * english.gap]
    expected = {known.name: known.languages for known in known_models()}.get(model.name, "")
    is_right, text = _language_verdict(read, len(found), expected)
    figures = {"read": read, "languages": {name: one.to_json() for name, one in found.items()}}
    return Check("languages", is_right=is_right, message=text, figures=figures)


def _language_verdict(read: Sequence[str], tried: int, expected: str) -> tuple[bool, str]:
    """Whether that is what the catalogue promises (`expected` is empty for a model it does not know), in words."""
    if len(read) == tried:
        found = f"It reads all of {tried} other languages: a sentence is nearest to its own translation"
    elif read:
        found = f"Beside English it reads {', '.join(read)}, {len(read)} of {tried} languages that were tried"
    else:
        found = f"It reads English only, none of {tried} other languages that were tried"
    if expected.startswith("English"):
        return True, f"{found}. This model is made for English, so that is as expected."
    if expected and len(read) < _LANGUAGES_NEEDED * tried:
        return False, f"{found}, but it is made for {expected}. Get the file again."
    return True, f"{found}."


def _compare(ask: Ask, theirs: Sequence[str]) -> _Comparison:
    """The plain English sentences against others that mean the same, in the same order."""
    scores = np.nan_to_num(ask(_questions()["english"]["plain"]) @ ask(theirs).T, nan=-1.0)
    own = np.arange(len(scores))
    matches = int((scores.argmax(axis=1) == own).sum() + (scores.argmax(axis=0) == own).sum())
    strangers = scores[~np.eye(len(scores), dtype=bool)]
    return _Comparison(matches, float(scores[own, own].mean()), float(strangers.mean()))


def _rounded(value: Any) -> Any:
    """As JSON can carry it: NaN has no place there."""
    return np.nan_to_num(np.round(np.asarray(value, np.float64), 4), nan=-1.0).tolist()
