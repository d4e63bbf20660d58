from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from app.server.mcp import INVALID_PARAMS, INVALID_REQUEST, MAX_LINE_CHARS, METHOD_NOT_FOUND, PARSE_ERROR, run_mcp

if TYPE_CHECKING:
    from app.engine import Engine


def talk(library: Engine, *lines: str) -> list[Any]:
    stdout = io.StringIO()
    assert run_mcp(library, io.StringIO("\n".join(lines) + "\n"), stdout) == 0
    return [json.loads(line) for line in stdout.getvalue().splitlines()]


def request(method: str, identifier: object = 1, **params: Any) -> str:
    return json.dumps({"jsonrpc": "2.0", "id": identifier, "method": method, "params": params})


def call(name: str, **arguments: Any) -> str:
    return request("tools/call", name=name, arguments=arguments)


def test_introduces_itself_and_its_tools(library: Engine) -> None:
    notification = json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"})
    hello = request("initialize", protocolVersion="2025-03-26", capabilities={}, clientInfo={"name": "x"})
    first, second, third = talk(library, hello, notification, request("tools/list", "b"), request("ping", 3))
    assert first["result"]["protocolVersion"] == "2025-03-26"
    assert first["result"]["serverInfo"]["name"] == "lodestone"
    assert second["id"] == "b"
    assert len(second["result"]["tools"]) == 3
    assert third["result"] == {}


def test_an_unknown_version_is_answered_with_ours(library: Engine) -> None:
    (answer,) = talk(library, request("initialize", protocolVersion="1999-01-01"))
    assert answer["result"]["protocolVersion"] == "2025-06-18"


def test_searches_and_reads_around_what_it_found(library: Engine) -> None:
    (found,) = talk(library, call("search", query="reminder fee", limit=1))
    result = found["result"]
    assert not result["isError"]
    assert json.loads(result["content"][0]["text"]) == result["structuredContent"]
    identifier = result["structuredContent"]["results"][0]["passages"][0]["id"]
    _, read = talk(library, call("search", query="reminder fee"), call("read_passage", id=identifier, context_chars=9))
    passage = read["result"]["structuredContent"]
    assert passage["path"].endswith("invoice.txt")
    assert "Reminders cost five euros each." in passage["passage"]


def test_reads_nothing_that_no_search_has_found(library: Engine) -> None:
    for identifier in ("1:0", "/etc/passwd", None):
        (answer,) = talk(library, call("read_passage", id=identifier))
        assert answer["result"]["isError"]


def test_status(library: Engine) -> None:
    (answer,) = talk(library, call("status"))
    assert answer["result"]["structuredContent"]["chunks"] >= 2


def test_a_bad_search_is_an_answer_for_the_assistant(library: Engine) -> None:
    (answer,) = talk(library, call("search", query="x", limit=0))
    assert answer["result"]["isError"]
    assert "limit" in answer["result"]["content"][0]["text"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{not json", PARSE_ERROR),
        ("[" * 100_000, PARSE_ERROR),
        ("1", INVALID_REQUEST),
        ('{"id": 1, "method": "ping"}', INVALID_REQUEST),
        ("x" * (MAX_LINE_CHARS + 10), INVALID_REQUEST),
        (request("tools/delete"), METHOD_NOT_FOUND),
        (call("delete"), INVALID_PARAMS),
        (request("tools/call", name=["search"], arguments={}), INVALID_PARAMS),
        (request("tools/call", name="search", arguments=[1]), INVALID_PARAMS),
        ('{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": [1]}', INVALID_PARAMS),
    ],
)
def test_nonsense_gets_an_error_and_the_talk_goes_on(library: Engine, line: str, code: int) -> None:
    first, second = talk(library, line, request("ping", 9))
    assert first["error"]["code"] == code
    assert second["id"] == 9


def test_batches_are_answered_as_one(library: Engine) -> None:
    ((first, second),) = talk(library, f"[{request('ping', 1)}, {request('ping', 2)}]")
    assert (first["id"], second["id"]) == (1, 2)


def test_replies_and_empty_lines_need_no_answer(library: Engine) -> None:
    assert talk(library, "", json.dumps({"jsonrpc": "2.0", "id": 1, "result": {}})) == []
