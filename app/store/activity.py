"""What indexing does now, for other processes to see; believed only while a writer is alive (see `lock`)."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

OFF = "off"  # no program works on the library


@dataclass(frozen=True, slots=True)
class Activity:
    """`state` is a value of `indexing.progress.Stage`, or OFF. `reason` is empty, or a sentence why it rests or goes
    on slower than it could; `cause` is the same for programs (battery, busy, hours)."""

    state: str = OFF
    cause: str = ""
    reason: str = ""


def note_activity(file: Path, activity: Activity) -> None:
    """Overwrite the note, or take it away for OFF. On a full disk it stays as it was: `trouble` tells of that."""
    try:
        if activity.state == OFF:
            file.unlink(missing_ok=True)
            return
        part = file.with_name(f"{file.name}.part")
        part.touch(mode=0o600)
        part.write_text(json.dumps(asdict(activity)), "utf-8")
        part.replace(file)
    except OSError:
        return


def read_activity(file: Path, *, is_running: bool) -> Activity:
    """The note; OFF where no writer is running, or there is none that can be read."""
    if not is_running:
        return Activity()
    try:
        data = json.loads(file.read_text("utf-8"))
        return Activity(str(data["state"]), str(data["cause"]), str(data["reason"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Activity()
