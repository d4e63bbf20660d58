from __future__ import annotations

from typing import TYPE_CHECKING

from app.embedding.unavailable import UnavailableEmbedder
from app.errors import ResourceError, ResourceProblem
from app.evaluation.layouts import read_collection
from app.evaluation.library import EvaluationLibrary
from app.search.model import SearchMode, SearchRequest
from app.settings import Settings
from tests.evaluation.conftest import write_lines
from tests.evaluation.test_files import LONG, QUERY, page

if TYPE_CHECKING:
    from pathlib import Path

    from app.evaluation.collection import Collection

NO_MODEL = UnavailableEmbedder(ResourceError(ResourceProblem.MODEL_MISSING, "There is no model."))


def found_in(collection: Collection, folder: Path, query: str) -> list[tuple[str, str]]:
    folder.mkdir()
    with EvaluationLibrary(collection, folder, NO_MODEL, Settings(extractors=1)) as library:
        library.build(lambda _: None, lambda: False, with_vectors=False)
        retriever = library.retriever()
        response = retriever.search(SearchRequest(query, SearchMode.KEYWORD), lambda: False)
        retriever.close()
        return [library.entry_at(result.path) for result in response.results]


def test_texts_are_found_under_their_keys(built: EvaluationLibrary) -> None:
    assert built.counts() == (6, 6)
    retriever = built.retriever()
    request = SearchRequest("snails that eat lettuce", SearchMode.HYBRID)
    assert built.entry_at(retriever.search(request, lambda: False).results[0].path) == ("garden", "en")
    german = SearchRequest("snails that eat lettuce", SearchMode.SEMANTIC, filters=built.pool("de"))
    found = retriever.search(german, lambda: False).results
    assert {built.entry_at(result.path)[1] for result in found} == {"de"}
    assert len(found) == 3
    retriever.close()


def test_pages_are_read_without_front_matter(tmp_path: Path) -> None:
    page(tmp_path / "docs" / "en" / "a" / "numbers.md", LONG)
    page(tmp_path / "docs" / "de" / "a" / "numbers.md", LONG)
    write_lines(tmp_path / "docs-queries.jsonl", [{"text": QUERY, "lang": "en", "relevant": ["a/numbers.md"]}])
    collection = read_collection(tmp_path / "docs")
    found = found_in(collection, tmp_path / "work", "seven")
    assert sorted(found) == [("a/numbers.md", "de"), ("a/numbers.md", "en")]
    assert found_in(collection, tmp_path / "work2", "description") == []


def test_own_documents_are_read_where_they_lie(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    page(folder / "deep" / "numbers.md", LONG)
    (folder / "other.txt").write_text("Seven swans.")
    (folder / "queries.tsv").write_text("what about seven?\tother.txt\n")
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    found = found_in(read_collection(folder), tmp_path / "work", "seven")
    assert {key for key, _ in found} >= {"other.txt", "deep/numbers.md"}
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
