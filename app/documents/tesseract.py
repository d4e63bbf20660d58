"""Tesseract, where a person has installed it: found, asked for its languages, and run on one picture.

It is never required and nothing of it is shipped. Options are those of its manual page, tesseract(1).
"""

from __future__ import annotations

import locale
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Collection

PAGE_SECONDS = 60.0
MAX_PAGE_CHARS = 1_000_000
_ASK_SECONDS = 10.0
_NO_LANGUAGES = frozenset({"osd", "equ", "snum"})  # data files that are no language
# Codes that Tesseract does not take from ISO 639-2/T; the keys are ISO 639-1.
_CODES = {
    "ar": "ara", "bg": "bul", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa",
    "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun",
    "id": "ind", "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit", "lv": "lav", "nl": "nld", "no": "nor", "nb": "nor",
    "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv", "sr": "srp", "sv": "swe", "th": "tha",
    "tr": "tur", "uk": "ukr", "vi": "vie", "zh": "chi_sim",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tesseract:
    """An installed Tesseract: its program, and the languages it can read, in its own codes ("eng", "chi_sim")."""

    program: str
    installed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """How to recognise text: the program, and languages joined by +, in the order of trust ("deu+eng")."""

    program: str
    languages: str


def find_tesseract(choice: str = "") -> Tesseract | None:
    """The program that the person names, else the one on the PATH or in its usual place on Windows.

    None where there is none that answers.
    """
    usual = Path(os.environ.get("PROGRAMFILES", ""), "Tesseract-OCR", "tesseract.exe")
    program = shutil.which(choice or "tesseract") or (str(usual) if not choice and usual.is_file() else None)
    if program is None:
        return None
    try:
        asked = subprocess.run(
            [program, "--list-langs"], check=True, capture_output=True, timeout=_ASK_SECONDS, stdin=subprocess.DEVNULL,
            creationflags=_no_window(),
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    # Version 3 tells them on standard error. The first line is a sentence.
    lines = (asked.stdout or asked.stderr).decode("utf-8", "replace").splitlines()[1:]
    installed = tuple(line.strip() for line in lines if line.strip() and line.strip() not in _NO_LANGUAGES)
    return Tesseract(program, installed) if installed else None


def choose_languages(installed: Collection[str], wanted: str = "") -> str:
    """The languages to read, joined by +: those wanted, else the system's, then English, as far as installed.

    Raises DocumentError(unsupported) naming what is wanted and not installed.
    """
    if wanted.strip():
        names = [name.strip() for name in wanted.replace(",", "+").split("+") if name.strip()]
        missing = [name for name in names if name not in installed]
        if missing:
            raise DocumentError(
                DocumentProblem.UNSUPPORTED,
                f"Tesseract has no data for {', '.join(missing)}; it has {', '.join(installed)}.",
            )
        return "+".join(names)
    names = [name for name in dict.fromkeys((_system_language(), "eng")) if name in installed]
    return "+".join(names or list(installed)[:1])


def _system_language() -> str:
    name = locale.getlocale()[0] or os.environ.get("LANG", "")
    short = name.replace("-", "_").split("_")
    if short[0].lower() == "zh" and any(place in name.upper() for place in ("TW", "HK", "HANT")):
        return "chi_tra"
    return _CODES.get(short[0].lower(), short[0].lower())


def recognise(recognition: Recognition, picture: Path) -> str:
    """The text of one picture file, pages of a TIFF parted by form feeds.

    Raises DocumentError: timed_out after PAGE_SECONDS, corrupt for what Tesseract cannot read.
    """
    command = [recognition.program, str(picture), "stdout", "-l", recognition.languages]
    # One thread: with more of them Tesseract spends most of the time on waiting for each other.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
            creationflags=_no_window(),
        ) as process:  # fmt: skip
            _bound_processor_time(process.pid)
            return _output(process)
    except OSError as error:
        raise DocumentError(DocumentProblem.UNREADABLE, f"Tesseract cannot be started: {error.strerror}.") from error


def _output(process: subprocess.Popen[bytes]) -> str:
    try:
        text, _ = process.communicate(timeout=PAGE_SECONDS)
    except subprocess.TimeoutExpired as error:
        process.kill()
        raise DocumentError(
            DocumentProblem.TIMED_OUT, f"Recognising the text of a page took longer than {PAGE_SECONDS:.0f} seconds."
        ) from error
    if process.returncode != 0:
        raise DocumentError(DocumentProblem.CORRUPT, "Tesseract cannot read the picture.")
    return text.decode("utf-8", "replace")[:MAX_PAGE_CHARS]


def _bound_processor_time(pid: int) -> None:
    """So that it ends even when we are killed meanwhile."""
    if sys.platform == "linux":
        import resource

        resource.prlimit(pid, resource.RLIMIT_CPU, (int(PAGE_SECONDS), int(PAGE_SECONDS)))


def _no_window() -> int:
    """Windows opens a console window for a program of the console unless told not to."""
    return getattr(subprocess, "CREATE_NO_WINDOW", 0)
