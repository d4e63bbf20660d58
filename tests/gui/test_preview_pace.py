"""Large files of every kind in the real preview, and no turn of the event loop that computes too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.preview_pane import PreviewPane
from app.gui.results_model import Row
from tests.documents import office_samples
from tests.gui.watchdog import LIMIT_MS, Watchdog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.tasks import Lane
    from app.gui.theme import Theme
    from tests.gui.conftest import MakeFile, MakePassage

NEEDLE = "the lamp in the middle"


def markdown(folder: Path) -> Path:
    rows = "".join(f"| row {n} | **kind {n % 7}** | `word{n}` | {n} |\n" for n in range(400))
    table = f"| name | kind | word | number |\n|---|---|---|---|\n{rows}\n"
    parts = "".join(
        f"## Part {n}\n\n- one *point* of {n}\n- `other`\n\n```py\ndef f(): ...\n```\n\n" for n in range(300)
    )
    file = folder / "large.md"
    file.write_text(f"# Title\n\n{parts}\n{NEEDLE}\n\n{table}{parts}", "utf-8")
    return file


def code(folder: Path) -> Path:
    lines = "".join(
        f'def function_{n}(name: str) -> str:  # {n}\n    return f"{{name}} {n}"\n\n\n' for n in range(18_000)
    )
    file = folder / "large.py"
    file.write_text(f"{lines}# {NEEDLE}\n{lines}", "utf-8")
    return file


def workbook(folder: Path) -> Path:
    def row(number: int) -> str:
        words = NEEDLE if number == 1000 else f"note {number}"
        cells = (f"item {number}", f"{number * 1.5}", words, f"kind {number % 9}", f"{number}", "x")
        shown = "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)
        return f'<row r="{number}">{shown}</row>'

    file = folder / "large.xlsx"
    file.write_bytes(office_samples.workbook("".join(map(row, range(1, 2000)))))
    return file


def test_large_files_do_not_block_the_window(
    qtbot: QtBot, theme: Theme, lane: Lane, tmp_path: Path, make_file: MakeFile, make_passage: MakePassage
) -> None:
    pane = PreviewPane(lane, theme)
    qtbot.addWidget(pane)
    pane.resize(560, 650)
    pane.show()
    for make, kind in ((markdown, "markdown"), (code, "code"), (workbook, "xlsx")):
        file = make(tmp_path)
        text = file.read_text("utf-8") if kind != "xlsx" else ""
        passage = make_passage(1, NEEDLE, char_start=text.find(NEEDLE), highlights=((4, 8),))
        watchdog = Watchdog()
        watchdog.start()
        pane.show_passage(Row(make_file(str(file), passage, format_name=kind), passage, is_first=True))
        qtbot.waitUntil(lambda: pane.is_showing, timeout=20_000)
        qtbot.wait(500)
        watchdog.stop()
        late = [blocked for blocked in watchdog.blocked if blocked.beat.cpu_ms > LIMIT_MS]
        assert [(kind, round(blocked.beat.cpu_ms), blocked.stacks) for blocked in late] == []
