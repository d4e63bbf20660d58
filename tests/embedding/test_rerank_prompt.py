from __future__ import annotations

from app.embedding.prompts import DEFAULT_TASK
from app.embedding.rerank_prompt import AFTER, BEFORE, content


def test_the_prompt_is_the_one_of_the_model_card() -> None:
    assert content("who?", "", "She.") == f"<Instruct>: {DEFAULT_TASK}\n<Query>: who?\n<Document>: She."
    assert content("who?", "Find her", "She.").startswith("<Instruct>: Find her\n")
    assert BEFORE.startswith("<|im_start|>system\n")
    assert BEFORE.endswith("<|im_start|>user\n")
    assert AFTER == "<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n"
