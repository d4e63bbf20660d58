from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
from safetensors.numpy import save_file

import starter_model
from app.embedding.gguf import check_is_embedding_model, read_header
from app.embedding.llama import LlamaModel

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, FEED, POSITIONS = 64, 96, 32
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b", "##a", "##b"]


def small_source(folder: Path) -> Path:
    """A BERT of one layer in the layout of the package that the starter comes from."""
    folder.mkdir()
    rng = np.random.default_rng(2)
    layer = "encoder.layer.0."
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (len(VOCABULARY), WIDTH),
        "embeddings.position_embeddings.weight": (POSITIONS, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
        "pooler.dense.weight": (WIDTH, WIDTH),
    }
    linear = {name: (WIDTH, WIDTH) for name in starter_model.LAYER_TENSORS if "LayerNorm" not in name}
    linear |= {"intermediate.dense": (FEED, WIDTH), "output.dense": (WIDTH, FEED)}
    for name, shape in linear.items():
        shapes |= {f"{layer}{name}.weight": shape, f"{layer}{name}.bias": shape[:1]}
    for name in ("embeddings.LayerNorm", f"{layer}attention.output.LayerNorm", f"{layer}output.LayerNorm"):
        shapes |= {f"{name}.weight": (WIDTH,), f"{name}.bias": (WIDTH,)}
    tensors = {name: rng.normal(0, 0.3, shape).astype(np.float32) for name, shape in shapes.items()}
    save_file(tensors, folder / "model.safetensors")
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", "utf-8")
    config = {
        "num_hidden_layers": 1,
        "max_position_embeddings": POSITIONS,
        "hidden_size": WIDTH,
        "intermediate_size": FEED,
        "num_attention_heads": 4,
        "layer_norm_eps": 1e-12,
        "vocab_size": len(VOCABULARY),
        "type_vocab_size": 2,
    }
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    return folder


def test_the_same_input_gives_the_same_bytes_and_they_load(tmp_path: Path) -> None:
    source = small_source(tmp_path / "source")
    paths = [tmp_path / name for name in ("one.gguf", "two.gguf")]
    for path in paths:
        starter_model.write_gguf(source, path, "mixed")
    assert paths[0].read_bytes() == paths[1].read_bytes()
    check_is_embedding_model(paths[0], read_header(paths[0]))
    with LlamaModel(paths[0]) as model:
        assert model.tokenise("ab ba").tolist() == [2, 5, 8, 6, 7, 3]
        assert np.isfinite(model.embed(["ab ba"])).all()


def test_every_variant_keeps_small_tensors_exact() -> None:
    for variant in starter_model.VARIANTS:
        assert starter_model.tensor_type("blk.0.attn_q.bias", 1, variant) == "F32"
        assert starter_model.tensor_type("position_embd.weight", 2, variant) == "F32"
    assert starter_model.tensor_type("token_embd.weight", 2, "mixed") == "Q8_0"
    assert starter_model.tensor_type("blk.0.ffn_up.weight", 2, "mixed") == "F16"


def test_the_pooler_is_left_out() -> None:
    assert starter_model.gguf_name("pooler.dense.weight") is None
    assert starter_model.gguf_name("encoder.layer.3.output.LayerNorm.bias") == "blk.3.layer_output_norm.bias"
