"""What the person should be told of their library: what was found damaged and mended, kept for a week."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.catalog import Catalog

NOTICE = "notice"  # what is going on now; forgotten when the work is done
USAGE = "usage_alarm"  # the index takes far more than it should
_TOLD = "told"
_KEEP_SECONDS = 7 * 24 * 3600.0
_KEEP = 20


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
