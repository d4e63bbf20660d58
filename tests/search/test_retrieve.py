from __future__ import annotations

import contextlib
import os
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.engine import Engine
from app.errors import Cancelled, ResourceError, UsageError
from app.search.model import Filters, MatchedBy, SearchMode, SearchRequest
from app.search.query_vector import NO_PROCESS
from app.search.retrieve import NOTHING_INDEXED, NOTHING_READ
from app.store.chunk_table import ChunkTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import DataDir
    from app.search.model import SearchResponse


def names(response: SearchResponse) -> list[str]:
    return [Path(result.path).name for result in response.results]


def ask(library: Engine, query: str, mode: SearchMode = SearchMode.HYBRID, **more: object) -> SearchResponse:
    request = SearchRequest(query, mode, filters=Filters(**more))  # type: ignore[arg-type]
    return library.search(request)


@pytest.mark.parametrize("mode", list(SearchMode))
def test_words_find_their_file_in_every_mode(library: Engine, mode: SearchMode) -> None:
    response = ask(library, "snails eat lettuce", mode)
    assert names(response)[0] == "garden.md"
    assert response.degraded == ""
    assert response.took_ms > 0


def test_meaning_finds_what_shares_no_word(library: Engine) -> None:
    response = ask(library, "slugs damaging salad plants", SearchMode.SEMANTIC)
    assert names(response)[0] == "garden.md"
    assert response.results[0].passages[0].matched_by is MatchedBy.SEMANTIC
    assert "garden.md" not in names(ask(library, "slugs damaging salad plants", SearchMode.KEYWORD))


def test_a_passage_knows_its_place(library: Engine) -> None:
    (result,) = ask(library, "snails", SearchMode.KEYWORD).results
    (passage,) = result.passages
    assert (result.format, result.title) == ("markdown", "Garden")
    source = Path(result.path).read_text("utf-8")
    assert source[passage.char_start : passage.char_end] == passage.text
    line = source.splitlines().index("Snails eat the young lettuce at night.") + 1
    assert (passage.line_start or 0) <= line <= (passage.line_end or 0)
    assert [passage.text[start:end] for start, end in passage.highlights] == ["Snails"]


def test_chinese_words(library: Engine) -> None:
    assert names(ask(library, "长江", SearchMode.KEYWORD)) == ["汉语.txt"]


def test_phrases_and_minus(library: Engine) -> None:
    assert names(ask(library, '"three months"', SearchMode.KEYWORD)) != []
    assert names(ask(library, '"months three"', SearchMode.KEYWORD)) == []
    assert "garden.md" not in names(ask(library, "snails lettuce -tomatoes"))


def test_filters(library: Engine) -> None:
    assert names(ask(library, "notice tea snails", SearchMode.KEYWORD, suffixes=("html",))) == ["page.html"]
    assert names(ask(library, "type:md notice tea snails", SearchMode.KEYWORD)) == ["garden.md"]
    assert names(ask(library, "name:PAGE.h notice tea snails", SearchMode.KEYWORD)) == ["page.html"]
    assert names(ask(library, "name:documents notice tea snails", SearchMode.KEYWORD)) == []
    assert set(names(ask(library, "metres 长江", folders=(os.path.join(library.roots()[0].path, "notes"),)))) == {
        "汉语.txt",
        "code.py",
    }


def test_a_bare_folder_name_may_stand_anywhere(library: Engine) -> None:
    for name in ("notes", "NOTES", "documents/notes", "notes/code.py"):
        assert names(ask(library, f"metres in:{name}", SearchMode.KEYWORD)) == ["code.py"], name
    assert names(ask(library, "metres in:documents", SearchMode.KEYWORD)) == ["code.py"]
    assert not ask(library, "steeped in:notes", SearchMode.KEYWORD).results


@pytest.mark.parametrize("folder", ["no-such", "note", "./notes", os.path.join(os.sep, "nonexist"), "code"])
def test_a_folder_that_is_not_in_the_library_is_told(library: Engine, folder: str) -> None:
    root = library.roots()[0].path
    with pytest.raises(UsageError, match="is not in the library") as caught:
        ask(library, f"metres in:{folder}")
    assert root in caught.value.user_message


def test_the_nearest_folder_is_suggested(library: Engine) -> None:
    with pytest.raises(UsageError, match=r"nots is not in the library\. Did you mean notes\?"):
        ask(library, "metres in:nots")
    meant = os.path.join(library.roots()[0].path, "notes")
    with pytest.raises(UsageError) as caught:
        ask(library, f"metres in:{meant[:-1]}")
    assert f"Did you mean {meant}?" in caught.value.user_message


