from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.settings import Settings, load_settings
from app.store import location
from app.store.location import Location

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    kept: dict[str, str] = {}
    monkeypatch.setattr(location, "kept_key", lambda url: kept.get(url, ""))
    return kept


def test_a_library_in_the_data_folder_has_none() -> None:
    assert Location.of(Settings()) is None


@pytest.mark.usefixtures("keyring")
def test_options_go_to_the_clients_by_their_names() -> None:
    settings = Settings(library="s3://bucket/path/", storage_options=("endpoint = http://h:9000", "allow_http=true"))
    place = Location.of(settings)
    assert place is not None
    assert place.url == "s3://bucket/path"
    told = place.lance_options()
    assert (told["aws_endpoint"], told["allow_http"], told["aws_region"]) == ("http://h:9000", "true", "us-east-1")
    assert "aws_secret_access_key" not in told
    assert place.open_objects().prefix == "path/lodestone"
    assert place.open_objects("").prefix == "path"


def test_keys_come_from_thekeyring(keyring: dict[str, str]) -> None:
    keyring["s3://bucket/path"] = "identity:se:cret"
    told = Location.parse("s3://bucket/path").lance_options()
    assert (told["aws_access_key_id"], told["aws_secret_access_key"]) == ("identity", "se:cret")


@pytest.mark.parametrize("url", ["bucket", "s3:bucket", "s3://", "https://h/bucket", "s3://id:secret@bucket/p", "/a"])
def test_what_is_no_place_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="s3://bucket/path"):
        Location.parse(url)


@pytest.mark.parametrize("name", ["aws_secret_access_key", "account_key", "session_token", "sas"])
def test_a_secret_is_kept_out_of_the_settings(name: str) -> None:
    with pytest.raises(UsageError, match="key-from-stdin"):
        Location.parse("s3://bucket/path", (f"{name}=x",))


@pytest.mark.parametrize("option", ["endpoint", "endpoint=", "bucket=b", "="])
def test_an_option_that_is_not_known_is_refused_with_those_that_are(option: str) -> None:
    with pytest.raises(UsageError, match="virtual_hosted_style_request"):
        Location.parse("s3://bucket/path", (option,))


def test_settings_take_a_table_of_options_too(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('library = "s3://b/p"\n[storage_options]\nendpoint = "http://h"\nallow_http = true\n', "utf-8")
    assert load_settings(file).storage_options == ("endpoint=http://h", "allow_http=true")
