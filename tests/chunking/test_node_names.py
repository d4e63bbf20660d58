from __future__ import annotations

import pytest

from app.chunking.grammars import GRAMMARS, parse
from app.chunking.node_names import first_line, head_node, name_node


@pytest.mark.parametrize(
    ("syntax", "source", "name", "head_row"),
    [
        ("c", "static const char *\nname_of(int n)\n{\n}\n", "name_of", 1),
        ("cpp", "template <class T>\nT Pool<T>::take(int n) {\n}\n", "Pool<T>::take", 1),
        ("python", "@cached\n@logged\ndef wade(depth):\n    pass\n", "wade", 2),
        ("java", "@Deprecated\npublic class Heron {\n}\n", "Heron", 1),
        ("javascript", "export default class Heron {\n}\n", "Heron", 0),
        ("javascript", "exports.wade = function () {\n};\n", "exports.wade", 0),
        ("go", "type Heron struct {\n}\n", "Heron", 0),
        ("ocaml", "let rec wade depth =\n  depth\n", "wade", 0),
    ],
)
def test_name_of_a_definition_and_the_line_it_begins_on(syntax: str, source: str, name: str, head_row: int) -> None:
    tree = parse(source.encode(), GRAMMARS[syntax])
    assert tree is not None
    node = tree.root_node.children[0]
    assert first_line(name_node(node)) == name
    assert head_node(node, "").start_point[0] == head_row


def test_definitions_named_by_their_text_begin_below_attributes() -> None:
    tree = parse(b"impl<T> Marsh for Heron<T> where T: Bird {\n}\n", GRAMMARS["rust"])
    assert tree is not None
    assert first_line(tree.root_node.children[0]) == "impl<T> Marsh for Heron<T>"
    tree = parse(b"class A {\n  @objc\n  init(legs: Int) {\n  }\n}\n", GRAMMARS["swift"])
    assert tree is not None
    body = tree.root_node.children[0].child_by_field_name("body")
    assert body is not None
    assert head_node(body.named_children[0], "=").start_point[0] == 2


def test_long_lines_are_no_names() -> None:
    tree = parse(b'test "' + b"x" * 500 + b'" {\n}\n', GRAMMARS["zig"])
    assert tree is not None
    assert len(first_line(tree.root_node)) == 100
