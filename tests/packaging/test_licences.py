from __future__ import annotations

import json
from importlib import metadata
from typing import TYPE_CHECKING

import licences
from licences import Part, render

if TYPE_CHECKING:
    from pathlib import Path


def test_every_package_is_there_with_its_licence(tmp_path: Path) -> None:
    parts = list(licences.all_parts(tmp_path))
    names = [part.name for part in parts]
    assert names[0] == "Lodestone"
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in parts[0].texts[0]
    starts = {name.split()[0].lower() for name in names}
    assert {"lancedb", "numpy", "pymupdf", "llama.cpp", "mupdf", "qt,", "python", "icu4py", "pyarrow"} <= starts
    assert not {"cryptography", "urllib3", "cffi"} & starts  # left out of the bundle
    assert {"tree-sitter-language-pack", "keyring", "obstore"} <= starts
    text = render(parts)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "The ggml authors" in text
    assert "UNICODE LICENSE" in text.upper()
    assert all(part.licence for part in parts)


def test_a_text_that_two_share_is_printed_once() -> None:
    text = render([Part("one 1", "MIT", ("Do  what\nyou like.",)), Part("two 2", "MIT", ("Do what you like.", "But."))])
    assert text.count("you like.") == 1
    assert "(the text is that of one 1)" in text
    assert "But." in text


def test_code_of_other_languages_is_listed(tmp_path: Path) -> None:
    info = tmp_path / "thing-1.0.dist-info"
    (info / "sboms").mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.4\nName: thing\nVersion: 1.0\nLicense-Expression: MIT\n")
    (info / "LICENSE").write_text("the text")
    components = [
        {"name": "crate", "version": "2", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
        {"name": "other", "licenses": [{"license": {"id": "Zlib"}}]},
        {"name": "third"},
    ]
    (info / "sboms" / "thing.cyclonedx.json").write_text(json.dumps({"components": components}))
    rows = (f"{info.name}/{name},," for name in ("METADATA", "LICENSE", "sboms/thing.cyclonedx.json"))
    (info / "RECORD").write_text("\n".join(rows))
    part = licences.of_package(metadata.Distribution.at(info))
    assert (part.name, part.licence) == ("thing 1.0", "MIT")
    assert part.texts[0] == "the text"
    assert part.texts[1].splitlines()[1:] == ["  crate 2: MIT OR Apache-2.0", "  other : Zlib", "  third : not told"]


def test_the_file_is_written(tmp_path: Path) -> None:
    file = tmp_path / "licences" / "THIRD-PARTY.txt"
    assert licences.main([str(tmp_path), str(file)]) == 0
    assert file.read_text("utf-8").startswith("Lodestone is free software")
