"""The header of a GGUF file, read without llama.cpp: what a model is, before anything native sees it.

The layout is that of the GGUF specification, versions 2 and 3 (little-endian). Every length is checked against the
end of the file, since the file may be hostile, cut off or something else altogether.
"""

from __future__ import annotations

import mmap
import re
import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from pathlib import Path

Value = int | float | bool | str
MAGIC = b"GGUF"
_ALIGNMENT = 32
_FORMATS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
# What a WordPiece vocabulary wants done to a text; lower case where nothing is said, accents as lower case.
LOWERCASE_KEY = "tokenizer.ggml.normalizer.lowercase"
STRIP_ACCENTS_KEY = "tokenizer.ggml.normalizer.strip_accents"
# Tokens. Less than this is no context but a damaged or missing number.
_SMALLEST_CONTEXT = 16
# A greater number is no version but other bytes; the format has had three versions in its first three years.
_LAST_PLAUSIBLE_VERSION = 99
POOLING_NAMES = {0: "none", 1: "mean", 2: "cls", 3: "last", 4: "rank"}


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """The metadata of a model: scalars and strings; of arrays only their lengths are kept.

    `tensor_bytes` are the sizes of the tensors by name, in the order of the file, padding included.
    """

    metadata: dict[str, Value]
    array_lengths: dict[str, int]
    tensor_bytes: dict[str, int]

    @property
    def architecture(self) -> str:
        """Name of the architecture ("bert", "qwen3"…), empty where the file does not say."""
        return str(self.metadata.get("general.architecture", ""))

    def number(self, key: str, default: int = 0) -> int:
        """A whole number of this architecture, such as "context_length"."""
        value = self.metadata.get(f"{self.architecture}.{key}", default)
        return int(value) if isinstance(value, int | float) else default

    @property
    def pooling(self) -> str:
        """How token vectors become one: "mean", "cls", "last", "rank" or "none" (also where nothing is said)."""
        return POOLING_NAMES.get(self.number("pooling_type"), "none")


class _Reader:
    """Walks through the header; running over the end raises struct.error."""

    def __init__(self, data: mmap.mmap) -> None:
        self.data = data
        self.position = 0

    def scalar(self, code: str) -> int | float | bool:
        value: int | float | bool
        (value,) = struct.unpack_from("<" + code, self.data, self.position)
        self.position += struct.calcsize("<" + code)
        return value

    def count(self) -> int:
        return int(self.scalar("Q"))

    def skip(self, size: int) -> None:
        self.position += size
        if self.position > len(self.data):
            raise struct.error("runs over the end")

    def string(self) -> str:
        length = self.count()
        start = self.position
        self.skip(length)
        return self.data[start : self.position].decode("utf-8", "replace")

    def skip_array(self) -> int:
        kind, length = int(self.scalar("I")), self.count()
        if kind == _STRING:
            for _ in range(length):
                self.skip(self.count())
        elif kind in _FORMATS:
            self.skip(length * struct.calcsize("<" + _FORMATS[kind]))
        else:
            raise struct.error("array of an unknown type")
        return length


def read_header(path: Path) -> GgufHeader:
    """Read the header of the model file at `path`.

    Raises ResourceError: model_missing where there is no file, model_invalid where it is no GGUF file or cut off.
    """
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise _no_model(path)
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                return _parse(path, _Reader(data))
    except struct.error as error:
        raise _cut_off(path) from error
    except OSError as error:
        reason = error.strerror or str(error)
        text = f"The model file {path} cannot be read: {reason}. Choose another one."
        raise ResourceError(ResourceProblem.MODEL_MISSING, text) from error


