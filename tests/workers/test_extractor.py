from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.chunking import syntax_tree
from app.documents.hashing import content_hash
from app.workers import extractor
from tests.documents import samples

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TEXT = b"The lamp turns every thirteen seconds.\n\nNobody lives here any more.\n"


def _extract(path: Path, known_hash: str | None = None, max_bytes: int = 1_000_000) -> dict[str, Any]:
    request = {"op": "extract", "path": str(path), "known_hash": known_hash, "max_bytes": max_bytes}
    header, payload = extractor.answer(request)
    assert not payload
    return header


def test_extract_gives_hash_size_and_chunks(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    reply = _extract(path)
    assert reply["content_hash"] == content_hash(TEXT)
    assert reply["size"] == len(TEXT)
    assert (reply["format"], reply["language"]) == ("text", "en")
    for chunk in reply["chunks"]:
        assert TEXT.decode()[chunk["char_start"] : chunk["char_end"]] == chunk["text"]


def test_a_known_hash_is_unchanged_and_nothing_is_parsed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 damaged beyond repair")
    reply = _extract(path, content_hash(path.read_bytes()))
    assert reply["unchanged"] is True
    assert "chunks" not in reply


def test_a_pdf_has_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf("First page words.", "Second page words."))
    reply = _extract(path)
    assert reply["pages"] == 2
    assert {chunk["page"] for chunk in reply["chunks"]} >= {1}


def test_errors_have_a_code_and_a_message(tmp_path: Path) -> None:
    assert _extract(tmp_path / "none.txt")["error"]["code"] == "unreadable"
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert _extract(tmp_path / "a.txt", max_bytes=10)["error"]["code"] == "too_large"


def test_a_bug_in_a_reader_costs_one_file_and_leaves_a_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("app.documents.text.read_text", broken)
    (tmp_path / "a.txt").write_bytes(TEXT)
    error = _extract(tmp_path / "a.txt")["error"]
    assert error["code"] == "corrupt"
    assert "ZeroDivisionError" in error["trace"]


def test_memory_that_runs_out_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("app.documents.text.read_text", hungry)
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert _extract(tmp_path / "a.txt") == extractor.out_of_memory()


def test_nesting_without_a_bottom_is_corrupt_and_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deep(*arguments: object) -> None:
        deep(*arguments)

    monkeypatch.setattr("app.documents.text.read_text", deep)
    (tmp_path / "a.txt").write_bytes(TEXT)
    error = _extract(tmp_path / "a.txt")["error"]
    assert error == {"code": "corrupt", "message": "The file is nested too deeply to be read."}


def test_document_and_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf("First page words."))
    header, _ = extractor.answer({"op": "document", "path": str(path), "max_bytes": 1_000_000})
    assert header["document"]["text"] == "First page words."
    request = {"op": "pages", "path": str(path), "max_bytes": 1_000_000, "page": 1}
    header, _ = extractor.answer(request)
    assert header == {"sizes": [(595.0, 842.0)]}
    (tmp_path / "a.txt").write_bytes(TEXT)
    header, _ = extractor.answer({**request, "path": str(tmp_path / "a.txt")})
    assert header["error"]["code"] == "unsupported"


def test_code_read_with_care_goes_without_its_grammar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.py"
    file.write_text("class Keeper:\n    def light(self):\n        return 1\n", encoding="utf-8")
    parsed: list[str] = []
    monkeypatch.setattr(syntax_tree, "parse", lambda *_: parsed.append("a tree"))
    request = {"op": "extract", "path": str(file), "known_hash": None, "max_bytes": 1000}
    for careful, count in ((True, 0), (False, 1)):
        header, _ = extractor.answer({**request, "careful": careful})
        assert "def light" in header["chunks"][0]["text"]
        assert len(parsed) == count
