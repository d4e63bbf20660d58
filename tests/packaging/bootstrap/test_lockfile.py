from __future__ import annotations

import re

import pytest

from bootstrap import lockfile
from bootstrap.layout import LEVELS, LOCKS

NAMES = (*LEVELS, "build")


def test_blocks_become_requirements_with_all_their_hashes() -> None:
    text = (
        f"a-b==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:{'0' * 64} \\\n    --hash=sha256:{'f' * 64}\nc==2\n"
    )
    first, second = lockfile.parse("# a comment\n\n" + text)
    assert (first.name, first.version, first.hashes) == ("a-b", "1.0", ("0" * 64, "f" * 64))
    assert first.text.startswith("a-b==1.0 ; sys_platform")
    assert (second.name, second.version, second.hashes) == ("c", "2", ())


@pytest.mark.parametrize("line", ["a>=1", "-r other.txt", "--index-url somewhere", "a @ somewhere"])
def test_a_line_that_pins_nothing_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not a pinned requirement"):
        lockfile.parse(line)


@pytest.mark.parametrize("name", NAMES)
def test_locks_hold_hashes_for_all_and_no_address(name: str) -> None:
    text = (LOCKS / f"{name}.txt").read_text("utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links|trusted-host|git\+|/\w+/", text)
    assert all(pinned.hashes for pinned in lockfile.parse(text))


def test_a_package_has_one_version_in_all_locks() -> None:
    versions: dict[str, set[str]] = {}
    for name in NAMES:
        pins: dict[str, str] = {}
        for pinned in lockfile.parse((LOCKS / f"{name}.txt").read_text("utf-8")):
            pins[pinned.name] = f"{pins.get(pinned.name, '')} {pinned.version}"
        for package, version in pins.items():
            versions.setdefault(package, set()).add(version)
    assert {package: found for package, found in versions.items() if len(found) > 1} == {}


def test_what_runs_the_program_is_part_of_what_works_on_it() -> None:
    run, dev = (
        {pinned.name for pinned in lockfile.parse((LOCKS / f"{level}.txt").read_text("utf-8"))} for level in LEVELS
    )
    assert run < dev


def test_the_project_file_asks_for_what_the_lock_pins() -> None:
    import tomllib

    from bootstrap.layout import ROOT

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = (LOCKS / "run.in").read_text().splitlines()
    asked, in_file = (
        {re.split(r"[<>=!;]", line)[0].lower() for line in some if not line.startswith("#")}
        for some in (project["dependencies"], lines)
    )
    assert asked == in_file
    assert in_file <= {pinned.name for pinned in lockfile.parse((LOCKS / "run.txt").read_text("utf-8"))}