def _parse(path: Path, reader: _Reader) -> GgufHeader:
    reader.skip(len(MAGIC))
    version = reader.scalar("I")
    if not 0 < version <= _LAST_PLAUSIBLE_VERSION:
        raise _no_model(path)
    if version not in (2, 3):
        raise _invalid(path, f"has GGUF version {version}, but only 2 and 3 can be read. Choose another file.")
    tensors, entries = reader.count(), reader.count()
    metadata, array_lengths = _parse_metadata(reader, entries)
    offsets = _parse_tensors(reader, tensors)
    alignment = int(metadata.get("general.alignment", _ALIGNMENT)) or _ALIGNMENT
    start = -(-reader.position // alignment) * alignment
    size = len(reader.data) - start
    if offsets and max(offsets.values()) >= size:
        raise _cut_off(path)
    return GgufHeader(metadata, array_lengths, _sizes(offsets, size))


def _parse_metadata(reader: _Reader, entries: int) -> tuple[dict[str, Value], dict[str, int]]:
    metadata: dict[str, Value] = {}
    array_lengths: dict[str, int] = {}
    for _ in range(entries):
        key, kind = reader.string(), int(reader.scalar("I"))
        if kind == _STRING:
            metadata[key] = reader.string()
        elif kind == _ARRAY:
            array_lengths[key] = reader.skip_array()
        elif kind in _FORMATS:
            metadata[key] = reader.scalar(_FORMATS[kind])
        else:
            raise struct.error("value of an unknown type")
    return metadata, array_lengths


def _parse_tensors(reader: _Reader, tensors: int) -> dict[str, int]:
    """Offset of each tensor by name, in bytes from the start of the tensor data."""
    offsets: dict[str, int] = {}
    for _ in range(tensors):
        name = reader.string()
        reader.skip(int(reader.scalar("I")) * 8 + 4)
        offsets[name] = reader.count()
    return offsets


def _sizes(offsets: dict[str, int], end: int) -> dict[str, int]:
    """A tensor reaches to where the next one begins, the last one to the end of the file."""
    edges = [*sorted(offsets.values()), end]
    following = dict(pairwise(edges))
    return {name: following[offset] - offset for name, offset in offsets.items()}


def check_is_embedding_model(path: Path, header: GgufHeader) -> None:
    """Raises ResourceError(model_invalid) for a model that does not turn a text into one vector."""
    advice = "Choose an embedding model, such as Qwen3-Embedding."
    if not header.architecture or not header.tensor_bytes:
        raise _invalid(path, f"holds no model. {advice}")
    if header.pooling == "rank":
        raise _invalid(path, f"is a reranking model, not an embedding model. {advice}")
    if header.pooling == "none":
        what = f"is a model that writes text or does not say how to pool ({header.architecture})"
        raise _invalid(path, f"{what}, not an embedding model. {advice}")
    if header.pooling != "last" and is_qwen3_embedding(path, header):
        what = f'asks for pooling "{header.pooling}", but this model\'s meaning stands in the last token'
        raise _invalid(path, f"{what}. Get the file from the model's own authors.")
    if header.number("context_length") < _SMALLEST_CONTEXT:
        raise _invalid(path, f"does not say how long a text may be. {advice}")


def is_reranker(path: Path, header: GgufHeader) -> bool:
    """True for a model that judges a query and a passage together, going by its pooling or its name.

    Files that were converted before llama.cpp knew Qwen3-Reranker say nothing of pooling.
    """
    if header.pooling == "rank":
        return True
    names = (path.stem, *(str(header.metadata.get(f"general.{key}", "")) for key in ("name", "basename")))
    return header.pooling == "none" and any("rerank" in name.casefold() for name in names)


def check_is_reranker(path: Path, header: GgufHeader) -> None:
    """Raises ResourceError(model_invalid) for anything but a Qwen3-Reranker, which answers "yes" or "no"."""
    advice = "Choose a GGUF file of Qwen3-Reranker."
    if not header.architecture or not header.tensor_bytes:
        raise _invalid(path, f"holds no model. {advice}")
    if not is_reranker(path, header):
        raise _invalid(path, f"is not a reranking model ({header.architecture}). {advice}")
    if header.architecture != "qwen3" or header.array_lengths.get("qwen3.classifier.output_labels", 2) != 2:
        raise _invalid(path, f"is a reranking model of another kind ({header.architecture}). {advice}")
    if header.number("context_length") < _SMALLEST_CONTEXT:
        raise _invalid(path, f"does not say how long a text may be. {advice}")


def is_qwen3_embedding(path: Path, header: GgufHeader) -> bool:
    """True for files of Qwen3-Embedding, whoever converted them; others build on the same architecture."""
    if header.architecture != "qwen3":
        return False
    names = (path.name, *(str(header.metadata.get(f"general.{key}", "")) for key in ("name", "basename")))
    return any("qwen3-embedding" in re.sub("[ _]", "-", name).casefold() for name in names)


def _invalid(path: Path, what: str) -> ResourceError:
    return ResourceError(ResourceProblem.MODEL_INVALID, f"{path.name} {what}")


def _no_model(path: Path) -> ResourceError:
    return _invalid(path, "is not a GGUF model file. Choose an embedding model in GGUF format.")


def _cut_off(path: Path) -> ResourceError:
    return _invalid(path, "is damaged or cut off. Get the file again.")
