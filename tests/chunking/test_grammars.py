from __future__ import annotations

import pytest

from app.chunking import grammars
from app.chunking.grammars import GRAMMARS, error_share, parse


def test_rows_take_over_kinds_of_other_rows_and_marks() -> None:
    assert GRAMMARS["shell"].name == "bash"
    assert GRAMMARS["cpp"].kinds["function_definition"] == ""
    assert GRAMMARS["cpp"].kinds["access_specifier"] == "+"
    assert GRAMMARS["php"].modules == {"namespace_definition": "^"}
    assert GRAMMARS["php"].kinds["namespace_definition"] == ""


@pytest.mark.parametrize("syntax", GRAMMARS)
def test_kinds_of_the_table_are_kinds_of_the_grammar(syntax: str) -> None:
    grammar = GRAMMARS[syntax]
    language = grammars._language(grammar.name)
    unknown = [kind for kind in [*grammar.kinds, *grammar.modules] if language.id_for_node_kind(kind, True) is None]
    assert unknown == []


def test_parsing_that_takes_too_long_ends_without_a_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    source = b"x = 1\n" * 100_000
    monkeypatch.setattr(grammars, "_MAX_SECONDS", 0.001)
    assert parse(source, GRAMMARS["python"]) is None
    monkeypatch.undo()
    tree = parse(b"x = 1\n", GRAMMARS["python"])
    assert tree is not None
    assert tree.root_node.type == "module"


def test_large_source_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammars, "MAX_BYTES", 5)
    assert parse(b"x = 1\n", GRAMMARS["python"]) is None


def test_share_of_errors() -> None:
    good, bad = (
        parse(source, GRAMMARS["java"])
        for source in (b"class A { int b; }\n", b"of the heron, a bird: wade ) in ] now.\n" * 9)
    )
    assert good is not None
    assert bad is not None
    assert error_share(good.root_node) == 0
    assert error_share(bad.root_node) > 0.25
