from __future__ import annotations

import io
import random
import zipfile

import pytest

from app.documents import archive
from app.documents.archive import Archive
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples

_NOISE = random.Random(1).randbytes(100_000) * 5
_MEMBERS: dict[str, str | bytes] = {"Word\\a.XML": b"one" * 100, "b.xml": _NOISE}


def test_members_by_name_whatever_their_case_and_slashes() -> None:
    found = Archive(samples.archive(_MEMBERS))
    assert sorted(found.names()) == ["b.xml", "word/a.xml"]
    assert "/word/A.xml" in found
    assert found.read("word/a.xml", 1000) == b"one" * 100
    assert found.read("missing", 1000) == b""


def test_a_file_that_was_cut_gives_what_is_left() -> None:
    data = samples.archive(_MEMBERS)
    found = Archive(data[: data.index(b"b.xml") + 90_000])
    assert found.read("word/a.xml", 1000) == b"one" * 100
    part = found.read("b.xml", 10**6)
    assert 0 < len(part) < len(_NOISE)
    assert part == _NOISE[: len(part)]


def test_damage_inside_a_member_ends_it() -> None:
    data = bytearray(samples.archive(_MEMBERS))
    at = data.index(b"b.xml") + 50_000
    data[at : at + 60_000] = b"\xff" * 60_000
    assert len(Archive(bytes(data)).read("b.xml", 10**6)) < len(_NOISE)


def test_bombs_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    data = samples.archive({"a": bytes(3_000_000), "b": bytes(3_000_000)})
    with pytest.raises(DocumentError) as caught:
        Archive(data).read("a", 2_000_000)
    assert caught.value.code is DocumentProblem.TOO_LARGE
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", 5_000_000)
    found = Archive(data)
    found.read("a", 4_000_000)
    with pytest.raises(DocumentError):
        found.read("b", 4_000_000)


def test_stored_members_and_junk() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as out:
        out.writestr("plain", b"as it is")
    assert Archive(buffer.getvalue()).read("plain", 100) == b"as it is"
    for junk in (b"", b"PK\x03\x04", b"PK\x03\x04" * 20, b"text"):
        assert Archive(junk).names() == []


def test_what_unpacks_to_far_more_than_documents_do_is_a_bomb() -> None:
    zeros = samples.archive({"a.xml": bytes(70 * 1024 * 1024)})
    with pytest.raises(DocumentError) as caught:
        for _ in Archive(zeros).chunks("a.xml"):
            pass
    assert caught.value.code is DocumentProblem.TOO_LARGE


def test_a_member_that_says_itself_how_large_it_gets_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = samples.archive({"a": bytes(80_000_000)})

    def unpack(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(archive, "_unpack", unpack)
    with pytest.raises(DocumentError) as caught:
        next(Archive(data).chunks("a"))
    assert caught.value.code is DocumentProblem.TOO_LARGE
