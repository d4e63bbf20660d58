from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.documents import recognition
from app.documents.mupdf import load_mupdf
from app.documents.recognition import load_for_recognition, picture_kind, read_recognised, unwrap
from app.documents.tesseract import Recognition, find_tesseract
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples

needs_tesseract = pytest.mark.skipif(
    (found := find_tesseract()) is None or "eng" not in found.installed,
    reason="Tesseract with English is not installed",
)
ENGLISH = Recognition(shutil.which("tesseract") or "tesseract", "eng")


def picture(text: str = "The harbour closes at nine.", kind: str = "png") -> bytes:
    """A picture of a line of text."""
    mupdf = load_mupdf()
    with mupdf.open(stream=samples.pdf(text, size=16), filetype="pdf") as pages:
        return bytes(pages[0].get_pixmap(dpi=150).tobytes(kind))


def scan(*texts: str) -> bytes:
    """A PDF whose pages are pictures."""
    mupdf = load_mupdf()
    with mupdf.open() as pages:
        for text in texts:
            page = pages.new_page()
            page.insert_image(page.rect, stream=picture(text, "png"))
        return bytes(pages.tobytes())


@needs_tesseract
def test_the_text_of_a_picture() -> None:
    document = read_recognised(Path("a.png"), picture(), ENGLISH)
    assert document.text == "The harbour closes at nine."
    assert (document.format, document.pages, document.blocks[0].page) == ("image", 1, 1)


@needs_tesseract
def test_the_pages_of_a_scan() -> None:
    document = read_recognised(Path("a.pdf"), scan("The first page.", "The second page."), ENGLISH)
    assert [(document.text[b.start : b.end], b.page) for b in document.blocks] == [
        ("The first page.", 1),
        ("The second page.", 2),
    ]
    assert (document.format, document.pages) == ("pdf", 2)


@needs_tesseract
def test_nothing_to_recognise_and_nothing_to_look_at() -> None:
    mupdf = load_mupdf()
    blank = mupdf.Pixmap(mupdf.csGRAY, mupdf.IRect(0, 0, 200, 200))
    blank.clear_with(255)
    for data, problem in (
        (bytes(blank.tobytes("png")), DocumentProblem.NO_TEXT),
        (b"\x89PNG\r\n\x1a\n broken", DocumentProblem.CORRUPT),
        (b"words", DocumentProblem.UNSUPPORTED),
    ):
        with pytest.raises(DocumentError) as caught:
            read_recognised(Path("a.png"), data, ENGLISH)
        assert caught.value.code is problem


@needs_tesseract
def test_what_was_read_when_the_time_is_up_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, recognition.FILE_SECONDS + 1])
    monkeypatch.setattr(recognition, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    document = read_recognised(Path("a.pdf"), scan("The first page.", "The second page."), ENGLISH)
    assert document.text == "The first page."


def test_a_page_that_fails_is_left_out_unless_all_do(monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[str | DocumentError] = ["", DocumentError(DocumentProblem.TIMED_OUT, "too slow"), "Words."]

    def recognise(_: Recognition, file: Path) -> str:
        assert file.stat().st_size > 100
        answer = answers.pop(0)
        if isinstance(answer, DocumentError):
            raise answer
        return answer

    monkeypatch.setattr(recognition, "recognise", recognise)
    document = read_recognised(Path("a.pdf"), scan("a", "b", "c"), ENGLISH)
    assert [block.page for block in document.blocks] == [3]
    answers = [DocumentError(DocumentProblem.TIMED_OUT, "too slow")]
    with pytest.raises(DocumentError, match="too slow"):
        read_recognised(Path("a.pdf"), scan("a"), ENGLISH)


def test_pictures_are_told_by_name_and_content() -> None:
    assert picture_kind(Path("a.PNG"), picture()) == "png"
    assert picture_kind(Path("a.jpg"), b"\xff\xd8\xff\xe0") == "jpg"
    assert picture_kind(Path("a.txt"), picture()) is None
    assert picture_kind(Path("a.png"), b"words") is None


def test_lines_become_paragraphs() -> None:
    assert unwrap("a har-\nbour at\n night \n") == "a harbour at night"
    assert unwrap("南京市\n长江") == "南京市长江"


def test_loading_asks_for_no_type(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    (tmp_path / "b.png").touch()
    assert load_for_recognition(tmp_path / "a.png", 10) == b"x"
    with pytest.raises(DocumentError) as caught:
        load_for_recognition(tmp_path / "b.png", 10)
    assert caught.value.code is DocumentProblem.NO_TEXT
