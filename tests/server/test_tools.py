from __future__ import annotations

from app.server.contract import _SEARCH_FIELDS
from app.server.tools import TOOLS


def test_tools_only_look() -> None:
    assert [tool["name"] for tool in TOOLS] == ["search", "read_passage", "status"]
    assert all(tool["annotations"]["readOnlyHint"] for tool in TOOLS)


def test_arguments_are_those_that_search_knows() -> None:
    schema = TOOLS[0]["inputSchema"]
    assert set(schema["properties"]) == _SEARCH_FIELDS
    assert schema["required"] == ["query"]
    assert not schema["additionalProperties"]
