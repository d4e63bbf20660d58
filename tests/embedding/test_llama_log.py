from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import llama_cpp

from app.embedding import llama_log

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_llama_says_goes_to_logging_and_errors_are_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.gguf"
    path.write_bytes(b"GGUF but not for long")
    llama_log.install()
    llama_log.take_errors()
    with caplog.at_level(logging.DEBUG, "app"):
        model = llama_cpp.llama_model_load_from_file(str(path).encode(), llama_cpp.llama_model_default_params())
    assert not model
    assert "failed to load" in caplog.text
    assert "failed to load" in llama_log.take_errors()
    assert llama_log.take_errors() == ""
    assert capfd.readouterr().err == ""
