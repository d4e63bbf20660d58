"""What to click where a message names a command as the remedy, and some notices in the words of the window.

Other rooms speak to the command line as well as to the window. Commands stand in a sentence as they are typed, in every
language, so a message tells by them which button belongs beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.gui.sentences import local
from app.gui.wording import tr

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow

# As `store/notices` words them.
_SCANS = re.compile(r"Without text, only pictures of pages: ([\d,]+) files?\..*", re.DOTALL)
_CLOUD = re.compile(r"Not read, for that would download them: ([\d,]+) files? in the cloud\..*", re.DOTALL)
_AWAY = re.compile(r"(.+) is not there now; what was read of it .*", re.DOTALL)
_INDEX, _REMOVE = "index", "remove"
# What a message holds, and the page of the settings that has the remedy; the first that fits counts.
_PAGES = (
    ("lodestone models reranker", "searching"),
    ("lodestone models remote", "server"),
    ("lodestone models", "models"),
    ("lodestone library", "library"),
    ("Tesseract", "reading"),
)


@dataclass(frozen=True, slots=True)
class Remedy:
    """A button beside a message: `act` is a page of the settings, "index" or "remove"; `about` a root's path."""

    button: str
    act: str
    about: str = ""


def said(text: str) -> str:
    """A notice of the library in the person's language, with what to do in this window."""
    if match := _SCANS.fullmatch(text):
        return tr(
            "%Ln file(s) without text, only pictures of pages. With Tesseract, a program of its own, they can be read "
            "when all else is done.",
            None,
            _number(match[1]),
        )
    if match := _CLOUD.fullmatch(text):
        return tr(
            "%Ln file(s) in the cloud not read, for that would download them. To have them read, let the cloud's "
            "program keep them on this computer.",
            None,
            _number(match[1]),
        )
    if match := _AWAY.fullmatch(text):
        away = tr("%1 is not there now. What was read of it can be searched. Connect the drive, or remove the folder.")
        return away.replace("%1", match[1])
    return local(text)


def remedy(text: str) -> Remedy | None:
    """What can be clicked about a message, None where there is nothing."""
    if match := _AWAY.fullmatch(text):
        return Remedy(tr("Remove…"), _REMOVE, match[1])
    if _SCANS.fullmatch(text):
        return Remedy(tr("Settings…"), "reading")
    for words, page in _PAGES:
        if words in text:
            return Remedy(tr("Settings…"), page)
    return Remedy(tr("Index now"), _INDEX) if "lodestone index" in text else None


def follow(window: MainWindow, wanted: Remedy) -> None:
    """Do what the button says."""
    if wanted.act == _INDEX:
        window.library.index_now()
    elif wanted.act == _REMOVE:
        window.home.go_back()
        window.folders.ask_to_remove(wanted.about)
    else:
        window.settings.open_page(getattr(window.settings, wanted.act))


def _number(text: str) -> int:
    return int(text.replace(",", ""))
