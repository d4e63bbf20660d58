"""What goes before a query: instruction-trained models find better when told the task."""

from __future__ import annotations

PROMPT_VERSION = 1

# The task that Qwen3-Embedding's model card gives for search, the one its published figures were measured with.
DEFAULT_TASK = "Given a web search query, retrieve relevant passages that answer the query"

_INSTRUCTED_ARCHITECTURES = frozenset({"qwen3"})


def query_text(architecture: str, query: str, task: str = DEFAULT_TASK) -> str:
    """What the model reads for a query; documents are always read as they are.

    Qwen3-Embedding wants `Instruct: {task}`, a new line and `Query:` without a space after it (its model card);
    BERT models such as MiniLM were trained without any instruction.
    """
    if architecture in _INSTRUCTED_ARCHITECTURES:
        return f"Instruct: {task}\nQuery:{query}"
    return query
