"""Brings the translations up to date: `dev.py translations`, after any change to a text that the window shows.

1. The sentences of the other rooms (errors, notices, advice), which know nothing of Qt, are gathered into
   `sentences.txt`; there the window finds the template of a sentence that it is handed (app/gui/sentences.py).
2. Qt's lupdate takes the texts of app/gui and those sentences into one .ts file for each language.
3. English plurals that follow the rule ("file(s)": file, files) are filled in.
4. Qt's lrelease makes the .qm files that the program reads. They are committed, so that a checkout runs at once.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "zh_CN", "de", "fr", "es", "ja")
SENTENCES = "sentences.txt"
CONTEXT = "Sentences"
# What speaks to a terminal, a program or a benchmark, and what holds sentences only as samples for a model.
_SILENT_ROOMS = ("gui", "arguments", "cli", "console", "server", "evaluation", "doctor", "logs", "__main__")
_SAMPLES = ("embedding/verify.py", "embedding/threads.py", "embedding/calibration.py", "search/floor.py")
_WORDS = re.compile(r"[A-Za-z”)%\d,;:]['’]? [a-z]|^[A-Z][a-z]+ %1\b")
_END = re.compile(r"[.!:]$")
# Put into sentences by app/embedding/recommend.py.
_PARTS = (
    *("%1 instead of %2", "%1 processor cores", "A single processor core", "%1 GB of memory", "less than a minute"),
    *("about %1 minute", "about %1 minutes", "about %1 hour", "about %1 hours", "about %1 day", "about %1 days"),
)
_NOT_TOLD = (
    "The quick brown fox jumps over the lazy dog.",
    "The night train to Vienna leaves at ten.",
    "%1 of it.",
    "This is no launch.",
)


def main() -> int:
    """Update everything in resources/translations."""
    FOLDER.mkdir(exist_ok=True)
    update(FOLDER)
    release(FOLDER)
    return 0


def update(folder: Path) -> None:
    """The list of sentences and a .ts file for each language, with the translations that `folder` has."""
    (folder / SENTENCES).write_text("".join(f"{each}\n" for each in sentences()), "utf-8", newline="\n")
    with tempfile.TemporaryDirectory() as scratch:
        sources = Path(scratch) / "sources.lst"
        texts = Path(scratch) / "sentences.py"
        texts.write_text("".join(f"QT_TRANSLATE_NOOP({CONTEXT!r}, {_quoted(each)})\n" for each in sentences()), "utf-8")
        files = [*sorted((ROOT / "app" / "gui").rglob("*.py")), texts]
        sources.write_text("\n".join(map(str, files)), "utf-8")
        for language in LANGUAGES:
            file = folder / f"lodestone_{language}.ts"
            only = ["-pluralonly"] if language == "en" else []
            _qt("lupdate", f"@{sources}", *only, *_MERGE, "-target-language", language, "-ts", str(file))
    _fill_english(folder / "lodestone_en.ts")


_MERGE = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")


def release(folder: Path, into: Path | None = None) -> None:
    """The .qm files of all .ts files of a folder, without texts that are not translated."""
    for language in LANGUAGES:
        target = (into or folder) / f"lodestone_{language}.qm"
        _qt("lrelease", "-silent", str(folder / f"lodestone_{language}.ts"), "-qm", str(target))


def sentences() -> list[str]:
    """Templates of what the other rooms tell a person, `%1` and so on where they put something in; sorted."""
    found: set[str] = set()
    for file in sorted((ROOT / "app").rglob("*.py")):
        name = file.relative_to(ROOT / "app").as_posix()
        room = name.split("/")[0].removesuffix(".py")
        if room in _SILENT_ROOMS or room.startswith("commands") or name in _SAMPLES:
            continue
        found |= {text for text in templates(ast.parse(file.read_text("utf-8"))) if _is_sentence(text)}
    return sorted(found.union(_told_of_models(), _told_of_instructions(), _PARTS))


def _told_of_models() -> set[str]:
    """What the catalogue of models says of them."""
    catalog = tomllib.loads((ROOT / "resources" / "models" / "catalog.toml").read_text("utf-8"))
    told = {model.get(name, "") for model in catalog["model"] for name in ("description", "languages")}
    return {text for text in told if text}


def _told_of_instructions() -> set[str]:
    """When each instruction is to be chosen, as the settings tell it."""
    sys.path.insert(0, str(ROOT))
    from app.embedding.instructions import PRESETS

    return {f"{preset.name.replace('-', ' ')}: {preset.about}" for preset in PRESETS}


def templates(node: ast.AST) -> Iterator[str]:
    """Every text of a syntax tree as a template, but docstrings and parts of other texts."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    parts = _parts(node)
    if parts is not None:
        yield _numbered(parts)
        return
    for child in ast.iter_child_nodes(node):
        yield from templates(child)


def _parts(node: ast.AST) -> list[str | None] | None:
    """Texts, and None for what is put in between; None for what is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _split_format(node.value)
    if isinstance(node, ast.JoinedStr):
        return [part.value if isinstance(part, ast.Constant) else None for part in node.values]  # type: ignore[misc]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _parts(node.left), _parts(node.right)
        if left is not None or right is not None:
            return [*(left or [None]), *(right or [None])]
    return None


def _split_format(text: str) -> list[str | None]:
    """A text for str.format; `{}` and `{name}` stand for what is put in."""
    pieces = re.split(r"\{\w*(?::[^{}]*)?\}", text)
    return [part for piece in pieces for part in (piece, None)][:-1]


def _numbered(parts: list[str | None]) -> str:
    text, count = "", 0
    for part in parts:
        if part is None:
            count += 1
        text += f"%{count}" if part is None else part
    return text.strip()


def _is_sentence(text: str) -> bool:
    is_told = bool(_WORDS.search(text) and _END.search(text)) and "\n" not in text
    return is_told and text not in _NOT_TOLD and not text.startswith("A script that uses it")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _fill_english(file: Path) -> None:
    """ "%Ln file(s)" has the forms "%Ln file" and "%Ln files"; what is irregular is written into the file."""
    tree = ElementTree.parse(file)
    for message in tree.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        del translation.attrib["type"]
        for form, ending in zip(translation.findall("numerusform"), ("", "s"), strict=True):
            form.text = source.replace("(s)", ending)
    write(tree, file)


def write(tree: ElementTree.ElementTree[ElementTree.Element], file: Path) -> None:
    """A .ts file as lupdate writes it."""
    text = ElementTree.tostring(tree.getroot(), "unicode", short_empty_elements=False)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8", newline="\n")


def _qt(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with PySide6."""
    import PySide6

    name = f"{tool}.exe" if sys.platform == "win32" else tool
    done = subprocess.run(
        [Path(PySide6.__file__).parent / name, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode or "error" in done.stderr.lower():
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
