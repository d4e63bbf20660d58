"""The embedding models that Lodestone knows, and which file a person's choice of model means."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.embedding import gguf
from app.errors import ResourceError, ResourceProblem, UsageError
from app.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.paths import DataDir

SMALLEST_DIMENSIONS = 32  # of a model that may be cut: Qwen3-Embedding's model card
# Beside its weights, a model needs room for the keys and values of the texts it works on (four batches of 1,024
# tokens side by side) and for the numbers in between. 0.3 GB of the latter were measured on a CPU for the shapes of
# Qwen3-Embedding-0.6B, Q4 to F16, without the LM head.
_CACHED_TOKENS = 4096
_SCRATCH_BYTES = 300_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogModel:
    """One entry of resources/models/catalog.toml, where the fields are explained; 0 and "" mean: not known."""

    name: str
    file: str
    bytes: int = 0
    expected_bytes: int = 0
    sha256: str = ""
    made_from: str = ""
    weights: str = ""
    shipped: bool = False
    repository: str = ""
    revision: str = ""
    licence: str = ""
    parameters: str = ""
    architecture: str = ""
    dimensions: int = 0
    default_dimensions: int = 0
    mrl: bool = False
    context_tokens: int = 0
    max_tokens: int = 0
    cache_bytes_per_token: int = 0
    cpu_tokens_per_second: float = 0.0
    query_prompt: str = ""
    languages: str = ""
    description: str = ""
    scores: Mapping[str, float] = field(default_factory=dict)

    @property
    def size_bytes(self) -> int:
        """What the file takes on disk: known, or about that for one that is made here."""
        return self.bytes or self.expected_bytes

    @property
    def memory_bytes(self) -> int:
        """Memory that the running model needs, on the computer or on the graphics card: file, cache and scratch."""
        return self.size_bytes + self.cache_bytes_per_token * _CACHED_TOKENS + _SCRATCH_BYTES

    def path(self, data_dir: DataDir) -> Path:
        """Where the file stands or would stand."""
        folder = resources_dir() / "models" if self.shipped else data_dir.models_dir
        return folder / self.file

    def is_at(self, path: Path) -> bool:
        """True when the file at `path` has this model's name and size (its hash is not computed)."""
        size = _size(path)
        return path.name == self.file and size >= 0 and self.bytes in (0, size)

    def as_file(self, path: Path) -> ModelFile:
        """This model, to be loaded from `path`."""
        return ModelFile(self.name, path, self.max_tokens, self.mrl, self.dimensions, self.default_dimensions)


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model to load. Numbers are 0 and `mrl` false where the catalogue does not know the file."""

    name: str
    path: Path
    max_tokens: int = 0
    mrl: bool = False
    dimensions: int = 0
    default_dimensions: int = 0

    def check_dimensions(self, dimensions: int) -> None:
        """Raises UsageError where vectors of this model cannot be cut to `dimensions` numbers (0 = not asked for)."""
        if not dimensions:
            return
        if not self.mrl:
            raise UsageError(f"The vectors of {self.name} cannot be shortened. Leave the dimensions at 0.")
        if dimensions < SMALLEST_DIMENSIONS:
            raise UsageError(f"{dimensions} dimensions are too few. Choose {SMALLEST_DIMENSIONS} or more.")
        if self.dimensions and dimensions > self.dimensions:
            raise UsageError(f"{self.name} has {self.dimensions} dimensions. Choose no more than that.")

    def effective_dimensions(self, wanted: int) -> int:
        """What vectors are cut to: `wanted` numbers, or the catalogue's default where that is 0 (0 = not at all)."""
        return wanted or self.default_dimensions


@dataclass(frozen=True, slots=True)
class ModelState:
    """A line of `lodestone models list`: the entry, where its file would stand, and whether it is there, whole."""

    model: CatalogModel
    path: Path
    is_present: bool

    def to_json(self) -> dict[str, Any]:
        """Plain data for `models list --json`."""
        model = self.model
        return {
            "name": model.name,
            "present": self.is_present,
            "path": str(self.path),
            "bytes": model.size_bytes,
            "memory_bytes": model.memory_bytes,
            "parameters": model.parameters,
            "dimensions": model.dimensions,
            "default_dimensions": model.default_dimensions or model.dimensions,
            "smallest_dimensions": SMALLEST_DIMENSIONS if model.mrl else model.dimensions,
            "context_tokens": model.context_tokens,
            "languages": model.languages,
            "licence": model.licence,
            "scores": dict(model.scores),
            "description": model.description,
        }


