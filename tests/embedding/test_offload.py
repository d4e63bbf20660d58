from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.embedding import devices, offload
from app.embedding.devices import Kind, Memory
from app.embedding.gguf import read_header
from app.embedding.llama import GRAPHICS_BATCH_TOKENS, LlamaModel
from app.embedding.offload import RESERVE_BYTES, Demand, choose, usable
from app.errors import ResourceError, ResourceProblem
from tests.embedding import tiny_models
from tests.embedding.graphics import processor_as

if TYPE_CHECKING:
    from pathlib import Path

    from app.embedding.devices import Placement

TEXTS = ["the theme of the day", "hehe"]
GIB = 1 << 30


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.write_qwen3(tmp_path_factory.mktemp("models") / "tiny.gguf")


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine with one card, whose chips are the processor's."""
    monkeypatch.setattr(devices, "graphics", lambda: [processor_as(Kind.CARD)])
    monkeypatch.setattr(devices, "memory", lambda _: Memory(2 * GIB, 6 * GIB))


def load(path: Path, wanted: str = "auto", failed_device: str | None = None, **options: Any) -> LlamaModel:
    make = partial(LlamaModel, path, **options)
    return offload.load(path, make, wanted=wanted, failed_device=failed_device)


class Refusing:
    """Loads for real, but says out of memory above a number of layers, as a full card does."""

    def __init__(self, path: Path, most_layers: int) -> None:
        self.path, self.most_layers = path, most_layers
        self.tried: list[int] = []

    def __call__(self, *, placement: Placement) -> LlamaModel:
        self.tried.append(placement.layers)
        if placement.layers > self.most_layers:
            raise ResourceError(ResourceProblem.OUT_OF_MEMORY, "There is not enough memory.")
        return LlamaModel(self.path, placement=placement)


def vectors_match(model: LlamaModel, path: Path) -> bool:
    with LlamaModel(path) as plain:
        return np.allclose(model.embed(TEXTS), plain.embed(TEXTS), atol=1e-5)


