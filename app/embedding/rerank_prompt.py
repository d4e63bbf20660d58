"""What Qwen3-Reranker reads: the prompt that its model card publishes and its figures were measured with."""

from __future__ import annotations

from app.embedding.prompts import DEFAULT_TASK

BEFORE = (
    "<|im_start|>system\nJudge whether the Document meets the requirements based on the Query and the Instruct "
    'provided. Note that the answer can only be "yes" or "no".<|im_end|>\n<|im_start|>user\n'
)
# The empty thought keeps the model from thinking aloud before it answers.
AFTER = "<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n"
# Far more than is read; keeps a pasted page out of the head of every prompt.
QUERY_CHARS = 400
PASSAGE_CHARS = 20_000


def content(query: str, task: str, passage: str) -> str:
    """The part between BEFORE and AFTER. No task means that of a search, as for embeddings."""
    return f"<Instruct>: {task or DEFAULT_TASK}\n<Query>: {query}\n<Document>: {passage}"
