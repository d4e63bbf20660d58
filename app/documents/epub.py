"""EPUB 2 and 3: the pages of the spine in order, headings as the table of contents ranks them."""

from __future__ import annotations

import html
import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from app.documents.archive import Archive, corrupt
from app.documents.book import BookInfo, BookWriter, Entry, protected
from app.documents.book_page import parse_book_page
from app.documents.dates import iso_date
from app.documents.package import attribute, below, local_name, parse_xml
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from app.documents.model import Document

MAX_PAGE_BYTES = 64 * 1024 * 1024
_MAX_DEPTH = 20  # of the table of contents
_MAX_ENTRIES = 20_000
_PAGES = (".xhtml", ".html", ".htm", ".xml")
_PAGE_TYPES = ("html", "xml", "dtbook", "")
# Embedded fonts are obfuscated without protecting the text: EPUB 3.3 section 4.3, and Adobe's older method.
_FONT_METHODS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#rc")
_MARKUP = re.compile(r"<[^>]*>")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\w+);)\w+;")
_FONTS = (".ttf", ".otf", ".woff", ".woff2", ".ttc")


def read_epub(data: bytes) -> Document:
    """Headings, paragraphs, list items and rows of all pages; notes have the part "Note". Books have no fixed
    pages, so blocks have none.

    Raises DocumentError: encrypted (DRM), corrupt, no_text, too_large.
    """
    archive = Archive(data)
    if not archive.names():
        raise corrupt("it is no archive")
    book = _Book(archive)
    book.refuse_protected()
    writer = BookWriter(book.info())
    contents = book.contents()
    is_any = False
    for name in book.spine():
        page = parse_book_page(archive.read(name, MAX_PAGE_BYTES)) if name in archive else None
        if page is None:
            continue
        is_any = True
        entries = [
            Entry(page.places.get(place, 0), title, level) for place, title, level in contents.get(_low(name), ())
        ]
        writer.add_page(page, entries)
    if not is_any:
        raise corrupt("it has no pages")
    return writer.document("epub")


def _low(name: str) -> str:
    return name.lstrip("/").lower()


class _Item(NamedTuple):
    """A file of the book as its manifest lists it."""

    name: str
    kind: str
    properties: tuple[str, ...]


