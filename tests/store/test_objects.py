from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.store.location import Location
from app.store.objects import Objects

if TYPE_CHECKING:
    from tests.s3_server import S3Server


@pytest.fixture
def objects(s3: S3Server) -> Objects:
    return Objects(Location.parse(s3.url, s3.options))


def test_an_object_is_written_read_listed_and_deleted(objects: Objects, s3: S3Server) -> None:
    assert objects.read("a") is None
    objects.write("a", b"one")
    found = objects.read("a")
    assert found is not None
    assert found.content == b"one"
    assert list(s3.contents()) == ["mine/lodestone/a"]
    assert objects.names() == ["a"]
    objects.delete(["a", "b"])
    assert objects.names() == []


def test_what_has_not_changed_is_not_sent_again(objects: Objects) -> None:
    objects.write("a", b"one")
    found = objects.read_if_changed("a", "")
    assert found is not None
    assert objects.read_if_changed("a", found.etag) is None
    objects.write("a", b"two")
    again = objects.read_if_changed("a", found.etag)
    assert again is not None
    assert again.content == b"two"


def test_only_the_first_creates_and_only_the_last_state_is_replaced(objects: Objects) -> None:
    mark = objects.create("a", b"one")
    assert mark
    assert objects.create("a", b"two") is None
    newer = objects.replace("a", b"three", mark)
    assert newer
    assert objects.replace("a", b"four", mark) is None
    assert objects.replace("gone", b"five", mark) is None


def test_wrong_keys_are_told(objects: Objects, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    with pytest.raises(ResourceError, match="refuses access") as caught:
        objects.read("a")
    assert caught.value.code is ResourceProblem.STORE


def test_a_missing_bucket_is_told(s3: S3Server) -> None:
    elsewhere = Objects(Location.parse("s3://elsewhere/mine", s3.options))
    with pytest.raises(ResourceError, match="no such bucket"):
        elsewhere.read("a")


def test_a_store_that_does_not_answer_is_told(s3: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.location.RETRIES", 0)
    nowhere = Objects(Location.parse(s3.url, ("endpoint=http://127.0.0.1:9", "allow_http=true")))
    with pytest.raises(ResourceError, match=r"does not answer .*Check the network"):
        nowhere.write("a", b"")
