from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from app.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    from app.engine import Engine


def test_people_read_sentences(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data-dir", str(tmp_path / "data")]
    assert run(["index", str(folder), *data]) == 0
    out = capsys.readouterr().out
    assert "7 files seen: 6 indexed, 1 skipped." in out
    assert "lodestone problems" in out
    assert run(["problems", *data]) == 0
    assert "blob.txt" in capsys.readouterr().out
    (folder / "blob.txt").write_text("Now it is text about badgers.")
    assert run(["problems", "--retry", *data]) == 0
    assert capsys.readouterr().out.strip() == "Every file is indexed."
    assert run(["search", "badgers", "--mode", "keyword", *data]) == 0
    assert "blob.txt" in capsys.readouterr().out
    assert run(["remove", str(folder), *data]) == 0
    assert "Your files are untouched" in capsys.readouterr().out
    assert (folder / "garden.md").exists()


def test_a_search_can_be_narrowed(library: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    root = library.roots()[0].path
    data = ["--data-dir", str(library.data_dir.root), "--mode", "keyword"]
    for narrow, hit in (
        (["--type", "html,md"], True),
        (["--type", "PDF"], False),
        (["--in", root], True),
        (["--after", "2020"], True),
        (["--before", "2020"], False),
        (["--lang", "zh"], False),
        (["--min-score", "1"], False),
    ):
        assert run(["search", "steeped", *narrow, *data]) == 0
        assert ("page.html" in capsys.readouterr().out) is hit, narrow


def test_what_was_taken_as_text_is_told(library: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data-dir", str(library.data_dir.root), "--mode", "keyword"]
    assert run(["search", "steeped after:soon", *data]) == 0
    assert "“after:soon” is no filter" in capsys.readouterr().err


def test_a_folder_that_is_not_in_the_library_is_told(library: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data-dir", str(library.data_dir.root), "--mode", "keyword"]
    assert run(["search", "steeped", "--in", "/nonexist", *data]) == 2
    told = capsys.readouterr().err
    assert "nonexist is not in the library" in told
    assert library.roots()[0].path in told


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_line_break_in_a_name_breaks_no_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a\nb"
    folder.mkdir()
    (folder / "c\rd\ne.txt").write_text("Badgers dig at night.")
    (folder / "f\ng.txt").write_bytes(b"\0\1\2" * 100)
    data = ["--data-dir", str(tmp_path / "data")]
    assert run(["index", str(folder), *data]) == 0
    capsys.readouterr()
    for command in (["search", "badgers", "--mode", "keyword"], ["status"], ["problems"]):
        assert run([*command, *data]) == 0
        out = capsys.readouterr().out
        assert "a\\nb" in out
        assert not any(line.startswith(("b", "d", "e", "g")) for line in out.splitlines())
    assert run(["search", "badgers", "--mode", "keyword", "--json", *data]) == 0
    assert "c\rd\ne.txt" in json.loads(capsys.readouterr().out)["results"][0]["path"]
