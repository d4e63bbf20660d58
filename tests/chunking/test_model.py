from __future__ import annotations

import json
from dataclasses import replace

from app.chunking.model import Chunk, embedded_text

CHUNK = Chunk(3, "some text", 10, 19, "Title › Part", 2, 5, 6)


def test_survives_the_pipe() -> None:
    assert Chunk.from_json(json.loads(json.dumps(CHUNK.to_json()))) == CHUNK


def test_breadcrumb_goes_before_the_embedded_text_only() -> None:
    assert CHUNK.embedded_text == "Title › Part\nsome text" == embedded_text(CHUNK.heading, CHUNK.text)
    assert embedded_text("", "some text") == "some text"


def test_chunks_with_the_same_embedded_text_share_a_vector_wherever_they_stand() -> None:
    elsewhere = replace(CHUNK, ordinal=0, char_start=0, char_end=9, page=None)
    assert elsewhere.text_hash == CHUNK.text_hash
    assert len(CHUNK.text_hash) == 32
    assert replace(CHUNK, heading="Other").text_hash != CHUNK.text_hash
    assert replace(CHUNK, text="\udcff").text_hash