class _Book:
    """The package document: EPUB 3.3 chapter 5, OPF 2.0.1 chapter 2. What is damaged counts as empty."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._opf_name = self._find_opf()
        self._opf = self._xml(self._opf_name)
        folder = posixpath.dirname(self._opf_name)
        self._items = {
            attribute(item, "id"): _Item(
                _resolve(folder, attribute(item, "href"))[0],
                attribute(item, "media-type").lower(),
                tuple(attribute(item, "properties").split()),
            )
            for item in self._all("manifest", "item")
        }

    def _xml(self, name: str) -> ET.Element | None:
        try:
            text = self._archive.read(name, MAX_PAGE_BYTES)
            return parse_xml(_without_named_entities(text), name) if text else None
        except DocumentError as error:
            if error.code is DocumentProblem.TOO_LARGE:
                raise
            return None

    def _find_opf(self) -> str:
        container = self._xml("META-INF/container.xml")
        for item in below(container, "rootfile") if container is not None else ():
            if (name := unquote(attribute(item, "full-path"))) in self._archive:
                return name
        return next((name for name in self._archive.names() if name.endswith(".opf")), "")

    def _all(self, holder: str, *names: str) -> Iterator[ET.Element]:
        if self._opf is not None:
            for found in below(self._opf, holder):
                yield from below(found, *names)

    def refuse_protected(self) -> None:
        """Raise DocumentError(encrypted) when anything but fonts is encrypted (OCF 3.3 section 4.2.6.3.1)."""
        root = self._xml("META-INF/encryption.xml")
        for item in below(root, "EncryptedData") if root is not None else ():
            methods = [attribute(method, "Algorithm").lower() for method in below(item, "EncryptionMethod")]
            files = [attribute(file, "URI").lower() for file in below(item, "CipherReference")]
            is_font = all(method in _FONT_METHODS for method in methods) if methods else False
            if not is_font and not (files and all(file.endswith(_FONTS) for file in files)):
                raise protected()

    def info(self) -> BookInfo:
        """Title, authors, description, day of publication (else of the last change) and language."""
        said: dict[str, list[str]] = {}
        for item in self._all("metadata", "title", "creator", "description", "date", "language", "meta"):
            name = local_name(item) if local_name(item) != "meta" else attribute(item, "property")
            if text := "".join(item.itertext()).strip():
                said.setdefault(name.lower(), []).append(text)
        dates = (*said.get("date", ()), *said.get("dcterms:modified", ()))
        return BookInfo(
            title=said.get("title", [""])[0],
            authors=tuple(dict.fromkeys(said.get("creator", ()))),
            description=_plain(said.get("description", [""])[0]),
            date=next((day for date in dates if (day := iso_date(date))), None),
            language=said.get("language", [""])[0],
        )

    def spine(self) -> list[str]:
        """Names of the pages in reading order, without the page that is the table of contents; every page of the
        archive by name where the package does not say."""
        navigation = {item.name for item in self._items.values() if "nav" in item.properties}
        navigation |= {self._path(item) for item in self._all("guide", "reference") if _is_contents(item)}
        items = [self._items.get(attribute(ref, "idref")) for ref in self._all("spine", "itemref")]
        names = [item.name for item in items if item and item.kind.rpartition("+")[2].rpartition("/")[2] in _PAGE_TYPES]
        names = [name for name in dict.fromkeys(names) if name in self._archive]
        kept = [name for name in names if name not in navigation]
        if kept or names:
            return kept or names
        return sorted(n for n in self._archive.names() if n.endswith(_PAGES) and not n.startswith("meta-inf/"))

    def _path(self, item: ET.Element) -> str:
        return _resolve(posixpath.dirname(self._opf_name), attribute(item, "href"))[0]

    def contents(self) -> dict[str, list[tuple[str, str, int]]]:
        """Name of a page in lower case -> (id on it, title, level) of the lines of the table of contents."""
        found: dict[str, list[tuple[str, str, int]]] = {}
        names = [item.name for item in self._items.values() if "nav" in item.properties]
        names += [item.name for item in self._items.values() if item.kind == "application/x-dtbncx+xml"]
        for name in names:
            root = self._xml(name)
            lines = list(_lines(root))[:_MAX_ENTRIES] if root is not None else []
            for target, title, level in lines:
                page, place = _resolve(posixpath.dirname(name), target)
                found.setdefault(_low(page), []).append((place, title, level))
            if lines:
                break
        return found


def _is_contents(item: ET.Element) -> bool:
    return attribute(item, "type").lower() == "toc" and "#" not in attribute(item, "href")


def _resolve(folder: str, target: str) -> tuple[str, str]:
    """The name of a file in the archive and the id in it that a reference means."""
    path, _, place = target.partition("#")
    return posixpath.normpath(posixpath.join("/", folder, unquote(path))).lstrip("/"), unquote(place)


def _without_named_entities(xml: bytes) -> bytes:
    """XML with the characters that HTML has names for, of which XML knows five."""
    if b"&" not in xml or b"\x00" in xml:
        return xml
    text = xml.decode("utf-8", "surrogateescape")
    return _NAMED.sub(lambda match: html.unescape(match[0]), text).encode("utf-8", "surrogateescape")


def _plain(text: str) -> str:
    """A description without the markup that it may hold as text."""
    return " ".join(html.unescape(_MARKUP.sub(" ", text)).split())


def _lines(root: ET.Element) -> Iterator[tuple[str, str, int]]:
    """(reference, title, level from 1) of a navigation document or an NCX."""
    for navigation in below(root, "nav"):
        if attribute(navigation, "type") == "toc" or attribute(navigation, "role") == "doc-toc":
            yield from _nav_lines(navigation, 0)
            return
    for part in below(root, "navMap"):
        yield from _ncx_lines(part, 1)


def _nav_lines(element: ET.Element, level: int) -> Iterator[tuple[str, str, int]]:
    for item in element:
        name = local_name(item)
        if name == "a" and attribute(item, "href"):
            yield attribute(item, "href"), " ".join("".join(item.itertext()).split()), level
        elif level < _MAX_DEPTH:
            yield from _nav_lines(item, level + 1 if name == "ol" else level)


def _ncx_lines(element: ET.Element, level: int) -> Iterator[tuple[str, str, int]]:
    for point in element:
        if local_name(point) != "navPoint":
            continue
        title = next(
            (" ".join("".join(label.itertext()).split()) for label in point if local_name(label) == "navLabel"), ""
        )
        target = next((attribute(item, "src") for item in point if local_name(item) == "content"), "")
        if title and target:
            yield target, title, level
        if level < _MAX_DEPTH:
            yield from _ncx_lines(point, level + 1)
