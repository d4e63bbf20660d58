"""What each word after `dev.py` does once `.venv` serves it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap import backend, bundle, environment
from bootstrap.console import SetUpError, say
from bootstrap.layout import LOCKS, ROOT, VENV_PYTHON, WINDOWS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_BENCHMARKS = ROOT / "tests" / "benchmarks"
_UV_OPTIONS = (
    *("-q", "pip", "compile", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-header", "--no-emit-index-url", "--no-annotate"),
    *("--override", "overrides.in"),
)
_SHARED_OUT = ("-n", "2", "--dist", "loadfile")
# Each lock with the one it follows, so that a package stands in all of them with one version.
_LOCKS = {"run": "", "dev": "run", "build": "dev", "numpy": "dev"}
# What others require and we never load; 80 MB of them, and PyMuPDF starts ten times faster without.
_NOT_LOCKED = ("onnxruntime", "networkx", "pymupdf-layout", "pymupdf4llm", "flatbuffers", "protobuf", "tabulate")


def run(command: str, arguments: list[str]) -> int:
    """Set up what the command needs and run it; returns its exit code or, on POSIX, becomes the program."""
    action = _COMMANDS.get(command)
    if action is None:
        say(f"there is no command '{command}'; one of: {', '.join(_COMMANDS)}")
        return 2
    try:
        return action(arguments)
    except SetUpError as error:
        error.show()
        return 1
    except KeyboardInterrupt:
        say("stopped; the next call goes on from here")
        return 130


def _run(arguments: list[str]) -> int:
    environment.ensure("run", window=not arguments)
    return _become(["-m", "app", *arguments])


def _test(arguments: list[str]) -> int:
    environment.ensure("dev", window=True)
    slow = "--slow" in arguments
    given = [argument for argument in arguments if argument != "--slow"]
    lint_code = 0 if given else _lint_here()
    if lint_code:
        say("lint failed, see above; the tests run all the same")
    pytest = ["-m", "pytest", *pytest_arguments(given, slow=slow)]
    return _call(pytest) or lint_code if lint_code else _become(pytest)


def pytest_arguments(given: Sequence[str], *, slow: bool) -> list[str]:
    """What pytest is called with: our settings wherever the caller stands, all tests where no path is named.

    All tests are shared out by file between two processes (`-n 0` undoes it): many of them wait more than they work.
    """
    chosen = [] if slow else ["-m", "not slow"]
    names_path = any(not part.startswith("-") and Path(part.split("::")[0]).exists() for part in given)
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), *chosen]
    return [*settings, *given] if names_path else [*settings, *_SHARED_OUT, *given, str(ROOT / "tests")]


def _lint(arguments: list[str]) -> int:
    if arguments:
        say("lint takes no arguments")
        return 2
    environment.ensure("dev", window=False)
    return _lint_here()


def _lint_here() -> int:
    """Run every check, so that one call shows all there is to mend; 1 where any of them complains."""
    checks = (["ruff", "check", "-q"], ["ruff", "format", "--check", "-q"], ["mypy"])
    codes = [_call(["-m", *check], cwd=ROOT) for check in checks]
    return int(any(codes))


def _bench(arguments: list[str]) -> int:
    names = sorted(file.stem for file in _BENCHMARKS.glob("*.py"))
    if not arguments or arguments[0] not in names:
        say(f"bench NAME, with NAME one of: {', '.join(names)}")
        return 2
    environment.ensure("dev", window=True)
    return _become([str(_BENCHMARKS / f"{arguments[0]}.py"), *arguments[1:]])


def _build(arguments: list[str]) -> int:
    if arguments:
        say("build takes no arguments")
        return 2
    return bundle.build()


def _package(arguments: list[str]) -> int:
    """Build and pack; `package BUNDLE [--windows]` packs a folder that is there (--windows: one made on Windows)."""
    folders = [argument for argument in arguments if argument != "--windows"]
    if len(folders) > 1 or (len(arguments) > len(folders) and not folders):
        say("package [BUNDLE [--windows]]")
        return 2
    code = 0 if folders else _build([])
    if code:
        return code
    environment.ensure("dev", window=False)
    say("packing, some minutes")
    packer = str(ROOT / "packaging" / "packages.py")
    return _become([packer, *(arguments or [str(ROOT / "dist" / "lodestone")]), str(ROOT / "dist")])


def _backend(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in backend.NAMES:
        say(f"backend NAME, with NAME one of: {', '.join(backend.NAMES)}")
        return 2
    backend.build(arguments[0])
    return 0


def _lock(arguments: list[str]) -> int:
    """Resolve anew; `lock --upgrade` takes the newest versions, without it only what changed in the .in files."""
    if arguments not in ([], ["--upgrade"]):
        say("lock takes no argument but --upgrade")
        return 2
    environment.ensure("dev", window=False)
    left_out = [part for name in _NOT_LOCKED for part in ("--no-emit-package", name)]
    for name, other in _LOCKS.items():
        follows = ["-c", f"{other}.txt"] if other else []
        command = ["-m", "uv", *_UV_OPTIONS, *left_out, *arguments, *follows]
        code = _call([*command, f"{name}.in", "-o", f"{name}.txt"], cwd=LOCKS)
        if code:
            return code
        say(f"wrote packaging/locks/{name}.txt")
    return 0


def _translations(arguments: list[str]) -> int:
    if arguments:
        say("translations takes no arguments")
        return 2
    environment.ensure("dev", window=False)
    return _become([str(ROOT / "packaging" / "translations.py")])


def _command_line(arguments: Sequence[str]) -> list[str]:
    # -P: the caller's folder must not be searched for modules, a file app.py there would be run instead of ours.
    return [str(VENV_PYTHON), "-P", *arguments]


def _become(arguments: Sequence[str]) -> int:
    """Give this process over to `.venv`'s Python, so that signals and the exit code are the program's own."""
    if not WINDOWS:
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(VENV_PYTHON, _command_line(arguments))
    return _call(arguments)


def _call(arguments: Sequence[str], cwd: Path | None = None) -> int:
    """Run `.venv`'s Python beside us; Ctrl-C reaches it from the terminal, and we wait for what it makes of it."""
    process = subprocess.Popen(_command_line(arguments), cwd=cwd)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


_COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": _run,
    "test": _test,
    "lint": _lint,
    "bench": _bench,
    "build": _build,
    "package": _package,
    "backend": _backend,
    "lock": _lock,
    "translations": _translations,
}
