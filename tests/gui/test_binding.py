"""What the window needs of PySide6 itself."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextLayout, QTextOption

CALLS = 500


class _Sender(QObject):
    sent = Signal(object)


def _emit(sender: _Sender = _Sender()) -> None:  # noqa: B008 - one object for all calls
    sender.sent.emit(1)


def _call(layout: QTextLayout = QTextLayout("text"), option: QTextOption = QTextOption()) -> None:  # noqa: B008
    layout.setTextOption(option)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True cannot lose references there")
@pytest.mark.parametrize("call", [_emit, _call])
def test_calls_into_qt_lose_no_references(call: object) -> None:
    # 6.12.0 lost one with every call: a window in use aborted ("deallocating None") within two minutes.
    assert callable(call)
    before = (sys.getrefcount(None), sys.getrefcount(True))
    for _ in range(CALLS):
        call()
    after = (sys.getrefcount(None), sys.getrefcount(True))
    assert min(now - then for now, then in zip(after, before, strict=True)) > -CALLS // 2
