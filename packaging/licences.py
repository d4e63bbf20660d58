"""Gathers the licences of all that a bundle holds into one file: `licences.py BUNDLE FILE`, run by `.venv`'s Python.

Taken are the licence files of the locked packages as installed, but for those that the bundle leaves out, what their
lists of parts (CycloneDX) say of code in other languages, the texts in resources/licences for what has none of its own
there, and on Debian and its kin the copyright files of the system's libraries that go along. A text that several parts
share is printed once.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap.layout import ROOT, requirements_lock
from bootstrap.lockfile import parse
from bundle_parts import EXCLUDED_MODULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXTS = ROOT / "resources" / "licences"
_RULE = "=" * 100
_LICENCE_FILE = re.compile(r"(?:^|/)(?:licen[cs]e|copying|copyright|notice|authors)[^/]*$", re.IGNORECASE)
_NOT_A_TEXT = (".py", ".pyc", ".pyi", ".so", ".json")
_HEAD = """Lodestone is free software under the GNU Affero General Public License, version 3 or later.
What follows are the parts that this copy is made of, each with its licence. Lodestone's own comes first.
"""
_QT = (
    "Qt and Qt for Python are used as libraries of their own in the folders PySide6 and shiboken6, where others may "
    "take their place. Their source is at https://code.qt.io."
)


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is shipped: its name with the version, its licence in a word, and its texts."""

    name: str
    licence: str
    texts: tuple[str, ...]


def render(parts: Iterable[Part]) -> str:
    """All in one text: a list of the parts, then the texts of each; one that was there before is referred to."""
    parts = list(parts)
    width = max((len(part.name) for part in parts), default=0)
    lines = [_HEAD, *(f"{part.name:<{width}}  {part.licence}" for part in parts)]
    first: dict[str, str] = {}
    for part in parts:
        lines += ["", _RULE, part.name, f"Licence: {part.licence}", _RULE]
        for text in part.texts:
            key = " ".join(text.split())
            lines += ["", f"(the text is that of {first[key]})" if key in first else text.strip()]
            first.setdefault(key, part.name)
    return "\n".join(lines) + "\n"


def all_parts(bundle: Path) -> Iterator[Part]:
    """Our own licence, what is no Python package, the packages, and what the system lent."""
    yield Part("Lodestone", "AGPL-3.0-or-later", (_read(ROOT / "LICENSE"),))
    yield from _apart()
    imported = _imported_names()
    for pinned in parse(requirements_lock("run").read_text("utf-8")):
        if imported.get(canonical(pinned.name), {"?"}) <= set(EXCLUDED_MODULES):
            continue  # installed for what others ask of it, and not shipped
        try:
            yield of_package(metadata.distribution(pinned.name))
        except metadata.PackageNotFoundError:
            continue  # for another system or another Python
    yield from of_system(bundle / "_internal")


def _imported_names() -> dict[str, set[str]]:
    """What each installed package is imported as."""
    found: dict[str, set[str]] = {}
    for name, packages in metadata.packages_distributions().items():
        for package in packages:
            found.setdefault(canonical(package), set()).add(name)
    return found


