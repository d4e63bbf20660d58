"""One sentence of a document of 300 pages is edited: at most three texts are embedded again.

What the extractor process answers is asked for directly, and texts with a new hash are counted, for these are what is
embedded; the slow test has the whole program and the starter model say the same. The pages of the PDF begin with the
same words before and after: chunks do not span pages, so that a shift of all page breaks costs more.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from app.chunking import Chunk
from app.engine import Engine
from app.workers.extractor import answer
from tests.documents.office_samples import paragraph, word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.indexing.progress import IndexReport
    from app.paths import DataDir

    Write = Callable[[Path, list[str]], None]

PAGES = 300
SENTENCES_A_PAGE = 24
NEW = "The lighthouse keeper sings every morning at dawn."


def sentences(pages: int = PAGES) -> list[str]:
    """Words of Zipf's frequencies; the shapes of words are made up."""
    dice = random.Random(3)
    syllables = ("ba", "ren", "to", "mi", "sol", "ka", "der", "un", "ver", "li", "en", "ta", "ros", "ge")
    words = ["".join(dice.choices(syllables, k=dice.randint(1, 4))) for _ in range(5_000)]
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    picked = iter(dice.choices(words, weights, k=pages * SENTENCES_A_PAGE * 12))
    return [" ".join(next(picked) for _ in range(12)).capitalize() + "." for _ in range(pages * SENTENCES_A_PAGE)]


def pages_of(lines: list[str]) -> list[list[str]]:
    return [lines[start : start + SENTENCES_A_PAGE] for start in range(0, len(lines), SENTENCES_A_PAGE)]


def paragraphs_of(lines: list[str]) -> list[str]:
    return [" ".join(lines[start : start + 6]) for start in range(0, len(lines), 6)]


def write_pdf(file: Path, lines: list[str]) -> None:
    """Two columns below a running title, a number at the foot of each page."""
    import pymupdf

    document = pymupdf.open()  # type: ignore[no-untyped-call]
    for number, texts in enumerate(map(paragraphs_of, pages_of(lines)), 1):
        page = document.new_page()
        page.insert_text((60, 40), "A book of made up words", fontsize=8)
        page.insert_text((290, 820), str(number), fontsize=8)
        for left, column in ((40, texts[:2]), (305, texts[2:])):
            room = page.insert_textbox((left, 60, left + 250, 790), "\n\n".join(column), fontsize=8)
            assert room >= 0, "the page is too full"
    document.save(file)  # type: ignore[no-untyped-call]
    document.close()  # type: ignore[no-untyped-call]


def write_docx(file: Path, lines: list[str]) -> None:
    file.write_bytes(word("".join(map(paragraph, paragraphs_of(lines)))))


def write_text(file: Path, lines: list[str]) -> None:
    file.write_text("\n\n".join(paragraphs_of(lines)), "utf-8")


def write_html(file: Path, lines: list[str]) -> None:
    """A heading above every fifth page."""
    parts = []
    for number, page in enumerate(pages_of(lines)):
        parts += [f"<h1>Chapter {number}</h1>"] if number % 5 == 0 else []
        parts += [f"<p>{text}</p>" for text in paragraphs_of(page)]
    file.write_text(f"<title>A book</title><body>{''.join(parts)}", "utf-8")


def hashes(file: Path) -> set[str]:
    header, _ = answer({"op": "extract", "path": str(file), "max_bytes": 10**8, "known_hash": ""})
    return {Chunk.from_json(chunk).text_hash for chunk in header["chunks"]}


def edits(line: str) -> list[str]:
    """Another sentence, one word exchanged, much shorter, longer, gone."""
    words = line.split()
    longer = " ".join([*words, "lighthouse", "keeper"])
    return [NEW, " ".join([*words[:5], "lighthouse", *words[6:]]), " ".join(words[:3]), longer, ""]


def check(file: Path, write: Write, pages: int) -> None:
    lines = sentences(pages)
    write(file, lines)
    known = hashes(file)
    assert len(known) > pages
    places = (10, len(lines) // 3, len(lines) // 2, len(lines) - 30, len(lines) - 5)
    for place, edited in zip(places, edits(lines[10]), strict=True):
        write(file, [*lines[:place], edited, *lines[place + 1 :]])
        assert 1 <= len(hashes(file) - known) <= 3, (place, edited)


@pytest.mark.parametrize(("suffix", "write"), [("docx", write_docx), ("html", write_html), ("txt", write_text)])
def test_an_edited_sentence_makes_at_most_three_new_texts(tmp_path: Path, suffix: str, write: Write) -> None:
    check(tmp_path / f"book.{suffix}", write, PAGES)


def test_in_a_pdf_with_columns_as_well(tmp_path: Path) -> None:
    check(tmp_path / "book.pdf", write_pdf, 20)


@pytest.mark.slow
def test_in_a_pdf_of_300_pages_as_well(tmp_path: Path) -> None:
    check(tmp_path / "book.pdf", write_pdf, PAGES)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_program_embeds_at_most_three_texts(data_dir: DataDir, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    lines = sentences()
    write_pdf(folder / "book.pdf", lines)

    def index() -> IndexReport:
        with Engine.open(data_dir) as engine:
            return engine.index([str(folder)], lambda _: None, lambda: False)

    assert index().chunks.embedded > PAGES
    for place in (10, len(lines) // 2, len(lines) - 5):
        lines[place] = NEW
        write_pdf(folder / "book.pdf", lines)
        report = index()
        assert 1 <= report.chunks.embedded <= 3, place
        assert report.chunks.reused > PAGES
