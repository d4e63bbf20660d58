"""What goes before a query: instruction-trained models find better when told the task."""

from __future__ import annotations

PROMPT_VERSION = 1

# The task that Qwen3-Embedding's model card gives for search, the one its published figures were measured with.
DEFAULT_TASK = "Given a web search query, retrieve relevant passages that answer the query"

_INSTRUCTED_ARCHITECTURES = frozenset({"qwen3"})


def query_text(architecture: str, query: str, task: str = "") -> str:
    """What the model reads for a query; documents are always read as they are. No task means DEFAULT_TASK.

    Qwen3-Embedding wants `Instruct: {task}`, a new line and `Query:` without a space after it (its model card);
    BERT models such as MiniLM were trained without any instruction, and for them the task is left out.
    """
    if architecture in _INSTRUCTED_ARCHITECTURES:
        return f"Instruct: {task or DEFAULT_TASK}\nQuery:{query}"
    return query


def architecture_named(model: str) -> str:
    """The architecture that a model's name tells, "" where it tells none; servers do not say what they run."""
    name = model.casefold()
    return "qwen3" if "qwen3" in name and "embed" in name else ""
