from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import UsageError
from app.hours import Hours
from app.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    settings = replace(Settings(), model="/models/größe.gguf", threads=3, exclude=("*.tmp",), theme="dark")
    save_settings(settings, file)
    assert load_settings(file) == settings
    assert [p.name for p in tmp_path.iterdir()] == ["settings.toml"]


def test_only_choices_are_written(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    save_settings(replace(Settings(), theme="dark"), file)
    assert file.read_text("utf-8").split() == ["theme", "=", '"dark"']


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_keys_of_a_newer_version_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "light"\nunheard_of = 3\n')
    assert load_settings(file).theme == "light"


@pytest.mark.parametrize(
    "text",
    ["theme = 3", 'theme = "pink"', "threads = -1", 'threads = "two"', "threads = true", "exclude = [1]", "=", "\xff"],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(UsageError, match="delete") as caught:
        load_settings(file)
    assert str(file) in caught.value.user_message


@pytest.mark.parametrize(
    "wrong",
    [
        {"model": " "},
        {"extract_memory_mb": 1},
        {"max_file_mb": 0},
        {"dimensions": -5},
        {"exclude": "*.x"},
        {"remote_requests": 0},
        {"remote_texts": 0},
        {"remote_model": "", "remote_url": "http://host"},
        {"device": "tpu"},
    ],
)
def test_what_cannot_work_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=next(iter(wrong))):
        Settings(**wrong)


@pytest.mark.parametrize("mirror", ["ftp://x.example", "models.example.org", "https://", "https://[", "http://x/?a=b"])
def test_a_mirror_is_a_web_address(mirror: str) -> None:
    assert Settings(mirror="http://models.example.org:8080/hub").mirror
    with pytest.raises(UsageError, match="mirror must be an address"):
        Settings(mirror=mirror)


def test_at_least_one_extractor() -> None:
    assert Settings().extractor_count() >= 1
    assert Settings(extractors=7).extractor_count() == 7


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ({"hours": "night"}, "22:00-07:00"),
        ({"memory_limit": 1000}, "1024 or more"),
        ({"memory_limit": -1}, "0 (automatic)"),
        ({"pause_on_battery": 1}, "type bool"),
    ],
)
def test_what_is_no_politeness(values: dict[str, Any], part: str) -> None:
    with pytest.raises(UsageError, match=re.escape(part)):
        Settings(**values)


def test_hours_of_embedding() -> None:
    assert Settings().embedding_hours() is None
    assert Settings(hours="22:00-07:00").embedding_hours() == Hours(1320, 420)
