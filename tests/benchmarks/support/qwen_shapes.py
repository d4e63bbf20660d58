"""Writes models with the shapes of Qwen3-Embedding 0.6B and random weights: the speed of the real one, not its sense.

Qwen3-Reranker 0.6B has the same shapes, and says nothing of pooling.

Layers share one set of random numbers, which the computer cannot know, so that a file is written in seconds.
"""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING

import gguf
import llama_cpp
import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

# The published config.json of Qwen3-Embedding-0.6B.
WIDTH, HEADS, KV_HEADS, HEAD_WIDTH, FEED, LAYERS, VOCABULARY = 1024, 16, 8, 128, 3072, 28, 151_669
_BYTES = 256
_QUANTISED = {
    "Q8_0": llama_cpp.LLAMA_FTYPE_MOSTLY_Q8_0,
    "Q4_K_M": llama_cpp.LLAMA_FTYPE_MOSTLY_Q4_K_M,
}
KINDS = ("F16", *_QUANTISED)
_RERANKER_TOKENS = ("yes", "no", "<|im_start|>", "<|im_end|>", "<think>", "</think>")


def layer_parameters() -> int:
    """Weights of one layer's matrices: what a token is multiplied with."""
    return sum(rows * columns for rows, columns in _matrices().values())


def write(folder: Path, kind: str, layers: int = LAYERS, *, is_reranker: bool = False) -> Path:
    """The model file of one of KINDS with `layers` layers, written where it is not there yet."""
    path = folder / f"qwen3-0.6b-{'reranker-' if is_reranker else ''}shapes-{layers}-{kind}.gguf"
    if path.exists():
        return path
    part = path.with_suffix(".part")
    if kind == "F16":
        _write_f16(part, layers, is_reranker=is_reranker)
    else:
        _quantise(write(folder, "F16", layers, is_reranker=is_reranker), part, _QUANTISED[kind])
    part.replace(path)
    return path


def _quantise(source: Path, target: Path, kind: int) -> None:
    parameters = llama_cpp.llama_model_quantize_default_params()
    parameters.ftype = kind
    failed = llama_cpp.llama_model_quantize(os.fsencode(source), os.fsencode(target), ctypes.byref(parameters))
    if failed:
        raise SystemExit(f"{source.name} cannot be quantised. Look at the log above.")


def _write_f16(path: Path, layers: int, *, is_reranker: bool) -> None:
    writer = gguf.GGUFWriter(str(path), "qwen3")
    _add_shapes(writer, layers)
    if not is_reranker:
        writer.add_pooling_type(gguf.PoolingType.LAST)
    _add_vocabulary(writer, _RERANKER_TOKENS if is_reranker else ())
    rng = np.random.default_rng(1)
    writer.add_tensor("token_embd.weight", _random(rng, VOCABULARY, WIDTH))
    writer.add_tensor("output_norm.weight", np.ones(WIDTH, np.float32))
    matrices = {name: _random(rng, *shape) for name, shape in _matrices().items()}
    for layer in range(layers):
        for name, values in matrices.items():
            writer.add_tensor(f"blk.{layer}.{name}.weight", values)
        for name, width in _norms().items():
            writer.add_tensor(f"blk.{layer}.{name}.weight", np.ones(width, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _random(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float16]:
    return (rng.standard_normal((rows, columns), np.float32) * np.float32(0.02)).astype(np.float16)


def _matrices() -> dict[str, tuple[int, int]]:
    return {
        "attn_q": (HEADS * HEAD_WIDTH, WIDTH),
        "attn_k": (KV_HEADS * HEAD_WIDTH, WIDTH),
        "attn_v": (KV_HEADS * HEAD_WIDTH, WIDTH),
        "attn_output": (WIDTH, HEADS * HEAD_WIDTH),
        "ffn_gate": (FEED, WIDTH),
        "ffn_up": (FEED, WIDTH),
        "ffn_down": (WIDTH, FEED),
    }


def _norms() -> dict[str, int]:
    return {"attn_norm": WIDTH, "ffn_norm": WIDTH, "attn_q_norm": HEAD_WIDTH, "attn_k_norm": HEAD_WIDTH}


def _add_shapes(writer: gguf.GGUFWriter, layers: int) -> None:
    writer.add_block_count(layers)
    writer.add_context_length(32_768)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_key_length(HEAD_WIDTH)
    writer.add_value_length(HEAD_WIDTH)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_rope_freq_base(1e6)


def _add_vocabulary(writer: gguf.GGUFWriter, named: tuple[str, ...]) -> None:
    """A token for every byte, as GPT-2 published them, then as many empty ones as the real vocabulary is long."""
    plain = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    spare = iter(range(0x100, 0x200))
    letters = [chr(byte) if byte in plain else chr(next(spare)) for byte in range(_BYTES)]
    unused = [f"<|unused_{number}|>" for number in range(VOCABULARY - _BYTES - 1 - len(named))]
    control = [gguf.TokenType.CONTROL] * (VOCABULARY - _BYTES)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list([*letters, "<|endoftext|>", *named, *unused])
    writer.add_token_types([gguf.TokenType.NORMAL] * _BYTES + control)
    writer.add_token_merges(["a b"])
    writer.add_eos_token_id(_BYTES)
    writer.add_pad_token_id(_BYTES)
    writer.add_add_bos_token(False)
    writer.add_add_eos_token(True)
