from __future__ import annotations

from app.search.highlight import highlight
from app.search.stop_words import STOP_WORDS, telling


def test_are_written_as_highlight_compares_them() -> None:
    assert all(highlight(word, f"{word} x", (word,)) for word in STOP_WORDS)
    assert all(word == word.casefold() for word in STOP_WORDS)
    assert not set("áàâäãéèêëíîïóôöõúûüçñß") & set("".join(STOP_WORDS))


def test_words_that_tell_something_are_none() -> None:
    assert not STOP_WORDS & {"data", "search", "model", "haus", "время", "python", "file"}


def test_a_search_by_words_leaves_them_out_unless_there_are_no_others() -> None:
    assert telling("how do I keep personal data out of spans?") == "keep personal data out spans?"
    assert telling("Wie finde ich «das» Haus") == "finde Haus"
    assert telling("to be or not to be") == "to be or not to be"
    assert telling("南京 的 大桥") == "南京 的 大桥"
    assert telling("") == ""
