from __future__ import annotations

import os
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.indexing.exclusions import MAX_RULES, Exclusions, Rules, check_rules
from app.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


def hides(rules: list[str], path: str, *, defaults: list[str] | None = None) -> bool:
    """Whether a path or a folder above it is left out; a folder's path ends in a slash."""
    exclusions = Exclusions(defaults or [], rules)
    parts = path.rstrip("/").split("/")
    for count in range(1, len(parts) + 1):
        is_folder = count < len(parts) or path.endswith("/")
        if exclusions.hides(parts[count - 1], os.path.join(*parts[:count]), is_folder=is_folder):
            return True
    return False


@pytest.mark.parametrize(
    ("rules", "path", "hidden"),
    [
        (["*.log"], "a/b/x.log", True),
        (["*.log"], "x.logs", False),
        (["/x.log"], "a/x.log", False),
        (["/x.log"], "x.log", True),
        (["drafts/"], "a/drafts/x.txt", True),
        (["drafts/"], "drafts", False),
        (["a/*.txt"], "a/x.txt", True),
        (["a/*.txt"], "b/a/x.txt", False),
        (["a/**/z"], "a/b/c/z", True),
        (["*.txt", "!keep.txt"], "keep.txt", False),
        (["*.txt", "!keep.txt", "keep.*"], "keep.txt", True),
        (["b/", "!b/x"], "b/x", True),
        (["# no rule", ""], "# no rule", False),
        (["\\#a"], "#a", True),
        (["*.log"], "new\nline.log", True),
        (["*.log"], "x.log\n", False),
        (["caf*"], "caf\udce9", True),
        (["*/", "!a/"], "a/x", False),
        (["*/", "!a/"], "b/x", True),
        (["[!a].txt"], "b.txt", True),
    ],
)
def test_rules_are_those_of_git(rules: list[str], path: str, hidden: bool) -> None:
    assert hides(rules, path) is hidden


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git to compare with")
def test_git_says_the_same(tmp_path: Path) -> None:
    rules = [
        "*.o",
        "/build",
        "docs/**/tmp",
        "!src/keep.o",
        "cache/",
        "a?c",
        "[0-9]*",
        "x/y",
        "**/deep/**",
        "t.t ",
        "sub/**",
        "!sub/src/",
        "src/tmp/**/x",
    ]
    names = ["build", "keep.o", "tmp", "cache", "abc", "1x", "x", "y", "deep", "docs", "src", "t.t", "sub"]
    paths = [f"{a}/{b}/{c}" for a in names for b in names for c in names[:7]]
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text("\n".join(rules))
    asked = subprocess.run(
        ["git", "check-ignore", "--no-index", "--stdin"],
        cwd=tmp_path, input="\n".join(paths), capture_output=True, text=True, check=False,
    )  # fmt: skip
    expected = set(asked.stdout.splitlines())
    assert 100 < len(expected) < len(paths) - 100
    assert {path for path in paths if hides(rules, path)} == expected


def test_a_rule_of_the_root_is_stronger_than_a_default() -> None:
    assert hides([], ".notes/x.txt", defaults=[".*"])
    assert not hides(["!.notes"], ".notes/x.txt", defaults=[".*"])


@pytest.mark.parametrize(
    "path",
    [".git/config", "a/node_modules/x/y.js", "__pycache__/a.pyc", ".venv/lib/x.py", "venv/x", "~$letter.docx", "b.tmp",
     "x.txt~", ".cache/x", "$RECYCLE.BIN/x", "film.crdownload", "Thumbs.db", ".~lock.a.odt#", ".goutputstream-X"],
)  # fmt: skip
def test_the_defaults_hide_what_nobody_wrote(path: str) -> None:
    assert hides([], path, defaults=list(Settings().exclude)) is (path != "venv/x")


@pytest.mark.parametrize("path", ["letter.docx", "build.md", "a/targets/x.txt", "notes/tmp.txt", "CON.", "git/x"])
def test_the_defaults_show_what_somebody_wrote(path: str) -> None:
    assert not hides([], path, defaults=list(Settings().exclude))


@pytest.mark.parametrize("rule", ["!", "a\\", "# x", "[", "two\nlines", "x" * 5000])
def test_what_is_no_rule_is_refused_in_a_sentence(rule: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_rules([rule])
    assert "\n" not in caught.value.user_message.replace(rule, "")


def test_rules_are_kept_once_and_not_without_end() -> None:
    assert check_rules(["*.log", " ", "*.log", "/a/"]) == ("*.log", "/a/")
    with pytest.raises(UsageError, match="fewer"):
        check_rules([f"{number}" for number in range(MAX_RULES + 1)])
    with pytest.raises(UsageError):
        Rules(["!"])
    assert not Rules(["!"], is_strict=False)


def test_ignore_files_count_where_the_person_wants_it(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / ".gitignore").write_text("*.log\n/out\n!\n")
    (tmp_path / "a" / ".gitignore").write_text("!keep.log\n/b/only.txt\n")
    (tmp_path / "a" / ".ignore").write_text("*.md\n")
    on = Exclusions([".*"], ["!b.md"], root=str(tmp_path), use_ignore_files=True)
    off = Exclusions([".*"], [], root=str(tmp_path))
    expected = {
        "x.log": True, "out": True, "a/out": False, "a/keep.log": False, "keep.log": True, "a/b/only.txt": True,
        "a/b/y.txt": False, "a/b/n.md": True, "a/b/b.md": False, "b/only.txt": False,
    }  # fmt: skip
    for path, hidden in expected.items():
        assert on.hides_below(path.replace("/", os.sep)) is hidden, path
        assert not off.hides_below(path.replace("/", os.sep)), path


def test_a_hundred_thousand_names_take_a_moment() -> None:
    exclusions = Exclusions(Settings().exclude, ["*.bak", "/private/", "!.notes"])
    started = time.process_time()
    for number in range(100_000):
        exclusions.hides("letter.docx", f"folder/sub/{number}/letter.docx", is_folder=False)
    assert time.process_time() - started < 2.5
