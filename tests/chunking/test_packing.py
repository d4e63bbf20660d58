from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.chunking.budget import Budget
from app.chunking.packing import pack
from app.chunking.unit import Rank, Section, Unit

BUDGET = Budget(limit=120, tiny=30, overlap=10, breadcrumb=20)
WORDS = "".join(f"{n:05d} " for n in range(20_000)).translate(str.maketrans("0123456789", "abcdefghij"))


def unit(index: int, tokens: int, rank: Rank = Rank.PARAGRAPH, path: tuple[str, ...] = ()) -> Unit:
    return Unit(index * 6, index * 6 + 5, tokens, rank, index, index, path)


def section(first: int, sizes: list[int], level: int = 1, path: tuple[str, ...] = (), *, bare: bool = False) -> Section:
    units = [unit(first + offset, tokens, path=path) for offset, tokens in enumerate(sizes)]
    return Section(units, level, bare=bare)


def packed(*sections: Section) -> list[tuple[list[int], tuple[str, ...]]]:
    spans = pack(WORDS, sections, BUDGET)
    return [([unit.first_block for unit in span.units], span.path) for span in spans]


def test_a_heading_begins_a_chunk() -> None:
    assert packed(section(0, [40, 40]), section(2, [40, 40])) == [([0, 1], ()), ([2, 3], ())]


def test_tiny_sections_are_merged_under_what_they_share() -> None:
    sections = [section(n, [20], 2, ("Book", f"Part {n}")) for n in range(3)]
    assert packed(*sections) == [([0, 1, 2], ("Book",))]


def test_tiny_sections_do_not_climb() -> None:
    assert packed(section(0, [20], 3), section(1, [20], 3), section(2, [20], 2)) == [([0, 1], ()), ([2], ())]


def test_a_bare_heading_goes_with_the_section_below() -> None:
    above, below = section(0, [5], 1, ("A",), bare=True), section(1, [50], 2, ("A", "B"))
    assert packed(above, below) == [([0, 1], ("A", "B"))]


def test_a_bare_heading_at_the_end_is_kept() -> None:
    assert packed(section(0, [50], 2), section(1, [5], 1, bare=True)) == [([0], ()), ([1], ())]


def test_parts_are_never_joined() -> None:
    first, second = section(0, [10], 1), section(1, [10], 1)
    second.place = (None, "Sheet 2")
    assert packed(first, second) == [([0], ()), ([1], ())]


def test_nothing_is_cut_right_after_a_heading() -> None:
    units = [unit(0, 50), unit(1, 50, Rank.GLUED), unit(2, 50)]
    assert packed(Section(units, 1)) == [([0, 1], ()), ([2], ())]


sizes = st.lists(st.integers(1, 120), min_size=1, max_size=120)


@given(sizes)
def test_all_units_in_order_and_none_over_the_limit(tokens: list[int]) -> None:
    spans = list(pack(WORDS, [section(0, tokens)], BUDGET))
    blocks = [range(unit.first_block, unit.last_block + 1) for span in spans for unit in span.units]
    assert [index for some in blocks for index in some] == list(range(len(tokens)))
    assert all(sum(unit.tokens for unit in span.units) <= BUDGET.limit for span in spans)


@given(st.lists(st.integers(1, 40), min_size=8, max_size=200))
def test_chunks_of_small_units_are_not_small(tokens: list[int]) -> None:
    spans = list(pack(WORDS, [section(0, tokens)], BUDGET))
    totals = [sum(unit.tokens for unit in span.units) for span in spans]
    assert len(totals) == 1 or min(totals) >= 20
    assert sum(totals) / len(totals) >= min(sum(totals), 50)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=150), st.data())
def test_a_new_unit_changes_its_neighbourhood_only(tokens: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(tokens)))
    before = section(0, tokens).units
    after = [*before[:place], unit(19_000, 25), *before[place:]]
    old = {tuple(unit.first_block for unit in span.units) for span in pack(WORDS, [Section(before, 1)], BUDGET)}
    new = {tuple(unit.first_block for unit in span.units) for span in pack(WORDS, [Section(after, 1)], BUDGET)}
    assert len(new - old) <= 8
