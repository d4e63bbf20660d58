from __future__ import annotations

from pathlib import Path

import pytest

from app.documents.registry import load, parse, read_document
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples

SAMPLES = {
    "a.txt": (b"Words on a page.", "text"),
    "a.csv": (b"a,b\n1,2\n", "csv"),
    "a.json": (b'{"a": 1}', "json"),
    "a.md": (b"# Words\n", "markdown"),
    "a.html": (b"<p>Words</p>", "html"),
    "a.py": (b"x = 1\n", "code"),
    "a.pdf": (samples.pdf("Words"), "pdf"),
    "a.docx": (samples.docx(), "docx"),
    "a.xlsx": (samples.xlsx(), "xlsx"),
    "a.pptx": (samples.pptx(), "pptx"),
    "a.odt": (samples.odt(), "odt"),
    "a.odp": (samples.odp(), "odp"),
    "a.epub": (samples.epub(), "epub"),
    "a.rtf": (samples.RTF, "rtf"),
    "a.eml": (samples.EML, "eml"),
    "a.mbox": (samples.MBOX, "mbox"),
    "a.rst": (b"Words\n=====\n\nMore.\n", "rst"),
    "a.adoc": (b"= Words\n\nMore.\n", "asciidoc"),
    "a.org": (b"* Words\nMore.\n", "org"),
    "a.tex": (b"\\section{Words}\nMore.\n", "tex"),
    "a.1": (b".TH WORDS 1\n.SH NAME\nwords\n", "man"),
    "a.xml": (b"<p>Words</p>", "xml"),
    "a.log": (b"10:00:00 words\n", "log"),
    "a.srt": (b"1\n00:00:01,000 --> 00:00:02,000\nWords.\n", "subtitles"),
    "a.ipynb": (b'{"cells": [{"cell_type": "code", "source": ["words"]}], "nbformat": 4}', "notebook"),
    "a.ics": (b"BEGIN:VEVENT\nSUMMARY:Words\nEND:VEVENT\n", "calendar"),
    "a.vcf": (b"BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", "contacts"),
    "a.bib": (b"@book{words, title = {Words}}\n", "bibliography"),
    "a.mht": (b"Subject: x\nContent-Type: text/html\n\n<p>Words</p>\n", "mhtml"),
    "mail": (samples.EML, "eml"),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_family_is_read_and_its_blocks_are_sound(name: str, tmp_path: Path) -> None:
    data, expected = SAMPLES[name]
    path = tmp_path / name
    path.write_bytes(data)
    document = read_document(path, 1_000_000)
    assert document.format == expected
    assert document.blocks
    end = 0
    for block in document.blocks:
        text = document.text[block.start : block.end]
        assert end <= block.start
        assert text
        assert text == text.strip()
        end = block.end
    if document.is_source:
        assert document.encoding is not None
        assert data.decode(document.encoding) == document.text


def test_the_title_never_comes_from_the_name(tmp_path: Path) -> None:
    (tmp_path / "telling name.txt").write_bytes(b"words")
    assert read_document(tmp_path / "telling name.txt").title == ""


def test_the_language_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Der Bach fließt langsam durch das Tal, am Ufer stehen Weiden.", encoding="utf-8")
    assert read_document(tmp_path / "a.txt").language == "de"


def test_refusals_before_reading(tmp_path: Path) -> None:
    for name, data, problem in (
        ("a.jpg", b"x", DocumentProblem.UNSUPPORTED),
        ("empty.txt", b"", DocumentProblem.NO_TEXT),
        ("film", bytes(100_000), DocumentProblem.UNSUPPORTED),
        ("big.txt", b"words " * 1000, DocumentProblem.TOO_LARGE),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(DocumentError) as caught:
            load(tmp_path / name, 1000)
        assert caught.value.code is problem


def test_parse_does_not_touch_the_disk() -> None:
    assert parse(Path("/no/such/place/a.txt"), b"words").text == "words"
