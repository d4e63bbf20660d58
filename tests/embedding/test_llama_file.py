from __future__ import annotations

from typing import TYPE_CHECKING

import llama_cpp

from app.embedding import gguf
from app.embedding.catalog import starter
from app.embedding.devices import Placement
from app.embedding.llama_file import load_file, unloadable
from app.errors import ResourceProblem
from app.paths import resources_dir

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_loads_and_tells_what_could_not_be_loaded(tmp_path: Path) -> None:
    path = resources_dir() / "models" / starter().file
    header = gguf.read_header(path)
    model = load_file(path, header, Placement())
    assert llama_cpp.llama_model_n_embd_out(model) == header.number("embedding_length")
    llama_cpp.llama_model_free(model)
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(path.read_bytes()[:1_000_000])
    assert not load_file(cut, header, Placement())
    error = unloadable(cut)
    assert error.code is ResourceProblem.MODEL_INVALID
    assert "cut.gguf" in error.user_message


def test_reordered_weights_are_not_mapped_as_well(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    modes = []
    monkeypatch.setattr(llama_cpp, "llama_model_load_from_file", lambda _, given: modes.append(given.load_mode))
    for file_type in (7, 15):
        load_file(tmp_path, gguf.GgufHeader({"general.file_type": file_type}, {}, {}), Placement())
    default = llama_cpp.llama_model_default_params().load_mode
    assert modes == [default, llama_cpp.LLAMA_LOAD_MODE_NONE]
