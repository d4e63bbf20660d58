"""Load a model's file into llama.cpp, with the settings that its kind of weights needs."""

from __future__ import annotations

import ctypes
import logging
import os
from typing import TYPE_CHECKING, Any

import llama_cpp

from app.embedding import gguf, llama_log
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from pathlib import Path

    from app.embedding.devices import Placement

_log = logging.getLogger(__name__)

# llama_ftype of llama.h: Q4_0, Q2_K, Q4_K_S, Q4_K_M, Q2_K_S, IQ4_NL. On the processor ggml keeps their weights in an
# order of its own. Mapped from the file as well, they would be in memory twice: 599 against 805 MB (0.6B, Q4_K_M).
_REORDERED = (2, 10, 14, 15, 21, 25)


def load_file(path: Path, header: gguf.GgufHeader, placement: Placement) -> Any:
    """llama.cpp's handle of the model in `path`, to be freed by the caller; None where it cannot be loaded."""
    parameters = llama_cpp.llama_model_default_params()
    # The list ends with a null, so that an empty one means the processor alone. The output counts as a layer.
    handles = [device.handle for device in placement.devices]
    listed = (ctypes.c_void_p * (len(handles) + 1))(*handles)
    parameters.devices = ctypes.cast(listed, ctypes.c_void_p)
    parameters.n_gpu_layers = placement.layers + 1 if handles else 0
    if not handles and header.metadata.get("general.file_type") in _REORDERED:
        parameters.load_mode = llama_cpp.LLAMA_LOAD_MODE_NONE
    if header.metadata.get("tokenizer.ggml.model") == "bert":
        parameters.kv_overrides = _no_normalising()
    return llama_cpp.llama_model_load_from_file(os.fsencode(path), parameters)


def _no_normalising() -> Any:
    """Normaliser did what these two ask for, and better; see there. The array must end with an empty entry."""
    overrides = (llama_cpp.llama_model_kv_override * 3)()
    for entry, key in zip(overrides, (gguf.LOWERCASE_KEY, gguf.STRIP_ACCENTS_KEY), strict=False):
        entry.tag = llama_cpp.LLAMA_KV_OVERRIDE_TYPE_BOOL
        entry.key = key.encode("ascii")
        entry.value.val_bool = False
    return overrides


def unloadable(path: Path) -> ResourceError:
    """Why `path` could not be loaded, going by what llama.cpp said last."""
    detail = llama_log.take_errors()
    if "alloc" in detail or "memory" in detail:
        text = f"There is not enough memory to load {path.name}. Choose a smaller model."
        return ResourceError(ResourceProblem.OUT_OF_MEMORY, text)
    _log.info("cannot load %s: %s", path, detail)
    text = f"{path.name} cannot be loaded. Get the file again or choose another one."
    return ResourceError(ResourceProblem.MODEL_INVALID, text)
