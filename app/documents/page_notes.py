"""What stands beside the text of a PDF: comments of readers, and the names of attached files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from app.documents.assemble import one_line
from app.documents.mupdf import load_mupdf, mupdf_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMENT = "Comment"
ATTACHMENTS = "Attachments"
_MAX_NOTES = 2000  # on one page, and attached files
_NO_WORD = re.compile(r"[\W_]+")


def comments(page: Any, text: str) -> Iterator[str]:
    """The comments on a pymupdf Page with the name of who wrote them; what its `text` already shows is left out.

    A page whose annotations are damaged has those before the damage.
    """
    mupdf = load_mupdf()
    links = (mupdf.PDF_ANNOT_POPUP, mupdf.PDF_ANNOT_LINK, mupdf.PDF_ANNOT_WIDGET, mupdf.PDF_ANNOT_FILE_ATTACHMENT)
    shown = _NO_WORD.sub("", text)
    said: set[str] = set()
    for annotation in _each(page):
        info = annotation.info
        words = info.get("content") or ""
        bare = _NO_WORD.sub("", words)
        if annotation.type[0] in links or not bare or bare in said or (len(bare) > 3 and bare in shown):
            continue
        said.add(bare)
        author = one_line(info.get("title") or "")[:100]
        yield f"{author}: {words}" if author else words


def _each(page: Any) -> Iterator[Any]:
    try:
        annotation = page.first_annot
        for _ in range(_MAX_NOTES):
            if annotation is None:
                return
            yield annotation
            annotation = annotation.next
    except mupdf_errors():
        return


def attachments(pages: Any) -> str:
    """The names of the files inside of a PDF, one on a line; empty where there are none."""
    try:
        names = pages.embfile_names()[:_MAX_NOTES] if pages.is_pdf else ()
    except mupdf_errors():
        return ""
    return "\n".join(name for name in map(one_line, names) if name)
