"""Why indexing stands still, for other processes to see, also when nothing can be written to the disk any more.

The file is made with room to spare while there is some, and overwritten in place: a full disk has no say in that.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Trouble:
    """A code of `ResourceProblem` and the sentence for the person; both empty where all is well."""

    code: str = ""
    message: str = ""

    def __bool__(self) -> bool:
        """False where all is well."""
        return bool(self.message)


def note_trouble(file: Path, trouble: Trouble) -> None:
    """Overwrite the note; an empty trouble clears it. What cannot be written is left as it was."""
    data = json.dumps({"code": trouble.code, "message": trouble.message[:1000]}).encode().ljust(_BYTES)
    try:
        if not file.exists():
            file.touch(mode=0o600)
        with file.open("r+b") as out:
            out.write(data)
    except OSError:
        return


def read_trouble(file: Path) -> Trouble:
    """The note, an empty one where there is none that can be read."""
    try:
        data = json.loads(file.read_bytes().rstrip(b"\0 ") or b"{}")
        return Trouble(str(data.get("code", "")), str(data.get("message", "")))
    except (OSError, ValueError, AttributeError):
        return Trouble()
