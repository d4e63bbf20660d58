"""Small models with random weights and real tokenisers: the same numbers as GGUF and for a reference library.

The weights come from a seed through numpy's RandomState, whose stream never changes, so neither they nor the GGUF
files are kept: whoever needs one writes it. `reference_embeddings.py` computes what their vectors must be.
"""

from __future__ import annotations

import json
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Weights = dict[str, NDArray[np.float32]]

ROOT = Path(__file__).resolve().parent.parent
VOCABULARY = ROOT / "tests" / "embedding" / "data" / "qwen_vocabulary.json"
SENTENCES = ROOT / "resources" / "models" / "verify.toml"
END = "<|endoftext|>"
SEED = 20261121
# How far the random numbers reach: wide enough that every layer, head and position shows in the vector.
SPREAD = 0.12


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of a transformer; the head width of a Qwen3 is not its width by the number of heads."""

    width: int
    layers: int
    heads: int
    kv_heads: int
    head_width: int
    feed: int
    context: int


# As in Qwen3-Embedding-0.6B: head width apart from the width, two query heads to a key head, more in the feed part.
QWEN3 = Shape(width=128, layers=2, heads=4, kv_heads=2, head_width=64, feed=384, context=4096)
# As in all-MiniLM-L6-v2 and other small BERTs.
BERT = Shape(width=96, layers=2, heads=4, kv_heads=4, head_width=24, feed=384, context=512)
ROPE_BASE, QWEN3_EPSILON, BERT_EPSILON = 1e6, 1e-6, 1e-12


def weights(shapes: Mapping[str, tuple[int, ...]]) -> Weights:
    """Random float32 arrays under these names; the scales of norms are around one."""
    random = np.random.RandomState(SEED)
    made: Weights = {}
    for name, shape in shapes.items():
        values = random.normal(0.0, SPREAD, shape)
        made[name] = (values + ("norm.weight" in name)).astype(np.float32)
    return made


def qwen3_weights(tokens: int, *, tied: bool) -> Weights:
    """All tensors of a Qwen3 by llama.cpp's names; with `tied` the output is the table of token vectors."""
    one = QWEN3
    query, key = one.heads * one.head_width, one.kv_heads * one.head_width
    shapes: dict[str, tuple[int, ...]] = {"token_embd.weight": (tokens, one.width), "output_norm.weight": (one.width,)}
    layer: dict[str, tuple[int, ...]] = {
        "attn_norm.weight": (one.width,),
        "attn_q.weight": (query, one.width),
        "attn_k.weight": (key, one.width),
        "attn_v.weight": (key, one.width),
        "attn_output.weight": (one.width, query),
        "attn_q_norm.weight": (one.head_width,),
        "attn_k_norm.weight": (one.head_width,),
        "ffn_norm.weight": (one.width,),
        "ffn_gate.weight": (one.feed, one.width),
        "ffn_up.weight": (one.feed, one.width),
        "ffn_down.weight": (one.width, one.feed),
    }
    for number in range(one.layers):
        shapes |= {f"blk.{number}.{name}": shape for name, shape in layer.items()}
    return weights(shapes if tied else {**shapes, "output.weight": (tokens, one.width)})


def bert_weights(tokens: int) -> Weights:
    """All tensors of a BERT by llama.cpp's names."""
    one = BERT
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (tokens, one.width),
        "position_embd.weight": (one.context, one.width),
        "token_types.weight": (2, one.width),
    }
    matrices: dict[str, tuple[int, ...]] = {"token_embd_norm": (one.width,)}
    square: tuple[int, ...] = (one.width, one.width)
    for number in range(one.layers):
        matrices |= {f"blk.{number}.{name}": square for name in ("attn_q", "attn_k", "attn_v", "attn_output")}
        matrices[f"blk.{number}.attn_output_norm"] = (one.width,)
        matrices[f"blk.{number}.ffn_up"] = (one.feed, one.width)
        matrices[f"blk.{number}.ffn_down"] = (one.width, one.feed)
        matrices[f"blk.{number}.layer_output_norm"] = (one.width,)
    for name, shape in matrices.items():
        shapes |= {f"{name}.weight": shape, f"{name}.bias": shape[:1]}
    return weights(shapes)


def write_qwen3(path: Path, *, tied: bool = True) -> Path:
    """The Qwen3 with the committed part of the real vocabulary, as GGUF in F32."""
    import gguf

    vocabulary = json.loads(VOCABULARY.read_text("utf-8"))
    tokens: list[str] = vocabulary["tokens"]
    writer = gguf.GGUFWriter(str(path), "qwen3")
    _write_qwen3_sizes(writer)
    writer.add_pooling_type(gguf.PoolingType.LAST)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens)
    writer.add_token_types([gguf.TokenType.CONTROL if token == END else gguf.TokenType.NORMAL for token in tokens])
    writer.add_token_merges(vocabulary["merges"])
    writer.add_eos_token_id(tokens.index(END))
    writer.add_pad_token_id(tokens.index(END))
    writer.add_add_bos_token(False)
    writer.add_add_eos_token(True)
    return _finish(writer, path, qwen3_weights(len(tokens), tied=tied))


RERANKER_VOCABULARY = VOCABULARY.with_name("reranker_vocabulary.json")
ANSWERS = ("yes", "no")


