"""Pages that have been drawn: their pictures, kept as far as memory allows, and what is marked on them."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.documents.page_letters import Rectangle, Run
    from app.documents.render import RenderedPage

KEPT_BYTES = 96 * 1024 * 1024
_LEAST = 2  # pages that are kept however large


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn page. Rectangles are in points of the page (see RenderedPage)."""

    page: int
    image: QImage
    asked: int  # the width that was asked for; a very large page is drawn narrower
    passage: tuple[QRectF, ...] = ()
    meaning: tuple[QRectF, ...] = ()
    words: tuple[QRectF, ...] = ()
    hits: tuple[QRectF, ...] = ()
    runs: tuple[Run, ...] = ()

    @property
    def first_mark(self) -> QRectF | None:
        """What is to be seen first."""
        return min(self.passage or self.meaning or self.words, key=lambda mark: mark.top(), default=None)


def picture_of(shown: RenderedPage, asked: int) -> PagePicture:
    """Ready to paint; made on a background thread."""
    image = QImage(shown.pixels, shown.width, shown.height, 3 * shown.width, QImage.Format.Format_RGB888)
    return PagePicture(
        page=shown.page,
        image=image.convertToFormat(QImage.Format.Format_RGB32),  # a copy: the bytes may go
        asked=asked,
        passage=rectangles(shown.passage),
        meaning=rectangles(shown.meaning),
        words=rectangles(shown.words),
        hits=rectangles(shown.hits),
        runs=shown.runs,
    )


def rectangles(boxes: Iterable[Rectangle]) -> tuple[QRectF, ...]:
    """Boxes as Qt has them."""
    return tuple(QRectF(x0, y0, x1 - x0, y1 - y0) for x0, y0, x1, y1 in boxes)


class PagePictures:
    """The pictures by page; those that were not seen for longest go first."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes
        self._pictures: OrderedDict[int, PagePicture] = OrderedDict()
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._pictures)

    def get(self, page: int) -> PagePicture | None:
        """The picture of a page, of whatever width."""
        if page in self._pictures:
            self._pictures.move_to_end(page)
        return self._pictures.get(page)

    def put(self, picture: PagePicture) -> None:
        """Keep a picture, in place of the page's other one."""
        self._drop(picture.page)
        self._pictures[picture.page] = picture
        self._bytes += picture.image.sizeInBytes()
        while self._bytes > self._kept_bytes and len(self._pictures) > _LEAST:
            self._drop(next(iter(self._pictures)))

    def clear(self) -> None:
        """Keep none."""
        self._pictures.clear()
        self._bytes = 0

    def _drop(self, page: int) -> None:
        old = self._pictures.pop(page, None)
        self._bytes -= old.image.sizeInBytes() if old else 0
