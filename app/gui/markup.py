"""Marks of Markdown taken out of what is shown of a passage, so that an excerpt reads like the page it comes from.

What the library keeps and finds by stays as the file has it; only excerpts and headings are shown without.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from itertools import accumulate

Span = tuple[int, int]
Cut = tuple[int, int, str]  # start, end, what stands there instead

MARKDOWN = "markdown"  # as the registry of formats names it

_FENCE = re.compile(r"^[ \t]*(```+|~~~+)[^\n]*$", re.MULTILINE)
_CODE = re.compile(r"(`+)([^`\n]+)\1")
_TAGS = (
    "abbr|a|b|br|code|details|dfn|div|em|figure|font|hr|i|img|kbd|li|mark|ol|p|pre|small|span|strong|sub|summary|sup"
    "|table|tbody|td|th|thead|tr|u|ul|h[1-6]"
)
# Marks that go wherever they stand.
_GONE = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^[ \t]{0,3}#{1,6}[ \t]+",  # a heading
        r"[ \t]*\{[ \t]*[#.:][^{}\n]{0,200}\}[ \t]*$",  # its name
        r"^[ \t]*(?:>[ \t]?)+",  # a quotation
        r"^[ \t]*([-*_=])(?:[ \t]*\1){2,}[ \t]*$",  # a rule, or the line below a heading
        r"^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t:-]*$",  # below the head of a table
        r"<!--.{0,2000}?-->",
        r"\{\{[<%][^{}\n]{0,400}[%>]\}\}",  # what a site generator puts something in for
        rf"</?(?:{_TAGS})(?:\s[^<>]{{0,400}})?/?>",
    )
)
_ITEM = re.compile(r"^[ \t]*[*+-][ \t]+(?=\S)", re.MULTILINE)
_ADDRESS = r"\([^()\n]{0,600}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"
_LINK = re.compile(rf"(!?\[)([^\[\]\n]{{0,400}})(\](?:{_ADDRESS}|\[[^\[\]\n]{{0,200}}\]))")
_STRESS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(\*\*)(?=\S)([^\n]{1,400}?)(?<=\S)(\*\*)",
        r"(?<!\w)(__)(?=\S)([^\n]{1,400}?)(?<=\S)(__)(?!\w)",
        r"(?<![A-Za-z0-9*])(\*)(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*])(\*)(?![A-Za-z0-9*])",
        r"(?<!\w)(_)(?=[^\s_])([^_\n]{1,400}?)(?<=[^\s_])(_)(?!\w)",
    )
)
_ESCAPED = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!<>|])")
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6});")


def plain(text: str, *groups: tuple[Span, ...]) -> tuple[str, tuple[tuple[Span, ...], ...]]:
    """The text without marks of Markdown, and each group of spans moved along; spans of nothing but marks go.

    Code, between fences or ticks, stays as it is. Spans are in characters, end exclusive.
    """
    cuts = _cuts(text)
    starts = [start for start, _, _ in cuts]
    # What all cuts up to one have taken away.
    gone = [0, *accumulate(end - start - len(put) for start, end, put in cuts)]

    def move(offset: int) -> int:
        index = bisect_right(starts, offset)
        if index and offset < cuts[index - 1][1]:
            return starts[index - 1] - gone[index - 1]
        return offset - gone[index]

    pieces, at = [], 0
    for start, end, put in cuts:
        pieces += [text[at:start], put]
        at = end
    moved = tuple(tuple((move(a), move(b)) for a, b in group) for group in groups)
    kept = tuple(tuple(span for span in group if span[0] < span[1]) for group in moved)
    return "".join([*pieces, text[at:]]), kept


def heading(text: str) -> str:
    """A heading as it is read, in one line."""
    return " ".join(plain(f"# {text}")[0].split()) or text


def _cuts(text: str) -> list[Cut]:
    """All that goes, in order and apart from each other."""
    cuts, code = _code(text)
    for pattern in _GONE:
        cuts += [(match.start(), match.end(), "") for match in pattern.finditer(text)]
    cuts += [(match.start(), match.end(), "• ") for match in _ITEM.finditer(text)]
    for pattern in (_LINK, *_STRESS):
        for match in pattern.finditer(text):
            cuts += [(match.start(1), match.end(1), ""), (match.start(3), match.end(3), "")]
    cuts += [(match.start(), match.end(), "") for match in _ESCAPED.finditer(text)]
    cuts += [(match.start(), match.end(), html.unescape(match[0])) for match in _ENTITY.finditer(text)]
    return _apart(cuts, code)


def _code(text: str) -> tuple[list[Cut], list[Span]]:
    """The marks of code, and the code between them."""
    fences = [match.span() for match in _FENCE.finditer(text)]
    cuts: list[Cut] = [(start, end, "") for start, end in fences]
    code = [(first[1], second[0]) for first, second in zip(fences[::2], fences[1::2], strict=False)]
    if len(fences) % 2:
        code.append((fences[-1][1], len(text)))
    for match in _CODE.finditer(text):
        if not _is_in(match.start(), code):
            code.append(match.span(2))
            cuts += [(match.start(1), match.end(1), ""), (match.end(2), match.end(), "")]
    return cuts, sorted(code)


def _apart(cuts: list[Cut], code: list[Span]) -> list[Cut]:
    """Those outside code that do not reach into the one before, the longest first where several begin."""
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if (not kept or cut[0] >= kept[-1][1]) and not _is_in(cut[0], code):
            kept.append(cut)
    return kept


def _is_in(offset: int, spans: list[Span]) -> bool:
    return any(start <= offset < end for start, end in spans)
