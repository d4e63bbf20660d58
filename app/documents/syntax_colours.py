"""The colours of source code: which stretches are keywords, strings, comments… by Pygments' lexers.

Lexers are other people's regular expressions on untrusted text: for a limited child process.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from app.documents.view import MAX_COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_CHARS = 150_000
# Pygments' names where they are not ours.
_ALIASES = {
    "objectivec": "objective-c", "assembly": "gas", "terraform": "hcl", "shell": "bash", "batch": "batch",
    "cobol": "cobol", "lisp": "common-lisp", "matlab": "matlab", "vb": "vbnet", "pascal": "delphi", "tsx": "tsx",
    "svelte": "html", "vue": "html", "less": "scss", "coffeescript": "coffeescript", "gdscript": "gdscript",
}  # fmt: skip
# Token types of Pygments, the most special first, and what they are called in the themes (`code_…`).
_NAMES = (
    ("Comment", "comment"), ("Keyword.Type", "type"), ("Keyword", "keyword"), ("Operator.Word", "keyword"),
    ("Literal.String.Doc", "comment"), ("Literal.String", "string"), ("Literal.Number", "number"),
    ("Literal.Date", "number"), ("Name.Function", "name"), ("Name.Class", "name"), ("Name.Builtin", "type"),
    ("Name.Exception", "type"), ("Name.Decorator", "tag"), ("Name.Tag", "tag"), ("Name.Attribute", "tag"),
    ("Name.Constant", "number"), ("Name.Namespace", "name"), ("Generic.Heading", "name"),
    ("Generic.Subheading", "name"), ("Generic.Inserted", "string"), ("Generic.Deleted", "tag"),
)  # fmt: skip
COLOUR_NAMES = tuple(sorted({name for _, name in _NAMES}))


def syntax_colours(text: str, syntax: str) -> list[tuple[int, int, str]]:
    """(start, end, one of COLOUR_NAMES) in characters, in order; none for a language that Pygments does not know.

    Only the first MAX_CHARS are looked at, and MAX_COLOURS stretches told.
    """
    lexer = _lexer(syntax)
    if lexer is None:
        return []
    return list(itertools.islice(_joined(lexer, text[:MAX_CHARS]), MAX_COLOURS))


def _lexer(syntax: str) -> Any:
    from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]
    from pygments.util import ClassNotFound  # type: ignore[import-untyped]

    try:
        # Offsets must stay: nothing is stripped or added.
        return get_lexer_by_name(_ALIASES.get(syntax, syntax), stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _joined(lexer: Any, text: str) -> Iterator[tuple[int, int, str]]:
    """Neighbours of one colour are one stretch."""
    start, end, name = 0, 0, ""
    for at, kind, value in lexer.get_tokens_unprocessed(text):
        colour = _name(kind)
        if colour != name or at != end:
            if name:
                yield start, end, name
            start, name = at, colour
        end = at + len(value)
    if name:
        yield start, end, name


def _name(kind: Any) -> str:
    path = str(kind).removeprefix("Token.")
    return next((name for begin, name in _NAMES if path == begin or path.startswith(f"{begin}.")), "")
