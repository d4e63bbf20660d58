"""The structure of source code as its grammar sees it: parts of whole lines, from the nodes of a syntax tree."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from app.chunking.grammars import GRAMMARS, error_share, parse
from app.chunking.node_names import first_line, head_node, name_node
from app.chunking.outline import Outline, name_of, read_lines
from app.chunking.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tree_sitter import Node

    from app.chunking.part import Line

# Above this share of error nodes the file is in another language, or a dialect, than its name says.
_MAX_ERRORS = 0.25
# Lines of minified code are so long that parts of whole lines are of no use.
_MAX_MEAN_LINE = 400
_MAX_LINE = 50_000
_MAX_STEPS = 60
_SEARCHED_NODES = 2_000
# Scripts and style sheets of one file that are parsed; each tree is kept.
_MAX_EMBEDS = 16
_LONE_RETURN = re.compile(r"\r(?!\n)")
# Nodes that are bound to a name and are worth a section of their own however small they are.
_FUNCTIONS = frozenset(
    {"arrow_function", "function_expression", "function_definition", "function", "class", "generator_function"}
    | {"struct_type", "interface_type", "ContainerDecl", "function_declaration", "class_declaration"}
    | {"anonymous_function_creation_expression", "anonymous_subroutine_expression", "Block"}
)
# What belongs to the node before it where the grammar puts it beside: the body of a signature, an end.
_CONTINUES = frozenset({"function_body", "block_end", "endfunction_command", "endmacro_command", "end_tag"})
_LEAVES = ("comment", "string", "raw_text", "heredoc")


def read_tree(text: str, start: int, end: int, syntax: str | None) -> SyntaxTree | None:
    """The structure of `text[start:end]`; None where there is no grammar, or its parse would say too little."""
    grammar = GRAMMARS.get(syntax or "")
    if grammar is None:
        return None
    lines = read_lines(text, start, end, None)
    if not lines or (end - start) / len(lines) > _MAX_MEAN_LINE:
        return None
    if max(line.end - line.start for line in lines) > _MAX_LINE:
        return None
    piece = _LONE_RETURN.sub("\n", text[start:end])
    source = piece.encode("utf-8", "replace")
    tree = parse(source, grammar)
    if tree is None or error_share(tree.root_node) > _MAX_ERRORS:
        return None
    row_starts = [start, *(start + match.end() for match in re.finditer("\n", piece))]
    return SyntaxTree(text, source, lines, row_starts, syntax or "", tree.root_node)


class SyntaxTree:
    """Parts of a syntax tree. What one part cannot tell by its grammar is told by the words of its first line."""

    def __init__(
        self, text: str, source: bytes, lines: list[Line], row_starts: Sequence[int], syntax: str, root: Node
    ) -> None:
        self.lines = lines
        self._text = text
        self._source = source
        self._embeds = 0
        starts = [line.start for line in lines]
        # Index of the first line that is not blank at or below each row, and past the last.
        self._line_of_row = [bisect_left(starts, row_start) for row_start in row_starts]
        self._syntax = syntax
        self._grammar = GRAMMARS[syntax]
        self._root = root

    @cached_property
    def _outline(self) -> Outline:
        """The same lines by their indentation, for what the grammar cannot make sense of."""
        return Outline(self._text, self.lines[0].start, self.lines[-1].end, self._syntax)

    def top(self) -> list[Part]:
        """The statements and definitions of the whole text; they cover all lines."""
        return list(self._grouped(self._root.children, 0, len(self.lines)))

    def inside(self, part: Part) -> list[Part]:
        """The parts of a part, the first of which begins below its signature; none where it cannot be parted."""
        nodes = list(part.nodes)
        if not nodes:
            return self._outline.inside(part)
        above = self._body_line(part) - 1 if part.name else part.head
        found: list[Part] = []
        for _ in range(_MAX_STEPS):
            flat = list(self._flat(nodes))
            first = self._first_inside(part, flat, above)
            if first < part.last:
                if _is_broken(nodes):
                    return self._outline.inside(part)
                found = list(self._grouped(flat, first, part.last))
                if len(found) > 1 or found[0].name:
                    break
            if not _open_tallest(nodes):
                break
        return found if found and found[0].last - found[0].first < part.last - part.first else []

    def _body_line(self, part: Part) -> int:
        """The line on which the field `body` of a definition begins; the one below its head where it has none."""
        node = part.nodes[0]
        for _ in range(_MAX_STEPS):
            if body := node.child_by_field_name("body"):
                return max(self._span(body)[0], part.head + 1)
            if not node.named_child_count:
                break
            node = max(node.named_children, key=_height)
        return part.head + 1

    def _first_inside(self, part: Part, flat: list[Node], above: int) -> int:
        """The first line below `above` on which one of the nodes of a part begins; `part.last` where none does, or
        where one that begins above it has to be opened first."""
        spans = [self._span(node) for node in flat]
        starts = [start for start, _ in spans if above < start < part.last]
        if starts and not part.name and spans[0][0] == part.head and spans[0][1] - part.head > 1:
            return part.first  # a sequence of statements, which has no signature
        first = min(starts, default=part.last)
        return part.last if any(start < first < stop for start, stop in spans) else first

    def holds_definitions(self, part: Part) -> bool:
        """Whether there is a definition of more than one line among the nodes below."""
        waiting = [child for node in part.nodes for child in node.children]
        for _ in range(_SEARCHED_NODES):
            if not waiting:
                return False
            node = waiting.pop()
            if self._grammar.kinds.get(node.type) in ("", "=", "~") and _height(node) > 0 and self._name(node):
                return True
            waiting.extend(node.named_children)
        return False

    def _span(self, node: Node) -> tuple[int, int]:
        """Indexes of the first line of a node and of the line after its last."""
        first, last = node.start_point[0], node.end_point[0]
        if node.end_point[1] == 0 and last > first:
            last -= 1
        rows = self._line_of_row
        return rows[first], rows[last + 1] if last + 1 < len(rows) else len(self.lines)

    def _flat(self, nodes: Iterable[Node]) -> Iterator[Node]:
        """Named nodes, with the children of those that mean nothing in their place."""
        waiting = list(nodes)[::-1]
        while waiting:
            node = waiting.pop()
            if node.is_error or self._grammar.kinds.get(node.type) == "/":
                waiting.extend(reversed(node.children))
            elif node.type == "raw_text" and self._grammar.embeds:
                waiting.extend(reversed(self._embedded(node)))
            elif node.is_named:
                yield self._unwrapped(node)

    def _embedded(self, node: Node) -> list[Node]:
        """The nodes of a script or style sheet, by its own grammar at its place in the text."""
        syntax = self._grammar.embeds.get(node.parent.type if node.parent else "")
        self._embeds += 1
        if not syntax or self._embeds > _MAX_EMBEDS:
            return []
        tree = parse(self._source, GRAMMARS[syntax], [node.range])
        return tree.root_node.children if tree else []

    def _unwrapped(self, node: Node) -> Node:
        """The definition that a grammar calls an expression that stands as a statement."""
        inner = node.named_children[0] if node.type == "expression_statement" and node.named_child_count else node
        return inner if self._grammar.kinds.get(inner.type) == "" else node

    def _grouped(self, nodes: Iterable[Node], first: int, last: int) -> Iterator[Part]:
        """Parts that cover the lines `first` to `last`: each is a node with what leads to it."""
        begin, end = first, first
        leads = True
        held: list[Node] = []
        for node in self._flat(nodes):
            start, stop = self._span(node)
            if stop <= first or start >= last or start == stop:
                continue
            is_lead = self._leads(node)
            if start > begin and start >= end and not (held and node.type in _CONTINUES):
                if not leads or (self.lines[start].after_blank and self._is_comment_above(begin)):
                    yield self._part(begin, start, held)
                    begin, held, leads = start, [], True
            elif is_lead and not leads:
                end = max(end, stop)
                continue
            end = max(end, stop)
            if not is_lead:
                held.append(node)
                leads = False
        if begin < last:
            yield self._part(begin, last, held)

    def _is_comment_above(self, line: int) -> bool:
        return not self._text.startswith("@", self.lines[line].words)

    def _leads(self, node: Node) -> bool:
        return "comment" in node.type or self._grammar.kinds.get(node.type) == "+"

    def _part(self, first: int, last: int, nodes: list[Node]) -> Part:
        if not nodes:
            return Part(first, first, last)
        node = nodes[0]
        start, stop = self._span(node)
        mark = self._grammar.kinds.get(node.type)
        if node.type in self._grammar.modules and (mark is None or stop - start == 1):
            return Part(first, max(start, first), last, nodes=tuple(nodes), module=self._module(node))
        if mark is None or mark in ("+", "/") or _is_call(node):
            return Part(first, max(start, first), last, nodes=tuple(nodes))
        is_weak = mark == "*" and not self._binds_definition(node)
        head = min(max(self._span(head_node(node, mark))[0], first), last - 1)
        return Part(first, head, last, self._name(node), is_weak, tuple(nodes))

    def _module(self, node: Node) -> str:
        return first_line(node if self._grammar.modules[node.type] == "@" else name_node(node))

    def _binds_definition(self, node: Node) -> bool:
        """Whether what is bound is a function or class, also one that is handed through a call."""
        for _ in range(8):
            children = node.named_children
            if not children:
                return False
            node = children[-1]
            if node.type in _FUNCTIONS or self._grammar.kinds.get(node.type) == "":
                return True
        return False

    def _name(self, node: Node) -> str:
        mark = self._grammar.kinds.get(node.type, "")
        if mark == "=":
            return first_line(node)
        if mark == "~":
            line = self._span(node)[0]
            return name_of(self._text, self.lines[line], None) if line < len(self.lines) else ""
        return first_line(name_node(node))


def _height(node: Node) -> int:
    return node.end_point[0] - node.start_point[0]


def _is_call(node: Node) -> bool:
    """Whether an expression that stands as a statement binds nothing."""
    first = node.named_children[:1]
    return node.type == "expression_statement" and not (first and "assignment" in first[0].type)


def _open_tallest(nodes: list[Node]) -> bool:
    """Put the children of the node with most lines in its place; False where it has none."""
    at = max(range(len(nodes)), key=lambda index: _height(nodes[index]))
    if not _height(nodes[at]) or not nodes[at].child_count or _is_leaf(nodes[at]):
        return False
    nodes[at : at + 1] = nodes[at].children
    return True


def _is_broken(nodes: Iterable[Node]) -> bool:
    """Whether one of these nodes, or of their children, is what the grammar guessed or gave up on."""
    wrong = (node for node in nodes if node.has_error)
    return any(_is_wrong(node) or any(map(_is_wrong, node.children)) for node in wrong)


def _is_wrong(node: Node) -> bool:
    return node.is_error or node.is_missing


def _is_leaf(node: Node) -> bool:
    return any(word in node.type for word in _LEAVES)
