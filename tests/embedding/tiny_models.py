"""GGUF models of a few kilobytes with random weights, for what the starter model cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import gguf
import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEADS, KV_HEADS, HEAD_WIDTH, FEED, LAYERS = 64, 4, 2, 32, 96, 2
BERT_TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *(f"\u2581{c}" for c in "abcdefgh"), *"abcdefgh"]


def _random(
    writer: gguf.GGUFWriter, seed: int, shapes: dict[str, tuple[int, ...]], bad_token: int | None = None
) -> None:
    rng = np.random.default_rng(seed)
    for name, shape in shapes.items():
        values = rng.normal(0.0, 0.2, shape).astype(np.float32)
        if bad_token is not None and name == "token_embd.weight":
            values[bad_token] = np.nan
        writer.add_tensor(name, values + np.float32("norm.weight" in name))


def _finish(writer: gguf.GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _byte_tokens() -> list[str]:
    """The 256 letters of byte-level BPE, as GPT-2 published them: printable bytes stand for themselves."""
    plain = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    spare = iter(range(0x100, 0x200))
    return [chr(byte) if byte in plain else chr(next(spare)) for byte in range(256)]


CONTROLS = ("<|endoftext|>", "<|im_end|>")
BAD_LETTER, BAD_WORD = "~", "h"


def write_qwen3(
    path: Path,
    *,
    pooling: int | None = 3,
    add_eos: bool = True,
    end: str = "<|endoftext|>",
    context: int = 2048,
    seed: int = 1,
    is_flawed: bool = False,
    bad_letter: str = BAD_LETTER,
) -> Path:
    """A Qwen3 with the real one's head layout (head width apart from width, fewer key heads) and a byte vocabulary.

    `pooling` None leaves the key out, which is what a model that chats looks like. In a flawed one, every text
    with `bad_letter` runs into numbers that are none.
    """
    writer = gguf.GGUFWriter(str(path), "qwen3")
    writer.add_block_count(LAYERS)
    writer.add_context_length(context)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_key_length(HEAD_WIDTH)
    writer.add_value_length(HEAD_WIDTH)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_rope_freq_base(1e6)
    if pooling is not None:
        writer.add_pooling_type(gguf.PoolingType(pooling))
    tokens = [*_byte_tokens(), *CONTROLS, "\u0120t", "he"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens)
    kinds = [gguf.TokenType.CONTROL if token in CONTROLS else gguf.TokenType.NORMAL for token in tokens]
    writer.add_token_types(kinds)
    writer.add_token_merges(["\u0120 t", "h e"])
    writer.add_eos_token_id(tokens.index(end))
    writer.add_pad_token_id(256)
    writer.add_add_bos_token(False)
    writer.add_add_eos_token(add_eos)
    outer: dict[str, tuple[int, ...]] = {"token_embd.weight": (len(tokens), WIDTH), "output_norm.weight": (WIDTH,)}
    _random(writer, seed, outer, ord(bad_letter) if is_flawed else None)
    for layer in range(LAYERS):
        _random(writer, seed + layer + 1, _qwen3_layer(f"blk.{layer}."))
    _finish(writer)
    return path


def _qwen3_layer(prefix: str) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "attn_norm.weight": (WIDTH,),
        "attn_q.weight": (HEADS * HEAD_WIDTH, WIDTH),
        "attn_k.weight": (KV_HEADS * HEAD_WIDTH, WIDTH),
        "attn_v.weight": (KV_HEADS * HEAD_WIDTH, WIDTH),
        "attn_output.weight": (WIDTH, HEADS * HEAD_WIDTH),
        "attn_q_norm.weight": (HEAD_WIDTH,),
        "attn_k_norm.weight": (HEAD_WIDTH,),
        "ffn_norm.weight": (WIDTH,),
        "ffn_gate.weight": (FEED, WIDTH),
        "ffn_up.weight": (FEED, WIDTH),
        "ffn_down.weight": (WIDTH, FEED),
    }
    return {prefix + name: shape for name, shape in shapes.items()}


def write_bert(
    path: Path,
    *,
    pooling: int | None = 1,
    context: int = 128,
    seed: int = 1,
    is_flawed: bool = False,
    **numbers: int,
) -> Path:
    """A BERT of two layers; `numbers` are extra unsigned keys of its architecture, to make it impossible.

    In a flawed one, every text with the word BAD_WORD runs into numbers that are none.
    """
    writer = gguf.GGUFWriter(str(path), "bert")
    writer.add_block_count(LAYERS)
    writer.add_context_length(context)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_eps(1e-12)
    writer.add_causal_attention(False)
    if pooling is not None:
        writer.add_pooling_type(gguf.PoolingType(pooling))
    for key, value in numbers.items():
        writer.add_uint32(f"bert.{key.replace('__', '.')}", value)
    _write_bert_vocabulary(writer)
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (len(BERT_TOKENS), WIDTH),
        "position_embd.weight": (context, WIDTH),
        "token_types.weight": (2, WIDTH),
        **_with_bias("token_embd_norm", (WIDTH,)),
    }
    _random(writer, seed, shapes, BERT_TOKENS.index("\u2581" + BAD_WORD) if is_flawed else None)
    for layer in range(LAYERS):
        _random(writer, seed + layer + 1, _bert_layer(f"blk.{layer}."))
    _finish(writer)
    return path


def _write_bert_vocabulary(writer: gguf.GGUFWriter) -> None:
    kinds: list[Any] = [gguf.TokenType.CONTROL] * 5 + [gguf.TokenType.NORMAL] * (len(BERT_TOKENS) - 5)
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("jina-v2-en")
    writer.add_token_list(BERT_TOKENS)
    writer.add_token_types(kinds)
    writer.add_token_type_count(2)
    writer.add_bos_token_id(2)
    writer.add_eos_token_id(3)
    writer.add_unk_token_id(1)
    writer.add_sep_token_id(3)
    writer.add_pad_token_id(0)
    writer.add_mask_token_id(4)


def _with_bias(name: str, shape: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": shape, f"{name}.bias": shape[:1]}


def _bert_layer(prefix: str) -> dict[str, tuple[int, ...]]:
    square = (WIDTH, WIDTH)
    return {
        **_with_bias(f"{prefix}attn_q", square),
        **_with_bias(f"{prefix}attn_k", square),
        **_with_bias(f"{prefix}attn_v", square),
        **_with_bias(f"{prefix}attn_output", square),
        **_with_bias(f"{prefix}attn_output_norm", (WIDTH,)),
        **_with_bias(f"{prefix}ffn_up", (FEED, WIDTH)),
        **_with_bias(f"{prefix}ffn_down", (WIDTH, FEED)),
        **_with_bias(f"{prefix}layer_output_norm", (WIDTH,)),
    }
