from __future__ import annotations

import lzma
from typing import TYPE_CHECKING

import pytest

import bundle_grammars
from app.chunking.packed_grammars import SUFFIX

if TYPE_CHECKING:
    from pathlib import Path


def test_every_grammar_of_the_table_is_packed_under_its_own_name() -> None:
    names = bundle_grammars.names()
    assert {"bash", "csharp", "python", "terraform"} <= set(names)
    assert len(names) == len(set(names)) > 40


def test_a_packed_grammar_is_a_library_and_much_smaller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_grammars, "names", lambda: ["clojure"])
    (tmp_path / "grammars").mkdir()
    (tmp_path / "grammars" / "of an earlier build").touch()
    ((file, folder),) = bundle_grammars.pack(tmp_path / "grammars")
    assert [each.name for each in (tmp_path / "grammars").iterdir()] == [f"clojure{SUFFIX}"]
    packed = tmp_path / "grammars" / f"clojure{SUFFIX}"
    library = lzma.decompress(packed.read_bytes())
    assert (file, folder) == (str(packed), "resources/grammars")
    assert library.startswith((b"\x7fELF", b"MZ"))
    assert len(library) > 5 * packed.stat().st_size


def test_a_grammar_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_grammars, "names", lambda: ["klingon"])
    with pytest.raises(ImportError, match="klingon is not installed"):
        bundle_grammars.pack(tmp_path / "grammars")
