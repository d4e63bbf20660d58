from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.cli import OK, run
from app.engine import Engine
from app.paths import DataDir
from app.search.model import SearchMode, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

PART = "Paragraph {0} tells at some length of harbours, boats and nets. " * 20
QUERY = SearchRequest("octopus", SearchMode.KEYWORD)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    base = tmp_path_factory.mktemp("context")
    parts = [PART.format(number) for number in range(6)]
    parts[3] += "An octopus hides in the third basket."
    file = base / "it's long.txt"
    file.write_text("\n\n".join(parts), "utf-8")
    with Engine.open(DataDir(base / "data")) as opened:
        opened.index([str(file)], lambda _: None, lambda: False)
        yield opened


def test_neighbours_come_in_the_order_of_the_document(engine: Engine) -> None:
    response = engine.search(QUERY)
    assert response.results[0].passages[0].before == ()
    (file,) = engine.with_context(response, 2).results
    passage = file.passages[0]
    assert "octopus" in passage.text
    assert len(passage.before) == 2
    assert passage.ordinal >= 2
    assert 1 <= len(passage.after) <= 2
    assert "Paragraph 5" in passage.after[-1] or "Paragraph 4" in passage.after[-1]
    assert list(passage.before) == passage.to_json()["context"]["before"]


def test_none_are_asked_for(engine: Engine) -> None:
    response = engine.search(QUERY)
    assert engine.with_context(response, 0) == response
    assert "context" not in response.results[0].passages[0].to_json()


def test_the_command_line_shows_them(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--data-dir", str(engine.data_dir.root), "search", "octopus", "--mode", "keyword", "--context", "1"]
    assert run([*options, "--json"]) == OK
    context = json.loads(capsys.readouterr().out)["results"][0]["passages"][0]["context"]
    assert (len(context["before"]), len(context["after"])) == (1, 1)
    assert run([*options, "--explain"]) == OK
    shown = capsys.readouterr().out
    assert shown.count("   | Paragraph") == 2
    assert "file score" in shown
