from __future__ import annotations

from app.chunking.outline import Outline
from app.chunking.part import Line, Part
from app.chunking.syntax_tree import read_tree


def test_both_structures_cut_simple_code_into_the_same_parts() -> None:
    text = "import os\n\n# why\ndef first():\n    return 1\n\nclass Second:\n    x = 1\n"
    tree = read_tree(text, 0, len(text), "python")
    assert tree is not None
    found = [[part[:4] for part in structure.top()] for structure in (tree, Outline(text, 0, len(text), "python"))]
    assert found[0] == found[1] == [(0, 0, 1, ""), (1, 2, 4, "first"), (4, 4, 6, "Second")]


def test_lines_and_parts_are_plain_tuples() -> None:
    assert Line(0, 4, 9, 4, after_blank=False, inside=False).words == 4
    assert Part(0, 1, 2) == (0, 1, 2, "", False, (), "")
