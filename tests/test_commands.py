from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

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