def test_a_folder_without_passages_is_still_one_of_the_library(library: Engine) -> None:
    root = library.roots()[0].path
    assert not ask(library, f'metres in:"{os.path.join(root, "blob.txt")}"').results


def test_what_was_taken_as_text_is_told(library: Engine, data_dir: DataDir) -> None:
    assert "after:soon" in ask(library, "tea after:soon").notes[0].message
    assert ask(library, "tea").notes == ()
    with Engine.open(data_dir) as empty:
        assert ask(empty, "tea after:soon").notes


def test_the_limit_counts_files_and_a_minimum_score_is_told(library: Engine) -> None:
    request = SearchRequest("tenant notice", limit=1)
    assert len(library.search(request).results) == 1
    strict = library.search(replace(request, min_score=0.99))
    assert strict.results == ()
    assert strict.below_min_score > 0


def test_an_instruction_is_a_name_or_a_sentence(library: Engine) -> None:
    for instruction in ("code", "Find what harms plants"):
        response = library.search(SearchRequest("snails", instruction=instruction))
        assert names(response)[0] == "garden.md"
    with pytest.raises(UsageError, match="There is no instruction cdoe"):
        library.search(SearchRequest("snails", SearchMode.KEYWORD, instruction="cdoe"))


@pytest.mark.parametrize("query", ["", "   ", "type:pdf"])
def test_nothing_to_search_for(library: Engine, query: str) -> None:
    with pytest.raises(UsageError, match="nothing to search for"):
        ask(library, query)


@pytest.mark.parametrize("query", ['"', "AND (", "12:30", "C:\\x", "x" * 1_000_000, "\0\x01", "🦊", "\udcff", "the of"])
def test_no_query_breaks_it(library: Engine, query: str) -> None:
    with contextlib.suppress(UsageError):  # of those that hold no word at all
        ask(library, query)


def test_a_newer_search_cancels_this_one(library: Engine) -> None:
    with pytest.raises(Cancelled):
        library.search(SearchRequest("tea"), lambda: True)


def test_an_empty_library_says_so(data_dir: DataDir) -> None:
    with Engine.open(data_dir, writer=False) as engine:
        response = engine.search(SearchRequest("tea"))
    assert response.results == ()
    assert "Nothing is indexed" in response.degraded


