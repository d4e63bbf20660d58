"""Numbers, times and places in words, by the person's locale."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QLocale

from app.paths import from_storable
from app.search.model import MatchedBy, Passage

if TYPE_CHECKING:
    from app.embedding.transfer import Transfer

_MINUTE = 60.0
_HOUR = 3600.0
_DAY = 86400.0


def tr(text: str, disambiguation: str | None = None, n: int = -1) -> str:
    """A translated text of a module, as QObject.tr for those outside of classes; `%Ln` stands for the count."""
    # lupdate files what it finds outside of classes under "".
    return QCoreApplication.translate("", text, disambiguation, n)


def number(value: int) -> str:
    """A whole number with the locale's separators."""
    return QLocale().toString(value)


def not_close() -> str:
    """Said of a passage that is no nearer by meaning than any other would be."""
    return tr("by meaning, not close")


def share(part: int, whole: int) -> str:
    """`part` of `whole` in percent, never rounded up to 100 % or down to 0 %."""
    if whole <= 0 or part >= whole:
        return tr("100 %")
    percent = max(1, int(100 * part / whole)) if part > 0 else 0
    return tr("%1 %").replace("%1", number(percent))


def time_left(seconds: float) -> str:
    """How long it will still take, roughly, as "about 3 min left"."""
    if seconds < _MINUTE:
        return tr("less than a minute left")
    if seconds < _HOUR:
        return tr("about %Ln min left", None, round(seconds / _MINUTE))
    if seconds < 2 * _DAY:
        return tr("about %Ln h left", None, round(seconds / _HOUR))
    return tr("about %Ln days left", None, round(seconds / _DAY))


def duration(seconds: float) -> str:
    """How long something takes, roughly, as "about 3 min"."""
    if seconds < _MINUTE:
        return tr("less than a minute")
    if seconds < _HOUR:
        return tr("about %Ln min", None, round(seconds / _MINUTE))
    if seconds < 2 * _DAY:
        return tr("about %Ln h", None, round(seconds / _HOUR))
    return tr("about %Ln days", None, round(seconds / _DAY))


def size(count: float) -> str:
    """A number of bytes, as "639 MB"."""
    return QLocale().formattedDataSize(int(count), 1 if count >= 1e9 else 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def transfer(report: Transfer) -> str:
    """How far a file has come, as "45 % of 639 MB · 5 MB/s · about 3 min left"."""
    if report.total:
        parts = [tr("%1 of %2").replace("%1", share(report.done, report.total)).replace("%2", size(report.total))]
    else:
        parts = [size(report.done)]
    if report.rate > 0:
        parts.append(tr("%1/s").replace("%1", size(report.rate)))
    if report.seconds_left is not None and report.done < report.total:
        parts.append(time_left(report.seconds_left))
    return "  ·  ".join(parts)


def rate(value: float, unit: str) -> str:
    """Work per second, as "120 files/s"; below 10 with one decimal. `unit` is that of Progress."""
    amount = QLocale().toString(value, "f", 1) if value < 10 else number(round(value))
    if unit == "files":
        return tr("%1 files/s").replace("%1", amount)
    return tr("%1 passages/s").replace("%1", amount)


def place(passage: Passage) -> str:
    """Where a passage stands: "page 3", "line 1240", or nothing when only the file is known."""
    if passage.page is not None:
        return tr("page %1").replace("%1", number(passage.page))
    if passage.line_start is not None:
        # Line numbers go without separators: people type them into an editor.
        return tr("line %1").replace("%1", str(passage.line_start))
    return ""


def reason(matched_by: MatchedBy) -> str:
    """Why a passage was found, in place of a bare score."""
    if matched_by is MatchedBy.KEYWORD:
        return tr("by words")
    if matched_by is MatchedBy.SEMANTIC:
        return tr("by meaning")
    return tr("words and meaning")


def display_path(path: str) -> str:
    """A path for people: undecodable bytes as a replacement mark, the home folder as "~"."""
    text = from_storable(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    home = _home()
    if home and (text == home or text.startswith((home + "/", home + "\\"))):
        return "~" + text[len(home) :]
    return text


def file_name(path: str) -> str:
    """The last part of a path, for people."""
    return PurePath(display_path(path)).name or display_path(path)


def _home() -> str:
    try:
        return str(Path.home())
    except RuntimeError:  # an account without a home folder
        return ""


def host(url: str) -> str:
    """The server of an address, without the path."""
    return urlsplit(url).netloc or url
