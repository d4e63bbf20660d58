from __future__ import annotations

import collections
import ctypes
import threading
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.interrupt import Interrupt, Interrupted
from app.embedding.llama import LlamaModel
from app.embedding.llama_context import LlamaContext
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path


def test_the_flag_is_set_until_it_is_cleared() -> None:
    interrupt = Interrupt()
    seen = [interrupt.is_set]
    for change in (interrupt.set, interrupt.clear):
        change()
        seen.append(interrupt.is_set)
    assert seen == [False, True, False]


def test_what_llama_calls_answers_yes_only_while_the_flag_is_set() -> None:
    interrupt = Interrupt()
    data = ctypes.cast(interrupt._buffer, ctypes.c_void_p)
    assert interrupt._callback(data) is False
    interrupt.set()
    assert interrupt._callback(data) is True


@pytest.mark.parametrize("kind", ["bert", "qwen3"])
def test_a_flag_that_is_set_stops_and_a_clear_one_goes_on(tmp_path: Path, kind: str) -> None:
    write = tiny_models.write_bert if kind == "bert" else tiny_models.write_qwen3
    interrupt = Interrupt()
    with LlamaModel(write(tmp_path / "m.gguf")) as model:
        tokens = [model.tokenise("abc")]
        context = LlamaContext(
            model._model, interrupt, width=64, tokens=64, texts=1, is_causal=kind != "bert", use_tap=kind != "bert"
        )
        before = context.run(tokens, 1)
        interrupt.set()
        with pytest.raises(Interrupted):
            context.run(tokens, 1)
        interrupt.clear()
        assert np.allclose(context.run(tokens, 1), before, atol=1e-5)
        context.close()


def test_work_under_way_ends_within_200_ms(starter_model: LlamaModel) -> None:
    interrupt = Interrupt()
    context = LlamaContext(
        starter_model._model, interrupt, width=384, tokens=1024, texts=8, is_causal=False, use_tap=False
    )
    text = starter_model.tokenise("weather " * 120)
    times = []

    def stop() -> None:
        times.append(time.monotonic())
        interrupt.set()

    threading.Timer(0.2, stop).start()
    with pytest.raises(Interrupted):
        collections.deque(iter(lambda: context.run([text] * 8, 1), None), maxlen=0)
    assert time.monotonic() - times[0] < 0.2
    context.close()
