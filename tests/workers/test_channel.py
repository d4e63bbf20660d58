from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from app.workers.channel import ChannelClosed, RequestChannel
from app.workers.process import WorkerGone, WorkerProcess
from tests.workers import channel_children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.workers.channel import Answer
    from app.workers.protocol import Header

SECONDS = 20


@pytest.fixture
def channel() -> Iterator[RequestChannel]:
    channel = RequestChannel(lambda: WorkerProcess(channel_children.echo, name="echo"))
    yield channel
    channel.close()


def test_many_threads_get_their_own_answers(channel: RequestChannel) -> None:
    wrong: list[str] = []

    def ask(name: str) -> None:
        for number in range(20):
            text = f"{name}{number}"
            header, payload = channel.submit({"text": text})[1].result(SECONDS)
            if header["text"] != text or bytes(payload) != text.encode():
                wrong.append(text)

    threads = [threading.Thread(target=ask, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_large_messages_both_ways_do_not_block(channel: RequestChannel) -> None:
    text = "x" * 3_000_000
    header, payload = channel.submit({"text": text})[1].result(SECONDS)
    assert len(header["text"]) == len(payload) == len(text)


def test_a_withdrawn_request_is_told_to_the_child(channel: RequestChannel) -> None:
    number, answer = channel.submit({"text": "sleep"})
    channel.withdraw(number)
    header, _ = channel.submit({"text": "after"})[1].result(SECONDS)
    assert header["cancelled"] == [number]
    assert not answer.done()


def test_each_child_is_made_anew_and_its_end_told_before() -> None:
    told: list[int | None] = []
    targets = [channel_children.dies, channel_children.echo]
    channel = RequestChannel(
        lambda: WorkerProcess(targets[len(told)], name="child"), lambda gone: told.append(gone.exit_code)
    )
    header, _ = channel.submit({"text": "to the heir"})[1].result(SECONDS)
    channel.close()
    assert (header["text"], told) == ("to the heir", [7])


def test_open_requests_are_asked_again_once(tmp_path: Path) -> None:
    mark = str(tmp_path / "mark")
    channel = RequestChannel(lambda: WorkerProcess(channel_children.dies_once, mark, name="dies once"))
    answers = [channel.submit({"text": text})[1] for text in ("one", "two")]
    assert [answer.result(SECONDS)[0]["text"] for answer in answers] == ["one", "two"]
    channel.close()


def test_a_request_that_kills_twice_is_given_up_and_others_go_on(channel: RequestChannel) -> None:
    with pytest.raises(WorkerGone) as raised:
        channel.submit({"text": "exit 5"})[1].result(SECONDS)
    assert raised.value.exit_code == 5
    assert channel.submit({"text": "on"})[1].result(SECONDS)[0]["text"] == "on"


class EndsUnseen(WorkerProcess):
    """Its child has ended, and another request has come, before anyone looks for an answer."""

    on_end: Callable[[], None] = staticmethod(lambda: None)

    def send(self, header: Header, payload: bytes | memoryview = b"") -> None:
        super().send(header, payload)
        if header["text"].startswith("exit"):
            while self.is_running:
                time.sleep(0.01)
            EndsUnseen.on_end()


def test_a_request_is_not_forgotten_whose_child_ended_as_the_next_one_came(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = RequestChannel(lambda: EndsUnseen(channel_children.echo, name="ends"))
    others: list[Answer] = []
    monkeypatch.setattr(EndsUnseen, "on_end", lambda: others.append(channel.submit({"text": "other"})[1]))
    answer = channel.submit({"text": "exit 0"})[1]
    with pytest.raises(WorkerGone) as raised:
        answer.result(SECONDS)
    assert raised.value.exit_code == 0
    assert [other.result(SECONDS)[0]["text"] for other in others] == ["other", "other"]
    channel.close()


def test_a_child_may_leave_between_requests() -> None:
    channel = RequestChannel(lambda: WorkerProcess(channel_children.leaves, name="leaves"))
    first = channel.submit({})[1].result(SECONDS)[0]["pid"]
    time.sleep(0.5)
    assert channel.submit({})[1].result(SECONDS)[0]["pid"] != first
    channel.close()


def test_closing_ends_open_requests_soon_and_asking_again_starts_anew(channel: RequestChannel) -> None:
    answer = channel.submit({"text": "sleep"})[1]
    first = channel.submit({"text": "x"})[1].result(SECONDS)[0]["pid"]
    start = time.monotonic()
    channel.close()
    assert time.monotonic() - start < 2
    with pytest.raises(ChannelClosed):
        answer.result(0)
    assert channel.submit({"text": "x"})[1].result(SECONDS)[0]["pid"] != first


def test_closing_what_never_started_is_fine() -> None:
    RequestChannel(lambda: WorkerProcess(channel_children.echo, name="echo")).close()


def test_a_child_that_leaves_without_an_answer_is_started_twice_and_no_more() -> None:
    told: list[int | None] = []
    channel = RequestChannel(
        lambda: WorkerProcess(channel_children.leaves_unanswered, name="leaves"),
        lambda gone: told.append(gone.exit_code),
    )
    with pytest.raises(WorkerGone) as raised:
        channel.submit({})[1].result(SECONDS)
    channel.close()
    assert (raised.value.exit_code, told) == (0, [0, 0])


def test_a_child_that_cannot_be_started_is_told(expected_logs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: WorkerProcess) -> None:
        raise RuntimeError("\n  no process now\n  because of this")

    expected_logs.append("a process cannot be started: no process now")
    with monkeypatch.context() as patched:
        patched.setattr(WorkerProcess, "start", refuse)
        channel = RequestChannel(lambda: WorkerProcess(channel_children.echo, name="echo"))
        with pytest.raises(WorkerGone) as raised:
            channel.submit({"text": "x"})[1].result(SECONDS)
        assert raised.value.exit_code is None
    assert channel.submit({"text": "on"})[1].result(SECONDS)[0]["text"] == "on"
    channel.close()


def test_a_request_that_comes_when_all_has_ended_is_not_left_open(channel: RequestChannel) -> None:
    channel.submit({"text": "x"})[1].result(SECONDS)
    owner = channel._owner
    assert owner is not None
    owner.post(None)
    owner.join(SECONDS)
    with pytest.raises(ChannelClosed):
        channel.submit({"text": "late"})[1].result(SECONDS)
