"""Office packages that we read ourselves: ZIP files of XML parts."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from app.documents.container import read_member
from app.documents.pdf import corrupt

if TYPE_CHECKING:
    from collections.abc import Iterator


class Package:
    """The parts of a package, parsed when asked for.

    Raises DocumentError(corrupt) for a file that is no ZIP.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise corrupt(str(error)) from error

    def part(self, name: str) -> ET.Element:
        """The root element of a part. Raises DocumentError(corrupt) when it is missing or damaged."""
        try:
            return _parse(read_member(self._archive, name))
        except (
            zipfile.BadZipFile, KeyError, ET.ParseError, zlib.error, ValueError, NotImplementedError, RuntimeError,
            OSError, EOFError,
        ) as error:  # fmt: skip
            raise corrupt(f"{name}: {error}") from error

    def has(self, name: str) -> bool:
        """True when the package holds this part."""
        return name in self._archive.NameToInfo

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part points to: id -> (last word of the type, name of the part), ECMA-376 part 2."""
        folder, file = posixpath.split(name)
        relations = f"{folder}/_rels/{file}.rels"
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


def _parse(xml: bytes) -> ET.Element:
    # Expat has refused documents that blow up by entities since 2.4.1; a DTD has no place here anyhow.
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml:
        raise ValueError("it declares entities")
    return ET.fromstring(xml)  # noqa: S314 - see above


def local_name(element: ET.Element) -> str:
    """The tag without its namespace: the strict and the usual variant of OOXML differ in nothing else."""
    return element.tag.rpartition("}")[2]


def below(element: ET.Element, *names: str) -> Iterator[ET.Element]:
    """All descendants with one of these local names, in order."""
    return (child for child in element.iter() if local_name(child) in names)
