from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.page_furniture import without_furniture
from tests.documents.pages import line, page_text

if TYPE_CHECKING:
    from app.documents.page_lines import PageText

NUMBERS = ("i", "ii", "iii", "iv", "v", "vi")


def _page(number: int, header: str, footer: str, body: str = "") -> PageText:
    lines = [line(header, 50, 30), line(body or f"Body of page {'x' * number}", 50, 400), line(footer, 50, 800)]
    return page_text(number, [item for item in lines if item.text])


def _left(texts: list[PageText]) -> list[list[str]]:
    without_furniture(texts, len(texts))
    return [[item.text for item in text.lines] for text in texts]


def test_headers_page_numbers_and_roman_ones_go() -> None:
    texts = [_page(n, "Report of the harbour", NUMBERS[n - 1]) for n in range(1, 7)]
    assert _left(texts) == [[f"Body of page {'x' * n}"] for n in range(1, 7)]


def test_even_and_odd_pages_and_chapters_have_their_own() -> None:
    texts = [_page(n, "The book" if n % 2 else "First chapter", f"{n + 100}") for n in range(1, 7)]
    texts += [_page(n, "The book" if n % 2 else "Second chapter", f"{n + 100}") for n in range(7, 13)]
    assert all(len(lines) == 1 for lines in _left(texts))


def test_what_returns_in_the_middle_stays_and_so_does_what_returns_rarely() -> None:
    texts = [_page(n, f"Head {'abcdef'[n - 1]}", "", "The same words") for n in range(1, 7)]
    assert [len(lines) for lines in _left(texts)] == [2] * 6


def test_two_pages_lose_page_numbers_only() -> None:
    texts = [_page(1, "A letter", "Page 1 of 2"), _page(2, "A letter", "2")]
    assert _left(texts) == [["A letter", "Body of page x"], ["A letter", "Body of page xx"]]
    assert _left([_page(1, "42", "7")]) == [["42", "Body of page x", "7"]]


def test_what_stands_along_the_margin_of_every_page_goes() -> None:
    texts = [_page(n, "", "", f"Body {'abcd'[n - 1]}") for n in range(1, 5)]
    for n, text in enumerate(texts):
        text.asides = [line("printed by somebody", 10, 300), line("abcd"[n], 300, 300)]
    _left(texts)
    assert [[item.text for item in text.asides] for text in texts] == [["a"], ["b"], ["c"], ["d"]]