def canonical(name: str) -> str:
    """A package's name as the index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _apart() -> Iterator[Part]:
    """What comes inside of packages, or beside them, without a file of its licence there."""
    starter = ROOT / "resources" / "models"
    yield Part(
        "The starter model", "Apache-2.0", (_read(starter / "NOTICE.md"), _read(starter / "LICENSE-Apache-2.0.txt"))
    )
    hanzi = ROOT / "resources" / "hanzi"
    yield Part(
        "Table of Chinese characters",
        "Apache-2.0",
        (_read(hanzi / "NOTICE.md"), _read(hanzi / "LICENSE-Apache-2.0.txt")),
    )
    yield Part("llama.cpp and ggml", "MIT", (_read(TEXTS / "llama.cpp.txt"),))
    texts = (_QT, _read(TEXTS / "LGPL-3.0.txt"), _read(TEXTS / "GPL-3.0.txt"))
    yield Part("Qt, PySide6, shiboken6", "LGPL-3.0-only", texts)
    mupdf = "MuPDF is part of PyMuPDF and has its licence. Its fonts are under the SIL Open Font License or Apache-2.0."
    yield Part("MuPDF", "AGPL-3.0-or-later", (mupdf,))
    python = (f"Python {sys.version.split()[0]}", "PSF-2.0")
    yield Part(*python, of_package(metadata.distribution("typing-extensions")).texts)


def of_package(found: metadata.Distribution) -> Part:
    """An installed package with its licence files, and the parts that it lists itself."""
    texts = [text for file in found.files or () if _is_licence(file.as_posix()) for text in _text_of(found, file)]
    lists = [file for file in found.files or () if file.name.endswith(".cyclonedx.json")]
    texts += [_listed(Path(str(found.locate_file(file)))) for file in lists]
    name = f"{found.name} {found.version}"
    return Part(name, _named(found), tuple(text for text in texts if text.strip()))


def _is_licence(name: str) -> bool:
    return bool(_LICENCE_FILE.search(name)) and not name.endswith(_NOT_A_TEXT)


def _text_of(found: metadata.Distribution, file: metadata.PackagePath) -> Iterator[str]:
    path = Path(str(found.locate_file(file)))
    if path.is_file():
        yield _read(path)


def _named(found: metadata.Distribution) -> str:
    """The licence in a word, as the package tells it in one place or another."""
    told = next(iter([*_field(found, "License-Expression"), *_field(found, "License")]), "").strip()
    if told and "\n" not in told and len(told) < 100:
        return told
    classes = [line.rpartition(" :: ")[2] for line in _field(found, "Classifier") if "License ::" in line]
    return ", ".join(classes) or "see its text"


def _field(found: metadata.Distribution, name: str) -> list[str]:
    return list(found.metadata.get_all(name) or ())


def _listed(file: Path) -> str:
    """The components of a CycloneDX list, a line each: name, version, licence."""
    components = json.loads(file.read_text("utf-8")).get("components", [])
    lines = sorted(f"  {each['name']} {each.get('version', '')}: {_of_component(each)}" for each in components)
    return "\n".join(["Inside are:", *lines]) if lines else ""


def _of_component(component: dict[str, object]) -> str:
    told = component.get("licenses")
    names = [_of_entry(entry) for entry in told if isinstance(entry, dict)] if isinstance(told, list) else []
    return ", ".join(filter(None, names)) or "not told"


def _of_entry(entry: dict[str, object]) -> str:
    inner = entry.get("license")
    named = inner.get("id") or inner.get("name") if isinstance(inner, dict) else None
    return str(entry.get("expression") or named or "")


def of_system(inside: Path) -> Iterator[Part]:
    """The Debian packages of the system's libraries in the bundle, with their copyright files; none elsewhere."""
    names = [file.name for file in sorted(inside.glob("lib*.so*")) if not file.is_symlink()]
    try:
        command = ["dpkg-query", "-S", *(f"*/{name}" for name in names)]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return
    for package in sorted({line.partition(":")[0] for line in told.splitlines()}):
        text = Path("/usr/share/doc", package, "copyright")
        if text.is_file():
            yield Part(f"{package} (of the system it was built on)", "see its text", (_read(text),))


def _read(file: Path) -> str:
    return file.read_text("utf-8", "replace")


def main(arguments: list[str]) -> int:
    """Write the file; returns the exit code."""
    bundle, file = map(Path, arguments)
    parts = list(all_parts(bundle))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(render(parts), "utf-8", newline="\n")
    print(f"{len(parts)} parts, {file.stat().st_size / 1e6:.1f} MB; without a text of their own: {_without(parts)}")
    return 0


def _without(parts: list[Part]) -> str:
    return ", ".join(part.name for part in parts if not part.texts) or "none"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
