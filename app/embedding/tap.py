"""Read the last hidden state out of a running graph, without asking llama.cpp for embeddings.

A context made for embeddings marks every token as output, and a causal model such as Qwen3 then computes its whole
language-model head (151,669 × hidden size) for every token. A context made for text computes the head for flagged
tokens only. So the last token of each text is flagged, and the normalised hidden state, the tensor `result_norm`
that the head would read, is copied out when it is ready: on two cores 1.1 to 5 times as fast, with a sixth of the
memory, cosine difference to the pooled call at most 6e-6. Nothing behind that tensor is needed, so the graph is left
there, and the head is not computed at all.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import TYPE_CHECKING

import llama_cpp
import numpy as np
from llama_cpp._ctypes_extensions import load_shared_library

if TYPE_CHECKING:
    from numpy.typing import NDArray

TENSOR_NAME = b"result_norm"
LOGITS_NAME = b"result_output"


def _ggml() -> ctypes.CDLL | None:
    """The library with ggml's tensor functions, or None where the build has none of its own."""
    try:
        library: ctypes.CDLL = load_shared_library("ggml-base", Path(llama_cpp.__file__).parent / "lib")
        library.ggml_get_name.argtypes = [ctypes.c_void_p]
        library.ggml_get_name.restype = ctypes.c_char_p
        library.ggml_nbytes.argtypes = [ctypes.c_void_p]
        library.ggml_nbytes.restype = ctypes.c_size_t
        tensor_get = library.ggml_backend_tensor_get
        tensor_get.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t]
        tensor_get.restype = None
    except (OSError, RuntimeError, AttributeError):
        return None
    return library


class HiddenStateTap:
    """Collects rows of `result_norm`, or of another `tensor`; `callback` goes into the parameters of one context.

    Keep the tap alive as long as that context: llama.cpp holds a bare pointer to the callback.
    """

    def __init__(self, width: int, tensor: bytes = b"") -> None:
        self._width = width
        self._name = tensor or TENSOR_NAME
        self._ggml = _ggml()
        self._rows: list[NDArray[np.float32]] = []
        self.callback = llama_cpp.ggml_backend_sched_eval_callback(self._on_tensor)

    @property
    def is_available(self) -> bool:
        """False where ggml's functions cannot be reached."""
        return self._ggml is not None

    def take(self) -> NDArray[np.float32]:
        """Rows since the last call, shape (rows, width), in the order in which the tokens were given."""
        rows, self._rows = self._rows, []
        return np.concatenate(rows) if rows else np.empty((0, self._width), np.float32)

    def _on_tensor(self, tensor: int, ask: bool, _user_data: object) -> bool:
        """Called twice for a tensor: `ask` whether it is wanted, then with its values; False then ends the graph."""
        ggml = self._ggml
        if ggml is None or ggml.ggml_get_name(tensor) != self._name:
            return not ask
        if not ask:
            size = ggml.ggml_nbytes(tensor)
            row_bytes = self._width * np.dtype(np.float32).itemsize
            if size % row_bytes == 0:
                rows = np.empty((size // row_bytes, self._width), np.float32)
                ggml.ggml_backend_tensor_get(tensor, rows.ctypes.data, 0, size)
                self._rows.append(rows)
        return ask
