"""What the structure of source code is made of: lines, and parts of whole lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tree_sitter import Node


class Line(NamedTuple):
    """A line that is not blank: offsets without the line end, and columns of indentation.

    `words` is the offset of the first character after the indentation. `inside` says that the line begins inside a
    string or comment that was opened on a line above.
    """

    start: int
    words: int
    end: int
    indent: int
    after_blank: bool
    inside: bool


class Part(NamedTuple):
    """Lines `first` to `last` (exclusive), which are one statement or definition; `head` holds its first words.

    `name` is what it defines, if anything. `is_weak` says that the name is worth a place in the breadcrumb only when
    the part is too long to be one unit. `module` names all that follows. `nodes` are those of a syntax tree.
    """

    first: int
    head: int
    last: int
    name: str = ""
    is_weak: bool = False
    nodes: tuple[Node, ...] = ()
    module: str = ""


class Structure(Protocol):
    """The parts of a stretch of source code, by indentation or by grammar."""

    @property
    def lines(self) -> Sequence[Line]:
        """All lines that are not blank."""

    def top(self) -> list[Part]:
        """The parts of the whole stretch; they cover all lines."""

    def inside(self, part: Part) -> list[Part]:
        """The parts of a part, without the lines of its signature; none where it cannot be parted."""

    def holds_definitions(self, part: Part) -> bool:
        """Whether a part without a name holds definitions."""
