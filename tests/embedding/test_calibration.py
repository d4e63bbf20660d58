from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.embedding import calibration
from app.embedding.calibration import SAMPLES, Arrangement, Calibration, candidates

if TYPE_CHECKING:
    from pathlib import Path

MANY, ONE = Arrangement(2, 1), Arrangement(1, 2)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF" * 100)
    return path


def calibrate(calibration: Calibration, speeds: dict[Arrangement, float]) -> int:
    """Feed batches until it is decided; gives their number."""
    batches = 0
    while calibration.rate is None:
        used = calibration.arrangement
        calibration.learn(used, 100, 100 / speeds[used])
        batches += 1
    return batches


@pytest.mark.parametrize(
    ("threads", "contexts", "expected"),
    [
        (1, 1, [(1, 1)]),
        (2, 2, [(2, 1), (1, 2)]),
        (7, 7, [(7, 1), (1, 7)]),
        (8, 8, [(8, 1), (4, 2), (1, 8)]),
        (8, 3, [(2, 4), (1, 8)]),
        (8, 1, [(1, 8)]),
    ],
)
def test_candidates_use_all_threads_and_no_more_contexts_than_there_is_room_for(
    threads: int, contexts: int, expected: list[tuple[int, int]]
) -> None:
    assert candidates(threads, contexts) == [Arrangement(*one) for one in expected]


def test_the_fastest_is_kept_after_a_few_batches_of_each(model: Path) -> None:
    found = Calibration(model, [MANY, ONE], None)
    assert calibrate(found, {MANY: 900, ONE: 1000}) == 2 * SAMPLES
    assert found.arrangement == ONE
    assert found.rate is not None
    assert found.rate.tokens_per_second == pytest.approx(1000)


def test_the_first_batch_and_small_differences_do_not_count(model: Path) -> None:
    found = Calibration(model, [MANY, ONE], None)
    found.learn(MANY, 1, 100.0)
    calibrate(found, {MANY: 1000, ONE: 1020})
    assert found.arrangement == MANY


def test_what_was_used_with_fewer_threads_teaches_nothing(model: Path) -> None:
    found = Calibration(model, [MANY, ONE], None)
    for _ in range(100):
        found.learn(Arrangement(1, 1), 100, 0.1)
    assert found.rate is None


def test_it_is_kept_for_the_model_on_this_machine_only(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, other = model.with_name("calibration.json"), model.with_name("other.gguf")
    other.write_bytes(b"GGUF" * 101)
    calibrate(Calibration(model, [MANY, ONE], file), {MANY: 500, ONE: 1000})
    calibrate(Calibration(other, [MANY, ONE], file), {MANY: 1000, ONE: 500})
    assert Calibration(model, [MANY, ONE], file).arrangement == ONE
    assert Calibration(model, [MANY], file).rate is None
    assert calibration.expected_tokens_per_second(model, file) == pytest.approx(1000)
    assert calibration.expected_tokens_per_second(model.with_name("none.gguf"), file) is None
    monkeypatch.setattr(calibration, "_processor_name", lambda: "another processor")
    assert Calibration(model, [MANY, ONE], file).rate is None
    assert calibration.expected_tokens_per_second(model, file) is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 1, "rates": {"a": {"b": 1}}}', '{"version": 99}', "\0"])
def test_a_damaged_file_is_replaced(model: Path, text: str) -> None:
    file = model.with_name("calibration.json")
    file.write_text(text, "utf-8")
    calibrate(Calibration(model, [MANY, ONE], file), {MANY: 500, ONE: 1000})
    assert Calibration(model, [MANY, ONE], file).arrangement == ONE
    assert sorted(path.name for path in model.parent.iterdir()) == ["calibration.json", "model.gguf"]


def test_a_folder_that_is_not_there_is_no_reason_to_fail(model: Path) -> None:
    found = Calibration(model, [MANY], model.parent / "gone" / "calibration.json")
    calibrate(found, {MANY: 10})
    assert found.arrangement == MANY


def test_a_graphics_card_has_a_rate_of_its_own_and_the_best_is_told(model: Path) -> None:
    file = model.with_name("calibration.json")
    calibrate(Calibration(model, [MANY], file), {MANY: 1000})
    assert Calibration(model, [MANY], file, graphics="Card").rate is None
    calibrate(Calibration(model, [MANY], file, graphics="Card"), {MANY: 4000})
    assert calibration.expected_tokens_per_second(model, file) == pytest.approx(4000)
    assert calibration.expected_tokens_per_second(model, model.with_name("none.json")) is None


def test_a_model_that_is_gone_is_calibrated_but_not_kept(model: Path) -> None:
    file = model.with_name("calibration.json")
    model.unlink()
    calibrate(Calibration(model, [MANY], file), {MANY: 1000})
    assert not file.exists()


def test_fewer_threads_mean_fewer_contexts_first() -> None:
    assert Arrangement(7, 1).within(3) == Arrangement(3, 1)
    assert Arrangement(2, 4).within(5) == Arrangement(2, 2)
    assert Arrangement(1, 7).within(3) == Arrangement(1, 3)
    assert Arrangement(2, 4).within(8) == Arrangement(2, 4)
