from __future__ import annotations

import pytest

from app.chunking import grammars
from app.chunking.grammars import GRAMMARS, error_share, parse

_SOURCE = "".join(f"x{n} = {n * n}\n" for n in range(30_000)).encode()


def test_rows_take_over_kinds_of_other_rows_and_marks() -> None:
    assert GRAMMARS["shell"].name == "bash"
    assert GRAMMARS["cpp"].kinds["function_definition"] == ""
    assert GRAMMARS["cpp"].kinds["access_specifier"] == "+"
    assert GRAMMARS["php"].modules == {"namespace_definition": "^"}
    assert GRAMMARS["php"].kinds["namespace_definition"] == ""


@pytest.mark.parametrize("syntax", GRAMMARS)
def test_kinds_of_the_table_are_kinds_of_the_grammar(syntax: str) -> None:
    grammar = GRAMMARS[syntax]
    names = [grammar.name, *(GRAMMARS[embedded].name for embedded in grammar.embeds.values())]
    languages = [grammars._language(name) for name in names]
    kinds = [*grammar.kinds, *grammar.modules]
    unknown = [kind for kind in kinds if all(each.id_for_node_kind(kind, True) is None for each in languages)]
    assert unknown == []


def test_parsing_that_takes_too_long_ends_without_a_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammars, "_MAX_SECONDS", 0.0)
    assert parse(_SOURCE, GRAMMARS["python"]) is None
    monkeypatch.undo()
    tree = parse(b"x = 1\n", GRAMMARS["python"])
    assert tree is not None
    assert tree.root_node.type == "module"


def test_parsing_that_takes_too_much_memory_ends_without_a_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammars, "_MAX_GROWTH", -1)
    assert parse(_SOURCE, GRAMMARS["python"]) is None


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


@pytest.mark.parametrize("text", ["/*\n", "a.\n", "not \n", "f(\n", "[" * 20 + "\n"])
def test_text_that_only_repeats_itself_is_not_parsed(text: str) -> None:
    assert parse(text.encode() * 40_000, GRAMMARS["python"]) is None


def test_grammar_that_is_not_there_gives_no_tree() -> None:
    assert parse(b"x = 1\n", grammars._grammar("no such language", ["statement"])) is None


def test_part_of_the_source_keeps_its_place() -> None:
    source = b"<p>\n<script>\nlet a = 1;\n</script>\n"
    whole = parse(source, GRAMMARS["vue"])
    assert whole is not None
    script = whole.root_node.descendant_for_byte_range(14, 20)
    assert script is not None
    tree = parse(source, GRAMMARS["typescript"], [script.range])
    assert tree is not None
    assert tree.root_node.children[0].start_point[0] == 2
