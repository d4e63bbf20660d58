from __future__ import annotations

from app.documents.markdown_words import Words, trimmed
from app.documents.view import Run

TEXT = "ab `c` &amp; [^d] \n"


def test_runs_that_touch_are_one_where_their_style_is() -> None:
    words = Words(TEXT, 0)
    words.add(0, 1)
    words.add(1, 2, "b")
    words.begin("bold")
    words.add(2, 3)
    words.end()
    words.add(3, 4)
    assert words.take() == (Run(0, 2), Run(2, 3, "bold"), Run(3, 4))
    assert words.take() == ()


def test_what_says_something_else_than_it_looks() -> None:
    words = Words(TEXT, 0)
    words.add(7, 12, "&")
    assert words.at == 12
    words.say("!")
    assert words.take() == (Run(7, 7, "", "&"), Run(12, 12, "", "!"))


def test_code_and_footnotes_without_their_marks() -> None:
    words = Words(TEXT, 0)
    words.begin("italic")
    words.add_code(3, 6, "c")
    words.add_code(3, 6, "other")
    words.end()
    words.add_reference(13, 17)
    assert words.take() == (
        *(Run(4, 5, "italic code"), Run(3, 3, "italic code", "other")),
        *(Run(13, 13, "link", "["), Run(15, 16, "link"), Run(17, 17, "link", "]")),
    )


def test_no_style_counts_twice() -> None:
    words = Words(TEXT, 0)
    for style in ("bold", "", "bold", "strike"):
        words.begin(style)
    words.add(0, 1)
    assert words.take() == (Run(0, 1, "bold strike"),)


def test_nothing_behind_the_last_word() -> None:
    assert trimmed(TEXT, [Run(0, 3, "bold"), Run(17, 19), Run(19, 19, "", "\n")]) == (Run(0, 2, "bold"),)
    assert trimmed(TEXT, [Run(18, 19)]) == ()