def test_a_search_survives_the_writer_purging_and_compacting(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as writer, Engine.open(data_dir, writer=False) as reader:
        writer.index([str(folder / "notes"), str(folder / "garden.md")], lambda _: None, lambda: False)
        failures: list[Exception] = []
        done = threading.Event()

        def keep_searching() -> None:
            while not done.is_set():
                try:
                    assert names(ask(reader, "snails", SearchMode.KEYWORD)) == ["garden.md"]
                except Exception as error:  # noqa: BLE001 - carried to the test
                    failures.append(error)
                    return

        searching = threading.Thread(target=keep_searching)
        searching.start()
        for _ in range(4):
            writer.index([str(folder / "page.html")], lambda _: None, lambda: False)
            writer.remove_root(folder / "page.html")
        done.set()
        searching.join()
    assert failures == []


def test_an_index_that_cannot_be_read_says_so(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        engine.index([str(folder / "page.html")], lambda _: None, lambda: False)
    for file in data_dir.vectors_dir.rglob("*.lance"):
        if file.is_file():
            file.write_bytes(b"")
    with Engine.open(data_dir, writer=False) as engine, pytest.raises(ResourceError, match="Index again"):
        ask(engine, "tea", SearchMode.SEMANTIC)


def test_why_nothing_can_be_found_yet(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        assert ask(engine, "snails").degraded == NOTHING_INDEXED
        engine.index([str(folder)], lambda _: None, lambda: True)
        assert ask(engine, "snails").degraded == NOTHING_READ


@pytest.mark.parametrize("mode", list(SearchMode))
def test_a_long_file_full_of_the_word_does_not_hide_the_others(
    data_dir: DataDir, tmp_path: Path, mode: SearchMode
) -> None:
    folder = tmp_path / "zoo"
    folder.mkdir()
    (folder / "diary.txt").write_text("Walrus walrus walrus.\n\n" * 15_000)
    (folder / "note.txt").write_text("On Sunday we fed the old walrus and then went home by bus.")
    with Engine.open(data_dir) as engine:
        engine.index([str(folder)], lambda _: None, lambda: False)
        assert set(names(ask(engine, "walrus", mode))) == {"diary.txt", "note.txt"}
        assert names(ask(engine, "walrus", mode, folders=(str(folder / "note.txt"),))) == ["note.txt"]


def test_a_plain_query_has_no_filters(library: Engine) -> None:
    pasted = 'Snails type:pdf "that are" -young'
    assert library.search(SearchRequest(pasted, SearchMode.KEYWORD)).results == ()
    assert names(library.search(SearchRequest(pasted, SearchMode.KEYWORD, plain=True))) == ["garden.md"]


def test_copies_are_one_result_where_that_is_wanted(library: Engine) -> None:
    request = SearchRequest("tenant notice deposit", SearchMode.KEYWORD)
    assert len(library.search(request).results) == 2
    (result,) = library.search(replace(request, fold_copies=True)).results
    assert {Path(result.path).name, *(Path(path).name for path in result.also_in)} == {"contract.txt", "twin.txt"}


def test_the_same_search_again_is_the_same_answer(library: Engine) -> None:
    first, second = (library.search(SearchRequest("snails at night")) for _ in range(2))
    assert replace(first, took_ms=0.0) == replace(second, took_ms=0.0)
    assert second.took_ms < first.took_ms


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("市长", "汉语.txt"),
        ('"市長"', "汉语.txt"),
        ("letuce", "garden.md"),
        ("lettu", "garden.md"),
        ("contract", "contract.txt"),
        ("size:>1mb snails", None),
        ("size:<1mb -type:txt snails", "garden.md"),
    ],
)
def test_words_in_other_forms(library: Engine, query: str, name: str | None) -> None:
    found = names(ask(library, query, SearchMode.KEYWORD))
    assert found[:1] == ([name] if name else [])


@pytest.fixture
def asked_of_table(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what is asked of chunk tables from now on."""
    asked: list[str] = []

    def note(name: str) -> None:
        ask = getattr(ChunkTable, name)

        def noted(table: ChunkTable, *arguments: object, **named: object) -> Any:
            asked.append(name)
            return ask(table, *arguments, **named)

        monkeypatch.setattr(ChunkTable, name, noted)

    for name in ("search_text", "search_vector", "rows_by_id"):
        note(name)
    return asked


def test_the_same_search_again_asks_nothing_of_the_table(library: Engine, asked_of_table: list[str]) -> None:
    request = SearchRequest("tenant gives notice today")
    library.search(request)
    assert sorted(asked_of_table) == ["rows_by_id", "search_text", "search_vector"]
    assert library.search(request).results
    assert len(asked_of_table) == 3


def test_a_cancelled_search_begins_no_further_part(
    library: Engine, asked_of_table: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = threading.Event()
    embed = library.embedder.embed_query

    def embed_and_cancel(*arguments: Any) -> Any:
        vector = embed(*arguments)
        stop.set()
        return vector

    monkeypatch.setattr(library.embedder, "embed_query", embed_and_cancel)
    with pytest.raises(Cancelled):
        library.search(SearchRequest("rent and deposit"), stop.is_set)
    assert not {"search_vector", "rows_by_id"} & set(asked_of_table)


def test_a_broken_pipe_to_the_model_is_no_damaged_index(library: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*_: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(library.embedder, "embed_query", break_off)
    for mode in (SearchMode.HYBRID, SearchMode.SEMANTIC):
        response = ask(library, "lettuce at night time", mode)
        assert response.degraded == NO_PROCESS
        assert names(response)[0] == "garden.md"


def test_what_the_first_search_needs_is_made_ready_beforehand(
    library: Engine, asked_of_table: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded = threading.Event()
    embed = library.embedder.embed_query

    def embed_and_tell(*arguments: Any) -> Any:
        vector = embed(*arguments)
        embedded.set()
        return vector

    monkeypatch.setattr(library.embedder, "embed_query", embed_and_tell)
    with Engine.open(library.data_dir, writer=False) as other:
        other.warm_up()
        wait_for(lambda: sorted(asked_of_table) == ["search_text", "search_vector"])
    library.warm_up()
    assert embedded.wait(60)


def test_nothing_to_make_ready_in_an_empty_library(data_dir: DataDir) -> None:
    with Engine.open(data_dir) as engine:
        engine.warm_up()
        assert ask(engine, "snails").degraded == NOTHING_INDEXED


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)
