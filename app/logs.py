"""Logging: a file in the data dir that does not grow for ever; never the contents of documents."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.paths import DataDir

FILE_NAME = "lodestone.log"
_FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
_MAX_BYTES = 1_000_000


class _QuietHandler(logging.handlers.RotatingFileHandler):
    """On a full disk lines are lost without a word: there is no place left to say so."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def log_to_file(data_dir: DataDir) -> None:
    """Send the program's log lines to the data dir's log file, once."""
    logger = logging.getLogger("app")
    file = data_dir.logs_dir / FILE_NAME
    if any(getattr(handler, "baseFilename", None) == str(file) for handler in logger.handlers):
        return
    try:
        handler = _QuietHandler(file, maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8")
    except OSError:  # a reader on a data dir that it may not write: no log is no reason to fail
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False


def leave_log(data_dir: DataDir) -> None:
    """Write to the data dir's log file no more, so that it can be deleted where open files cannot."""
    logger = logging.getLogger("app")
    file = str(data_dir.logs_dir / FILE_NAME)
    for handler in [each for each in logger.handlers if getattr(each, "baseFilename", None) == file]:
        logger.removeHandler(handler)
        handler.close()
