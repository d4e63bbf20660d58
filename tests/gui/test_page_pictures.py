from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from app.documents.render import RenderedPage
from app.gui.page_pictures import PagePicture, PagePictures, picture_of


def picture(page: int, side: int = 100) -> PagePicture:
    return PagePicture(page, QImage(side, side, QImage.Format.Format_RGB32), side)


def test_pixels_become_a_picture() -> None:
    shown = RenderedPage(
        b"\xff\x00\x00\x00\xff\x00", 2, 1, 7, 9, (20, 10), passage=((1, 2, 4, 6),), words=((0, 0, 1, 1),)
    )
    made = picture_of(shown, 2)
    assert [made.image.pixelColor(x, 0) for x in (0, 1)] == [QColor("#ff0000"), QColor("#00ff00")]
    assert (made.page, made.passage, made.first_mark) == (7, (QRectF(1, 2, 3, 4),), QRectF(1, 2, 3, 4))
    assert picture(1).first_mark is None


def test_pages_that_were_not_seen_for_longest_go_first() -> None:
    pictures = PagePictures(kept_bytes=3 * 40_000)
    for page in (1, 2, 3):
        pictures.put(picture(page))
    pictures.put(picture(2))
    assert pictures.get(1)
    pictures.put(picture(4))
    assert [page for page in range(1, 5) if pictures.get(page)] == [1, 2, 4]
    pictures.clear()
    assert len(pictures) == 0


def test_two_pages_are_kept_however_large() -> None:
    pictures = PagePictures(kept_bytes=1)
    for page in (1, 2, 3):
        pictures.put(picture(page))
    assert len(pictures) == 2
