"""Make the reference scores that tests/embedding/test_rerank.py compares ours with.

    REFERENCE_PYTHON packaging/reference_reranking.py SDIST

REFERENCE_PYTHON and SDIST are those of `reference_embeddings.py`. Written are, in tests/embedding/data:

    reranker_vocabulary.json   the part of the real tokeniser that the prompts need, with its special tokens
    reference_reranker.npz     the scores of transformers' Qwen3, as the model card of Qwen3-Reranker computes them:
                               softmax of the last token's logits of "no" and "yes"

The latter holds `scores` (pairs,) float64, and `tokens` and `lengths`: token numbers, one prompt after the other.
Pairs and weights come from `reference_models.py`; the prompt is written down here once more, from the model card.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

import reference_embeddings as embeddings
import reference_models as models

# The tokeniser takes these for tokens wherever they stand, and the others only where it is told to.
THOUGHTS = ["<think>", "</think>"]
SPECIALS = [models.END, "<|im_start|>", "<|im_end|>", *THOUGHTS]
TASK = "Given a web search query, retrieve relevant passages that answer the query"
PREFIX = (
    "<|im_start|>system\nJudge whether the Document meets the requirements based on the Query and the Instruct "
    'provided. Note that the answer can only be "yes" or "no".<|im_end|>\n<|im_start|>user\n'
)
SUFFIX = "<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n"


def contents() -> list[str]:
    return [
        f"<Instruct>: {task or TASK}\n<Query>: {query}\n<Document>: {passage}"
        for task, query, passage in models.pairs()
    ]


def parts(text: str) -> list[str]:
    """What stands between special tokens."""
    for special in SPECIALS:
        text = text.replace(special, "\0")
    return [part for part in text.split("\0") if part]


def special_tokens(tokeniser: Any, text: str, specials: list[str]) -> list[str]:
    """With these special tokens, which a tokeniser told to take them as text leaves alone."""
    found: list[str] = []
    while text:
        start, special = min(((text.find(one), one) for one in specials if one in text), default=(len(text), ""))
        found += [*tokeniser.encode(text[:start], add_special_tokens=False).tokens, *([special] if special else [])]
        text = text[start + len(special) :]
    return found


def prompts(sdist: Path) -> tuple[dict[str, list[str]], list[list[int]]]:
    """The cut vocabulary and each prompt's token numbers in it."""
    whole = embeddings.qwen_tokeniser(*(real := embeddings.read_vocabulary(sdist)))
    needed = [*contents(), *models.ANSWERS, *(part for text in (PREFIX, SUFFIX, *contents()) for part in parts(text))]
    cut = embeddings.cut_vocabulary(whole, *real, needed)
    vocabulary = {"tokens": cut["tokens"][:-1], "merges": cut["merges"], "specials": SPECIALS}
    numbers = {token: number for number, token in enumerate([*vocabulary["tokens"], *SPECIALS])}
    before, after = (special_tokens(whole, text, SPECIALS) for text in (PREFIX, SUFFIX))
    rows = []
    for content in contents():
        words = special_tokens(whole, content, THOUGHTS)
        rows.append([numbers[token] for token in (*before, *words, *after)])
    return vocabulary, rows


def scores(rows: list[list[int]], tokens: list[str]) -> Any:
    import torch  # type: ignore[import-not-found,unused-ignore]

    tensors = models.qwen3_weights(len(tokens), tied=True)
    states = embeddings.hidden_states(*embeddings.qwen3_model(tensors, len(tokens)), rows)
    no, yes = (torch.from_numpy(tensors["token_embd.weight"][tokens.index(word)]).double() for word in ("no", "yes"))
    last = torch.stack([torch.from_numpy(state[-1]) for state in states])
    logits = torch.stack([last @ no, last @ yes], dim=1)
    return torch.nn.functional.log_softmax(logits, dim=1)[:, 1].exp().numpy()


def main(sdist: Path) -> None:
    vocabulary, rows = prompts(sdist)
    lines = json.dumps(vocabulary, ensure_ascii=True, separators=(",", ":")).replace(',"merges"', ',\n"merges"')
    models.RERANKER_VOCABULARY.write_text(lines + "\n", "utf-8")
    found = scores(rows, [*vocabulary["tokens"], *SPECIALS])
    tokens, lengths = np.concatenate([np.array(row) for row in rows]), np.array([len(row) for row in rows])
    path = embeddings.DATA / "reference_reranker.npz"
    np.savez_compressed(path, scores=found, tokens=tokens.astype(np.int32), lengths=lengths.astype(np.int32))
    print(f"{len(rows)} prompts of {lengths.min()} to {lengths.max()} tokens, {found.min():.3f} to {found.max():.3f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit((__doc__ or "").strip())
    main(Path(sys.argv[1]))
