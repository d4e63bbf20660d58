from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.documents import files
from app.errors import DocumentError, DocumentProblem

KIB = 1024


def _read(path: Path, max_bytes: int = KIB) -> bytes:
    with files.open_regular(path) as file:
        head = files.read_up_to(file, files.HEAD_BYTES)
        return files.read_all(file, head, max_bytes)


def _problem(path: Path, max_bytes: int = KIB) -> DocumentProblem:
    with pytest.raises(DocumentError) as caught:
        _read(path, max_bytes)
    return caught.value.code


def test_reads_all_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(range(256)) * 100)
    assert _read(path, 30_000) == path.read_bytes()


def test_missing_file_folder_and_impossible_name_are_unreadable(tmp_path: Path) -> None:
    assert _problem(tmp_path / "none") is DocumentProblem.UNREADABLE
    assert _problem(tmp_path) is DocumentProblem.UNREADABLE
    assert _problem(Path("a\0b")) is DocumentProblem.UNREADABLE


def test_too_large_is_told_with_both_sizes(tmp_path: Path) -> None:
    path = tmp_path / "big"
    with path.open("wb") as file:
        file.truncate(3 * KIB * KIB)  # sparse
    with pytest.raises(DocumentError, match="3 MB; the limit is 1 MB") as caught:
        _read(path, KIB * KIB)
    assert caught.value.code is DocumentProblem.TOO_LARGE


@pytest.mark.skipif(sys.platform == "win32", reason="no FIFOs")
def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "fifo"
    os.mkfifo(path)
    assert _problem(path) is DocumentProblem.UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="no /dev")
def test_devices_are_refused() -> None:
    assert _problem(Path("/dev/zero")) is DocumentProblem.UNREADABLE


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(DocumentError, match="permission denied"):
        _read(path)


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_not_utf8_can_be_read(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_bytes(b"coffee")
    assert _read(path) == b"coffee"
