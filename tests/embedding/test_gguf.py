from __future__ import annotations

import contextlib
import struct
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.embedding import catalog
from app.embedding.gguf import check_is_embedding_model, check_is_reranker, is_reranker, read_header
from app.errors import ResourceError, ResourceProblem
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir


def refuse(path: Path, match: str) -> None:
    with pytest.raises(ResourceError, match=match) as raised:
        check_is_embedding_model(path, read_header(path))
    assert raised.value.code is ResourceProblem.MODEL_INVALID
    assert "\n" not in raised.value.user_message


def test_the_starter_says_what_it_is(data_dir: DataDir) -> None:
    path = catalog.starter().path(data_dir)
    header = read_header(path)
    check_is_embedding_model(path, header)
    assert (header.architecture, header.pooling) == ("bert", "mean")
    assert header.number("context_length") == 512
    assert header.array_lengths["tokenizer.ggml.tokens"] == 30522


def test_the_sizes_of_tensors_add_up_to_the_file(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    sizes = read_header(path).tensor_bytes
    expected = 4 * tiny_models.FEED * tiny_models.WIDTH
    assert {sizes[f"blk.{layer}.ffn_up.weight"] for layer in range(tiny_models.LAYERS)} == {expected}
    assert path.stat().st_size - 8192 < sum(sizes.values()) < path.stat().st_size


def test_what_is_no_gguf_file_is_told_so(tmp_path: Path) -> None:
    for name, content in {"empty": b"", "text": b"Dear model,", "zip": b"PK\x03\x04" * 100}.items():
        path = tmp_path / name
        path.write_bytes(content)
        refuse(path, "is not a GGUF model file. Choose")


def test_a_cut_off_file_is_told_so_wherever_it_was_cut(tmp_path: Path) -> None:
    whole = tiny_models.write_qwen3(tmp_path / "whole.gguf").read_bytes()
    path = tmp_path / "cut.gguf"
    for length in (4, 7, 20, 100, 500, len(whole) // 20, len(whole) // 2):
        path.write_bytes(whole[:length])
        refuse(path, "is damaged or cut off. Get the file again")


def test_a_future_version_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "future.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 9, 0, 0))
    refuse(path, "GGUF version 9")


def test_other_bytes_after_the_magic_are_no_version(tmp_path: Path) -> None:
    path = tmp_path / "x.gguf"
    for number in (0, 2714660458):
        path.write_bytes(b"GGUF" + struct.pack("<IQQ", number, 0, 0))
        refuse(path, "is not a GGUF model file. Choose")


def test_a_header_without_a_model_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "hollow.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 0, 0))
    refuse(path, "holds no model")


def test_models_that_chat_or_rank_are_told_so(tmp_path: Path) -> None:
    refuse(tiny_models.write_qwen3(tmp_path / "chat.gguf", pooling=None), "not an embedding model. Choose")
    refuse(tiny_models.write_qwen3(tmp_path / "none.gguf", pooling=0), "not an embedding model. Choose")
    refuse(tiny_models.write_qwen3(tmp_path / "rank.gguf", pooling=4), "is a reranking model")


def test_a_wrongly_converted_qwen3_embedding_is_told_so(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "my qwen3_Embedding.gguf", pooling=1)
    refuse(path, r'asks for pooling "mean", but .* Get the file from')
    renamed = path.rename(tmp_path / "renamed.gguf")
    check_is_embedding_model(renamed, read_header(renamed))


def test_a_model_without_a_context_is_told_so(tmp_path: Path) -> None:
    refuse(tiny_models.write_qwen3(tmp_path / "short.gguf", context=0), "does not say how long a text may be. Choose")


def test_a_missing_file_or_a_folder_is_a_missing_model(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.gguf", tmp_path):
        with pytest.raises(ResourceError) as raised:
            read_header(path)
        assert raised.value.code in (ResourceProblem.MODEL_MISSING, ResourceProblem.MODEL_INVALID)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(position=st.integers(0, 3000), value=st.binary(min_size=1, max_size=8))
def test_no_damaged_header_raises_anything_else(tmp_path: Path, position: int, value: bytes) -> None:
    path, damaged = tmp_path / "whole.gguf", tmp_path / "damaged.gguf"
    if not path.exists():
        tiny_models.write_qwen3(path)
    data = bytearray(path.read_bytes())
    data[position : position + len(value)] = value
    damaged.write_bytes(data)
    with contextlib.suppress(ResourceError):
        check_is_embedding_model(damaged, read_header(damaged))


def test_a_reranker_is_told_by_its_pooling_or_its_name(tmp_path: Path) -> None:
    write = tiny_models.write_qwen3
    for path, is_one in (
        (write(tmp_path / "a.gguf", pooling=4), True),
        (write(tmp_path / "Qwen3-Reranker-0.6B.gguf", pooling=None), True),
        (write(tmp_path / "not-a-reranker-embedding.gguf", pooling=3), False),
        (write(tmp_path / "chat.gguf", pooling=None), False),
    ):
        header = read_header(path)
        assert is_reranker(path, header) is is_one
        if is_one:
            check_is_reranker(path, header)
            continue
        with pytest.raises(ResourceError, match="not a reranking model"):
            check_is_reranker(path, header)
