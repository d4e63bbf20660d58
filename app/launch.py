"""What a start without a command asks of the window: to come up, to take in folders, to search for words."""

from __future__ import annotations

import difflib
import json
import os
import sys
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from app.errors import LodestoneError, UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

SHOW, TOGGLE, QUICK, BACKGROUND, ADD, SEARCH = "show", "toggle", "quick", "background", "add", "search"
_KINDS = (SHOW, TOGGLE, QUICK, BACKGROUND, ADD, SEARCH)
_WITH_VALUE = ("--data-dir",)
_LIKENESS = 0.8  # of difflib; "serach" and "search" have 0.83


@dataclass(frozen=True, slots=True)
class Launch:
    """One start: its kind, absolute `paths` to add, `words` to search for, the desktop's leave to come up (`token`)."""

    kind: str = SHOW
    paths: tuple[str, ...] = ()
    words: str = ""
    token: str = ""


def split(arguments: Sequence[str], commands: Collection[str]) -> tuple[list[str], Launch | None]:
    """The options for the parser, and what the rest asks of the window; None where it names a command or nothing.

    Paths that are there are added, other words are searched for; after "--" all are words. Raises UsageError where
    a command may be meant, LodestoneError for a path that is not there.
    """
    options, things, words = _sorted_out(arguments)
    if things and things[0] in commands:
        return list(arguments), None
    if things and not words and all(map(os.path.exists, things)):
        return options, Launch(ADD, tuple(map(os.path.abspath, things)))
    if things or words:
        _check(things, commands)
        return options, Launch(SEARCH, words=" ".join([*things, *words]))
    return options, None


def with_options(launch: Launch | None, *, toggle: bool, quick: bool, background: bool) -> Launch:
    """What was asked for, with the options of the command line and what the desktop gave this process."""
    flags = ((TOGGLE, toggle), (QUICK, quick), (BACKGROUND, background), (SHOW, True))
    made = launch or Launch(next(kind for kind, is_meant in flags if is_meant))
    return Launch(made.kind, made.paths, made.words, os.environ.get("XDG_ACTIVATION_TOKEN", ""))


def check_screen() -> None:
    """Raises LodestoneError where a window cannot be shown, before Qt ends the process over it."""
    if sys.platform == "win32" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        return
    text = "There is no screen to show the window on. Without one use the commands: lodestone --help lists them."
    raise LodestoneError(text)


def to_bytes(launch: Launch) -> bytes:
    """One line of JSON."""
    return json.dumps(asdict(launch)).encode("ascii") + b"\n"


def from_bytes(line: bytes) -> Launch:
    """Inverse of `to_bytes`. Raises UsageError for anything else."""
    try:
        data: Any = json.loads(line)
        made = Launch(data["kind"], tuple(data["paths"]), data["words"], data["token"])
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError("This is no launch.") from error
    texts = (made.kind, made.words, made.token, *made.paths)
    if made.kind not in _KINDS or not all(isinstance(text, str) for text in texts):
        raise UsageError("This is no launch.")
    return made


def _sorted_out(arguments: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Options (with their values), plain arguments, and those after "--"."""
    options: list[str] = []
    things: list[str] = []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        if argument == "--":
            break
        if not argument.startswith("-") or argument == "-":
            things.append(argument)
            continue
        options.append(argument)
        if argument in _WITH_VALUE and waiting:
            options.append(waiting.pop(0))
    return options, things, waiting


def _check(things: list[str], commands: Collection[str]) -> None:
    """Raises for what is hardly meant as words."""
    for thing in things:
        if _looks_like_path(thing) and not os.path.exists(thing):
            raise LodestoneError(f"There is no file or folder {thing}. To search for it as words: lodestone -- {thing}")
    near = difflib.get_close_matches(things[0], commands, 1, _LIKENESS) if things else []
    if near:
        line = " ".join(things)
        raise UsageError(f"“{things[0]}” is no command. Did you mean {near[0]}? To search for it: lodestone -- {line}")


def _looks_like_path(text: str) -> bool:
    starts = ("./", "../", "~/", ".\\", "..\\", "\\\\")
    return os.path.isabs(text) or text.startswith(starts)
