"""A model's file in fewer bits, made on this computer: half the size and twice as fast without a graphics card."""

from __future__ import annotations

import multiprocessing
import os
import time
from typing import TYPE_CHECKING

from app.embedding.transfer import Transfer, check_room
from app.errors import Cancelled, ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.embedding.catalog import CatalogModel

# llama_ftype of llama.h, by the names that people know.
FILE_TYPES = {"Q4_0": 2, "Q4_K_S": 14, "Q4_K_M": 15, "Q5_K_M": 17, "Q6_K": 18, "Q8_0": 7}
_POLL_SECONDS = 0.05
_REPORT_EVERY = 4  # polls


def shrink(
    source: Path,
    target: Path,
    model: CatalogModel,
    on_progress: Callable[[Transfer], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Path:
    """Write `source` with the weights that `model` names to `target`, whole or not at all; gives `target`.

    Computed by llama.cpp in a process of its own at low priority; `source` may be quantised already, as Q8_0 is so
    close to the original that its error vanishes beside that of four bits. Raises Cancelled within 0.2 s after
    `should_stop` turns true, and ResourceError (disk_full, model_invalid).
    """
    check_room(target.parent, model.size_bytes, model.file)
    making = target.with_name(f"{target.name}.making")
    making.unlink(missing_ok=True)
    arguments = (os.fsencode(source), os.fsencode(making), FILE_TYPES[model.weights])
    child = multiprocessing.get_context("spawn").Process(target=_quantise, args=arguments, daemon=True)
    child.start()
    try:
        _wait(child, making, model, on_progress, should_stop)
        if child.exitcode != 0 or not making.is_file():
            text = f"{model.file} could not be made from {source.name}. Get {source.name} again, or use it as it is."
            raise ResourceError(ResourceProblem.MODEL_INVALID, text)
        with making.open("rb+") as file:
            os.fsync(file.fileno())
        making.replace(target)
    finally:
        child.kill()
        child.join()
        making.unlink(missing_ok=True)
    return target


def _wait(
    child: multiprocessing.process.BaseProcess,
    making: Path,
    model: CatalogModel,
    on_progress: Callable[[Transfer], None],
    should_stop: Callable[[], bool],
) -> None:
    start, polls = time.monotonic(), 0
    while child.is_alive():
        if should_stop():
            raise Cancelled
        child.join(_POLL_SECONDS)
        polls += 1
        if polls % _REPORT_EVERY == 0 and making.is_file():
            done = making.stat().st_size
            rate = done / (time.monotonic() - start)
            left = max(0, model.size_bytes - done) / rate if rate and model.size_bytes else None
            on_progress(Transfer(model.name, done, max(done, model.size_bytes), rate, left))


def _quantise(source: bytes, target: bytes, file_type: int) -> None:
    """In the child: the only place that loads llama.cpp."""
    import llama_cpp

    from app.embedding import devices, llama_log
    from app.embedding.threads import lower_priority

    llama_log.install()
    devices.load_backends()
    lower_priority()
    parameters = llama_cpp.llama_model_quantize_default_params()
    parameters.ftype = file_type
    parameters.allow_requantize = True
    os._exit(1 if llama_cpp.llama_model_quantize(source, target, parameters) else 0)
