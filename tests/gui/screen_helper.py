"""A second program on the virtual screen: what a person drags folders from, and an eye on the screen.

    python screen_helper.py FOLDER

Shows a small window in the upper left corner; a drag that begins there carries the folder. Orders come line by line on
stdin, each is answered by one line: "shot FILE" saves the screen as PNG, "look X Y WIDTH HEIGHT" answers with a hash
of that part of it.
"""

from __future__ import annotations

import hashlib
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

SIZE = (120, 60)


class Source(QLabel):
    """What is dragged."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder.name)
        self._folder = folder
        self.setWindowTitle("drag source")
        self.resize(*SIZE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin the drag; ends when the button is let go of."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(self._folder))])
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction)


class Orders(QObject):
    """Lines of stdin, on the main thread."""

    came = Signal(str)

    def read(self) -> None:
        """Until there are no more."""
        for line in sys.stdin:
            self.came.emit(line.strip())
        self.came.emit("quit")


def follow(order: str) -> None:
    word, _, rest = order.partition(" ")
    if word == "quit":
        QApplication.quit()
        return
    screen: QPixmap = QGuiApplication.primaryScreen().grabWindow(0)
    if word == "shot":
        print(screen.save(rest, "PNG"), flush=True)
    else:
        x, y, width, height = map(int, rest.split())
        part = screen.copy(x, y, width, height).toImage()
        print(hashlib.sha256(bytes(part.constBits())).hexdigest(), flush=True)


def main() -> int:
    application = QApplication(sys.argv)
    source, orders = Source(Path(sys.argv[1])), Orders()
    source.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)
    source.move(QPoint(0, 0))
    source.show()
    orders.came.connect(follow)
    threading.Thread(target=orders.read, daemon=True).start()
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
