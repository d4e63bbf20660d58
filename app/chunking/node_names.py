"""What a node of a syntax tree defines: its name, and the line on which it begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

_MAX_NAME = 100
_MAX_STEPS = 60
_NAME_FIELDS = (
    "name",
    "declarator",
    "pattern",
    "left",
    "lhs",
    "clause",
    "module",
    "variable_type_function",
    "function",
)
_NAME_ENDS = (
    "identifier",
    "IDENTIFIER",
    "name",
    "word",
    "_path",
    "constructor",
    "targets",
    "full_ident",
    "package",
    "module",
    "member_expression",
    "index_expression",
    "attribute",
    "subscript",
    "field_expression",
)
_ABOVE = ("modifier", "attribute", "annotation", "decorator")
_HEAD_END = re.compile(r"\s*(?:\{|=>|=(?!=)|\bwhere\b|\bdo\b|;|$)|:\s*$")


def name_node(node: Node) -> Node:
    """The node that fields, or else the order of children, call the name."""
    for step in range(_MAX_STEPS):
        if (step and node.type.endswith(_NAME_ENDS)) or not node.named_child_count:
            break
        node = _named(node) or _first_inner(node)
    return node


def head_node(node: Node, mark: str) -> Node:
    """The node on whose line a definition begins, below its decorators and modifiers."""
    if mark in ("", "*"):
        return name_node(node)
    return next((child for child in node.children if not child.type.startswith(_ABOVE)), node)


def _named(node: Node) -> Node | None:
    for name in _NAME_FIELDS:
        if child := node.child_by_field_name(name):
            return child
    return next((child for child in node.named_children if child.type.endswith(_NAME_ENDS)), None)


def _first_inner(node: Node) -> Node:
    """The definition within `export`, `@decorated` and the like: the last child; else the first."""
    children = node.named_children
    inner = node.child_by_field_name("definition") or node.child_by_field_name("declaration")
    if node.type == "template_declaration":
        inner = children[-1]
    return inner or children[0]


def first_line(node: Node) -> str:
    """The first line of a node up to where its body begins, at most 100 characters of it."""
    text = (node.text or b"")[: 4 * _MAX_NAME].decode("utf-8", "ignore")
    line = text.strip().partition("\n")[0]
    if end := _HEAD_END.search(line):
        line = line[: end.start()]
    return line.strip()[:_MAX_NAME]