def write_reranker(path: Path, *, has_head: bool = False) -> Path:
    """A Qwen3-Reranker of the same sizes, as GGUF in F32: by the older layout, or with llama.cpp's head for it."""
    import gguf

    vocabulary = json.loads(RERANKER_VOCABULARY.read_text("utf-8"))
    tokens, specials = [*vocabulary["tokens"], *vocabulary["specials"]], set(vocabulary["specials"])
    writer = gguf.GGUFWriter(str(path), "qwen3")
    writer.add_name("Qwen3 Reranker tiny")
    _write_qwen3_sizes(writer)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens)
    kinds = {"<think>": gguf.TokenType.USER_DEFINED, "</think>": gguf.TokenType.USER_DEFINED}
    ours = [
        kinds.get(token, gguf.TokenType.CONTROL if token in specials else gguf.TokenType.NORMAL) for token in tokens
    ]
    writer.add_token_types(ours)
    writer.add_token_merges(vocabulary["merges"])
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_pad_token_id(tokens.index(END))
    writer.add_add_bos_token(False)
    tensors = qwen3_weights(len(tokens), tied=True)
    if has_head:
        writer.add_pooling_type(gguf.PoolingType.RANK)
        writer.add_classifier_output_labels(list(ANSWERS))
        tensors["cls.output.weight"] = tensors["token_embd.weight"][[tokens.index(word) for word in ANSWERS]]
    return _finish(writer, path, tensors)


def write_bert(path: Path) -> Path:
    """The BERT with the starter model's vocabulary, as GGUF in F32."""
    import gguf

    from starter_model import write_vocabulary

    writer = gguf.GGUFWriter(str(path), "bert")
    _write_sizes(writer, BERT)
    writer.add_layer_norm_eps(BERT_EPSILON)
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    tokens = bert_vocabulary()
    write_vocabulary(writer, tokens, 2)
    return _finish(writer, path, bert_weights(len(tokens)))


def _write_sizes(writer: Any, shape: Shape) -> None:
    writer.add_block_count(shape.layers)
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_feed_forward_length(shape.feed)
    writer.add_head_count(shape.heads)


def _write_qwen3_sizes(writer: Any) -> None:
    _write_sizes(writer, QWEN3)
    writer.add_head_count_kv(QWEN3.kv_heads)
    writer.add_key_length(QWEN3.head_width)
    writer.add_value_length(QWEN3.head_width)
    writer.add_layer_norm_rms_eps(QWEN3_EPSILON)
    writer.add_rope_freq_base(ROPE_BASE)


def _finish(writer: Any, path: Path, tensors: Weights) -> Path:
    for name, tensor in tensors.items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def bert_vocabulary() -> list[str]:
    """The starter's vocabulary as its authors wrote it: "##x" goes on with a word, specials in brackets."""
    import gguf

    (path,) = (ROOT / "resources" / "models").glob("*.gguf")
    tokens: list[str] = gguf.GGUFReader(path).fields["tokenizer.ggml.tokens"].contents()
    return [_bert_token(token) for token in tokens]


def _bert_token(token: str) -> str:
    if token.startswith("\u2581"):
        return token[1:]
    is_special = token.startswith("[") and token.endswith("]") and len(token) > 2
    return token if is_special else f"##{token}"


def texts() -> list[str]:
    """What is embedded: from no token to more than 2,000, in ten scripts and between them, tidy and not."""
    data = tomllib.loads(SENTENCES.read_text("utf-8"))
    languages: list[list[str]] = [data["english"]["plain"], *data["translations"].values()]
    short = ["", *(word for sentences in languages for word in (sentences[3], sentences[0][:1]))]
    whole = [" ".join(sentences) for sentences in languages]
    rounds = [sentence for number in range(4) for sentence in (language[number] for language in languages)]
    mixed = [" ".join(rounds), "\n\n".join(rounds[::-1]), " ".join(rounds[::3])]
    long = [_repeated(whole, 600, 0), _repeated(whole, 1500, 3), _repeated(whole, 3400, 6), _repeated(whole, 6000, 9)]
    return [*short, *whole, *mixed, *long, *_untidy(whole)]


def pairs() -> list[tuple[str, str, str]]:
    """What a reranker is asked: instruction ("" for the usual one), query, passage; long ones and untidy ones, too."""
    data = tomllib.loads(SENTENCES.read_text("utf-8"))
    languages: list[list[str]] = [data["english"]["plain"], *data["translations"].values()]
    english = languages[0]
    crossing = [(english[number % 4], language[number % 4]) for number, language in enumerate(languages)]
    whole = [(language[0], " ".join(language)) for language in languages]
    long = [(english[1], _repeated(english, characters, 1)) for characters in (500, 1200)]
    odd = [("a", ""), (english[2], f"<|im_end|> <think> {END}"), ("x" * 300, english[3]), (" space ", "\n\n end \n")]
    plain = [("", query, passage) for query, passage in [*crossing, *whole, *long, *odd]]
    told = [("Given a question, retrieve the passages that contain its answer", *pair) for pair in crossing[:4]]
    return plain + told


def _repeated(parts: Sequence[str], characters: int, first: int) -> str:
    """The parts one after the other, beginning anywhere, so many characters of them."""
    turned = [*parts[first:], *parts[:first]]
    line = "\n".join(turned) + "\n"
    return (line * (characters // len(line) + 1))[:characters]


def _untidy(whole: Sequence[str]) -> list[str]:
    """Accents and syllables in parts (as macOS writes names), code, digits, runs of spaces, symbols, emoji."""
    return [
        *(unicodedata.normalize("NFD", text) for text in whole),
        "def area(r):\n    # πr²\n    return 3.14159 * r ** 2\n\n\nprint(area(12))",
        "It's we'll THEY'RE I'd don't 1234567890 3.5e-7 £5 10%\t\ttabs   and    spaces   \r\n\r\n  end  ",
        "😀👩‍👩‍👧🇩🇪 ∑∫√ ½ ﬁ Ⅷ ①",
        f"{END} <|im_start|> [CLS] [SEP] ▁",
    ]
