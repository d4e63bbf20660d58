"""Draws the icon files of every size from resources/icons/lodestone.svg: `.venv/bin/python packaging/icons.py`."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 256)


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """The icon as a PNG file of `size` x `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"PNG")).write(image):
        raise OSError("Qt cannot write PNG files here")
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """A Windows icon file that holds these PNG files, by size in pixels.

    Format: ICONDIR and ICONDIRENTRY as Microsoft documents them; PNG entries are read since Windows Vista.
    """
    offset = 6 + 16 * len(images)
    entries = []
    for size, data in images.items():
        # A side of 256 pixels is written as 0; one plane, 32 bits a pixel.
        entries.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset))
        offset += len(data)
    return b"".join((struct.pack("<HHH", 0, 1, len(images)), *entries, *images.values()))


def main() -> int:
    """Write all files; returns the exit code."""
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(ICONS / "lodestone.svg"))
    if not renderer.isValid():
        print("lodestone.svg cannot be drawn", file=sys.stderr)
        return 1
    images = {size: png(renderer, size) for size in SIZES}
    for size, data in images.items():
        (ICONS / f"lodestone-{size}.png").write_bytes(data)
    (ICONS / "lodestone.ico").write_bytes(ico({size: images[size] for size in ICO_SIZES}))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
