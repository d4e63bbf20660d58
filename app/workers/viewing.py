"""What the preview's process does for a person who looks at a file, beside what every extractor does.

    view     path, char_start, passage, highlights, meaning, terms, at  -> a TextView around the passage, or `at`
    colours  path, char_start, passage, first, last  -> the colours of that stretch of the same text
    pages    path, page                              -> the sizes of all pages
    page     path, page, width, passage, highlights, meaning, terms  -> a picture of the page with what is marked on it
    hits     path, terms                             -> the pages that have the terms, and how often

All with max_bytes and seconds. The file that was looked at last stays open until it changes or another is wanted.
"""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.documents.render import Wanted
from app.documents.units import Units
from app.errors import DocumentError, DocumentProblem
from app.windows_paths import system_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.view_text import ReadText
    from app.workers.protocol import Header

_HITS_SECONDS = 2.0
_MAX_KEPT_CHARS = 20_000_000
_LEAD_CHARS = 60_000  # from where a lexer may begin, so that it knows of a comment that began above


class _Held:
    """The one thing that stays open between requests, under a key that changes with the file."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._value: Any = None

    def get(self, key: tuple[object, ...], make: Callable[[], Any]) -> Any:
        """The value of this key, made anew when the last one was another's."""
        if not key or key != self._key:
            self.drop()
            self._value = make()
            self._key = key
        return self._value

    def drop(self) -> None:
        """Let go of it."""
        value, self._value, self._key = self._value, None, ()
        if hasattr(value, "close"):
            value.close()


_held = _Held()


def view(request: Header) -> tuple[Header, bytes]:
    """A TextView as JSON."""
    from app.documents.view_text import view_text

    return {"view": view_text(_read(request), request["char_start"], _wanted(request), request["at"]).to_json()}, b""


def colours(request: Header) -> tuple[Header, bytes]:
    """Coloured stretches in units of the text from `first` to `last`."""
    from app.documents.formats import Family
    from app.documents.syntax_colours import syntax_colours
    from app.documents.view_markdown import fenced_code

    read, first, last = _read(request), request["first"], request["last"]
    lead = 0 if first <= _LEAD_CHARS else first
    if read.format.family is Family.MARKDOWN:
        stretches = fenced_code(read.text, first, last)
    elif read.document is not None and not read.document.is_source:
        stretches = [(block.start, block.end, read.syntax) for block in read.document.blocks if block.kind == "code"]
    else:
        stretches = [(lead, last, read.syntax)]
    units = Units(read.text[first:last])
    found = [
        (*units.span(max(start + a, first) - first, min(start + b, last) - first), name)
        for start, end, syntax in stretches
        if start < last and end > first
        for a, b, name in syntax_colours(read.text[start:end], syntax)
        if start + b > first and start + a < last
    ]
    return {"colours": found}, b""


def pages(request: Header) -> tuple[Header, bytes]:
    """The sizes of all pages, in points."""
    from app.documents.render import measure_pages

    return {"sizes": measure_pages(_open(request), request["page"])}, b""


def page(request: Header) -> tuple[Header, bytes]:
    """The pixels of a page, and in the header all else that is known of it."""
    from app.documents.render import render_page

    shown = render_page(_open(request), request["page"], request["width"], _wanted(request))
    header = {each.name: getattr(shown, each.name) for each in dataclasses.fields(shown) if each.name != "pixels"}
    return {**header, "runs": [[run.box, run.line, run.text] for run in shown.runs]}, shown.pixels


def hits(request: Header) -> tuple[Header, bytes]:
    """(page, how many) for the pages that have the terms."""
    from app.documents.render import count_hits

    return {"hits": count_hits(_open(request), tuple(request["terms"]), _HITS_SECONDS)}, b""


OPERATIONS = {"view": view, "colours": colours, "pages": pages, "page": page, "hits": hits}


def _wanted(request: Header) -> Wanted:
    spans = {name: tuple((a, b) for a, b in request[name]) for name in ("highlights", "meaning")}
    return Wanted(request["passage"], spans["highlights"], spans["meaning"], tuple(request["terms"]))


def _key(kind: str, request: Header) -> tuple[object, ...]:
    """Another one as soon as the file is another."""
    try:
        status = os.stat(system_path(request["path"]))
    except (OSError, ValueError):
        return ()  # never the key of what is held: reading says what is wrong
    return kind, request["path"], status.st_ino, status.st_size, status.st_mtime_ns


def _read(request: Header) -> ReadText:
    from app.documents.page_pace import DEFAULT_SECONDS
    from app.documents.registry import load
    from app.documents.view_text import read_text_file

    seconds = request.get("seconds", DEFAULT_SECONDS)

    def make() -> ReadText:
        path = Path(request["path"])
        data = load(path, request["max_bytes"])
        return read_text_file(path, data, request["char_start"], request["passage"], seconds)

    read: ReadText = _held.get(_key("text", request), make)
    if len(read.text) > _MAX_KEPT_CHARS:
        _held.drop()
    return read


def _open(request: Header) -> Any:
    """The MuPDF document of a file with pages, or of a picture."""
    from app.documents.mupdf import open_pages

    return _held.get(_key("pages", request), lambda: open_pages(*_paged(Path(request["path"]), request["max_bytes"])))


def _paged(path: Path, max_bytes: int) -> tuple[bytes, str]:
    """The bytes of a file with pages, and what MuPDF calls its format; a picture is a page."""
    from app.documents.formats import Family, format_of_name
    from app.documents.recognition import PICTURES, load_for_recognition, picture_kind
    from app.documents.registry import load
    from app.documents.sniff import settle

    if path.suffix[1:].lower() in PICTURES:
        data = load_for_recognition(path, max_bytes)
        if kind := picture_kind(path, data):
            return data, kind
    data = load(path, max_bytes)
    found = settle(format_of_name(path), data)
    if found.family is not Family.PAGES:
        raise DocumentError(DocumentProblem.UNSUPPORTED, "Files of this type have no pages to show.")
    return data, found.name
