"""The one table of all keys that do something: for the window, tool tips, the sheet of shortcuts and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QKeyCombination
    from PySide6.QtWidgets import QWidget


translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Action:
    """What keys do. `keys` are in Qt's portable form ("Ctrl+F"), the first are the ones that are told first."""

    name: str
    keys: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Actions of one place in the window."""

    title: str
    actions: tuple[Action, ...]


def groups() -> tuple[Group, ...]:
    """All shortcuts in the language of the window as it is now."""
    return (
        Group(
            translate("Shortcuts", "Search"),
            (
                Action("find", ("Ctrl+F", "Ctrl+L"), translate("Shortcuts", "Go to the search box")),
                Action("start_over", ("Esc",), translate("Shortcuts", "Clear the search")),
                Action("history", ("Alt+Up", "Alt+Down"), translate("Shortcuts", "Searches before and after this one")),
            ),
        ),
        Group(translate("Shortcuts", "Found passages"), _on_passages()),
        Group(
            translate("Shortcuts", "Preview"),
            (
                Action("next", ("F3",), translate("Shortcuts", "Next passage")),
                Action("previous", ("Shift+F3",), translate("Shortcuts", "Previous passage")),
                Action("larger", ("Ctrl++", "Ctrl+="), translate("Shortcuts", "Larger")),
                Action("smaller", ("Ctrl+-",), translate("Shortcuts", "Smaller")),
                Action("fit", ("Ctrl+0",), translate("Shortcuts", "Size as at first")),
            ),
        ),
        Group(
            translate("Shortcuts", "List of folders"),
            (
                Action("add_folder", ("Ctrl+O",), translate("Shortcuts", "Add a folder, from anywhere in the window")),
                Action("look", ("F5",), translate("Shortcuts", "Look for changes")),
                Action("rest", ("Space",), translate("Shortcuts", "Pause the folder, or go on")),
                Action("remove", ("Del",), translate("Shortcuts", "Remove the folder from the library")),
            ),
        ),
        Group(
            translate("Shortcuts", "Window"),
            (
                Action("sheet", ("F1", "Ctrl+/"), translate("Shortcuts", "These shortcuts")),
                Action("settings", ("Ctrl+,",), translate("Shortcuts", "Settings")),
                Action("panes", ("F6", "Shift+F6"), translate("Shortcuts", "Next pane and the one before")),
                Action("close", ("Ctrl+W",), translate("Shortcuts", "Close the window")),
                Action("quit", ("Ctrl+Q",), translate("Shortcuts", "Quit")),
            ),
        ),
    )


def _on_passages() -> tuple[Action, ...]:
    return (
        Action("step", ("Down", "Up"), translate("Shortcuts", "Next and previous file")),
        Action("page", ("PgDown", "PgUp"), translate("Shortcuts", "Five on and five back")),
        Action("more", ("Alt+Right", "Alt+Left"), translate("Shortcuts", "Show and hide further passages of a file")),
        Action("open", ("Return",), translate("Shortcuts", "Open the file")),
        Action("folder", ("Ctrl+Return",), translate("Shortcuts", "Show the file in its folder")),
        Action("copy", ("Ctrl+C",), translate("Shortcuts", "Copy the passage")),
        Action("cite", ("Ctrl+Shift+C",), translate("Shortcuts", "Copy the passage with its citation")),
        Action("similar", ("Ctrl+M",), translate("Shortcuts", "More like this passage")),
    )


def from_anywhere(keys: str) -> Group:
    """The keys that bring the window up whatever program is in front, as the person has chosen them."""
    up = Action("up", (keys,), translate("Shortcuts", "Bring the window up"))
    return Group(translate("Shortcuts", "From anywhere"), (up,))


def action(name: str) -> Action:
    """The action of that name. Raises KeyError."""
    for group in groups():
        for each in group.actions:
            if each.name == name:
                return each
    raise KeyError(name)


def shown(keys: str) -> str:
    """Keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def with_keys(text: str, name: str) -> str:
    """A tool tip that tells the keys of an action, too: "Settings (Ctrl+,)". Raises KeyError."""
    return translate("Shortcuts", "%1 (%2)").replace("%1", text).replace("%2", shown(action(name).keys[0]))


def key(name: str) -> Qt.Key:
    """The key of an action that has one without Ctrl and the like. Raises KeyError."""
    combination: QKeyCombination = QKeySequence(action(name).keys[0])[0]  # type: ignore[index]  # the stubs lack it
    return combination.key()


def bind(window: QWidget, name: str, act: Callable[[], object], back: Callable[[], object] | None = None) -> None:
    """Have the keys of an action do this wherever the focus is in the window. Raises KeyError.

    `back` is what the second of two keys does that lead both ways.
    Actions of one widget only (arrows, Enter, Ctrl+C in the search box) are not bound: the widget sees to them.
    """
    for number, keys in enumerate(action(name).keys):
        QShortcut(QKeySequence(keys), window).activated.connect(back if back and number else act)
