"""Make the reference vectors that tests/embedding compares ours with, number by number.

    REFERENCE_PYTHON packaging/reference_embeddings.py SDIST

REFERENCE_PYTHON is the Python of a throw-away environment with `torch==2.13.0 transformers==5.23.0 gguf numpy`, none
of which but the last two belong to the project. SDIST is the pinned source archive of llama-cpp-python, which holds
the real Qwen tokeniser (`pip download --no-binary :all: --no-deps llama-cpp-python==0.3.36`); its SHA-256 must be the
one in packaging/locks/run.txt. Written are, in tests/embedding/data:

    qwen_vocabulary.json   the merges that the texts need, in their order, and the tokens that come of them: with
                           them the texts fall into the same tokens as with all 151,643 (checked here)
    reference_qwen3.npz    vectors of transformers' Qwen3Model: hidden state of the appended <|endoftext|>, length 1
    reference_bert.npz     vectors of transformers' BertModel: mean over all tokens, length 1

Both hold `vectors` (texts, width) float32, computed in float64, and `tokens` and `lengths`: token numbers, one text
after the other. Texts and weights come from `reference_models.py`. Special tokens spelt out in a text are text.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

import reference_models as models

DATA = models.VOCABULARY.parent
QWEN3_MAX_TOKENS, BERT_MAX_TOKENS = 2000, 512
INSIDE_SDIST = "vendor/llama.cpp/models/ggml-vocab-qwen2.gguf"
FIRST_SPECIAL = 151_643
# transformers' names for llama.cpp's; a layer's stand behind "layers.N." and "encoder.layer.N.".
QWEN3_NAMES = {
    "token_embd": "embed_tokens",
    "output_norm": "norm",
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
BERT_NAMES = {
    "token_embd": "embeddings.word_embeddings",
    "position_embd": "embeddings.position_embeddings",
    "token_types": "embeddings.token_type_embeddings",
    "token_embd_norm": "embeddings.LayerNorm",
    "attn_q": "attention.self.query",
    "attn_k": "attention.self.key",
    "attn_v": "attention.self.value",
    "attn_output": "attention.output.dense",
    "attn_output_norm": "attention.output.LayerNorm",
    "ffn_up": "intermediate.dense",
    "ffn_down": "output.dense",
    "layer_output_norm": "output.LayerNorm",
}


def theirs(name: str, names: dict[str, str], layer: str) -> str:
    """llama.cpp's name of a tensor in transformers' words."""
    stem, _, suffix = name.rpartition(".")
    if not stem.startswith("blk."):
        return f"{names[stem]}.{suffix}"
    _, number, part = stem.split(".")
    return f"{layer}.{number}.{names[part]}.{suffix}"


def read_vocabulary(sdist: Path) -> tuple[list[str], list[str]]:
    """Tokens (without special ones) and merges of the real tokeniser."""
    import gguf

    digest = hashlib.sha256(sdist.read_bytes()).hexdigest()
    if f"--hash=sha256:{digest}" not in (models.ROOT / "packaging" / "locks" / "run.txt").read_text("utf-8"):
        raise SystemExit(f"{sdist.name} is not the pinned file: its SHA-256 is in no lock file.")
    with tempfile.TemporaryDirectory() as folder, tarfile.open(sdist) as archive:
        member = next(one for one in archive.getmembers() if one.name.endswith(INSIDE_SDIST))
        content = archive.extractfile(member)
        assert content is not None
        path = Path(folder) / "vocabulary.gguf"
        path.write_bytes(content.read())
        fields = gguf.GGUFReader(path).fields
        tokens = fields["tokenizer.ggml.tokens"].contents()[:FIRST_SPECIAL]
        return tokens, fields["tokenizer.ggml.merges"].contents()


def qwen_tokeniser(tokens: list[str], merges: list[str]) -> Any:
    """transformers' own, with normalisation and splitting of words as it defines them."""
    from transformers import Qwen2Tokenizer  # type: ignore[import-not-found,unused-ignore]

    vocabulary = {token: number for number, token in enumerate(tokens)}
    pairs: Any = [tuple(merge.split(" ")) for merge in merges]
    tokeniser = Qwen2Tokenizer(vocab=vocabulary, merges=pairs).backend_tokenizer
    tokeniser.encode_special_tokens = True
    return tokeniser


def merges_of(word: str, ranks: dict[tuple[str, str], int]) -> list[tuple[str, str]]:
    """The merges that byte-pair encoding makes on its way through a word: always the earliest that fits."""
    parts, made = list(word), []
    while pairs := [pair for pair in itertools.pairwise(parts) if pair in ranks]:
        best = min(pairs, key=ranks.__getitem__)
        made.append(best)
        merged, at = [], 0
        while at < len(parts):
            step = 2 if tuple(parts[at : at + 2]) == best else 1
            merged.append("".join(parts[at : at + step]))
            at += step
        parts = merged
    return made


def cut_vocabulary(tokeniser: Any, tokens: list[str], merges: list[str], texts: list[str]) -> dict[str, list[str]]:
    """The part of a vocabulary that these texts need: a merge that is never made is never missed."""
    ranks = {(left, right): rank for rank, (left, right) in enumerate(merge.split(" ") for merge in merges)}
    words: set[str] = set()
    for text in texts:
        normal = tokeniser.normalizer.normalize_str(text)
        words |= {word for word, _ in tokeniser.pre_tokenizer.pre_tokenize_str(normal)}
    needed = {pair for word in words for pair in merges_of(word, ranks)}
    kept = {token for token in tokens if len(token) == 1} | {left + right for left, right in needed}
    return {
        "tokens": [*(token for token in tokens if token in kept), models.END],
        "merges": [" ".join(pair) for pair in sorted(needed, key=ranks.__getitem__)],
    }