@pytest.mark.skipif(devices.can_use_graphics(), reason="this llama.cpp uses graphics cards")
def test_without_a_card_it_is_the_processor_and_says_why(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with load(path, threads=1) as model:
        assert model.device.startswith("CPU, 1 thread")
        assert model.device_reason == "this build of llama.cpp uses no graphics card"
    monkeypatch.setattr(devices, "can_use_graphics", lambda: True)
    with load(path, "gpu", threads=2) as model:
        assert model.device.startswith("CPU, 2 threads")
        assert model.device_reason == "no graphics card found"


@pytest.mark.usefixtures("card")
def test_a_model_that_fits_goes_to_the_card(path: Path) -> None:
    with load(path) as model:
        assert (model.device, model.device_reason) == ("Card, 6 GB", "all 2 layers")
        assert (model.lanes, model.uses_tap) == (1, True)
        assert vectors_match(model, path)


@pytest.mark.usefixtures("card")
def test_as_many_layers_as_fit_and_half_of_them_after_a_failure(path: Path) -> None:
    make = Refusing(path, most_layers=1)
    with offload.load(path, make, wanted="auto", failed_device=None) as model:
        assert make.tried == [2, 1]
        assert (model.device, model.device_reason) == ("Card, 6 GB", "1 of 2 layers; the rest does not fit")
        assert vectors_match(model, path)


@pytest.mark.usefixtures("card")
def test_nothing_fits(path: Path) -> None:
    make = Refusing(path, most_layers=0)
    with offload.load(path, make, wanted="auto", failed_device=None) as model:
        assert make.tried == [2, 1, 0]
        assert model.device.startswith("CPU, ")
        assert model.device_reason == "Card, 6 GB, has no room for this model"
        assert vectors_match(model, path)


def test_a_small_card_is_not_even_tried(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "graphics", lambda: [processor_as(Kind.CARD)])
    monkeypatch.setattr(devices, "memory", lambda _: Memory(RESERVE_BYTES // 2, GIB))
    make = Refusing(path, most_layers=2)
    with offload.load(path, make, wanted="auto", failed_device=None) as model:
        assert make.tried == [0]
        assert model.device_reason == "Card, 1 GB, has no room for this model"


@pytest.mark.usefixtures("card")
def test_a_card_that_computes_nonsense_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    monkeypatch.setattr(LlamaModel, "embed_tokens", lambda *_: np.full((1, 64), np.nan, np.float32))
    with load(path) as model:
        assert model.device.startswith("CPU, ")
        assert model.device_reason == "Card, 6 GB, cannot compute this model"


@pytest.mark.usefixtures("card")
def test_an_encoder_goes_to_the_card_too(tmp_path: Path) -> None:
    path = tiny_models.write_bert(tmp_path / "bert.gguf")
    with load(path) as model:
        assert model.device_reason == "all 2 layers"
        with LlamaModel(path) as plain:
            assert np.allclose(model.embed(["abc", "h"]), plain.embed(["abc", "h"]), atol=1e-5)


@pytest.mark.usefixtures("card")
def test_what_is_no_model_is_refused_as_ever(tmp_path: Path) -> None:
    junk = tmp_path / "junk.gguf"
    junk.write_bytes(b"Dear model,")
    with pytest.raises(ResourceError, match="is not a GGUF model file"):
        load(junk)


def test_what_is_usable_and_why_not() -> None:
    card, unit = processor_as(Kind.CARD, "Card"), processor_as(Kind.INTEGRATED, "Unit")
    assert usable([card, unit], "auto", None) == ([card], "")
    assert usable([card, unit], "gpu", None) == ([card], "")
    assert usable([unit], "gpu", None) == ([unit], "")
    assert usable([unit], "auto", None)[1].startswith("Unit shares the main memory")
    imitation = processor_as(Kind.IMITATION, "llvmpipe")
    assert usable([card, unit, imitation], "gpu", None) == ([card], "")
    assert usable([unit, imitation], "gpu", None) == ([unit], "")
    assert usable([imitation], "gpu", None) == ([imitation], "")
    assert usable([imitation], "auto", None)[1].startswith("llvmpipe is the processor itself")
    assert usable([card], "cpu", None) == ([], "chosen in the settings")
    assert usable([card], "auto", "")[1].startswith("Card failed while it was in use")
    assert usable([], "auto", "Card, 6 GB")[1].startswith("Card, 6 GB failed while it was in use")


def test_demand_is_the_sum_of_the_tensors(path: Path) -> None:
    sizes = read_header(path).tensor_bytes
    demand = Demand.of(read_header(path), tokens=100)
    cache = 100 * tiny_models.KV_HEADS * 2 * tiny_models.HEAD_WIDTH * 2
    assert demand.fixed == RESERVE_BYTES + sizes["output_norm.weight"] + sizes["token_embd.weight"]
    assert sum(demand.layers) == sum(sizes.values()) + RESERVE_BYTES - demand.fixed + 2 * cache
    assert demand.layers[0] == demand.layers[1]


def test_the_estimate_knows_the_largest_batch() -> None:
    assert offload.CACHE_TOKENS >= GRAPHICS_BATCH_TOKENS


def test_layers_are_taken_from_the_end_until_the_card_is_full() -> None:
    demand = Demand(10, (5, 4, 3))
    assert [demand.fitting(free) for free in (0, 12, 13, 16, 17, 21, 22, 99)] == [0, 0, 1, 1, 2, 2, 3, 3]


def test_one_card_if_it_holds_all_else_all_cards() -> None:
    one, two = processor_as(Kind.CARD, "One"), processor_as(Kind.CARD, "Two")
    demand = Demand(RESERVE_BYTES, (GIB, GIB, GIB))
    assert choose([one, two], [2 * GIB, 4 * GIB], demand) == ([two], 3)
    assert choose([one, two], [2 * GIB, 2 * GIB], demand) == ([one, two], 3)
    assert choose([one], [2 * GIB], demand) == ([one], 1)
