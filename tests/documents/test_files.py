from __future__ import annotations

import os
import sys
from pathlib import Path
from types import SimpleNamespace

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


@pytest.mark.skipif(sys.platform != "linux", reason="no /proc")
def test_views_into_the_kernel_are_refused() -> None:
    for path in ("/proc/self/environ", "/proc/kmsg", "/sys/kernel/mm/transparent_hugepage/enabled"):
        if os.path.exists(path):
            assert _problem(Path(path)) is DocumentProblem.UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_to_files_are_followed_and_tricks_are_not(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"words")
    for name, target in (("good", "real"), ("loop", "loop"), ("zero", "/dev/zero"), ("folder", "."), ("gone", "x")):
        (tmp_path / name).symlink_to(target)
    assert _read(tmp_path / "good") == b"words"
    for name in ("loop", "zero", "folder", "gone"):
        assert _problem(tmp_path / name) is DocumentProblem.UNREADABLE


@pytest.mark.skipif(not hasattr(os, "O_PATH"), reason="Linux takes hold of a file before it opens it")
def test_a_trick_between_the_look_and_the_opening_comes_too_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"words")
    real_open = os.open

    def swap_then_open(name: str | Path, flags: int) -> int:
        if not flags & os.O_PATH:
            path.unlink()
            os.mkfifo(path)
        return real_open(name, flags)

    monkeypatch.setattr(os, "open", swap_then_open)
    with files.open_regular(path) as file:
        assert file.read() == b"words"


def test_a_placeholder_of_a_cloud_is_told_and_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")
    assert not files.is_in_cloud((tmp_path / "a.txt").stat())
    for attribute in (0x1000, 0x40000, 0x400000):
        assert files.is_in_cloud(SimpleNamespace(st_file_attributes=attribute | 0x20))  # type: ignore[arg-type]
    monkeypatch.setattr(files, "is_in_cloud", lambda _: True)
    with pytest.raises(DocumentError, match="only in the cloud") as caught:
        _read(tmp_path / "a.txt")
    assert caught.value.code is DocumentProblem.IN_CLOUD


def _rewrite_while_read(path: Path, times: int) -> bytes:
    """What is read of a file that really changes under the reader, so often."""
    left = [times]

    def meddle(_: bytes) -> None:
        if left[0]:
            left[0] -= 1
            path.write_bytes(b"new " * (100 + left[0]))

    return files.read_steady(path, 100_000, meddle)


def test_a_file_that_changes_meanwhile_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old " * 5_000)
    assert _rewrite_while_read(path, 1) == b"new " * 100
    with pytest.raises(DocumentError, match="keeps changing"):
        _rewrite_while_read(path, 2)


def test_a_file_that_is_replaced_meanwhile_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    (tmp_path / "b.txt").write_bytes(b"new")
    replaced: list[bytes] = []

    def replace(head: bytes) -> None:
        replaced.append(head)
        if len(replaced) == 1:
            (tmp_path / "b.txt").replace(path)

    assert files.read_steady(path, 100, replace) == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is read cannot be deleted there")
def test_a_file_that_goes_away_meanwhile_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"last words")
    assert files.read_steady(path, 100, lambda _: path.unlink()) == b"last words"


def test_a_terabyte_without_content_is_too_large_at_once(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert _problem(path, 200 * KIB * KIB) is DocumentProblem.TOO_LARGE


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


def test_long_paths_are_opened_in_the_form_that_the_system_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    r"""Where Windows would not open a path of more than 260 characters, `\\?\` stands before it."""
    (tmp_path / "real.txt").write_bytes(b"text")
    asked: list[str] = []

    def real_path(path: str) -> str:
        asked.append(path)
        return str(tmp_path / "real.txt")

    monkeypatch.setattr("app.documents.files.system_path", real_path)
    assert files.read_steady(Path("a path that is too long"), 100, lambda _: None) == b"text"
    assert set(asked) == {"a path that is too long"}
