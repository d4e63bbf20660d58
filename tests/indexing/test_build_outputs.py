from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.indexing.build_outputs import is_build_output, stands_by_its_recipe
from app.indexing.exclusion_preview import preview
from app.indexing.exclusions import Exclusions
from app.indexing.walk import Walk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "beside", "expected"),
    [
        ("build", ["pyproject.toml"], True),
        ("Dist", ["a.txt", "Package.json"], True),
        ("target", ["Cargo.toml"], True),
        ("target", ["package.json"], False),
        ("obj", ["Shop.csproj"], True),
        ("build", ["plans.pdf", "garage.docx"], False),
        ("dist", [], False),
        ("letters", ["Makefile"], False),
    ],
)
def test_the_name_counts_beside_the_file_that_builds(name: str, beside: list[str], expected: bool) -> None:
    assert is_build_output(name, beside) is expected


def test_documents_in_a_folder_called_build_are_read(tmp_path: Path) -> None:
    for folder in ("shed/build", "program/build/lib", "program/src"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "shed" / "build" / "plan.txt").write_text("Four posts and a roof.")
    (tmp_path / "program" / "build" / "lib" / "made.txt").write_text("Made by a tool.")
    (tmp_path / "program" / "src" / "read.me").write_text("Written by hand.")
    (tmp_path / "program" / "pyproject.toml").write_text("[project]\n")
    root = str(tmp_path)

    def names(*rules: str) -> set[str]:
        return {path.replace("\\", "/") for path, _, _ in Walk(root, Exclusions((), rules, root=root)).files()}

    written = {"shed/build/plan.txt", "program/src/read.me", "program/pyproject.toml"}
    assert names() == written
    assert names("!build/") == {*written, "program/build/lib/made.txt"}
    assert Exclusions((), root=root).hides_below("program/build/lib/made.txt")
    shown = preview(root, Exclusions((), root=root), Exclusions((), ["!build/"], root=root), lambda: False, 5.0)
    assert (shown.shown, shown.hidden) == (1, 0)
    assert not stands_by_its_recipe(str(tmp_path / "nowhere" / "build"))
