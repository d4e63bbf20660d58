from __future__ import annotations

import pytest

from app.errors import ResourceProblem
from app.store.disk_full import is_refusal, refusal
from app.store.unreachable import is_unreachable, unreachable

_LIST = "IO { source: Generic { store: S3, source: RetryError(RetryErrorImpl { method: GET, uri: Some(http://h/lib), "


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (f"{_LIST}inner: Http(HttpError {{ kind: Connect, ConnectError(tcp, Connection refused) }}) }})", "answer"),
        ("Generic S3 error: Error performing GET http://h/k - HTTP error: error sending request", "answer"),
        (f"{_LIST}inner: Status {{ status: 503, body: None }} }})", "answer"),
        (f"{_LIST}inner: Status {{ status: 404, body: <Code>NoSuchBucket</Code> }} }})", "no such bucket"),
        ("Error performing PUT http://h/k - Server returned non-2xx status code: 403 Forbidden", "refuses access"),
        ("Generic S3 error: http://169.254.169.254/latest/api/token HTTP error: error sending request", "no keys"),
    ],
)
def test_what_a_store_says_becomes_a_sentence_with_what_to_do(said: str, told: str) -> None:
    error = unreachable(RuntimeError(said))
    assert is_unreachable(RuntimeError(said))
    assert is_refusal(ValueError(said))  # so that nobody takes it for damage
    assert refusal(OSError(said)).user_message == error.user_message
    assert told in error.user_message
    assert error.code is ResourceProblem.STORE


def test_the_reason_is_named() -> None:
    assert "(connection refused)" in unreachable(OSError("HttpError kind: Connect Connection refused")).user_message


@pytest.mark.parametrize(
    "said",
    [
        "Object at location t.lance/data/1.lance not found: Server returned non-2xx status code: 404 Not Found",
        "connection refused",  # of whom?
        "lance error: Encountered corrupt file",
        "",
    ],
)
def test_other_errors_are_left_alone(said: str) -> None:
    assert not is_unreachable(RuntimeError(said))
