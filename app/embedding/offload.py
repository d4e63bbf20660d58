"""How much of a model goes to a graphics card: all of it, else as many layers as fit, else nothing, and why.

The estimate below decides what is tried first; what counts is the trial itself, in the process that will do the
work. A driver may end the process over it: then the parent starts another one without the card.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from app.embedding import devices, gguf, llama_log
from app.embedding.devices import Kind, Placement
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.embedding.devices import Device
    from app.embedding.gguf import GgufHeader
    from app.embedding.llama import LlamaModel

_log = logging.getLogger(__name__)

# What driver, kernels and the graph of one batch take beside weights and cache; a guess, made on the high side,
# because some drivers do not refuse what does not fit but let it crawl through main memory.
RESERVE_BYTES = 512 << 20
CACHE_TOKENS = 4096  # as many as a batch has on a card, see llama.GRAPHICS_BATCH_TOKENS
_BYTES_PER_CACHED_NUMBER = 2  # llama.cpp keeps keys and values as F16
_PROBE = "The quick brown fox jumps over the lazy dog. "
_SHORT_PROBE_REPEATS = 4
_QUERY_TOKENS = 32


class Make(Protocol):
    """Loads the model at a placement. Raises ResourceError."""

    def __call__(self, *, placement: Placement) -> LlamaModel:
        """Load it there."""


@dataclass(frozen=True, slots=True)
class Demand:
    """Bytes that a model wants on a card: for its output with all that is needed once, and for each layer."""

    fixed: int
    layers: tuple[int, ...]

    @classmethod
    def of(cls, header: GgufHeader, tokens: int) -> Demand:
        """From the sizes of the tensors, with a cache for `tokens` tokens where the model is causal."""
        sizes = header.tensor_bytes
        count = min(header.number("block_count"), len(sizes))
        cache = _cache_bytes(header) * tokens
        blocks = [cache] * count
        for name, size in sizes.items():
            block = _block(name)
            if block is not None and block < count:
                blocks[block] += size
        # The embedding table stays in main memory, but serves as output too where the file has no other.
        output = sum(size for name, size in sizes.items() if name.startswith("output"))
        shared = 0 if "output.weight" in sizes else sizes.get("token_embd.weight", 0)
        return cls(RESERVE_BYTES + output + shared, tuple(blocks))

    def fitting(self, free: int) -> int:
        """How many layers, counted from the last one as llama.cpp does, find room in `free` bytes."""
        left, fitting = free - self.fixed, 0
        for size in reversed(self.layers):
            left -= size
            if left < 0:
                break
            fitting += 1
        return fitting


def load(path: Path, make: Make, *, wanted: str, failed_device: str | None) -> LlamaModel:
    """The model, with as much of it on a graphics card as fits; its `device_reason` says how that came out.

    `wanted` is the setting ("auto", "cpu" or "gpu"). `failed_device` is not None after a process ended over a card:
    its name, "" where it is not known, and none is used then. Raises ResourceError as `make` does on the processor.
    """
    llama_log.install()
    devices.load_backends()
    found, reason = usable(devices.graphics(), wanted, failed_device)
    if found:
        demand = Demand.of(gguf.read_header(path), CACHE_TOKENS)
        model, reason = _on_graphics(make, devices.without_twins(found), demand)
        if model is not None:
            return model
    return make(placement=Placement(reason=reason))


def usable(found: Sequence[Device], wanted: str, failed_device: str | None) -> tuple[list[Device], str]:
    """The devices to try, of `found` as `devices.graphics` sorts them; where there are none, the reason."""
    if wanted == "cpu":
        return [], "chosen in the settings"
    name = failed_device or (found[0].description if found else "")
    if failed_device is not None and name:
        return [], f"{name} failed while it was in use; the next start tries it again"
    best = [device for device in found if device.kind is found[0].kind]
    if best and (best[0].kind is Kind.CARD or wanted == "gpu"):
        return best, ""
    if best:
        what = "is the processor itself" if best[0].kind is Kind.IMITATION else "shares the main memory"
        return [], f'{best[0].description} {what}; the setting device = "gpu" uses it all the same'
    if not devices.can_use_graphics():
        return [], "this build of llama.cpp uses no graphics card"
    return [], "no graphics card found"


def choose(found: Sequence[Device], free: Sequence[int], demand: Demand) -> tuple[list[Device], int]:
    """One card where it holds the whole model, since cards wait for each other; else all; and how many layers fit."""
    best = max(range(len(found)), key=free.__getitem__)
    fitting = demand.fitting(free[best])
    if fitting == len(demand.layers) or len(found) == 1:
        return [found[best]], fitting
    return list(found), demand.fitting(sum(free) - RESERVE_BYTES * (len(found) - 1))


def _on_graphics(make: Make, found: Sequence[Device], demand: Demand) -> tuple[LlamaModel | None, str]:
    """Trials, each with half as many layers as the one before. None where all fail, with the reason."""
    chosen, layers = choose(found, [devices.memory(device).free for device in found], demand)
    text, why = devices.describe(chosen), "has no room for this model"
    while layers:
        whole = layers == len(demand.layers)
        share = f"all {layers} layers" if whole else f"{layers} of {len(demand.layers)} layers; the rest does not fit"
        try:
            return _trial(make, Placement(tuple(chosen), layers, text, share, whole)), ""
        except ResourceError as error:
            _log.info("%s with %d layers: %s", text, layers, error.user_message)
            is_memory = error.code is ResourceProblem.OUT_OF_MEMORY
            why = "has no room for this model" if is_memory else "cannot compute this model"
        layers //= 2
    return None, f"{text}, {why}"


def _trial(make: Make, placement: Placement) -> LlamaModel:
    """Load and compute: some memory is asked for only then. Raises ResourceError."""
    model = make(placement=placement)
    try:
        # The largest batch where the card does all of it, a short one where a slow processor has its part.
        is_fast = placement.is_whole and placement.devices[0].kind is not Kind.IMITATION
        longest = model.tokenise(_PROBE * (model.max_tokens if is_fast else _SHORT_PROBE_REPEATS))
        count = max(1, model.batch_tokens // len(longest)) if is_fast else 1
        vectors = model.embed_tokens([longest] * min(count, 32))
        model.embed_query(longest[:_QUERY_TOKENS])
    except ResourceError:
        model.close()
        raise
    if not np.isfinite(vectors).all():
        model.close()
        raise ResourceError(ResourceProblem.MODEL_INVALID, "The vectors are not finite.")
    return model


def _cache_bytes(header: GgufHeader) -> int:
    """Bytes of keys and values per token and layer; 0 for an encoder, which keeps none."""
    if not header.metadata.get(f"{header.architecture}.attention.causal", True):
        return 0
    heads = header.number("attention.head_count", 1)
    width = header.number("embedding_length") // max(1, heads)
    numbers = header.number("attention.key_length", width) + header.number("attention.value_length", width)
    return header.number("attention.head_count_kv", heads) * numbers * _BYTES_PER_CACHED_NUMBER


def _block(name: str) -> int | None:
    """The layer that a tensor belongs to ("blk.7.attn_q.weight"), None for those outside of layers."""
    parts = name.split(".")
    return int(parts[1]) if parts[0] == "blk" and len(parts) > 2 and parts[1].isdecimal() else None
