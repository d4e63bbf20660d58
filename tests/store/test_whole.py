from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.whole import is_newest_manifest_whole, is_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_whole(tmp_path: Path) -> None:
    for name, content, whole in (
        ("a.lance", b"...LANC", True),
        ("b.lance", b"...LAN", False),
        ("c.manifest", b"", False),
        ("d.txn", b"", True),
    ):
        (tmp_path / name).write_bytes(content)
        assert is_whole(tmp_path / name) is whole


def test_the_newest_manifest_counts(tmp_path: Path) -> None:
    assert is_newest_manifest_whole(tmp_path)  # there is none: LanceDB tells that itself
    versions = tmp_path / "_versions"
    versions.mkdir()
    (versions / "18446744073709551614.manifest").write_bytes(b"...LANC")
    assert is_newest_manifest_whole(tmp_path)
    (versions / "18446744073709551613.manifest").write_bytes(b"...LA")
    assert not is_newest_manifest_whole(tmp_path)
