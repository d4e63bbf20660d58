"""lodestone(1), made from the command line's own parser, so that it says what the program says (man(7) macros)."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from app.arguments import command_line
from app.paths import DATA_VARIABLE
from release.desktop import day
from release.facts import NAME, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXIT_CODES = {
    "0": "all is well",
    "1": "it failed",
    "2": "wrong usage",
    "3": "some files failed; the others are in the library",
    "130": "stopped by Ctrl-C; what is done is kept, and the same command goes on from there",
}
_ENVIRONMENT = {
    DATA_VARIABLE: "the data folder, where --data-dir names none",
    "LODESTONE_API_KEY": "the key of a server that embeds, where the system has no keyring",
    "HTTPS_PROXY": "the proxy that downloads of models go through",
}
_FILES = {
    "~/.local/share/Lodestone": "the data folder: library, models, logs. Deleting it deletes all that Lodestone knows",
    "settings.toml": "in the data folder: the settings",
    "portable": "beside the program: keeps the data folder there, too",
}
_EXAMPLES = {
    "lodestone index ~/Documents": "read a folder until all of it can be searched",
    'lodestone search "how long is the notice" type:pdf': "find passages",
    "lodestone doctor": "see whether all is well",
}


def page(date: int) -> str:
    """The manual page as roff in UTF-8; `date` in seconds since 1970."""
    parser, _ = command_line()
    lines = [f'.TH LODESTONE 1 "{day(date)}" "lodestone {VERSION}" "User Commands"', ".SH NAME"]
    lines += [f"{NAME} \\- find passages in your own files by meaning, offline", ".SH SYNOPSIS", f".B {NAME}"]
    lines += [_text(_usage(parser).removeprefix(f"{NAME} ")), ".SH DESCRIPTION", _text(parser.description or "")]
    lines += [".SH OPTIONS", *_options(parser), ".SH COMMANDS"]
    for name, text, command in _commands(parser):
        lines += [f".SS {NAME} {name}", _text(_sentence(command.description or text)), *_body(command)]
    lines += [".SH EXIT STATUS", *_table(_EXIT_CODES), ".SH ENVIRONMENT", *_table(_ENVIRONMENT)]
    lines += [".SH FILES", *_table(_FILES), ".SH EXAMPLES", *_table(_EXAMPLES)]
    return "\n".join(lines) + "\n"


def _body(command: argparse.ArgumentParser) -> list[str]:
    """Usage, arguments and options of a command, and those of its actions."""
    lines = [".PP", f".I {_text(_usage(command))}", *_options(command)]
    for name, text, action in _commands(command):
        lines += [".PP", f".B {_text(name)}", ".RS", _text(_sentence(text)), *_options(action), ".RE"]
    return lines


def _usage(parser: argparse.ArgumentParser) -> str:
    """One line, without the options that every command has."""
    text = " ".join(parser.format_usage().removeprefix("usage: ").split())
    return text.replace(" [-h]", "").replace(" [--data-dir DIR]", "", 1).replace(" [--json]", "", 1)


def _options(parser: argparse.ArgumentParser) -> list[str]:
    is_top = parser.prog == NAME
    lines = []
    for action in parser._actions:  # noqa: SLF001 - argparse has no public list of them
        shared = {"--help", "--data-dir", "--json"} & set(action.option_strings)
        if isinstance(action, argparse._SubParsersAction) or (shared and not is_top):  # noqa: SLF001
            continue
        lines += [".TP", f".B {_text(_heading(action))}", _text(_sentence(_help(action)))]
    return lines


def _heading(action: argparse.Action) -> str:
    names = ", ".join(action.option_strings)
    if action.nargs == 0:
        return names
    value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
    shown = " ".join(value) if isinstance(value, tuple) else value
    return f"{names} {shown}".strip()


def _help(action: argparse.Action) -> str:
    if action.help:
        return action.help
    if action.choices:
        return f"one of {', '.join(map(str, action.choices))}; {action.default} where none is named"
    return f"{action.default} where none is named" if action.default else "a name"


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    """Name, help and parser of each command, in the order of the help."""
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001
            yield from ((name, helps.get(name, ""), each) for name, each in action.choices.items())


def _table(rows: dict[str, str]) -> list[str]:
    return [line for name, text in rows.items() for line in (".TP", f".B {_text(name)}", _text(_sentence(text)))]


def _sentence(text: str) -> str:
    return text if not text or text.endswith((".", "…")) else f"{text}."


def _text(text: str) -> str:
    """As roff takes it: hyphens that can be pasted, and no line that begins with a control character."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    return re.sub(r"^([.'])", r"\\&\1", escaped, flags=re.MULTILINE)
