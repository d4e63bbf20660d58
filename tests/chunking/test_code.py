from __future__ import annotations

from app.chunking.budget import Budget
from app.chunking.code import code_sections, code_units
from app.chunking.unit import Rank, Unit
from app.documents.model import Block, BlockKind, Document

METHOD = '''    def method_{n}(self, value: int) -> int:
        """Do thing number {n} with a value."""
        total = value + {n}
        return total * 2

'''
CLASS = 'class Counter:\n    """Counts."""\n\n    start = 0\n\n' + "".join(METHOD.format(n=n) for n in range(8))
SMALL = Budget(limit=60, tiny=10, overlap=4, breadcrumb=15)


def code(text: str, syntax: str = "python") -> Document:
    block = Block(BlockKind.CODE, 0, len(text), line_start=1, line_end=text.count("\n"))
    return Document(text, (block,), "code", syntax=syntax, is_source=True)


def test_function_that_fits_stays_whole() -> None:
    text = "import os\n\n" + METHOD.format(n=1).replace("    ", "  ").replace("  def", "def")
    *_, last = code_sections(code(text), SMALL)
    assert [text[unit.start : unit.end] for unit in last.units] == [text[text.index("def") :].rstrip()]
    assert last.units[0].path == ("method_1",)


def test_large_class_gives_its_methods_with_its_name() -> None:
    head, *methods = code_sections(code(CLASS), SMALL)
    assert "".join(CLASS[unit.start : unit.end] for unit in head.units).startswith("class Counter:")
    assert [unit.path for method in methods for unit in method.units] == [("Counter", f"method_{n}") for n in range(8)]
    assert head.level < methods[0].level


def test_large_function_is_cut_between_statements_and_signature_stays_with_the_first() -> None:
    body = "".join(f"    value_{n} = compute(value_{n}, {n})\n" for n in range(30))
    text = f"def long(\n    value: int,\n) -> None:\n{body}"
    (section,) = code_sections(code(text), SMALL)
    assert text[section.units[0].start : section.units[0].end].endswith(") -> None:")
    assert section.units[1].rank is Rank.GLUED
    assert {unit.path for unit in section.units} == {("long",)}
    assert all(text[unit.end] == "\n" for unit in section.units[:-1])


def test_line_of_any_length_is_cut() -> None:
    text = "x = [" + "1234, " * 500 + "]"
    units = [unit for section in code_sections(code(text), SMALL) for unit in section.units]
    assert len(units) > 10
    assert max(unit.tokens for unit in units) <= SMALL.limit


def test_deep_nesting_ends() -> None:
    text = "\n".join(" " * depth + f"if level_{depth}:" for depth in range(500))
    units = [unit for section in code_sections(code(text), SMALL) for unit in section.units]
    assert max(unit.tokens for unit in units) <= SMALL.limit


def test_yaml_sections_carry_their_keys() -> None:
    entries = "".join(f"    - name: entry-{n}\n      image: registry/image-{n}\n" for n in range(12))
    text = f"version: 1\nservices:\n  web:\n{entries}"
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), "yaml", is_source=True)
    paths = {unit.path for section in code_sections(document, SMALL) for unit in section.units}
    assert ("services", "web") in paths


def test_units_of_a_listing_keep_the_rank_of_the_listing() -> None:
    whole = Unit(0, len(CLASS), 500, Rank.FOLLOWS, 2, 2, ("Guide",))
    first, *others = code_units(CLASS, whole, None, SMALL)
    assert first.rank is Rank.FOLLOWS
    assert {unit.path for unit in (first, *others)} == {("Guide",)}
