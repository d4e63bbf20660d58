"""Office packages that we read ourselves: ZIP files of XML parts, whole or as far as they go."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast
from xml.etree import ElementTree as ET

from app.documents.archive import Archive, corrupt, too_large
from app.documents.dates import iso_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_PART_BYTES = 64 * 1024 * 1024  # of a part that is held as a tree
MAX_DEPTH = 100  # of elements within elements, for what walks a tree by recursion
MAX_OPEN = 1000  # elements within elements at all; real documents come to some dozens
# A part that is held as a tree takes about 100 bytes for an element, and what is read in a stream microseconds.
MAX_MARKS = 4_000_000  # tags in a part that is held as a tree
MAX_ELEMENTS = 10_000_000  # in one that is read as a stream: a sheet of five million cells
_CORE = "docProps/core.xml"
# In UTF-8 and in UTF-16 of both byte orders.
_ENTITY = re.compile(rb"<!ENTITY|<\x00!\x00E\x00N\x00T\x00I|\x00<\x00!\x00E\x00N\x00T\x00I")
_EVENTS: Final = ("start", "end")


class Properties(NamedTuple):
    """What a document says about itself; `date` is "YYYY-MM-DD"."""

    title: str
    date: str | None


class Package:
    """The parts of a package, parsed when asked for.

    Raises DocumentError(corrupt) for a file in which no part can be found.
    """

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        if not self._archive.names():
            raise corrupt("it is no archive")

    def part(self, name: str) -> ET.Element:
        """The root element of a part, with what could be read where it is damaged.

        Raises DocumentError: corrupt (missing, no XML, declares entities), too_large.
        """
        return parse_xml(self._archive.read(name, MAX_PART_BYTES), name)

    def stream(self, name: str, *containers: str) -> Iterator[tuple[ET.Element, ET.Element]]:
        """Every (container, child of it) of a part, containers being told by local name, as they come.

        A child is emptied after its turn, so that a part of any size fits the memory. Containers within
        containers count as children. Ends at the first damage. Raises DocumentError: corrupt (declares entities, nested
        too deeply), too_large (MAX_ELEMENTS).
        """
        return stream_xml(self._archive.chunks(name), containers)

    def read(self, name: str) -> bytes:
        """The bytes of a part, empty when it is missing. Raises DocumentError(too_large)."""
        return self._archive.read(name, MAX_PART_BYTES)

    def declares(self, name: str, namespace: bytes) -> bool:
        """True when a part begins with this namespace among its declarations."""
        return namespace in next(self._archive.chunks(name), b"")

    def has(self, name: str) -> bool:
        """True when the package holds this part."""
        return name in self._archive

    def names(self) -> list[str]:
        """The names of all parts, in lower case."""
        return self._archive.names()

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part points to: id -> (last word of the type, name of the part), ECMA-376 part 2.

        The empty name stands for the package. Raises DocumentError as `part`.
        """
        folder, file = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(relations):
            return {}
        return {
            item.get("Id", ""): (
                item.get("Type", "").rsplit("/", 1)[-1],
                posixpath.normpath(posixpath.join("/", folder, item.get("Target", ""))).lstrip("/"),
            )
            for item in self.part(relations)
            if item.get("TargetMode") != "External"
        }

    def main_part(self, usual: str) -> str:
        """The name of the part that is the document; `usual` where the package does not say."""
        if self.has(usual):
            return usual
        kinds = self.related("").values()
        return next((name for kind, name in kinds if kind == "officeDocument" and self.has(name)), usual)

    def properties(self) -> Properties:
        """The core properties, ECMA-376 part 2 clause 10."""
        kinds = self.related("").values() if self.has("_rels/.rels") else ()
        name = next((name for kind, name in kinds if kind == "core-properties"), _CORE)
        if not self.has(name):
            return Properties("", None)
        texts = {local_name(element): element.text or "" for element in self.part(name)}
        date = iso_date(texts.get("modified")) or iso_date(texts.get("created"))
        return Properties(texts.get("title", "").strip(), date)


def _refuse_entities(xml: bytes) -> None:
    # Expat has refused documents that blow up by entities since 2.4.1; no office program writes any.
    if _ENTITY.search(xml):
        raise corrupt("it declares entities")


def parse_xml(xml: bytes, name: str = "it") -> ET.Element:
    """The root element; of damaged XML as much as stands before the damage.

    Raises DocumentError: corrupt (no root element, declares entities), too_large.
    """
    _refuse_entities(xml)
    if xml.count(b"<") > MAX_MARKS:
        raise too_large()
    builder = ET.TreeBuilder()
    parser = ET.XMLParser(target=builder)  # noqa: S314 - entities are refused above
    reason = "it is empty"
    try:
        parser.feed(xml)
        parser.close()
    except (ET.ParseError, ValueError, LookupError) as error:
        reason = str(error)
    root = builder.close()
    if root is None:
        raise corrupt(f"{name}: {reason}")
    return root


def stream_xml(chunks: Iterable[bytes], containers: tuple[str, ...]) -> Iterator[tuple[ET.Element, ET.Element]]:
    """As `Package.stream`, for a file that is XML itself."""
    parser: ET.XMLPullParser[Any] = ET.XMLPullParser(_EVENTS)
    walk = _Walk(containers)
    tail = b""
    for chunk in chunks:
        _refuse_entities(tail + chunk)
        tail = chunk[-16:]
        try:
            parser.feed(chunk)
            yield from walk.take(parser)
        except (ET.ParseError, ValueError, LookupError):
            break
    yield from walk.rest()


class _Walk:
    """Follows the events of a parser and hands out complete children of containers."""

    def __init__(self, containers: tuple[str, ...]) -> None:
        self._containers = containers
        self._open: list[ET.Element] = []
        self._container_depth = 0  # of the open container; 0 for none
        self._elements = 0

    def take(self, parser: ET.XMLPullParser[Any]) -> Iterator[tuple[ET.Element, ET.Element]]:
        for event, element in cast("Iterator[tuple[str, ET.Element]]", parser.read_events()):
            if event == "start":
                self._open.append(element)
                self._check_size()
                if not self._container_depth and local_name(element) in self._containers:
                    self._container_depth = len(self._open)
                continue
            depth = len(self._open)
            self._open.pop()
            if depth == self._container_depth:
                self._container_depth = 0
            elif self._container_depth and depth == self._container_depth + 1:
                container = self._open[-1]
                yield container, element
                container.remove(element)

    def _check_size(self) -> None:
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise too_large()
        if len(self._open) > MAX_OPEN:
            raise corrupt("it is nested too deeply")

    def rest(self) -> Iterator[tuple[ET.Element, ET.Element]]:
        """The child that was open where the file ended."""
        if self._container_depth and len(self._open) > self._container_depth:
            yield self._open[self._container_depth - 1], self._open[self._container_depth]


def local_name(element: ET.Element) -> str:
    """The tag without its namespace: the strict and the usual variant of OOXML differ in nothing else."""
    return element.tag.rpartition("}")[2]


def attribute(element: ET.Element, name: str) -> str:
    """The attribute of this local name, in whichever namespace; empty when there is none."""
    if (value := element.get(name)) is not None:
        return value
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def below(element: ET.Element, *names: str) -> Iterator[ET.Element]:
    """All descendants with one of these local names, in order."""
    return (child for child in element.iter() if local_name(child) in names)


def child(element: ET.Element, *names: str) -> ET.Element | None:
    """Follow the first child of each of these local names; None when one is missing."""
    found: ET.Element | None = element
    for name in names:
        if found is None:
            return None
        found = next((item for item in found if local_name(item) == name), None)
    return found
