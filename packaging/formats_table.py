"""Writes the README's table of formats from the registry: `python packaging/formats_table.py`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.documents import formats  # noqa: E402 - the checkout is not installed where this runs

README = ROOT / "README.md"
_MARKED = re.compile(r"<!-- formats -->.*?(?=\n\nA file's content)", re.DOTALL)
_ROWS = (
    ("Documents and books", ("pdf", "xps", "epub", "fb2", "mobi")),
    ("Word processing", ("doc", "docx", "odt", "rtf")),
    ("Spreadsheets", ("xls", "xlsx", "xlsb", "ods", "csv")),
    ("Presentations", ("ppt", "pptx", "odp")),
    ("Drawings", ("odg", "vsdx")),
    ("Mail, calendars, contacts", ("eml", "emlx", "msg", "mbox", "calendar", "contacts")),
    ("Web and notes", ("html", "mhtml", "markdown", "text", "subtitles")),
    ("Markup", ("rst", "asciidoc", "org", "tex", "textile", "pod", "man")),
    ("Data and settings", ("json", "notebook", "yaml", "toml", "ini", "xml", "bibliography", "log")),
    ("Source code", ("code",)),
)


def table() -> str:
    """The table as Markdown; every format of the registry stands in exactly one row."""
    listed = {name for _, names in _ROWS for name in names}
    known = {each.name for each in formats.BY_SUFFIX.values()}
    if listed != known:
        raise SystemExit(f"rows and registry differ: {sorted(listed ^ known)}")
    lines = ["| kind | suffixes |", "|---|---|"]
    for kind, names in _ROWS:
        suffixes = [suffix for name in names for suffix, each in formats.BY_SUFFIX.items() if each.name == name]
        lines.append(f"| {kind} | {' '.join(suffixes)} |")
    return "\n".join(lines)


def with_table(readme: str) -> str:
    """The README with the table brought up to date."""
    return _MARKED.sub(lambda _: f"<!-- formats -->\n{table()}", readme)


if __name__ == "__main__":
    README.write_text(with_table(README.read_text("utf-8")), "utf-8", newline="\n")
