"""What the person should be told of their library: what was mended, and what is as it should not be.

Each notice says what happened and what can be done. It stays until that is so no more, or until it is dismissed.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.catalog import Catalog
    from app.store.records import RootInfo

NOTICE = "notice"  # what is going on now; forgotten when the work is done
USAGE = "usage_alarm"  # the index takes far more than it should
_TOLD = "told"
_DISMISSED = "dismissed"
_KEEP_SECONDS = 7 * 24 * 3600.0
_KEEP = 20


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence or two for the person. `key` stays the same while the same thing is so, whatever its numbers."""

    key: str
    text: str


def notices(catalog: Catalog, roots: Sequence[RootInfo]) -> list[Notice]:
    """All that is to be told now, what concerns single folders first, dismissed or not."""
    found = [notice for root in roots if (notice := _of_root(root))]
    problems = catalog.skips_by_code()
    if count := problems.get(DocumentProblem.IN_CLOUD.value, 0):
        found.append(Notice("cloud", _IN_CLOUD.format(_files(count))))
    if count := problems.get(DocumentProblem.NO_TEXT.value, 0):
        found.append(Notice("scans", _SCANS.format(_files(count))))
    if alarm := catalog.meta(USAGE):
        found.append(Notice("usage", alarm))
    return [*found, *(Notice(text, text) for text in told(catalog))]


def undismissed(catalog: Catalog, roots: Sequence[RootInfo]) -> list[Notice]:
    """Those that the person has not dismissed."""
    done = _dismissed(catalog)
    return [notice for notice in notices(catalog, roots) if notice.key not in done]


def dismiss(catalog: Catalog, roots: Sequence[RootInfo], text: str) -> None:
    """Tell this one no more while it is so. What is so no more is forgotten, to be told if it comes again."""
    now = notices(catalog, roots)
    done = _dismissed(catalog) | {notice.key for notice in now if notice.text == text}
    catalog.set_meta(_DISMISSED, json.dumps([notice.key for notice in now if notice.key in done]))


def _dismissed(catalog: Catalog) -> set[str]:
    try:
        return set(map(str, json.loads(catalog.meta(_DISMISSED) or "[]")))
    except (ValueError, TypeError):
        return set()


_AWAY = (
    "{} is not there now; what was read of it is kept and can be searched. Connect the drive, or forget the folder "
    "with: lodestone remove"
)
_IN_CLOUD = (
    "Not read, for that would download them: {} in the cloud. To have them read, let the cloud's program keep "
    "them on this computer."
)
_SCANS = (
    "Without text, only pictures of pages: {}. With Tesseract installed they are read when all else is done: "
    "settings, Reading, or ocr = true."
)


def _of_root(root: RootInfo) -> Notice | None:
    if root.away:
        return Notice(f"away {root.path}", _AWAY.format(root.path))
    return Notice(f"watching {root.path}", f"{root.path}: {root.note}") if root.note else None


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"


def tell(catalog: Catalog, text: str) -> None:
    """Keep a notice for a week; the same one again counts as one."""
    told = [entry for entry in _read(catalog) if entry[1] != text]
    catalog.set_meta(_TOLD, json.dumps([*told, (time.time(), text)][-_KEEP:]))


def told(catalog: Catalog) -> list[str]:
    """What is kept, oldest first, each with its day."""
    now = time.time()
    # A clock that jumped back makes a notice younger than now, never older.
    recent = [(when, text) for when, text in _read(catalog) if now - when < _KEEP_SECONDS]
    return [f"{time.strftime('%Y-%m-%d', time.localtime(when))}: {text}" for when, text in recent]


def _read(catalog: Catalog) -> list[tuple[float, str]]:
    try:
        return [(float(when), str(text)) for when, text in json.loads(catalog.meta(_TOLD) or "[]")]
    except (ValueError, TypeError):
        return []