def qwen_tokens(sdist: Path, texts: list[str]) -> tuple[dict[str, list[str]], list[list[int]]]:
    """The cut vocabulary and each text's token numbers in it, end token included."""
    tokens, merges = read_vocabulary(sdist)
    whole = qwen_tokeniser(tokens, merges)
    vocabulary = cut_vocabulary(whole, tokens, merges, texts)
    small = qwen_tokeniser(vocabulary["tokens"][:-1], vocabulary["merges"])
    numbers = {token: number for number, token in enumerate(vocabulary["tokens"])}
    rows = []
    for text in texts:
        found = whole.encode(text, add_special_tokens=False).tokens
        assert found == small.encode(text, add_special_tokens=False).tokens, text
        rows.append([*(numbers[token] for token in found[: QWEN3_MAX_TOKENS - 1]), numbers[models.END]])
    return vocabulary, rows


def qwen3_vectors(rows: list[list[int]], vocabulary_size: int) -> Any:
    tensors = models.qwen3_weights(vocabulary_size, tied=True)
    return unit([state[-1] for state in hidden_states(*qwen3_model(tensors, vocabulary_size), rows)])


def qwen3_model(tensors: models.Weights, vocabulary_size: int) -> tuple[Any, models.Weights]:
    """transformers' Qwen3 without weights yet, and these under its names."""
    from transformers import Qwen3Config, Qwen3Model  # type: ignore[import-not-found,unused-ignore]

    one = models.QWEN3
    config = Qwen3Config(
        vocab_size=vocabulary_size,
        hidden_size=one.width,
        intermediate_size=one.feed,
        num_hidden_layers=one.layers,
        num_attention_heads=one.heads,
        num_key_value_heads=one.kv_heads,
        head_dim=one.head_width,
        max_position_embeddings=one.context,
        rms_norm_eps=models.QWEN3_EPSILON,
        rope_parameters={"rope_type": "default", "rope_theta": models.ROPE_BASE},
        attn_implementation="eager",
    )
    return Qwen3Model(config), {theirs(k, QWEN3_NAMES, "layers"): v for k, v in tensors.items()}


def bert_tokens(texts: list[str]) -> list[list[int]]:
    from tokenizers import Tokenizer, normalizers, pre_tokenizers  # type: ignore[import-not-found,unused-ignore]
    from tokenizers.models import WordPiece  # type: ignore[import-not-found,unused-ignore]

    vocabulary = {token: number for number, token in enumerate(models.bert_vocabulary())}
    tokeniser = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    tokeniser.normalizer = normalizers.BertNormalizer()
    tokeniser.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    ends = vocabulary["[CLS]"], vocabulary["[SEP]"]
    return [[ends[0], *tokeniser.encode(text).ids[: BERT_MAX_TOKENS - 2], ends[1]] for text in texts]


def bert_vectors(rows: list[list[int]], vocabulary_size: int) -> Any:
    from transformers import BertConfig, BertModel  # type: ignore[import-not-found,unused-ignore]

    one = models.BERT
    config = BertConfig(
        vocab_size=vocabulary_size,
        hidden_size=one.width,
        intermediate_size=one.feed,
        num_hidden_layers=one.layers,
        num_attention_heads=one.heads,
        max_position_embeddings=one.context,
        layer_norm_eps=models.BERT_EPSILON,
        attn_implementation="eager",
    )
    tensors = {theirs(k, BERT_NAMES, "encoder.layer"): v for k, v in models.bert_weights(vocabulary_size).items()}
    states = hidden_states(BertModel(config, add_pooling_layer=False), tensors, rows)
    return unit([state.mean(axis=0) for state in states])


def hidden_states(model: Any, tensors: models.Weights, rows: list[list[int]]) -> list[Any]:
    """Of each text alone, without padding: shape (tokens, width)."""
    import torch  # type: ignore[import-not-found,unused-ignore]

    missing, unexpected = model.load_state_dict({k: torch.from_numpy(v) for k, v in tensors.items()}, strict=False)
    assert not unexpected, unexpected
    assert all(re.search(r"position_ids|token_type_ids", name) for name in missing), missing
    model.double().eval()
    with torch.no_grad():
        return [model(torch.tensor([row])).last_hidden_state[0].numpy() for row in rows]


def unit(vectors: list[Any]) -> Any:
    matrix = np.stack(vectors)
    return (matrix / np.linalg.norm(matrix, axis=1, keepdims=True)).astype(np.float32)


def save(name: str, rows: list[list[int]], vectors: Any) -> None:
    tokens, lengths = np.concatenate([np.array(row) for row in rows]), np.array([len(row) for row in rows])
    np.savez_compressed(DATA / name, vectors=vectors, tokens=tokens.astype(np.int32), lengths=lengths.astype(np.int32))
    print(f"{name}: {len(rows)} texts of {lengths.min()} to {lengths.max()} tokens")


def main(sdist: Path) -> None:
    texts = models.texts()
    vocabulary, rows = qwen_tokens(sdist, texts)
    lines = json.dumps(vocabulary, ensure_ascii=True, separators=(",", ":")).replace(',"merges"', ',\n"merges"')
    models.VOCABULARY.write_text(lines + "\n", "utf-8")
    save("reference_qwen3.npz", rows, qwen3_vectors(rows, len(vocabulary["tokens"])))
    rows = bert_tokens(texts)
    save("reference_bert.npz", rows, bert_vectors(rows, len(models.bert_vocabulary())))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit((__doc__ or "").strip())
    main(Path(sys.argv[1]))
