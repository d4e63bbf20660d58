from __future__ import annotations

from app.documents.org import read_org
from tests.documents.blocks import levels, texts

PAGE = """\
#+TITLE: Field notes
#+DATE: <2022-03-04 Fri>
# a comment

* TODO [#A] Sowing :garden:spring:
:PROPERTIES:
:ID: 12
:END:
Beans go in
after the frost.

- one
- two

** Tools
| spade | 2 |
|-------+---|
| rake  | 1 |

#+BEGIN_SRC sh
echo seeds
#+END_SRC

#+begin_quote
Said the neighbour.
#+end_quote
: fixed width
:never: ends
"""


def test_every_kind_of_block() -> None:
    document = read_org(PAGE.encode())
    assert document.text == PAGE
    assert document.title == "Field notes"
    assert document.date == "2022-03-04"
    assert levels(document) == [(1, "Sowing"), (2, "Tools")]
    assert [text for text in texts(document) if text[0] != "heading"] == [
        ("paragraph", "Beans go in\nafter the frost."),
        ("list_item", "- one"),
        ("list_item", "- two"),
        ("table_row", "| spade | 2 |"),
        ("table_row", "| rake  | 1 |"),
        ("code", "echo seeds"),
        ("paragraph", "Said the neighbour."),
        ("code", ": fixed width"),
        ("paragraph", ":never: ends"),
    ]


def test_a_drawer_that_never_ends_hides_nothing() -> None:
    assert texts(read_org(b":LOGBOOK:\nwords\n")) == [("paragraph", ":LOGBOOK:\nwords")]
