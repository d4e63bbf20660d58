from __future__ import annotations

import pytest

from app.documents.formats import BY_SUFFIX
from app.documents.syntax_colours import COLOUR_NAMES, MAX_CHARS, syntax_colours

UNKNOWN = {"cobol", "gdscript"}


def test_python() -> None:
    text = "\n\n@wrap\ndef light(on):  # now\n    return 'x' + str(12)\n"
    found = [(text[a:b], name) for a, b, name in syntax_colours(text, "python")]
    assert found == [
        ("@wrap", "tag"), ("def", "keyword"), ("light", "name"), ("# now", "comment"), ("return", "keyword"),
        ("'x'", "string"), ("str", "type"), ("12", "number"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "syntax", sorted({form.syntax for form in BY_SUFFIX.values()} | {"json", "yaml", "toml", "xml"})
)
def test_offsets_fit_the_text_in_every_language(syntax: str) -> None:
    text = '\n/* a */ # b\n"text" 12 if <tag a="b"> \u00e9 😀 end;\n'
    at = 0
    for start, end, name in syntax_colours(text, syntax):
        assert at <= start < end <= len(text)
        assert name in COLOUR_NAMES
        at = end


def test_most_languages_are_known_and_others_stay_plain() -> None:
    assert syntax_colours("x = 1", "") == []
    assert syntax_colours("x = 1", "log") == []
    for syntax in ("python", "tsx", "rust", "go", "shell", "terraform", "objectivec", "docker", "vb", "ini"):
        assert syntax_colours('"a" 1 # x\n<a b="c">\n[d]\nx=1\nfunc if', syntax), syntax


def test_no_more_than_can_be_shown() -> None:
    assert syntax_colours("# a\n" * (2 * MAX_CHARS // 4), "python")[-1][1] <= MAX_CHARS
