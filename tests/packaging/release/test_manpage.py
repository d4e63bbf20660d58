from __future__ import annotations

import argparse
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from app import __version__
from app.arguments import command_line
from release import manpage

if TYPE_CHECKING:
    from collections.abc import Iterator

DATE = 1_700_000_000


def _all_parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from _all_parsers(each)


def test_the_page_names_every_command_option_and_argument_with_its_help() -> None:
    page = manpage.page(DATE)
    parser, commands = command_line()
    assert all(f".SS lodestone {name}\n" in page.replace("\\-", "-") for name in commands)
    for each in _all_parsers(parser):
        for action in each._actions:
            for option in action.option_strings:
                assert manpage._text(option) in page
            if action.help and "%" not in action.help and not isinstance(action, argparse._SubParsersAction):
                assert manpage._text(action.help) in page


def test_it_is_of_this_version_and_no_line_is_a_request_by_accident() -> None:
    lines = manpage.page(DATE).splitlines()
    assert lines[0] == f'.TH LODESTONE 1 "2023-11-14" "lodestone {__version__}" "User Commands"'
    known = (".TH", ".SH", ".SS", ".TP", ".PP", ".B ", ".I ", ".RS", ".RE")
    assert [line for line in lines if line.startswith((".", "'")) and not line.startswith(known)] == []
    assert "[options] [COMMAND" not in "".join(line for line in lines if line.startswith(".I"))


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_groff_has_nothing_to_say_about_it() -> None:
    command = ["groff", "-man", "-K", "utf8", "-T", "utf8", "-ww", "-z"]
    done = subprocess.run(command, input=manpage.page(DATE).encode(), capture_output=True, check=True)
    assert done.stderr == b""
