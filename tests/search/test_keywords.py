from __future__ import annotations

from app.search.keywords import keywords, words_of


def test_words_of_every_script_without_those_that_say_nothing() -> None:
    assert list(words_of("The Überweisung of 2024 and a tax ID, https://example.org/x")) == ["uberweisung", "tax"]
    assert {"南京市", "长江"} <= set(words_of("南京市长江大桥"))
    assert "です" not in set(words_of("これは橋です"))


def test_each_group_is_told_by_what_the_others_lack() -> None:
    bread = ["dough oven file", "oven rye file", "dough crust oven file"]
    trains = ["train station file", "station ticket file"]
    found = keywords([[text.split() for text in bread], [text.split() for text in trains]], 2)
    assert found[0] == ["oven", "dough"]
    assert found[1][0] == "station"


def test_words_of_one_file_are_left_out_unless_there_is_only_one() -> None:
    assert keywords([[["alpha", "alpha", "both"], ["both"]], [["beta"]]], 3) == [["both"], ["beta"]]
    assert keywords([], 3) == []
    assert keywords([[]], 3) == [[]]
