from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.evaluation.files import count_words, page_body
from app.evaluation.layouts import read_collection
from tests.evaluation.conftest import write_lines

if TYPE_CHECKING:
    from pathlib import Path

LONG = "One two three four five six seven eight nine ten. " * 4
QUERY = "what the numbers up to ten are"


def page(file: Path, body: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: Numbers\ndescription: {QUERY}\n---\n{body}\n", "utf-8")


def test_pages_without_front_matter_and_stubs(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    page(docs / "a" / "numbers.md", LONG)
    page(docs / "stub.md", "Too short.")
    (docs / "picture.png").write_bytes(b"\x89PNG")
    queries = [
        {"text": QUERY, "lang": "en", "relevant": ["a/numbers.md"]},
        {"text": "Numbers", "lang": "en", "relevant": ["a/numbers.md"]},
    ]
    write_lines(tmp_path / "docs-queries.jsonl", queries)
    collection = read_collection(docs)
    assert [(entry.key, entry.is_page) for entry in collection.entries] == [("a/numbers.md", True)]
    assert [query.text for query in collection.queries] == [QUERY]
    assert page_body((docs / "a" / "numbers.md").read_bytes()).strip() == LONG.strip()


def test_pages_in_folders_of_languages_are_versions(tmp_path: Path) -> None:
    for language in ("de", "en"):
        page(tmp_path / "docs" / language / "numbers.md", LONG)
    page(tmp_path / "docs" / "shared" / "other.md", LONG)
    write_lines(tmp_path / "docs" / "queries.jsonl", [{"text": QUERY, "lang": "en", "relevant": ["numbers.md"]}])
    collection = read_collection(tmp_path / "docs")
    assert collection.languages == ["de", "en"]
    assert {entry.key for entry in collection.entries} == {"numbers.md"}


def test_own_documents_with_a_table_of_questions(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    page(folder / "a b.md", LONG)
    (folder / "c.txt").write_text("Three.")
    table = tmp_path / "questions.tsv"
    table.write_text("first?\ta b.md\nfirst?\tc.txt\n\nsecond?\tc.txt\n", "utf-8")
    collection = read_collection(folder, table)
    assert collection.folder == folder
    assert [(query.text, set(query.relevant)) for query in collection.queries] == [
        ("first?", {"a b.md", "c.txt"}),
        ("second?", {"c.txt"}),
    ]


@pytest.mark.parametrize(("line", "words"), [("first? c.txt", "no tab"), ("first?\tgone.txt", "gone.txt is not in")])
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str, words: str) -> None:
    (tmp_path / "queries.tsv").write_text(f"{line}\n")
    with pytest.raises(UsageError, match=f"Line 1 .*{words}"):
        read_collection(tmp_path)


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("three little words", 3), ("南京市长江大桥", 7), ("use OTel 追踪 now", 5)]
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_page_that_is_no_text_has_no_body() -> None:
    assert page_body(b"\0\1\2\3" * 100) == ""
