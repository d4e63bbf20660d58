from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from app.errors import DocumentError, DocumentProblem
from app.workers.limits import Limits
from app.workers.preview_client import PreviewClient
from app.workers.process import WorkerProcess
from tests.documents import samples
from tests.workers import children

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def client() -> Iterator[PreviewClient]:
    client = PreviewClient()
    yield client
    client.close()


def test_documents_and_pages_from_several_threads(client: PreviewClient, tmp_path: Path) -> None:
    client.start()
    (tmp_path / "a.txt").write_text("Words to look at.", encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(samples.pdf("Words on a page.", "More."))
    seen: list[object] = []

    def text() -> None:
        seen.append(client.document(str(tmp_path / "a.txt")).text)

    def page() -> None:
        seen.append(client.render(str(tmp_path / "b.pdf"), 1, 300, "on a page").pages)

    threads = [threading.Thread(target=target) for target in (text, page, text, page)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, seen)) == ["2", "2", "Words to look at.", "Words to look at."]


def test_errors_come_with_their_code(client: PreviewClient, tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        client.document(str(tmp_path / "none.txt"))
    assert caught.value.code is DocumentProblem.UNREADABLE


@pytest.mark.parametrize(
    ("name", "problem"), [("hang.txt", DocumentProblem.TIMED_OUT), ("crash.txt", DocumentProblem.CORRUPT),
                          ("lie.txt", DocumentProblem.CORRUPT)],
)  # fmt: skip
def test_a_child_that_hangs_or_crashes_is_an_error_and_the_next_request_works(
    name: str, problem: DocumentProblem, tmp_path: Path
) -> None:
    limits = Limits(timeout_s=0.5)
    client = PreviewClient(limits)
    client._process = WorkerProcess(children.hostile, limits, False, name="hostile")
    (tmp_path / "a.txt").write_text("fine", encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        client.document(str(tmp_path / name))
    assert caught.value.code is problem
    assert client.document(str(tmp_path / "a.txt")).text == "fine"
    client.close()
