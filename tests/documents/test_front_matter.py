from __future__ import annotations

from app.documents.front_matter import FrontMatter, read_front_matter
from app.documents.source import Source


def _read(text: str) -> FrontMatter:
    return read_front_matter(Source(text.encode()))


def test_yaml() -> None:
    text = (
        '---\ntitle: >-\n  The old\n  mill\ntags: [a]\ndescription: "What it grinds."\nlang: de-AT\n'
        "date: 2023-01-02\nlastmod: 2024-05-31T10:00:00Z\n---\nBody\n"
    )
    front = _read(text)
    assert (front.title, front.date, front.language, front.body) == ("The old mill", "2024-05-31", "de", 9 + 1)
    assert [text[block.start : block.end] for block in front.blocks] == ["What it grinds."]
    assert front.blocks[0].line_start == 6


def test_toml_and_line_ends_of_windows() -> None:
    front = _read("+++\r\ntitle = 'Sluice'\r\n+++\r\n\r\nText.\r\n")
    assert (front.title, front.body) == ("Sluice", 3)


def test_quotes_inside_a_title_stay() -> None:
    assert _read("---\ntitle: 'Ada\\'s' # note\n---\nx").title == "Ada\\'s"
    assert _read('---\ntitle: Say "yes"\n---\nx').title == 'Say "yes"'


def test_a_rule_is_no_front_matter() -> None:
    assert _read("---\n\nwords\n").body == 0
    assert _read("words\n---\n").body == 0
    assert _read("---\n" + "x\n" * 1000 + "---\n").body == 0
