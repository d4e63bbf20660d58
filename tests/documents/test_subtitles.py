from __future__ import annotations

from app.documents.subtitles import read_subtitles
from tests.documents.blocks import lines, texts

SRT = b"""1
00:00:01,000 --> 00:00:03,000
<i>The river</i>

2
00:00:03,500 --> 00:00:05,000
{\\an8}rises at night.

3
00:00:05,100 --> 00:00:06,000
rises at night.

4
00:01:00,000 --> 00:01:02,000
Much later.
"""
VTT = b"""WEBVTT - a film

NOTE not said

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 align:start
<v Ada>Hello &amp; welcome<c.loud>!</c>
"""


def test_cues_are_joined_until_a_pause() -> None:
    document = read_subtitles(SRT)
    assert texts(document) == [("paragraph", "The river rises at night."), ("paragraph", "Much later.")]
    assert lines(document) == [(2, 10), (14, 14)]


def test_webvtt() -> None:
    assert texts(read_subtitles(VTT)) == [("paragraph", "Ada: Hello & welcome!")]


def test_a_long_talk_is_parted_at_sentences() -> None:
    cues = "\n".join(
        f"00:00:{n:02}.000 --> 00:00:{n:02}.900\nSentence number {n} is said {'x' * 60}.\n" for n in range(60)
    )
    paragraphs = texts(read_subtitles(("WEBVTT\n\n" + cues).encode()))
    assert len(paragraphs) > 5
    assert all(text.endswith(".") and len(text) < 700 for _, text in paragraphs)
