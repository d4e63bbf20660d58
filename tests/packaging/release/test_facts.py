from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import translations
from app import __version__
from release import deb, facts, tarball, windows

if TYPE_CHECKING:
    import pytest


def test_one_version_stands_in_every_name() -> None:
    assert tomllib.loads((facts.ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == facts.VERSION
    assert __version__ == facts.VERSION
    for name in (deb.file_name(), tarball.file_name(), windows.file_name()):
        assert __version__ in name


def test_the_summary_is_told_in_the_languages_of_the_window() -> None:
    assert set(facts.SUMMARY) - {""} == set(translations.LANGUAGES) - {"en"}


def test_the_time_is_that_of_the_environment_or_of_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert facts.source_date() == 1_700_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert facts.source_date() == facts.source_date() > 1_600_000_000
