"""Weights in the form that this processor multiplies fastest, made once from the model's own file.

Processors with AVX512_BF16 (AMD since Zen 4, Intel's servers since Cooper Lake) multiply pairs of bfloat16 in one
step, everything else of 16 bits is widened first: the starter takes 155 against 290 µs a token in its matrix
products, 3,800 against 2,400 tokens/s on one core in all, and its vectors are off by a cosine of 6e-5 at most. On
processors without these instructions bfloat16 is slow, which is why no file is published in this form.
"""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import llama_cpp

from app.embedding.fingerprint import file_sha256

if TYPE_CHECKING:
    from app.embedding.gguf import GgufHeader

_log = logging.getLogger(__name__)

# llama_ftype of llama.h, ggml_type of ggml.h.
_MOSTLY_F16, _MOSTLY_BF16 = 1, 32
_Q8_0 = 8
_Q8_0_BLOCK_BYTES, _Q8_0_BLOCK = 34, 32
# The copy takes as much space on disk as the model: well spent for small models only.
MOST_BYTES = 256 * 1024 * 1024


def has_bf16_products() -> bool:
    """True where this build of llama.cpp has fast products of bfloat16 for this processor."""
    return b"AVX512_BF16 = 1" in llama_cpp.llama_print_system_info()


def fast_weights(model: Path, header: GgufHeader, folder: Path | None) -> Path:
    """The file to load for `model`: a copy in `folder` with other weights, or `model` where that would gain nothing.

    A copy is made at the first call (0.2 s for the starter) and found again by the SHA-256 of the model's file. Where
    none can be made (no space, a folder that cannot be written) the model's own file has to do.
    """
    if folder is None or not _would_gain(model, header):
        return model
    copy = folder / f"{file_sha256(model, {})}.gguf"
    if copy.exists():
        return copy
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _forget_copies(folder)
        return copy if _make_copy(model, header, copy) else model
    except OSError as error:
        _log.info("no copy of %s with faster weights: %s", model.name, error)
        return model


def _would_gain(model: Path, header: GgufHeader) -> bool:
    is_half = header.metadata.get("general.file_type") == _MOSTLY_F16
    return is_half and model.stat().st_size <= MOST_BYTES and has_bf16_products()


def _forget_copies(folder: Path) -> None:
    """One copy is kept: that of the model in use."""
    for copy in folder.glob("*.gguf"):
        with contextlib.suppress(OSError):  # on Windows a file that another process has loaded stays
            copy.unlink()


def _make_copy(model: Path, header: GgufHeader, copy: Path) -> bool:
    """Written whole or not at all. Raises OSError."""
    parameters = llama_cpp.llama_model_quantize_default_params()
    parameters.ftype = _MOSTLY_BF16
    if _has_short_word_vectors(header):
        parameters.token_embedding_type = _Q8_0  # as they are: looked up, never multiplied
    descriptor, name = tempfile.mkstemp(dir=copy.parent, prefix="making-")
    os.close(descriptor)
    made = Path(name)
    try:
        if llama_cpp.llama_model_quantize(os.fsencode(model), os.fsencode(made), parameters) != 0:
            _log.info("no copy of %s with faster weights: llama.cpp could not make one", model.name)
            return False
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        made.replace(copy)
        return True
    finally:
        made.unlink(missing_ok=True)


def _has_short_word_vectors(header: GgufHeader) -> bool:
    """True where the table of word vectors is Q8_0 already, as in the starter."""
    numbers = header.array_lengths.get("tokenizer.ggml.tokens", 0) * header.number("embedding_length")
    size = header.tensor_bytes.get("token_embd.weight", 0)
    return 0 < size < 2 * numbers and size >= numbers * _Q8_0_BLOCK_BYTES // _Q8_0_BLOCK
