from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.markdown_events import events
from app.search.export import ExportFormat, export
from app.search.model import FileResult, MatchedBy, Passage, SearchMode, SearchResponse


def response_of(*texts: str, path: str = "/docs/a.md", title: str = "Title") -> SearchResponse:
    files = tuple(
        FileResult(path, 0.5, title, "markdown", (Passage(f"{n}:0", text, 0.5, MatchedBy.BOTH, 0, 0, 1, page=n),))
        for n, text in enumerate(texts, 1)
    )
    return SearchResponse("what?", SearchMode.HYBRID, files, 1.0)


def rows_of(response: SearchResponse) -> list[dict[str, str]]:
    data = export(response, ExportFormat.CSV)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_a_line_for_each_passage() -> None:
    rows = rows_of(response_of('First, with "marks"\nand lines.', "第二"))
    assert [row["passage"] for row in rows] == ['First, with "marks"\nand lines.', "第二"]
    assert (rows[0]["rank"], rows[0]["file"], rows[0]["place"]) == ("1", "a.md", "page 1")
    assert (rows[0]["score"], rows[0]["label"]) == ("0.5000", "by words and meaning")


@pytest.mark.parametrize("text", ['=HYPERLINK("http://a")', "+1", "-2", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = rows_of(response_of(text, title=text))
    assert row["passage"] == f"'{text}"
    assert row["title"] == f"'{text}"


def test_json_is_what_the_command_prints() -> None:
    response = response_of("Straße")
    data = export(response, ExportFormat.JSON)
    assert json.loads(data) == response.to_json()
    assert "Straße" in data.decode()


def rendered(response: SearchResponse) -> str:
    """What stands in the quotations of the Markdown."""
    depth, out = 0, []
    for name, tag, value, *_ in events(export(response, ExportFormat.MARKDOWN).decode()):
        depth += (tag == "BlockQuote") * ((name == "Start") - (name == "End"))
        if depth:
            assert tag in ("BlockQuote", "Paragraph") or name in ("Text", "SoftBreak"), (name, tag)
            out.append(value if name == "Text" else " ")
    return " ".join("".join(out).split())


def test_markdown_quotes_what_looks_like_markdown() -> None:
    text = "# No heading\n* no *list*\n1. none\n<b>tag</b> `code` [link](http://a) | a\n    x\n---\n~~~\nend\n==="
    response = response_of(text, path="/a`b.md", title="*T*")
    assert rendered(response) == " ".join(text.split())
    shown = export(response, ExportFormat.MARKDOWN).decode()
    assert "``/a`b.md``" in shown
    assert "## 1\\. \\*T\\*" in shown


@given(st.text(st.sampled_from(" \n#*_-+=1.)>`~[]()<>!&|\\:ab\t"), min_size=1, max_size=40))
def test_no_text_escapes_from_its_quotation(text: str) -> None:
    assert rendered(response_of(text)) == " ".join(text.split())


def test_an_empty_response_says_so() -> None:
    assert "Nothing found." in export(response_of(), ExportFormat.MARKDOWN).decode()
    assert rows_of(response_of()) == []