@dataclass(frozen=True, slots=True)
class Tradeoff:
    """What cutting vectors to `dimensions` numbers costs: change of the score in percent against all of them."""

    dimensions: int
    change_percent: float


@cache
def _catalog() -> dict[str, Any]:
    return tomllib.loads((resources_dir() / "models" / "catalog.toml").read_text("utf-8"))


@cache
def known_models() -> tuple[CatalogModel, ...]:
    """All entries, in the order of the file."""
    return tuple(CatalogModel(**entry) for entry in _catalog()["model"])


def default_hub() -> str:
    """Address below which the repositories of the catalogue are found, unless a mirror is set."""
    return str(_catalog()["hub"])


def tradeoffs() -> tuple[Tradeoff, ...]:
    """The published cost of shorter vectors, shortest first; shown where the dimensions are chosen."""
    return tuple(Tradeoff(**entry) for entry in _catalog()["tradeoff"])


def find_known(name: str) -> CatalogModel | None:
    """The entry of this name, in any case."""
    return next((model for model in known_models() if model.name.casefold() == name.casefold()), None)


def starter() -> CatalogModel:
    """The model that comes with the program."""
    return next(model for model in known_models() if model.shipped)


def list_models(data_dir: DataDir) -> list[ModelState]:
    """Every known model and whether its file is there with the right size, then the person's own files.

    No hash is computed.
    """
    states = []
    for model in known_models():
        path = model.path(data_dir)
        states.append(ModelState(model, path, model.is_at(path)))
    known = {state.path for state in states}
    return states + [_own_state(path) for path in _own_files(data_dir) if path not in known]


def resolve(name_or_path: str, data_dir: DataDir) -> ModelFile:
    """The file meant by a catalogue name, an imported file's name, a path of a GGUF file, or "" for the starter.

    Names count in any case. Raises ResourceError(model_missing) where there is no such file; whether it is a model,
    `validate` tells.
    """
    if not name_or_path:
        return _of_catalogue(starter(), data_dir)
    if known := find_known(name_or_path):
        return _of_catalogue(known, data_dir)
    for own in _own_files(data_dir):
        if name_or_path.casefold() in (own.name.casefold(), own.stem.casefold()):
            return _of_file(own.resolve())
    path = Path(name_or_path).expanduser()
    if not path.is_file():
        what = "is a folder, not a model file" if path.is_dir() else "is neither a known model nor a file"
        advice = "Choose one of the known models or the path of a GGUF file."
        raise ResourceError(ResourceProblem.MODEL_MISSING, f"{name_or_path} {what}. {advice}")
    return _of_file(path.resolve())


def validate(model: ModelFile) -> None:
    """Look at the file's header, without loading it.

    Raises ResourceError: model_missing, or model_invalid where it is no GGUF file, cut off or no embedding model.
    """
    gguf.check_is_embedding_model(model.path, gguf.read_header(model.path))


def _of_catalogue(model: CatalogModel, data_dir: DataDir) -> ModelFile:
    path = model.path(data_dir)
    if not path.is_file():
        remedy = "Install Lodestone again." if model.shipped else f"Get it with: lodestone models download {model.name}"
        text = f"The model {model.name} is not on this computer. {remedy}"
        raise ResourceError(ResourceProblem.MODEL_MISSING, text)
    return model.as_file(path)


def _of_file(path: Path) -> ModelFile:
    """A catalogue file is known wherever it stands, by name and size: hashing gigabytes would make people wait."""
    known = next((model for model in known_models() if model.bytes and model.is_at(path)), None)
    return known.as_file(path) if known else ModelFile(path.stem, path)


def _own_files(data_dir: DataDir) -> list[Path]:
    return sorted(data_dir.models_dir.glob("*.gguf"))


def _own_state(path: Path) -> ModelState:
    """An imported file, described by its own header; one that cannot be read is listed as not there."""
    try:
        header = gguf.read_header(path)
    except ResourceError:
        return ModelState(CatalogModel(name=path.stem, file=path.name, description="Damaged."), path, False)
    own = CatalogModel(
        name=path.stem,
        file=path.name,
        bytes=_size(path),
        licence=str(header.metadata.get("general.license", "")),
        architecture=header.architecture,
        dimensions=header.number("embedding_length"),
        context_tokens=header.number("context_length"),
        description="Your own file, a reranker." if gguf.is_reranker(path, header) else "Your own file.",
    )
    return ModelState(own, path, True)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
