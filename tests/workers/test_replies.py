from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import DocumentProblem
from app.workers import replies

if TYPE_CHECKING:
    from collections.abc import Callable

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
        {**good, "blocks": [["paragraph", 0.5, 2, 0, None, None, None, None]]}, {**good, "pages": "two"},
    ):  # fmt: skip
        with pytest.raises(ValueError):  # noqa: PT011
            replies.document_in({"document": broken})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def _mutated(value: Any, path: list[int], new: Any) -> Any:
    """The value with something else in one place; the path picks the way down."""
    if not path or not isinstance(value, dict | list) or not value:
        return new
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    at = keys[path[0] % len(keys)]
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[at] = _mutated(value[at], path[1:], new)
    return copy


@settings(max_examples=150, deadline=None)
@given(path=st.lists(st.integers(0, 20), max_size=4), new=JSON)
def test_whatever_a_child_says_is_sound_or_a_value_error(path: list[int], new: Any) -> None:
    document = {"text": "ab", "blocks": [["paragraph", 0, 2, 0, None, None, None, None]], "format": "text"}
    whole = {**REPLY, "document": document, "error": {"code": "corrupt", "message": "m"}}  # fmt: skip
    said = _mutated(whole, path, new)
    header = said if isinstance(said, dict) else {}
    readers: list[Callable[[], object]] = [
        lambda: replies.error_in(header), lambda: replies.extracted_in(header), lambda: replies.hash_in(header),
        lambda: replies.document_in(header),
    ]  # fmt: skip
    for read in readers:
        with contextlib.suppress(ValueError):
            read()
