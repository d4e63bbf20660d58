"""The breadcrumb "title › heading › subheading" that tells where in its document a chunk stands."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from app.chunking.model import BREADCRUMB_SEPARATOR
from app.chunking.tokens import estimate_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.chunking.unit import Path

_MAX_NAME = 80
_MIN_NAME = 16
_HEADING_MARKS = re.compile(r"^\s{0,3}#{1,6}\s+|\s+#+\s*$|\n[=-]{2,}\s*$|\s*\{\s*[#.][^}\n]*\}\s*$")
_LINK = re.compile(r"!?\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_TAG = re.compile(r"</?[A-Za-z][^>\n]*>|<!--.*?-->")
_EMPHASIS = re.compile(r"(\*\*|__|\*|`|~~)(?=\S)(.+?)(?<=\S)\1")
_REMEMBERED = 64  # a path is asked for again while its section lasts
_SPACES = re.compile(r"\s+")


def plain_heading(heading: str, is_markdown: bool) -> str:
    """The words of a heading on one line, without Markdown's marks where it has them."""
    if is_markdown:
        for _ in range(2):  # "## Name {#anchor} ##" ends in two kinds of marks
            heading = _HEADING_MARKS.sub("", heading)
        heading = _TAG.sub("", _LINK.sub(r"\1", heading))
        heading = _EMPHASIS.sub(r"\2", heading)
    return _SPACES.sub(" ", heading).strip()


@functools.lru_cache(_REMEMBERED)
def breadcrumb(path: Path, max_tokens: int) -> str:
    """Join the names of a path; equal neighbours become one.

    Where it would exceed `max_tokens`, names in the middle are left out, then each is cut short.
    """
    names: list[str] = []
    for name in path:
        if name and (not names or name.casefold() != names[-1].casefold()):
            names.append(name)
    shorter = (_join(choice, longest) for choice, longest in _shorter(names))
    crumb = _join(names, _MAX_NAME)
    while estimate_tokens(crumb) > max_tokens and (candidate := next(shorter, None)) is not None:
        crumb = candidate
    return crumb


@functools.lru_cache(_REMEMBERED)
def breadcrumb_tokens(path: Path, max_tokens: int) -> int:
    """The estimated tokens of a breadcrumb."""
    return estimate_tokens(breadcrumb(path, max_tokens))


def _shorter(names: list[str]) -> Iterator[tuple[list[str], int]]:
    for first_kept in range(2, len(names)):
        names_left = [names[0], "…", *names[first_kept:]]
        yield names_left, _MAX_NAME
    kept = [names[0], "…", names[-1]] if len(names) > 2 else names
    for longest in range(_MAX_NAME, _MIN_NAME, -8):
        yield kept, longest


def _join(names: list[str], longest: int) -> str:
    return BREADCRUMB_SEPARATOR.join(
        name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…" for name in names
    )
