"""PDF and the other paged formats that MuPDF reads (XPS, FictionBook, Mobipocket): text by page."""

from __future__ import annotations

import itertools
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

from app.documents.assemble import Assembler, one_line
from app.documents.model import BlockKind, Document
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import ModuleType

# PyMuPDF imports a layout model with these when they are installed: seconds, for something that we do not use.
_HEAVY = ("onnxruntime", "networkx", "pymupdf.layout", "pymupdf4llm")
_HEADING_SIZE = 1.15  # times the size of the body text
_HEADING_CHARS = 200
_HEADING_LEVELS = 3
_FURNITURE_PAGES = 3  # a line on this many pages and on half of all is a running header or footer
_FURNITURE_CHARS = 120
_SHORT_LINE = 0.8  # of the width of its block: the writer ended this line, not the margin
_HYPHENS = "-\u2010\u00ad"
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]")
_JUNK_TITLE = re.compile(
    r"untitled|microsoft (word|powerpoint) - .*|.*\.(docx?|pptx?|xlsx?|dvi|indd|tex|qxd|pdf)$", re.IGNORECASE
)

Line = tuple[str, float, tuple[float, float, float, float]]  # text, font size in points, box in points


def load_mupdf() -> ModuleType:
    """The pymupdf module, imported without its optional layout model and told not to print."""
    blocked = [name for name in _HEAVY if name not in sys.modules]
    sys.modules.update(dict.fromkeys(blocked))  # type: ignore[arg-type]  # None is what makes an import fail
    try:
        import pymupdf
    finally:
        for name in blocked:
            sys.modules.pop(name, None)
    tools: Any = pymupdf.TOOLS
    tools.mupdf_display_errors(False)
    tools.mupdf_display_warnings(False)
    return pymupdf


def open_pages(data: bytes, document_format: str) -> Any:
    """The pymupdf Document, to be closed by the caller.

    Raises DocumentError: encrypted (the empty password is tried), corrupt.
    """
    mupdf = load_mupdf()
    try:
        pages = mupdf.open(stream=data, filetype=document_format)
        if pages.needs_pass and not pages.authenticate(""):
            raise DocumentError(DocumentProblem.ENCRYPTED, "The file is protected by a password.")
        if pages.page_count == 0:
            raise corrupt("it has no pages")
    except (RuntimeError, ValueError, mupdf.mupdf.FzErrorBase) as error:
        raise corrupt(str(error)) from error
    return pages


def corrupt(reason: str) -> DocumentError:
    """The error for a damaged file, with the library's own words."""
    return DocumentError(DocumentProblem.CORRUPT, f"The file is damaged: {one_line(reason)[:200]}.")


def read_pdf(data: bytes, document_format: str) -> Document:
    """Blocks with their pages; headings are told by font size, running headers and footers are left out.

    Raises DocumentError: encrypted, corrupt, no_text (a scan), too_large.
    """
    with open_pages(data, document_format) as pages:
        paged = [(number, blocks) for number, blocks in _readable_pages(pages)]
        if not paged:
            raise corrupt("no page can be read")
        out = Assembler()
        sizes = _heading_sizes(paged)
        for number, lines in _without_furniture(paged):
            _add_block(out, lines, number, sizes)
        return out.document(document_format, title=_title(pages), pages=pages.page_count)


def _title(pages: Any) -> str:
    title = one_line((pages.metadata or {}).get("title") or "")
    return "" if _JUNK_TITLE.fullmatch(title) else title


def _readable_pages(pages: Any) -> Iterator[tuple[int, list[list[Line]]]]:
    """(page from 1, its blocks as lines); a page that MuPDF cannot read is left out."""
    mupdf = load_mupdf()
    # No ligatures (fi for ﬁ) and no made-up characters for glyphs whose meaning the file does not say.
    flags = mupdf.TEXT_PRESERVE_WHITESPACE | mupdf.TEXT_MEDIABOX_CLIP
    for index in range(pages.page_count):
        try:
            blocks = pages[index].get_text("dict", flags=flags)["blocks"]
        except (RuntimeError, ValueError, mupdf.mupdf.FzErrorBase):
            continue
        yield index + 1, [lines for block in blocks if (lines := list(_lines(block)))]


