from __future__ import annotations

import pytest

from app.documents.html_tokens import MAX_ATTRIBUTES, Tokenizer


class _Record(Tokenizer):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[object] = []

    def handle_start(self, tag: str, said: dict[str, str | None]) -> None:
        self.found.append((tag, said) if said else tag)

    def handle_end(self, tag: str) -> None:
        self.found.append(f"/{tag}")

    def handle_words(self, words: str) -> None:
        self.found.append(f"{words}@{self.line()}")


def _read(source: str) -> _Record:
    record = _Record()
    record.feed(source)
    return record


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<P Class=a ID='b c' x=\"&amp;d\" hidden>w</p>",
         [("p", {"class": "a", "id": "b c", "x": "&d", "hidden": None}), "w@1", "/p"]),
        ("a\n<b>\nc &lt; d</b >", ["a\n@1", "b", "\nc < d@2", "/b"]),
        ("<br/><a href=x/>y", ["br", "/br", ("a", {"href": "x/"}), "y@1"]),
        ("<a a=1 a=2>", [("a", {"a": "1"})]),
        ("1 < 2 <3", ["1 @1", "<@1", " 2 @1", "<@1", "3@1"]),
        ("<!-- a <b> --><!--><!----!>x", ["x@1"]),
        ("<!doctype html><?php echo 1 ?><![CDATA[ <a> ]]><![if x]>y", ["y@1"]),
        ("<script>if (a<b) '</scripty>'</SCRIPT\n>z", ["script", "/script", "z@2"]),
        ("<style>a", ["style"]),
        ("</ p>x</>y</3>", ["/p", "x@1", "y@1"]),
    ],
)  # fmt: skip
def test_what_pages_are_made_of(source: str, found: list[object]) -> None:
    assert _read(source).found == found


@pytest.mark.parametrize(
    "source", ["a <!-- b", "a <b c", "a </b c", "a <b c='d", 'a <b c="d e', "a <? b", "a <!x b", 'a <b c="d" \'e']
)
def test_what_has_no_end_swallows_no_words(source: str) -> None:
    words = "".join(str(one) for one in _read(source).found)
    assert words.startswith("a @1")
    assert all(letter in words for letter in source if letter.isalpha())


def test_a_quote_that_is_never_closed_ends_with_its_tag() -> None:
    assert _read("<a b='c d>words</a>").found == [("a", {"b": "c d"}), "words@1", "/a"]
    assert "words@1" in _read('<a b="c>words</a> <i>"').found


def test_only_so_many_attributes_are_kept() -> None:
    names = {f"n{number}": None for number in range(500)}
    assert _read(f"<a {' '.join(names)}>").found == [("a", dict(list(names.items())[:MAX_ATTRIBUTES]))]


UNITS = (
    "<!--", "<!-- >", "<!", "<?", "<![CDATA[", "<html ", "<a b='", '<a b="', "<a b='\">", "<a b=", "</script ", "</a ",
    "<script>", "<script></script ", "<style>x</styl", "<", "</", "&#", "&a", "<a b=''c=\"", "-- ", "<a>", "<a b c ",
    "<!--->'", "<a '\"> \"'", "<a /", "]]", "<a\t/=",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("head", ["", "<!--", "<a b='", '<a "', "<script>"])
def test_twice_the_page_takes_twice_the_steps(unit: str, head: str) -> None:
    once, twice = (_read(head + unit * count).steps for count in (1000, 2000))
    assert twice <= 2.5 * once
    assert once <= 8 * (len(unit) * 1000 + 10)
