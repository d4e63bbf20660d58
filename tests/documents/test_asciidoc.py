from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.documents.asciidoc import read_asciidoc
from app.errors import DocumentError
from tests.documents.blocks import levels, texts

PAGE = """\
= The weir
Ada Example
:revdate: 2023-01-09
:toc:

// a comment
The first
paragraph.

== Gates

.A listing
[source,sh]
----
open gate
----

* one
** deeper
. counted
term:: its meaning

|===
|Gate |Width

|north |4
|===

NOTE: Mind the water.

====
In an example.
====

////
not shown
////

Old title
---------

include::other.adoc[]

Last words.
"""


def test_every_kind_of_block() -> None:
    document = read_asciidoc(PAGE.encode())
    assert document.text == PAGE
    assert document.title == "The weir"
    assert document.date == "2023-01-09"
    assert levels(document) == [(1, "The weir"), (2, "Gates"), (2, "Old title")]
    assert [text for text in texts(document) if text[0] != "heading"] == [
        ("paragraph", "Ada Example"),
        ("paragraph", "The first\nparagraph."),
        ("paragraph", ".A listing"),
        ("code", "open gate"),
        ("list_item", "* one"),
        ("list_item", "** deeper"),
        ("list_item", ". counted"),
        ("list_item", "term:: its meaning"),
        ("table_row", "|Gate |Width"),
        ("table_row", "|north |4"),
        ("paragraph", "NOTE: Mind the water."),
        ("paragraph", "In an example."),
        ("paragraph", "Last words."),
    ]


@given(st.text(alphabet="=-.:*|+ \n/ab1`_[]", max_size=200))
def test_blocks_are_ordered_stripped_and_apart(text: str) -> None:
    try:
        document = read_asciidoc(text.encode())
    except DocumentError:
        return
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end
        assert document.text[block.start : block.end].strip() == document.text[block.start : block.end]
        end = block.end
