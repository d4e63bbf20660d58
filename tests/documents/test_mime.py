from __future__ import annotations

import email.policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.mime import MAX_DEPTH, MAX_PARTS, parse_mime
from tests.documents import bombs, samples

TREE = b"""\
Subject: tree
Content-Type: multipart/mixed; boundary="a b"

preamble
--a b
Content-Type: multipart/alternative; boundary=in

--in

plain
--in--
--a b  \r
Content-Type: message/rfc822

Subject: inner
Content-Type: text/html

<p>page
--a b
Content-Disposition: attachment; filename=x.bin
Content-Transfer-Encoding: base64

AAEC
--a b--
epilogue
"""


def _shape(message: EmailMessage) -> object:
    """All that a message and its parts say."""
    if message.is_multipart():
        inside: object = [_shape(part) for part in message.get_payload()]  # type: ignore[arg-type]
    else:
        inside = message.get_payload(decode=True)
    return [str(value) for value in message.values()], message.get_content_type(), inside


def _by_the_library(raw: bytes) -> EmailMessage:
    message = BytesParser(policy=email.policy.default).parsebytes(raw)
    assert isinstance(message, EmailMessage)
    return message


@pytest.mark.parametrize(
    "raw", [TREE, TREE.replace(b"\n", b"\r\n"), samples.EML, b"", b"words\n", b"A: b", b"A: b\n\n"]
)
def test_the_tree_is_that_of_the_standard_library(raw: bytes) -> None:
    assert _shape(parse_mime(raw)) == _shape(_by_the_library(raw))


@given(
    st.lists(
        st.sampled_from(
            [
                b"--b\n",
                b"--b--\n",
                b"--c\n",
                b"\n",
                b"A: b\n",
                b" c\n",
                b"word\n",
                b"Content-Type: multipart/mixed; boundary=b\n",
                b"Content-Type: message/rfc822\n",
                b"Content-Type: multipart/digest; boundary=c\n",
                b"Content-Type: text/html; =\n",
                b"From x\n",
                b"\xff: \xfe\n",
                b"Content-Transfer-Encoding: base64\n",
            ]
        ),
        max_size=25,
    )
)
def test_anything_is_taken_apart(lines: list[bytes]) -> None:
    for part in parse_mime(b"".join(lines)).walk():
        assert part.get_content_type()


def test_a_message_that_is_encoded_is_a_message_all_the_same() -> None:
    raw = b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogaGkKCndvcmRz\n"
    assert str(parse_mime(raw).get_payload(0)["Subject"]) == "hi"  # type: ignore[index]


def test_parts_have_a_number_and_depth_an_end() -> None:
    assert len(list(parse_mime(bombs.mail_parts(10_000)).walk())) == MAX_PARTS
    assert len(list(parse_mime(bombs.mail(5_000)).walk())) == MAX_DEPTH + 1


@pytest.mark.parametrize("unit", [b" a=b;", b' "', b" =?utf-8?q?a?=", b" (", b" a*0=b;"])
def test_parameters_without_end_are_cut(unit: bytes) -> None:
    # The square of this length would take hours.
    message = parse_mime(b"Content-Type: text/plain;" + unit * 400_000 + b"\nSubject: x\n\nwords\n")
    assert str(message["Subject"]) == "x"
    assert message.get_payload(decode=True) == b"words\n"
