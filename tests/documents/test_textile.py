from __future__ import annotations

from app.documents.textile import read_pod, read_textile
from tests.documents.blocks import levels, texts


def test_textile() -> None:
    document = read_textile(
        b"h1. Rope\n\nA paragraph\nof two lines.\n\n* one\n* two\n\n|a|b|\n\nbc. knot(x)\n\n###. note\n"
    )
    assert document.title == "Rope"
    assert texts(document) == [
        ("heading", "Rope"),
        ("paragraph", "A paragraph\nof two lines."),
        ("list_item", "* one"),
        ("list_item", "* two"),
        ("table_row", "|a|b|"),
        ("code", "bc. knot(x)"),
    ]


def test_pod() -> None:
    data = (
        b"=pod\n\n=encoding utf8\n\n=head1 NAME\n\nrope - ties\n\n=over 4\n\n=item * Bowline\n\nHolds.\n\n=back\n\n"
        b"    tie();\n\n=head2 More\n\n=begin html\n\n<b>no</b>\n\n=end html\n\nText.\n\n=cut\n\nsub tie { }\n"
    )
    document = read_pod(data)
    assert document.title == ""
    assert levels(document) == [(1, "NAME"), (2, "More")]
    assert [text for text in texts(document) if text[0] != "heading"] == [
        ("paragraph", "rope - ties"),
        ("list_item", "=item * Bowline"),
        ("paragraph", "Holds."),
        ("code", "tie();"),
        ("paragraph", "Text."),
        ("code", "sub tie { }"),
    ]
