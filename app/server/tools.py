"""The tools that an assistant is offered over MCP, with the JSON schema of their arguments."""

from __future__ import annotations

from typing import Any

from app.embedding.instructions import PRESETS
from app.search.model import SearchMode
from app.server.contract import MAX_PASSAGES, MAX_RESULTS

_READ_ONLY = {"readOnlyHint": True, "destructiveHint": False, "idempotentHint": True, "openWorldHint": False}
_PRESETS = ", ".join(preset.name for preset in PRESETS)
_TEXTS = {"type": "array", "items": {"type": "string"}}
_SEARCH_ARGUMENTS = {
    "query": {"type": "string", "description": "What to look for, in any language. “Quoted” words must occur."},
    "mode": {"type": "string", "enum": [mode.value for mode in SearchMode]},
    "limit": {"type": "integer", "minimum": 1, "maximum": MAX_RESULTS, "description": "Files at most (10)."},
    "passages_per_file": {"type": "integer", "minimum": 1, "maximum": MAX_PASSAGES},
    "min_score": {"type": "number", "minimum": 0, "maximum": 1},
    "in": {**_TEXTS, "description": "Only in these folders (absolute paths)."},
    "type": {**_TEXTS, "description": "Only files that end so, such as pdf."},
    "lang": {**_TEXTS, "description": "Only in these languages (ISO 639-1)."},
    "name": {**_TEXTS, "description": "Only files whose name holds this."},
    "after": {"type": "string", "description": "Changed at or after: 2024, 2024-05 or 2024-05-31."},
    "before": {"type": "string", "description": "Changed before."},
    "instruction": {"type": "string", "description": f"The kind of search: {_PRESETS}, or a sentence."},
}


def _tool(name: str, title: str, description: str, arguments: dict[str, Any], *required: str) -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": arguments,
        "required": list(required),
        "additionalProperties": False,
    }
    return {
        "name": name,
        "title": title,
        "description": description,
        "inputSchema": schema,
        "annotations": {"title": title, **_READ_ONLY},
    }


TOOLS = [
    _tool(
        "search",
        "Search my files",
        "Finds passages in the person's own files by meaning and by words, best first, each with path, page or line.",
        _SEARCH_ARGUMENTS,
        "query",
    ),
    _tool(
        "read_passage",
        "Read around a passage",
        "The text before and after a passage that a search of this session found.",
        {"id": {"type": "string"}, "context_chars": {"type": "integer", "minimum": 0, "maximum": 20_000}},
        "id",
    ),
    _tool("status", "Library status", "Which folders are indexed, how far, and with which model.", {}),
]
