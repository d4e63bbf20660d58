from __future__ import annotations

import multiprocessing
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.workers import protocol

_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=50)
@given(st.dictionaries(st.text(), _values), st.binary(max_size=200))
def test_every_message_arrives_as_it_was(header: protocol.Header, payload: bytes) -> None:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        protocol.send(ours, header, payload)
        received, data = protocol.receive(theirs)
    assert received == header
    assert bytes(data) == payload


def test_lone_surrogates_arrive() -> None:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        protocol.send(ours, {"path": "caf\udce9"})
        assert protocol.receive(theirs)[0] == {"path": "caf\udce9"}


@pytest.mark.parametrize(
    "data",
    [b"", b"\x01", struct.pack("<I", 4) + b"[1]\n", struct.pack("<I", 2) + b"{", struct.pack("<I", 99) + b"\xff"],
)
def test_malformed_messages_are_value_errors(data: bytes) -> None:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        ours.send_bytes(data)
        with pytest.raises(ValueError):  # noqa: PT011 - several, all of them from json or our own checks
            protocol.receive(theirs)


def test_a_closed_pipe_is_the_end() -> None:
    ours, theirs = multiprocessing.Pipe()
    ours.close()
    with theirs, pytest.raises(EOFError):
        protocol.receive(theirs)
