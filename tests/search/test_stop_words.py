from __future__ import annotations

from app.search.highlight import highlight
from app.search.stop_words import STOP_WORDS


def test_are_written_as_highlight_compares_them() -> None:
    assert all(highlight(word, f"{word} x", (word,)) for word in STOP_WORDS)
    assert all(word == word.casefold() for word in STOP_WORDS)
    assert not set("áàâäãéèêëíîïóôöõúûüçñß") & set("".join(STOP_WORDS))


def test_words_that_tell_something_are_none() -> None:
    assert not STOP_WORDS & {"data", "search", "model", "haus", "время", "python", "file"}
