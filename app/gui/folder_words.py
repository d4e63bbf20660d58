"""How a root is, in words and in two shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.gui import wording
from app.gui.wording import tr
from app.store.records import Watching

if TYPE_CHECKING:
    from app.store.records import RootInfo


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of a root can be searched by words and by meaning, each from 0 to 1."""

    words: float
    meaning: float


def shares(root: RootInfo) -> Shares:
    """Of files that have been read, and of their passages; what is not read yet counts as not embedded."""
    words = _read(root) / root.files if root.files else 1.0
    return Shares(words, words * (root.embedded / root.chunks if root.chunks else 1.0))


def summary(root: RootInfo) -> str:
    """The line below the name: how many files, and what is special about them."""
    if root.away:
        return tr("not connected")
    parts = [tr("%Ln file(s)", None, root.files)]
    if root.paused:
        parts.append(tr("paused"))
    elif _read(root) < root.files:
        parts.append(tr("%1 read").replace("%1", wording.share(_read(root), root.files)))
    elif root.embedded < root.chunks:
        parts.append(tr("%1 by meaning").replace("%1", wording.share(root.embedded, root.chunks)))
    elif root.failed:
        parts.append(tr("%Ln not readable", None, root.failed))
    elif root.state in (Watching.POLLING, Watching.PARTLY):
        parts.append(tr("looked at now and then"))
    return "  ·  ".join(parts)


def coverage(root: RootInfo) -> str:
    """Both shares in words, "" for a folder without files."""
    if not root.files:
        return ""
    known = shares(root)
    words = wording.share(_read(root), root.files)
    meaning = wording.share(int(1000 * known.meaning), 1000) if known.meaning < 1 else wording.share(1, 1)
    return tr("Searchable by words: %1, by meaning: %2").replace("%1", words).replace("%2", meaning)


def counts(root: RootInfo) -> str:
    """What became of its files, where not all are searchable; "" where all are."""
    parts = [
        tr("%Ln file(s) could not be read.", None, root.failed) if root.failed else "",
        tr("%Ln file(s) left out, such as pictures.", None, root.skipped) if root.skipped else "",
    ]
    return " ".join(filter(None, parts))


def loss(root: RootInfo) -> str:
    """What removing it costs."""
    return tr(
        "This deletes what was made of it, %Ln passage(s); to have them again, they must be read and embedded anew.",
        None,
        root.chunks,
    )


def remedy(root: RootInfo) -> str:
    """What can be done about a root that is not as it should be; its note is told beside it."""
    if root.away:
        return tr("It is not there now. What was read of it can be searched. Connect the drive, or remove the folder.")
    if root.paused:
        return tr("It rests: new and changed files are not read before you resume it.")
    return ""


def _read(root: RootInfo) -> int:
    return root.indexed + root.failed + root.skipped
