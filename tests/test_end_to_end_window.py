"""The whole program as a person meets it: on a screen, by mouse and keys, from an empty data dir.

Pictures of every step go to the folder that LODESTONE_SCREENSHOTS names, else below pytest's own; they are looked at
by people and never compared.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from tests.gui.hands import Hands, at_screen, left_behind, missing_tools, wait_for
from tests.gui.watched_run import write_many

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="needs a virtual screen"),
    pytest.mark.skipif(bool(missing_tools()), reason=f"{' and '.join(missing_tools())} not installed"),
]
SOURCE = (60, 30)
MIDDLE = (700, 450)
PREVIEW = (920, 265, 380, 120)  # the first lines: empty while nothing is shown
CLOSE_SECONDS = 10.0
DOCUMENTS = {
    "garden.md": "# Garden\n\nTomatoes need sun and water.\n\n## Pests\n\nSnails eat the young lettuce at night.\n",
    "letter.txt": "The tenant shall give notice three months before moving out.\nThe deposit is two rents.\n",
    "notes/snails.txt": "Copper tape around the bed keeps snails away from lettuce.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What is dropped."""
    made = tmp_path / "Papers"
    for name, text in DOCUMENTS.items():
        file = made / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return made


@pytest.fixture
def screen(tmp_path: Path, folder: Path, request: pytest.FixtureRequest) -> Iterator[Hands]:
    """A screen of its own for each test; afterwards nothing of the program may run."""
    kept = os.environ.get("LODESTONE_SCREENSHOTS")
    shots = (Path(kept) if kept else tmp_path / "screenshots") / request.node.name
    shots.mkdir(parents=True, exist_ok=True)
    with at_screen(tmp_path, folder, shots) as made:
        yield made
    for line in left_behind(str(tmp_path / "home")):
        os.kill(int(line.split()[0]), signal.SIGKILL)


def status(data: Path) -> dict[str, Any]:
    """What `lodestone status` tells from another process; {} while there is no library yet."""
    command = [sys.executable, "-P", "-m", "app", "status", "--json", "--data-dir", str(data)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    told: dict[str, Any] = json.loads(done.stdout) if done.returncode == 0 else {}
    return told


def is_read(data: Path, files: int) -> bool:
    return bool(status(data).get("files", {}).get("indexed", 0) >= files)


def is_indexed(data: Path, files: int) -> bool:
    told = status(data)
    return is_read(data, files) and told["embedded"] >= told["chunks"] > 0


def end(program: subprocess.Popen[bytes], screen: Hands, *keys: str) -> None:
    """Close the window by keys; the program and all its children are gone soon."""
    family = psutil.Process(program.pid).children(recursive=True)
    screen.key(*keys)
    assert program.wait(CLOSE_SECONDS) == 0
    wait_for("the end of the children", lambda: not any(map(psutil.Process.is_running, family)), CLOSE_SECONDS)


def test_drop_search_look_open_close(tmp_path: Path, folder: Path, screen: Hands) -> None:
    data = tmp_path / "data"
    program = screen.start(data)
    screen.shot("empty")
    screen.drag(SOURCE, MIDDLE)
    screen.shot("dropped")
    wait_for("the library", lambda: is_indexed(data, len(DOCUMENTS)))
    screen.shot("indexed")
    before = screen.look(*PREVIEW)
    screen.type("who eats the lettuce")
    wait_for("the preview", lambda: screen.look(*PREVIEW) != before)
    screen.shot("found")
    shown = screen.look(*PREVIEW)
    screen.key("Down")
    wait_for("the preview of the next passage", lambda: screen.look(*PREVIEW) != shown)
    screen.shot("next")
    screen.key("Up", "Return")
    wait_for("the opened file", lambda: screen.opened)
    assert screen.opened[0].removeprefix("file://") in {str(folder / "garden.md"), str(folder / "notes" / "snails.txt")}
    end(program, screen, "ctrl+q")
    assert left_behind(str(data)) == []


def test_closed_in_the_middle_of_indexing(tmp_path: Path, folder: Path, screen: Hands) -> None:
    data = tmp_path / "data"
    write_many(folder, 2000)
    program = screen.start(data)
    screen.drag(SOURCE, MIDDLE)
    wait_for("the first files", lambda: is_read(data, 1))
    screen.shot("indexing")
    end(program, screen, "ctrl+q")
    assert left_behind(str(data)) == []


def test_killed_and_started_again(tmp_path: Path, folder: Path, screen: Hands) -> None:
    data = tmp_path / "data"
    write_many(folder, 300)
    program = screen.start(data)
    screen.drag(SOURCE, MIDDLE)
    wait_for("the first files", lambda: is_read(data, 1))
    family = psutil.Process(program.pid).children(recursive=True)
    program.kill()
    program.wait()
    wait_for("the end of the children", lambda: not any(map(psutil.Process.is_running, family)), CLOSE_SECONDS)
    program = screen.start(data)
    screen.shot("started again")
    wait_for("the library", lambda: is_read(data, len(DOCUMENTS) + 300), 120)
    screen.type("copper tape")
    screen.key("Return", "Return")
    wait_for("the opened file", lambda: screen.opened)
    assert screen.opened[0].removeprefix("file://") == str(folder / "notes" / "snails.txt")
    screen.shot("found")
    end(program, screen, "ctrl+q")
    assert left_behind(str(data)) == []
