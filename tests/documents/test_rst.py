from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.documents.rst import read_rst
from app.errors import DocumentError
from tests.documents.blocks import levels, texts

PAGE = """\
.. _anchor:

===========
Water mills
===========

:Author: Ada
:Date: 2024-05-31

Wheels
======

A paragraph of
two lines, then an example::

    $ turn wheel

    $ turn again

- first
- second
  goes on

1. counted

Kinds
-----

.. note:: Mind the gate.
   :class: wide

   It is heavy.

.. code-block:: python
   :linenos:

   print("flour")

.. a comment
   over two lines

.. toctree::

   other

+-------+-------+
| Month | Level |
+=======+=======+
| May   | high  |
+-------+-------+

=====  =====
Stone  Grain
=====  =====
Basalt rye
=====  =====

----

.. [1] A footnote.

>>> 1 + 1
2
"""


def test_every_kind_of_block() -> None:
    document = read_rst(PAGE.encode())
    assert document.text == PAGE
    assert document.title == "Water mills"
    assert document.date == "2024-05-31"
    assert levels(document) == [(1, "Water mills"), (2, "Wheels"), (3, "Kinds")]
    assert [text for text in texts(document) if text[0] != "heading"] == [
        ("list_item", ":Author: Ada"),
        ("list_item", ":Date: 2024-05-31"),
        ("paragraph", "A paragraph of\ntwo lines, then an example::"),
        ("code", "$ turn wheel\n\n    $ turn again"),
        ("list_item", "- first"),
        ("list_item", "- second\n  goes on"),
        ("list_item", "1. counted"),
        ("paragraph", "Mind the gate."),
        ("paragraph", "It is heavy."),
        ("code", 'print("flour")'),
        ("table_row", "| Month | Level |"),
        ("table_row", "| May   | high  |"),
        ("table_row", "Stone  Grain"),
        ("table_row", "Basalt rye"),
        ("paragraph", ".. [1] A footnote."),
        ("code", ">>> 1 + 1\n2"),
    ]


def test_without_an_overline_the_first_style_is_the_highest() -> None:
    assert levels(read_rst(b"One\n---\n\nTwo\n~~~\n\nThree\n-----\n")) == [(1, "One"), (2, "Two"), (1, "Three")]


@given(st.text(alphabet="=-.:*|+ \n\tab1`_>[]", max_size=200))
def test_blocks_are_ordered_stripped_and_apart(text: str) -> None:
    try:
        document = read_rst(text.encode())
    except DocumentError:
        return
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end
        assert document.text[block.start : block.end].strip() == document.text[block.start : block.end]
        end = block.end
