from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from app.logs import FILE_NAME, leave_log, log_to_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataDir


@pytest.fixture(autouse=True)
def _restored_logger() -> Iterator[None]:
    logger = logging.getLogger("app")
    before = list(logger.handlers), logger.level, logger.propagate
    yield
    for handler in set(logger.handlers) - set(before[0]):
        logger.removeHandler(handler)
        handler.close()
    logger.level, logger.propagate = before[1:]


def test_lines_go_to_one_file_once(data_dir: DataDir) -> None:
    log_to_file(data_dir)
    log_to_file(data_dir)
    logging.getLogger("app.x").info("hello 你好")
    lines = (data_dir.logs_dir / FILE_NAME).read_text("utf-8").splitlines()
    assert len(lines) == 1
    assert lines[0].endswith("INFO app.x: hello 你好")


def test_a_log_that_is_left_can_be_deleted(data_dir: DataDir) -> None:
    before = len(logging.getLogger("app").handlers)
    log_to_file(data_dir)
    leave_log(data_dir)
    assert len(logging.getLogger("app").handlers) == before


def test_a_log_that_cannot_be_written_is_no_failure(data_dir: DataDir) -> None:
    data_dir.logs_dir.rmdir()
    log_to_file(data_dir)


def test_a_full_disk_costs_lines_and_nothing_else(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log_to_file(data_dir)
    file = str(data_dir.logs_dir / FILE_NAME)
    (handler,) = (h for h in logging.getLogger("app").handlers if getattr(h, "baseFilename", "") == file)

    def full(_record: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler, "format", full)
    logging.getLogger("app.x").info("lost")
    assert capsys.readouterr().err == ""
