from __future__ import annotations

from dataclasses import replace

from app.search.arrange import best_per_language, folded
from app.search.fuse import FileHits, Hit, fuse, group

LONG = "The tenant shall give notice three months before moving out, in writing, to the landlord of the house " * 3


def files(*texts: str, languages: str = "") -> list[FileHits]:
    hits = [
        Hit(str(number), number, f"/{number}", text, "", 0, None, None, None, 0, 1, semantic=1 - number / 100)
        for number, text in enumerate(texts)
    ]
    if languages:
        parts = zip(hits, languages.split(), strict=True)
        hits = [replace(hit, language=language) for hit, language in parts]
    return group(fuse([], hits), 1)


def paths(found: list[FileHits]) -> list[str]:
    return [file.hits[0].hit.path for file in found]


def test_the_same_and_nearly_the_same_become_one() -> None:
    found = folded(files(LONG, "Something else", LONG.upper(), LONG + " 2024", "something, ELSE!"))
    assert paths(found) == ["/0", "/1"]
    assert [file.also_in for file in found] == [("/2", "/3"), ("/4",)]


def test_what_differs_in_a_sentence_stays() -> None:
    found = folded(
        files(LONG, LONG + " But the landlord may not raise the rent in the first year of the lease", "", "x")
    )
    assert paths(found) == ["/0", "/1", "/2", "/3"]


def test_the_best_of_each_language() -> None:
    assert paths(best_per_language(files("a", "b", "c", "d", languages="en de en fr"))) == ["/0", "/1", "/3"]
    assert paths(best_per_language(files("a", "b"))) == ["/0"]
