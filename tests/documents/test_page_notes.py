from __future__ import annotations

from typing import Any

from app.documents.mupdf import load_mupdf, open_pages
from app.documents.page_notes import attachments, comments
from tests.documents.pages import pdf_of


def _annotated(page: Any) -> None:
    mupdf = load_mupdf()
    note = page.add_text_annot((200, 200), "Who checked this?")
    note.set_info(title="Ada")
    note.update()
    page.add_freetext_annot((100, 300, 300, 340), "Shown on the page")
    mark = page.add_highlight_annot(mupdf.Rect(72, 90, 140, 104))
    mark.set_info(content="Source missing")
    mark.update()
    page.add_text_annot((250, 200), "Source missing")


def test_comments_with_their_writers_once_each() -> None:
    with open_pages(pdf_of(_annotated), "pdf") as pages:
        assert list(comments(pages[0], "x Shown on the page x")) == ["Ada: Who checked this?", "Source missing"]
    with open_pages(pdf_of(lambda page: page.insert_text((72, 72), "x")), "pdf") as pages:
        assert list(comments(pages[0], "x")) == []


def test_attached_files_are_named() -> None:
    document: Any = load_mupdf().open()
    document.new_page()
    document.embfile_add("plan.txt", b"secret words")
    with open_pages(document.tobytes(), "pdf") as pages:
        assert attachments(pages) == "plan.txt"
    document.close()
