"""The embedding models that Lodestone knows, and which file a person's choice of model means."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.embedding import gguf
from app.errors import ResourceError, ResourceProblem, UsageError
from app.paths import resources_dir

if TYPE_CHECKING:
    from app.paths import DataDir

_SMALLEST_MRL_DIMENSIONS = 32  # Qwen3-Embedding's model card


@dataclass(frozen=True, slots=True)
class CatalogModel:
    """One entry of resources/models/catalog.toml; `bytes` and `sha256` are those of the one file that is meant."""

    name: str
    file: str
    bytes: int
    sha256: str
    shipped: bool
    repository: str
    licence: str
    parameters: str
    dimensions: int
    mrl: bool
    max_tokens: int
    languages: str
    description: str

    def path(self, data_dir: DataDir) -> Path:
        """Where the file stands or would stand."""
        folder = resources_dir() / "models" if self.shipped else data_dir.models_dir
        return folder / self.file


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model to load. `max_tokens` is 0 and `mrl` false where the catalogue does not know the file."""

    name: str
    path: Path
    max_tokens: int = 0
    mrl: bool = False

    def check_dimensions(self, dimensions: int) -> None:
        """Raises UsageError where vectors of this model cannot be cut to `dimensions` numbers (0 = not at all)."""
        if not dimensions:
            return
        if not self.mrl:
            raise UsageError(f"The vectors of {self.name} cannot be shortened. Leave the dimensions at 0.")
        if dimensions < _SMALLEST_MRL_DIMENSIONS:
            raise UsageError(f"{dimensions} dimensions are too few. Choose {_SMALLEST_MRL_DIMENSIONS} or more.")


@dataclass(frozen=True, slots=True)
class ModelState:
    """A line of `lodestone models list`: the entry, where its file would stand, and whether it is there, whole."""

    model: CatalogModel
    path: Path
    is_present: bool

    def to_json(self) -> dict[str, Any]:
        """Plain data for `models list --json`."""
        return {
            "name": self.model.name,
            "present": self.is_present,
            "path": str(self.path),
            "bytes": self.model.bytes,
            "parameters": self.model.parameters,
            "dimensions": self.model.dimensions,
            "languages": self.model.languages,
            "licence": self.model.licence,
            "description": self.model.description,
        }


@cache
def known_models() -> tuple[CatalogModel, ...]:
    """All entries, in the order of the file."""
    text = (resources_dir() / "models" / "catalog.toml").read_text("utf-8")
    return tuple(CatalogModel(**entry) for entry in tomllib.loads(text)["model"])


def starter() -> CatalogModel:
    """The model that comes with the program."""
    return next(model for model in known_models() if model.shipped)


def list_models(data_dir: DataDir) -> list[ModelState]:
    """Every known model and whether its file is there with the right size (its hash is not computed)."""
    states = []
    for model in known_models():
        path = model.path(data_dir)
        states.append(ModelState(model, path, _size(path) == model.bytes))
    return states


def resolve(name_or_path: str, data_dir: DataDir) -> ModelFile:
    """The file meant by a catalogue name (in any case), a path of a GGUF file, or "" for the starter.

    Raises ResourceError(model_missing) where there is no such file; whether it is a model, `validate` tells.
    """
    if not name_or_path:
        return _of_catalogue(starter(), data_dir)
    for model in known_models():
        if name_or_path.casefold() == model.name.casefold():
            return _of_catalogue(model, data_dir)
    path = Path(name_or_path).expanduser()
    if not path.is_file():
        what = "is a folder, not a model file" if path.is_dir() else "is neither a known model nor a file"
        advice = "Choose a name from `lodestone models list` or the path of a GGUF file."
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
        where = "Install Lodestone again." if model.shipped else f"Put {model.file} into {data_dir.models_dir}."
        text = f"The model {model.name} is not on this computer. {where}"
        raise ResourceError(ResourceProblem.MODEL_MISSING, text)
    return ModelFile(model.name, path, model.max_tokens, model.mrl)


def _of_file(path: Path) -> ModelFile:
    """A catalogue file is known wherever it stands, by name and size: hashing gigabytes would make people wait."""
    for model in known_models():
        if path.name == model.file and _size(path) == model.bytes:
            return ModelFile(model.name, path, model.max_tokens, model.mrl)
    return ModelFile(path.stem, path)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
