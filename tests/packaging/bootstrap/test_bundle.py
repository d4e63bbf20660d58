from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bootstrap import bundle, environment, llama
from bootstrap.console import SetUpError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_build_with_complaints_has_failed(capsys: pytest.CaptureFixture[str]) -> None:
    assert bundle._verdict([]) == 0
    assert bundle._verdict(["too large", "too slow"]) == 1
    assert capsys.readouterr().err.splitlines() == ["lodestone: too large", "lodestone: too slow"]


def test_a_kept_llama_is_unpacked_and_nothing_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[Path] = []
    monkeypatch.setattr(llama.Build, "is_kept", True)
    monkeypatch.setattr(llama.Build, "unpack", lambda _, folder: unpacked.append(folder))
    monkeypatch.setattr(environment, "prepare_to_compile", lambda: pytest.fail("compiled all the same"))
    monkeypatch.setattr(bundle, "_LLAMA", tmp_path)
    bundle._make_llama()
    assert unpacked == [tmp_path]


@pytest.mark.skipif("sys.platform == 'win32'", reason="strip is for ELF files")
def test_what_strip_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "strip"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho not an object file >&2; exit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(bundle, "FOLDER", tmp_path)
    monkeypatch.setattr("shutil.which", lambda _: None)
    bundle._strip()
    monkeypatch.undo()
    monkeypatch.setattr(bundle, "FOLDER", tmp_path)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    with pytest.raises(SetUpError, match="strip failed: not an object file"):
        bundle._strip()
