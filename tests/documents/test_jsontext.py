from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.jsontext import MAX_DEPTH, read_json
from app.errors import DocumentError
from tests.documents.blocks import lines, texts

VALUE = {
    "name": "Mill",
    "wheels": 2,
    "owner": {"name": "Ada", "towns": ["Ulm", "Bern"]},
    "history": "It was built by the river. " * 10 + "\n\nThen it burned.",
    "nothing": None,
    "places": [[1.5, 2.5], [3, 4]],
    "log": [{"year": 1900, "event": "flood"}, {"year": 1901, "event": "repair"}],
}
SAID = [
    "name: Mill\nwheels: 2",
    "owner\nname: Ada",
    "owner.towns: Ulm, Bern",
    "history: " + ("It was built by the river. " * 10).strip(),
    "Then it burned.",
    "log\nyear: 1900\nevent: flood",
    "log\nyear: 1901\nevent: repair",
]


@pytest.mark.parametrize("indent", [None, 2])
def test_pretty_and_minified_say_the_same(indent: int | None) -> None:
    document = read_json(json.dumps(VALUE, indent=indent).encode())
    assert [text for _, text in texts(document)] == SAID
    assert {kind for kind, _ in texts(document)} == {"paragraph"}


def test_every_record_of_json_lines_is_a_block_with_its_line() -> None:
    document = read_json(b'{"a": "first", "b": 1}\n{"a": "second \\u00e9"}\n')
    assert texts(document) == [("paragraph", "a: first\nb: 1"), ("paragraph", "a: second é")]
    assert lines(document) == [(1, 1), (2, 2)]


def test_comments_single_quotes_and_bare_keys_of_json5() -> None:
    assert read_json(b"{ // note\n name: 'Ada', /* x */ 'town': 'Ulm',\n}").text == "name: Ada\ntown: Ulm"


def test_a_file_that_ends_early_gives_what_stands_before() -> None:
    assert read_json(b'{"a": "one", "b": {"c": "two", "d": "thr').text == "a: one\n\nb\nc: two\nd: thr"


def test_pictures_in_base64_are_left_out() -> None:
    picture = "iVBORw0KGgo" * 40
    assert (
        read_json(json.dumps({"a": "x", "picture": picture, "uri": f"data:image/png;base64,{picture}"}).encode()).text
        == "a: x"
    )


def test_depth_has_an_end() -> None:
    assert "deep" in read_json(b"[" * (MAX_DEPTH * 3) + b'"deep"').text


def test_only_numbers_are_still_text() -> None:
    assert read_json(b'{"a": [[1, 2], [3, 4]]}').text == '{"a": [[1, 2], [3, 4]]}'


@given(st.text(alphabet='{}[]":,\\ \nab1/*#', max_size=100))
def test_anything_is_read(text: str) -> None:
    try:
        read_json(text.encode())
    except DocumentError:
        return
