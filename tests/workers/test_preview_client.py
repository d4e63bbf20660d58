from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from app.documents.render import Wanted
from app.documents.view import LAST_HIT
from app.errors import Cancelled, DocumentError, DocumentProblem
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
        seen.append(client.page(str(tmp_path / "b.pdf"), 1, 300, Wanted("on a page")).pages)

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


def test_all_of_a_document_with_pages(client: PreviewClient, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf("A lamp on a page.", "More lamp and lamp."))
    assert client.pages(str(path), 1) == ((595.0, 842.0),) * 2
    assert client.hits(str(path), ("lamp",)) == ((1, 1), (2, 2))
    page = client.page(str(path), 2, 300, Wanted("More lamp", ((5, 9),), ((0, 4),), ("lamp",)))
    assert (page.page, page.width, len(page.passage), len(page.meaning), len(page.hits)) == (2, 300, 1, 1, 2)


def test_a_text_and_its_colours(client: PreviewClient, tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("# a lamp\nreturn 'lamp'\n", encoding="utf-8")
    wanted = Wanted("return 'lamp'", ((8, 12),), (), ("lamp",))
    view = client.view(str(path), 9, wanted)
    assert (view.passage, view.highlights, len(view.hits), view.syntax) == ((9, 22), ((17, 21),), 2, "python")
    named = {view.text[a:b]: name for a, b, name in client.colours(str(path), 9, wanted.passage, view)}
    assert named == {"# a lamp": "comment", "return": "keyword", "'lamp'": "string"}


def test_code_in_markdown_has_the_colours_of_its_language(client: PreviewClient, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Title 😀\n\n```python\nreturn 1\n```\n\nreturn\n\n```sql\nselect 'x'\n```\n", encoding="utf-8")
    view = client.view(str(path), 0, Wanted("# Title"))
    text = view.text.encode("utf-16-le")
    found = client.colours(str(path), 0, "# Title", view)
    named = [(text[2 * a : 2 * b].decode("utf-16-le"), name) for a, b, name in found]
    assert named == [("return", "keyword"), ("1", "number"), ("select", "keyword"), ("'x'", "string")]


def test_the_last_place_of_the_words(client: PreviewClient, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a lamp\n" + "nothing here\n" * 20_000 + "the other lamp\n", encoding="utf-8")
    wanted = Wanted("a lamp", terms=("lamp",))
    view = client.view(str(path), 0, wanted, LAST_HIT)
    assert view.text[view.focus :] == "lamp\n"
    assert client.view(str(path), 0, Wanted("a lamp"), LAST_HIT).focus == 0


def test_a_file_that_changes_is_read_anew(client: PreviewClient, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one", encoding="utf-8")
    assert client.view(str(path), 0, Wanted("one")).text == "one"
    path.write_text("three", encoding="utf-8")
    view = client.view(str(path), 0, Wanted("one"))
    assert (view.text, view.place) == ("three", "gone")


def test_a_process_that_is_lost_in_a_file_nobody_waits_for_is_ended(tmp_path: Path) -> None:
    limits = Limits(timeout_s=60.0)
    client = PreviewClient(limits)
    client._process = WorkerProcess(children.hostile, limits, False, name="hostile")
    with pytest.raises(Cancelled):
        client.view(str(tmp_path / "spin.txt"), 0, Wanted(), should_stop=iter((False, True)).__next__)
    (tmp_path / "a.txt").write_text("fine", encoding="utf-8")
    assert client.view(str(tmp_path / "a.txt"), 0, Wanted()).text == "fine"
    client.close()
