from __future__ import annotations

import pytest

from app.arguments import command_line


def test_an_option_may_stand_before_or_after_its_command() -> None:
    parser, _ = command_line()
    before = parser.parse_args(["--data-dir", "x", "--json", "status"])
    after = parser.parse_args(["status", "--data-dir", "x", "--json"])
    assert vars(before) == vars(after)
    assert (before.command, before.data_dir, before.json) == ("status", "x", True)


def test_every_command_has_a_function() -> None:
    from app import commands

    parser, names = command_line()
    assert {"index", "search", "serve", "data-dir"} <= set(names)
    for name in names:
        assert callable(getattr(commands, name.replace("-", "_"), None)), name
    assert parser.parse_args([]).command is None


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["search", "x", "--limit", "0"], ["serve", "--port", "70000"], ["search", "x", "--min-score", "2"]],
)
def test_what_cannot_be_is_refused_in_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    parser, _ = command_line()
    with pytest.raises(SystemExit) as ended:
        parser.parse_args(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("lodestone")
