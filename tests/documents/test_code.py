from __future__ import annotations

import pytest

from app.documents.code import read_code
from app.documents.model import BlockKind

PYTHON = b'''import os


def first():
    a = 1

    return a


class Second:
    """Doc."""
'''


def test_a_block_for_every_top_level_stretch() -> None:
    document = read_code(PYTHON, "python")
    assert (document.format, document.syntax, document.is_source) == ("code", "python", True)
    assert [document.text[b.start : b.end].split("\n")[0] for b in document.blocks] == [
        "import os",
        "def first():",
        "class Second:",
    ]
    assert [(b.line_start, b.line_end) for b in document.blocks] == [(1, 1), (4, 7), (10, 11)]
    assert {b.kind for b in document.blocks} == {BlockKind.CODE}


def test_a_closing_brace_stays_with_its_body() -> None:
    document = read_code(b"void f() {\n\n  g();\n\n}\n\nint x;\n", "c")
    assert [document.text[b.start : b.end] for b in document.blocks] == ["void f() {\n\n  g();\n\n}", "int x;"]


@pytest.mark.parametrize(
    ("text", "syntax", "found"),
    [
        ("#pragma once\nnamespace marsh {\nint legs;\n}\n", "c", "cpp"),
        ("class Heron {\n public:\n  int legs;\n};\n", "c", "cpp"),
        ("#include <heron.h>\nstruct heron { int class_of; };\n", "c", "c"),
        ("#import <Marsh.h>\n@interface Heron\n@end\n", "c", "objectivec"),
        ("#import <Marsh.h>\nint main() { return 0; }\n", "matlab", "objectivec"),
        ("% far\nfunction far = horizon(h)\nend\n", "matlab", "matlab"),
    ],
)
def test_suffixes_that_languages_share_are_settled_by_content(text: str, syntax: str, found: str) -> None:
    assert read_code(text.encode(), syntax).syntax == found
