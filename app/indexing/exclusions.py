"""What is left out of a root: rules in the syntax of .gitignore, compiled so that a scan hardly feels them.

Each rule is translated by `pathspec`; neighbouring rules of one sign become one expression, and the last one that
matches decides, as in git. A rule without a slash is asked of the name alone, which is several times faster than
asking it of the path.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pathspec.patterns.gitignore.base import GitIgnorePatternError
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from app.errors import UsageError
from app.indexing.build_outputs import stands_by_its_recipe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

IGNORE_FILES = (".gitignore", ".ignore")  # the later one has the last word
MAX_RULES = 2_000
MAX_RULE_CHARS = 4_000
_MAX_IGNORE_FILE_BYTES = 1_000_000
_FLAGS = re.DOTALL | (re.IGNORECASE if sys.platform == "win32" else re.NOFLAG)


@dataclass(frozen=True, slots=True)
class _Block:
    """Neighbouring rules of one sign; the expressions are None where there is no such rule."""

    hides: bool
    by_name: re.Pattern[str] | None
    by_path: re.Pattern[str] | None

    def matches(self, name: str, path: str) -> bool:
        if self.by_name is not None and self.by_name.match(name):
            return True
        return self.by_path is not None and self.by_path.match(path) is not None


class Rules:
    """A list of rules, compiled."""

    def __init__(self, lines: Iterable[str], *, is_strict: bool = True) -> None:
        """Raises UsageError for a line that is no rule, unless it is to be passed over."""
        blocks: list[_Block] = []
        run: list[tuple[str, bool]] = []  # expression, and whether it is asked of the name
        hides = True
        for line in lines:
            compiled = _compile(line, is_strict=is_strict)
            if compiled is None:
                continue
            source, is_hiding = compiled
            if is_hiding != hides and run:
                blocks.append(_block(run, hides=hides))
                run = []
            hides = is_hiding
            run.append((source, "/" not in line.strip().rstrip("/")))
        if run:
            blocks.append(_block(run, hides=hides))
        self._blocks = tuple(reversed(blocks))

    def __bool__(self) -> bool:
        """True where there is any rule."""
        return bool(self._blocks)

    def verdict(self, name: str, path: str) -> bool | None:
        """True for hidden, False for shown against a rule before, None where no rule says anything.

        `path` is relative to where the rules stand, with slashes; name and path of a folder end in one.
        """
        for block in self._blocks:
            if block.matches(name, path):
                return block.hides
        return None


def _compile(line: str, *, is_strict: bool) -> tuple[str, bool] | None:
    """The expression of a rule and whether it hides; None for comments and empty lines."""
    try:
        source, is_hiding = GitIgnoreSpecPattern.pattern_to_regex(line[:MAX_RULE_CHARS])
        if source is None:
            return None
        whole = _of_the_path_itself(str(source))
        re.compile(whole, _FLAGS)
    except (GitIgnorePatternError, re.error) as error:
        if not is_strict:
            return None
        shown = line if len(line) <= 80 else f"{line[:80]}…"
        raise UsageError(
            f"“{shown}” is no rule. Write it as in a .gitignore file, such as *.log or /drafts/."
        ) from error
    return whole, bool(is_hiding)


def _of_the_path_itself(source: str) -> str:
    """An expression of pathspec's without what lies below: a scan asks about each folder on the way.

    Its ends are `(?:(?P<ps_d>/)|$)`, for a folder `(?P<ps_d>/)`, and `/` for all in a folder.
    """
    if source == "(?P<ps_d>/)":  # `*/`, which pathspec searches anywhere
        return r".*/\Z"
    source = source.replace("(?:(?P<ps_d>/)|$)", r"/?\Z").replace("(?P<ps_d>/)", r"/\Z")
    return f"{source}." if source.endswith("/") else source


def _block(run: Sequence[tuple[str, bool]], *, hides: bool) -> _Block:
    by_name = [source.removeprefix("^(?:.+/)?") for source, is_name in run if is_name]
    by_path = [source for source, is_name in run if not is_name]
    return _Block(hides, _union(by_name), _union(by_path))


def _union(sources: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(sources), _FLAGS) if sources else None


def check_rules(rules: Sequence[str]) -> tuple[str, ...]:
    """Rules that can be kept, without empty ones and repetitions. Raises UsageError."""
    if len(rules) > MAX_RULES:
        raise UsageError(f"These are {len(rules):,} rules; a folder can have {MAX_RULES:,}. Write fewer, wider ones.")
    kept = tuple(dict.fromkeys(rule for rule in rules if rule.strip()))
    for rule in kept:
        if "\n" in rule or "\r" in rule or len(rule) > MAX_RULE_CHARS:
            raise UsageError(f"A rule is one line of at most {MAX_RULE_CHARS:,} characters. Give each on its own.")
        if _compile(rule, is_strict=True) is None:
            raise UsageError(f"“{rule}” hides nothing. Write it as in a .gitignore file, such as *.log or /drafts/.")
    return kept


class Exclusions:
    """What is left out of one root: its own rules, then those of ignore files, then the defaults, in this order.

    What none of them speaks of is left out where it is the output of a build (`build_outputs`).
    """

    def __init__(
        self, defaults: Iterable[str], rules: Iterable[str] = (), *, root: str = "", use_ignore_files: bool = False
    ) -> None:
        """`root` (absolute) is where ignore files are looked for. Raises UsageError."""
        self._defaults = Rules(defaults)
        self._rules = Rules(rules)
        self._root = root
        self._ignore_files: dict[str, Rules] = {}  # by relative path of the folder, "" for the root
        self._use_ignore_files = use_ignore_files and bool(root)

    def enter(self, folder: str) -> None:
        """Read the ignore files of a folder (relative path), where they are respected; before asking below it."""
        if not self._use_ignore_files:
            return
        lines: list[str] = []
        for name in IGNORE_FILES:
            lines += _lines_of(os.path.join(self._root, folder, name))
        if lines:
            self._ignore_files[folder] = Rules(lines, is_strict=False)
        else:
            self._ignore_files.pop(folder, None)

    def is_ignore_file(self, name: str) -> bool:
        """True for the name of a file whose rules are respected here."""
        return self._use_ignore_files and name in IGNORE_FILES

    def hides(self, name: str, path: str, *, is_folder: bool) -> bool:
        """True for a file or folder that is left out; `path` is relative to the root, in the system's spelling.

        What lies in a hidden folder is not asked about: nothing below it is seen.
        """
        end = "/" if is_folder else ""
        name += end
        path = (path.replace(os.sep, "/") if os.sep != "/" else path) + end
        verdict = self._rules.verdict(name, path) if self._rules else None
        if verdict is None and self._ignore_files:
            verdict = self._by_ignore_files(name, path)
        if verdict is None:
            verdict = self._defaults.verdict(name, path)
        if verdict is None and is_folder and self._root:
            verdict = stands_by_its_recipe(os.path.join(self._root, path.rstrip("/").replace("/", os.sep)))
        return bool(verdict)

    def hides_below(self, below: str) -> bool:
        """True where a relative path or a folder above it is left out, whatever it is; reads ignore files on the way.

        A file that is gone cannot be told from a folder, so that both are asked.
        """
        self.enter("")
        parts = [part for part in below.split(os.sep) if part]
        for count, name in enumerate(parts, 1):
            path = os.path.join(*parts[:count])
            is_folder = count < len(parts) or not os.path.isfile(os.path.join(self._root, path))
            if self.hides(name, path, is_folder=is_folder):
                return True
            if is_folder:
                self.enter(path)
        return False

    def _by_ignore_files(self, name: str, path: str) -> bool | None:
        """What the nearest ignore file says that says anything."""
        folder = os.path.dirname(path.rstrip("/"))
        while True:
            rules = self._ignore_files.get(folder.replace("/", os.sep))
            if rules is not None:
                verdict = rules.verdict(name, path[len(folder) :].lstrip("/"))
                if verdict is not None:
                    return verdict
            if not folder:
                return None
            folder = os.path.dirname(folder)


def _lines_of(file: str) -> list[str]:
    try:
        with Path(file).open("rb") as opened:
            data = opened.read(_MAX_IGNORE_FILE_BYTES)
    except OSError:
        return []
    return data.decode("utf-8", "surrogateescape").removeprefix("\ufeff").splitlines()[:MAX_RULES]
