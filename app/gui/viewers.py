"""Programs that can open a document at a page, and how each of them is told.

There is no common way: every viewer has options of its own (from their manual pages). Where the system's viewer is not
one of these the document is opened at its beginning.
"""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QProcess, QUrl

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 3.0
# What a viewer takes; %p stands for the page, %f for the file, %u for its address.
_OPTIONS = {
    "evince": ("--page-index=%p", "%f"), "atril": ("--page-index=%p", "%f"), "xreader": ("--page-index=%p", "%f"),
    "okular": ("--page", "%p", "%f"), "zathura": ("--page=%p", "%f"), "mupdf": ("%f", "%p"), "xpdf": ("%f", "%p"),
    "qpdfview": ("%f#%p",), "sioyek": ("--page", "%p", "%f"), "firefox": ("%u#page=%p",),
    "firefox-esr": ("%u#page=%p",), "chromium": ("%u#page=%p",), "google-chrome": ("%u#page=%p",),
    "google-chrome-stable": ("%u#page=%p",), "microsoft-edge": ("%u#page=%p",), "brave-browser": ("%u#page=%p",),
    # Windows
    "sumatrapdf": ("-page", "%p", "%f"), "acrobat": ("/A", "page=%p", "%f"), "acrord32": ("/A", "page=%p", "%f"),
    "msedge": ("%u#page=%p",), "chrome": ("%u#page=%p",),
}  # fmt: skip
# Names of desktop entries that are not those of their programs.
_ENTRIES = {
    "org.gnome.evince": "evince", "org.kde.okular": "okular", "okularapplication_pdf": "okular",
    "org.pwmt.zathura": "zathura", "org.pwmt.zathura-pdf-mupdf": "zathura", "org.mozilla.firefox": "firefox",
    "firefox_firefox": "firefox", "chromium-browser": "chromium", "com.google.chrome": "google-chrome",
}  # fmt: skip


def page_command(program: str, path: Path, page: int) -> list[str] | None:
    """The command that opens a file at a page (from 1) with a program given by name or path; None if it has no way."""
    options = _OPTIONS.get(
        PurePath(program).stem.lower() if program.lower().endswith(".exe") else PurePath(program).name
    )
    if options is None:
        return None
    address = bytes(QUrl.fromLocalFile(str(path)).toEncoded().data()).decode("ascii")
    values = {"%p": str(page), "%f": str(path), "%u": address}
    return [program, *(re.sub("%[pfu]", lambda mark: values[mark[0]], option) for option in options)]


def open_at_page(path: Path, page: int) -> bool:
    """Open a PDF at a page with the system's viewer; False where that cannot be told a page. Not on the main thread."""
    program = _windows_viewer() if sys.platform == "win32" else _linux_viewer()
    command = page_command(program, path, page) if program else None
    if command is None:
        return False
    has_started = QProcess.startDetached(command[0], command[1:])
    # The bindings give the process id with it, or not, by their version.
    return has_started[0] if isinstance(has_started, tuple) else bool(has_started)


def _linux_viewer() -> str:
    """The path of the program that the desktop opens PDF files with, "" where it is not known."""
    query = shutil.which("xdg-mime")
    if query is None:
        return ""
    try:
        done = subprocess.run(
            [query, "query", "default", "application/pdf"],
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        return ""
    entry = done.stdout.strip().removesuffix(".desktop").lower()
    return shutil.which(_ENTRIES.get(entry, entry)) or "" if entry else ""


def _windows_viewer() -> str:
    """The path of the program that the person has chosen for PDF files, "" where it is not known."""
    winreg: Any = importlib.import_module("winreg")
    choice = r"Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.pdf\UserChoice"
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, choice) as key:
            name = str(winreg.QueryValueEx(key, "ProgId")[0])
        with winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, rf"{name}\shell\open\command") as key:
            command = str(winreg.QueryValueEx(key, "")[0])
    except OSError:
        return ""
    return command.split('"')[1] if command.startswith('"') else command.split(" ")[0]
