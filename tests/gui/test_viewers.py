from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from app.gui.viewers import open_at_page, page_command

FILE = Path("/a b/%p.pdf")


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("/usr/bin/evince", ["--page-index=7", "/a b/%p.pdf"]),
        ("okular", ["--page", "7", "/a b/%p.pdf"]),
        ("/usr/bin/firefox", ["file:///a%20b/%25p.pdf#page=7"]),
        ("C:/Programs/SumatraPDF.exe", ["-page", "7", "/a b/%p.pdf"]),
    ],
)
def test_every_viewer_is_told_in_its_own_way(program: str, command: list[str]) -> None:
    assert page_command(program, FILE, 7) == [program, *command]


def test_others_are_not_told() -> None:
    assert page_command("/usr/bin/gimp", FILE, 7) is None


@pytest.mark.skipif(sys.platform == "win32", reason="asks the desktop the way Linux has it")
def test_the_systems_viewer_is_asked_for_and_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    tell = f'printf "%s\\n" "$@" > {out}.part; mv {out}.part {out}'
    for name, script in (("xdg-mime", "echo org.gnome.Evince.desktop"), ("evince", tell)):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert open_at_page(tmp_path / "a b.pdf", 12)
    end = time.monotonic() + 10
    while not out.exists() and time.monotonic() < end:
        time.sleep(0.01)
    assert out.read_text().splitlines() == ["--page-index=12", str(tmp_path / "a b.pdf")]


@pytest.mark.skipif(sys.platform == "win32", reason="asks the desktop the way Linux has it")
def test_without_a_known_viewer_nothing_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not open_at_page(tmp_path / "a.pdf", 1)
