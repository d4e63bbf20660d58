"""Work of the window with its errors turned into sentences: the one broad handler on this side."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.errors import Cancelled, LodestoneError
from app.gui.sentences import local

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of some work; `error` is a sentence for the person, empty for cancelled work."""

    result: Any = None
    error: str | None = None


def attempt(work: Callable[[], Any]) -> Outcome:
    """Do the work; this is the one broad handler of the window (DESIGN: three in the whole program)."""
    try:
        return Outcome(result=work())
    except Cancelled:
        return Outcome(error="")
    except LodestoneError as error:
        return Outcome(error=local(error.user_message))
    except Exception:
        log.exception("a task of the window failed")
        return Outcome(error=_bug_message())


def _bug_message() -> str:
    return QCoreApplication.translate(
        "Tasks", "Something went wrong inside Lodestone. The log tells more; you can go on working."
    )
