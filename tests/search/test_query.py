from __future__ import annotations

import os
import time
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UsageError
from app.search.model import Filters
from app.search.query import ParsedQuery, as_words, parse, parse_date


def local(year: int, month: int = 1, day: int = 1) -> datetime:
    return datetime(year, month, day).astimezone(UTC)


def test_plain_words_stay_as_they_are() -> None:
    assert parse("how do I  keep data private?") == ParsedQuery("how do I keep data private?")


def test_phrases_in_any_quotation_marks() -> None:
    parsed = parse('"exact phrase" and “curly” „deutsch“ «français»')
    assert parsed.phrases == ("exact phrase", "curly", "deutsch", "français")
    assert parsed.words == "and"


def test_minus_excludes_words_and_phrases() -> None:
    parsed = parse('apple -pie -"fruit salad" well-known - --')
    assert (parsed.words, parsed.excluded) == ("apple well-known", ("pie", "fruit salad"))


def test_filters() -> None:
    parsed = parse('report type:pdf,.DOCX in:"my folder" lang:de,PT-br after:2024 before:2025-03 name:q1')
    assert parsed.words == "report"
    assert parsed.filters == Filters(
        ("my folder",), ("pdf", "docx"), ("de", "pt"), local(2024), local(2025, 3), ("q1",)
    )
    assert parsed.notes == ()


def test_filters_add_up_and_a_minus_takes_away() -> None:
    text = "x in:a in:b -in:c type:md -type:pdf,doc -lang:de -name:draft after:2020 after:2024 before:2025 before:2026"
    parsed = parse(f"{text} size:>1kb size:<=1mb size:2kb..3gb")
    assert parsed.words == "x"
    assert parsed.filters == Filters(
        ("a", "b"),
        ("md",),
        after=local(2024),
        before=local(2025),
        min_size=2048,
        max_size=1024**2,
        not_folders=("c",),
        not_suffixes=("pdf", "doc"),
        not_languages=("de",),
        not_names=("draft",),
    )
    assert (parsed.notes, parsed.excluded) == ((), ())


def test_what_begins_with_a_minus_is_excluded_as_text_where_a_filter_takes_none() -> None:
    assert parse("-after:2024 -size:>1mb -https://x.org").excluded == ("after:2024", "size:>1mb", "https://x.org")


@pytest.mark.parametrize("quoted", ['type:"pdf, md"', 'after:"2024"', 'size:"> 1mb"', 'lang:"de"', 'name:"my file"'])
def test_quoted_values(quoted: str) -> None:
    assert parse(quoted).filters != Filters()


@pytest.mark.parametrize(
    "text",
    [
        "12:30",
        "https://example.org/a?b=c:d",
        r"C:\Users\me\notes.txt",
        "std::sort",
        "C++ C#",
        "foo:bar",
        "type: pdf",
        "key:value,other",
        "size>3",
        "(type:pdf)",
    ],
)
def test_colons_that_mean_nothing_to_us_are_text(text: str) -> None:
    assert parse(text) == ParsedQuery(text)


@pytest.mark.parametrize(
    "term", ["after:someday", "before:2024-13", "lang:german", "type:a/b", 'type:"', "size:big", "-type:a/b"]
)
def test_malformed_filters_are_text_with_a_note(term: str) -> None:
    parsed = parse(f"word {term}")
    assert (parsed.words, *parsed.excluded) == (("word", term[1:]) if term[0] == "-" else (f"word {term}",))
    assert parsed.filters == Filters()
    assert len(parsed.notes) == 1
    (note,) = parsed.notes
    assert term in note.message
    assert f"word {term}"[note.start : note.end] == term


def test_a_phrase_that_is_still_being_typed_is_words() -> None:
    assert parse('"exact phr') == ParsedQuery("exact phr")


def test_windows_folders() -> None:
    assert parse(r'x in:C:\Users\me in:"D:\My files"').filters.folders == (r"C:\Users\me", r"D:\My files")


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_is_a_query(text: str) -> None:
    parse(text)


TERMS = st.sampled_from(
    ["size:", ">1mb", "-", "in:", '"', "type:", "after:", "2024-02-30", "lang:", " ", "..", "1k", "„"]
)


@given(st.lists(TERMS | st.text(max_size=3)).map("".join))
def test_notes_stand_where_they_say(text: str) -> None:
    for note in parse(text).notes:
        assert 0 <= note.start < note.end <= len(text)
        assert text[note.start : note.end].lstrip("-").partition(":")[0].casefold() in note.message


def test_time_to_parse_grows_with_the_length_only() -> None:
    for part in ("a:", '"', "-size:>", "in:„", "„“x "):
        seconds = []
        for count in (4_000, 16_000):
            started = time.perf_counter()
            parse(part * count)
            seconds.append(time.perf_counter() - started)
        assert seconds[1] < 12 * seconds[0] + 0.2, part


@given(st.text(alphabet='ab -":,“”„«»type:after:2024.'))
def test_every_letter_is_searched_for_or_filters(text: str) -> None:
    parsed = parse(text)
    kept = " ".join([parsed.words, *parsed.phrases, *parsed.excluded])
    if parsed.filters == Filters():
        assert [c for c in text if c.isalnum()].sort() == [c for c in kept if c.isalnum()].sort()


@pytest.mark.parametrize(
    "text", ['"' * 10_001, "-" * 10_000, "a:" * 5_000, "“" * 10_000, "type:" * 2_000, 'x"' * 5_001]
)
def test_long_queries_are_quick(text: str) -> None:
    started = time.perf_counter()
    parse(text)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2024", (2024, 1, 1), (2025, 1, 1)),
        ("2024-12", (2024, 12, 1), (2025, 1, 1)),
        ("2024-2-28", (2024, 2, 28), (2024, 2, 29)),
        ("2024/03/31", (2024, 3, 31), (2024, 4, 1)),
        ("31.5.2024", (2024, 5, 31), (2024, 6, 1)),
    ],
)
def test_dates_are_periods_in_local_time(text: str, first: tuple[int, int, int], after: tuple[int, int, int]) -> None:
    assert parse_date(text, end=False) == local(*first)
    assert parse_date(text, end=True) == local(*after)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no tzset")
def test_local_midnight_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert parse_date("2024-05-02") == datetime(2024, 5, 1, 15, tzinfo=UTC)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_today_is_a_day() -> None:
    assert parse_date("yesterday", end=True) == parse_date("today")
    assert parse_date("today") <= datetime.now(UTC) < parse_date("Today", end=True)


@pytest.mark.parametrize("text", ["", "soon", "2024-13", "2024-02-30", "0000", "9999-12-31", "2024-1-1-1", "12:30"])
def test_other_dates_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match="2024-05-31"):
        parse_date(text)


def test_words_are_composed_as_documents_are() -> None:
    query = parse(unicodedata.normalize("NFD", 'Käse "Öl ü" -phở name:é'))
    assert (query.words, query.phrases, query.excluded) == ("Käse", ("Öl ü",), ("phở",))
    assert query.filters.names == ("e\u0301",)  # what the disk says


def test_a_plain_query_is_words_whatever_signs_are_in_it() -> None:
    text = 'say "no" -never type:pdf cafe\u0301'
    assert as_words(text) == ParsedQuery('say "no" -never type:pdf café')
