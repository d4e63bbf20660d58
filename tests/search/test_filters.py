from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime

from app.search.filters import condition, merge, outside
from app.search.model import Filters


def test_no_filter_no_condition() -> None:
    assert condition(Filters()) is None


def test_each_kind_narrows() -> None:
    folder = os.path.abspath(os.sep + "it's")
    filters = Filters((folder,), ("pdf", "md"), ("de",), datetime(2026, 1, 2, tzinfo=UTC), None, names=("a.b",))
    text = condition(filters)
    assert text is not None
    assert "suffix IN ('pdf','md')" in text
    assert "lang IN ('de')" in text
    assert "mtime >= timestamp '2026-01-02 00:00:00.000000'" in text
    assert "it''s" in text
    assert r"(?i)a\.b" in text
    assert text.count(" AND ") == 4


def test_sizes_and_what_a_minus_takes_away() -> None:
    filters = Filters(
        min_size=1,
        max_size=2**80,
        not_folders=("a", "b"),
        not_suffixes=("pdf",),
        not_languages=("de",),
        not_names=("x",),
    )
    text = condition(filters)
    assert text is not None
    assert "size >= 1 AND size <= 9223372036854775807" in text
    assert "NOT (suffix IN ('pdf'))" in text
    assert "(lang IS NULL OR NOT (lang IN ('de')))" in text
    assert text.count("NOT (regexp_like(path") == 2
    assert merge(Filters(min_size=0), Filters(min_size=5, max_size=9, not_names=("x",))) == Filters(
        min_size=5, max_size=9, not_names=("x",)
    )


def test_merging_takes_the_narrower_time() -> None:
    early, late = datetime(2025, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)
    first = Filters(suffixes=("pdf",), after=early, before=late)
    merged = merge(first, replace(first, suffixes=("md",), after=late, before=None))
    assert merged.suffixes == ("pdf", "md")
    assert (merged.after, merged.before) == (late, late)
    assert merge(Filters(), Filters()) == Filters()


def test_names_are_looked_for_in_the_last_part_of_the_path() -> None:
    assert condition(Filters(names=("it's (2)",))) == r"(regexp_like(path, '(?i)it''s\ \(2\)[^/\\]*$'))"


def test_a_bare_name_is_a_part_of_the_path_and_a_dot_the_current_folder() -> None:
    name, here = condition(Filters(folders=("tax 2024/Q1",))), condition(Filters(folders=("./tax",)))
    assert name == r"(regexp_like(path, '(?i)[/\\]tax\ 2024[/\\]Q1([/\\]|$)'))"
    assert here is not None
    assert os.path.abspath("tax") in here


def test_what_lies_outside_of_the_library() -> None:
    base = os.path.abspath(os.sep)
    root = os.path.join(base, "no-such-folder", "Papers")
    assert outside(("papers", base), [root], lambda _: False) == ""
    assert outside(("pap",), [root], lambda _: False) == "pap"
    assert outside(("pap",), [root], lambda _: True) == ""
    beside = root + "2"
    assert outside((beside,), [root], lambda _: False) == beside


def test_names_are_found_composed_and_decomposed() -> None:
    for name in ("Mu\u0308ll", "M\u00fcll"):
        assert condition(Filters(names=(name,))) == "(regexp_like(path, '(?i)(Mu\u0308ll|M\u00fcll)[^/\\\\]*$'))"
