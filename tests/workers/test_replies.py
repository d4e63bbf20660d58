from __future__ import annotations

from typing import Any

import pytest

from app.errors import DocumentProblem
from app.workers import replies

CHUNK = {"ordinal": 0, "text": "abc", "char_start": 4, "char_end": 7, "heading": "", "page": 1,
         "line_start": None, "line_end": None}  # fmt: skip
REPLY = {"content_hash": "0" * 32, "size": 9, "format": "text", "title": "", "language": None, "pages": None,
         "chunks": [CHUNK]}  # fmt: skip


def test_a_sound_reply() -> None:
    file = replies.extracted_in(REPLY)
    assert file.chunks[0].text == "abc"
    assert file.pages is None
    assert (file.date, file.languages) == (None, ())
    assert replies.extracted_in({**REPLY, "languages": ["de"]}).languages == ("de",)
    assert replies.extracted_in({**REPLY, "date": "2024-05-31"}).date == "2024-05-31"


@pytest.mark.parametrize(
    "change",
    [
        {"content_hash": "0"}, {"content_hash": "z" * 32}, {"size": -1}, {"size": True}, {"size": "9"},
        {"format": None}, {"title": "\ud800"}, {"language": 4}, {"pages": 1.5},
        {"date": 5}, {"languages": 5}, {"languages": ["de", "en"]}, {"languages": [5]},
        {"date": "2024-02-30"}, {"date": "31 May 2024"},
        {"chunks": None}, {"chunks": [1]},
        {"chunks": [{}]},
        {"chunks": [{**CHUNK, "text": 5}]}, {"chunks": [{**CHUNK, "char_end": 8}]}, {"chunks": [{**CHUNK, "extra": 1}]},
        {"chunks": [{**CHUNK, "ordinal": 1}]}, {"chunks": [{**CHUNK, "page": "1"}]},
        {"chunks": [{**CHUNK, "heading": None}]},
        {"chunks": [{**CHUNK, "text": "", "char_end": 4}]},
    ],
)  # fmt: skip
def test_malformed_replies(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - one error for all of them
        replies.extracted_in({**REPLY, **change})


def test_errors() -> None:
    assert replies.error_in({}) is None
    error = replies.error_in({"error": {"code": "corrupt", "message": "m" * 9999}})
    assert error is not None
    assert error.code is DocumentProblem.CORRUPT
    assert len(error.user_message) == 500
    for broken in (5, {}, {"code": "nonsense", "message": ""}, {"code": "corrupt", "message": 1}):
        with pytest.raises(ValueError):  # noqa: PT011
            replies.error_in({"error": broken})


def test_documents() -> None:
    good = {"text": "ab", "blocks": [["paragraph", 0, 2, 0, None, None, None, None]], "format": "text"}
    assert replies.document_in({"document": good}).blocks[0].end == 2
    outside = [["paragraph", 0, 3, 0, None, None, None, None]]
    broken: Any
    for broken in (
        None, [], {"text": "a"}, {**good, "text": 4}, {**good, "blocks": outside},
        {**good, "blocks": [["poem", 0, 1]]}, {**good, "blocks": [7]}, {**good, "blocks": [["paragraph", "a", "b"]]},
    ):  # fmt: skip
        with pytest.raises(ValueError):  # noqa: PT011
            replies.document_in({"document": broken})


def test_pages() -> None:
    header = {"page": 1, "pages": 2, "rectangles": [[1, 2, 3, 4]]}
    png = memoryview(b"\x89PNG\r\n\x1a\n...")
    assert replies.page_in(header, png).rectangles == ((1.0, 2.0, 3.0, 4.0),)
    for broken, payload in (
        (header, memoryview(b"GIF")), ({**header, "page": 0}, png), ({**header, "rectangles": [[1]]}, png),
        ({**header, "rectangles": [5]}, png), ({**header, "rectangles": None}, png),
    ):  # fmt: skip
        with pytest.raises(ValueError):  # noqa: PT011
            replies.page_in(broken, payload)