def _lines(block: dict[str, Any]) -> Iterator[Line]:
    for line in block.get("lines", ()):
        spans = line["spans"]
        text = "".join(span["text"] for span in spans)
        if text.strip():
            yield text, max(span["size"] for span in spans if span["text"].strip()), line["bbox"]


def _signature(lines: Sequence[Line]) -> str:
    """What is equal for the same header on every page; page numbers differ in their digits only."""
    text = " ".join(line[0] for line in lines)
    return re.sub(r"\d+", "#", one_line(text)) if len(text) <= _FURNITURE_CHARS else ""


def _furniture(paged: Sequence[tuple[int, list[list[Line]]]]) -> set[str]:
    """Signatures of first and last blocks that return on half of the pages."""
    counts: Counter[str] = Counter()
    for _, blocks in paged:
        counts.update({_signature(lines) for lines in (*blocks[:1], *blocks[-1:])})
    least = max(_FURNITURE_PAGES, len(paged) / 2)
    return {signature for signature, count in counts.items() if signature and count >= least}


def _without_furniture(paged: Sequence[tuple[int, list[list[Line]]]]) -> list[tuple[int, list[Line]]]:
    """(page, block) for the whole document; all of it where nothing else would be left."""
    furniture = _furniture(paged)
    every = [(number, lines) for number, blocks in paged for lines in blocks]
    return [(number, lines) for number, lines in every if _signature(lines) not in furniture] or every


def _heading_sizes(paged: Iterable[tuple[int, list[list[Line]]]]) -> list[float]:
    """Font sizes of headings, largest first; the position is the level less one."""
    chars: Counter[float] = Counter()
    for text, size, _ in itertools.chain.from_iterable(lines for _, blocks in paged for lines in blocks):
        chars[round(size, 1)] += len(text)
    if not chars:
        return []
    body = chars.most_common(1)[0][0]
    return sorted((size for size in chars if size >= _HEADING_SIZE * body), reverse=True)


def _add_block(out: Assembler, lines: Sequence[Line], page: int, sizes: Sequence[float]) -> None:
    """Add one block; lines at its top that are set in the size of a heading become one."""
    for size, group in itertools.groupby(lines, key=lambda line: round(line[1], 1)) if sizes else ():
        run = list(group)
        text = _join(run)
        if size not in sizes or len(text) > _HEADING_CHARS or not any(map(str.isalpha, text)):
            break
        out.add(BlockKind.HEADING, text, level=min(sizes.index(size) + 1, _HEADING_LEVELS), page=page)
        lines = lines[len(run) :]
    if lines:
        out.add(BlockKind.PARAGRAPH, _join(lines), page=page)


def _join(lines: Sequence[Line]) -> str:
    """The lines of a block as running text: words put together again, breaks kept where the writer made them."""
    right = max(line[2][2] for line in lines)
    width = right - min(line[2][0] for line in lines)
    joined = lines[0][0].rstrip()
    for (_, _, box), (text, _, next_box) in itertools.pairwise(lines):
        text = text.strip()
        same_line = abs(next_box[1] - box[1]) < 0.3 * (box[3] - box[1])
        if not same_line and box[2] < right - (1 - _SHORT_LINE) * width:
            joined += "\n" + text
        else:
            joined = _append(joined, text)
    return joined


def _append(joined: str, text: str) -> str:
    if joined[-1:] in _HYPHENS and joined[-2:-1].isalpha():
        # A capital or a digit is no second half of a word, so the hyphen is the writer's own.
        return (joined[:-1] if text[:1].islower() else joined) + text
    if _WIDE.match(joined[-1:]) and _WIDE.match(text[:1]):
        return joined + text
    return f"{joined} {text}"
