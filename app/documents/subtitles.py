"""Subtitles (SubRip, WebVTT): what is said, joined into paragraphs of some sentences; the line tells where."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.model import BlockKind
from app.documents.source import Source
from app.documents.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Document

PARAGRAPH_CHARS = 400  # after which a paragraph ends with its sentence
PAUSE_SECONDS = 8.0  # a silence that ends a paragraph
_TIME = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{1,3})")
_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}")
_SPEAKER = re.compile(r"<v(?:\.[^\s<>]+)?\s+([^\s<>][^<>]*)>")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")


def read_subtitles(data: bytes) -> Document:
    """Paragraphs with the lines of the cues they hold; cues that repeat the one before are said once.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    out = Assembler()
    for text, first, last in _paragraphs(_cues(source)):
        out.add(BlockKind.PARAGRAPH, text, lines=(first, last))
    return read_text(data, "subtitles") if out.is_empty else out.document("subtitles", encoding=source.encoding)


def _seconds(match: re.Match[str], first: int) -> float:
    hours, minutes, seconds, fraction = (match[first + part] or "0" for part in range(4))
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")


def _cues(source: Source) -> Iterator[tuple[str, float, float, int]]:
    """Every cue as (text, its begin and end in seconds, the line of its times)."""
    time: re.Match[str] | None = None
    at, gathered = 0, list[str]()
    for index, text in source.lines():
        match = _TIME.search(text)
        if match or not text.strip():
            if time and gathered:
                yield " ".join(gathered), _seconds(time, 1), _seconds(time, 5), at
                time, gathered = None, []
            if match:
                time, at = match, index + 1
        elif time and (words := _words(text)):
            gathered.append(words)
    if time and gathered:
        yield " ".join(gathered), _seconds(time, 1), _seconds(time, 5), at


def _words(line: str) -> str:
    line = _SPEAKER.sub(r"\1: ", line)
    return " ".join(html.unescape(_TAGS.sub("", line)).split())


def _paragraphs(cues: Iterator[tuple[str, float, float, int]]) -> Iterator[tuple[str, int, int]]:
    gathered: list[str] = []
    first = last = 0
    ended = 0.0
    for text, begins, ends, line in cues:
        if gathered and text == gathered[-1]:
            ended, last = ends, line
            continue
        length = sum(map(len, gathered))
        is_over = length >= PARAGRAPH_CHARS and bool(_SENTENCE_END.search(gathered[-1])) if gathered else False
        if gathered and (is_over or begins - ended > PAUSE_SECONDS or length > 3 * PARAGRAPH_CHARS):
            yield " ".join(gathered), first, last
            gathered = []
        first = first if gathered else line
        gathered.append(text)
        ended, last = ends, line
    if gathered:
        yield " ".join(gathered), first, last
