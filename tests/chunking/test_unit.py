from __future__ import annotations

from app.chunking.unit import Rank, Section, Unit, pieces

TEXT = "one. two.  three."
WHOLE = Unit(0, len(TEXT), 6, Rank.PARAGRAPH, 3, 3, ("Title",))


def test_pieces_leave_out_blank_spans_and_keep_the_rank_of_the_first() -> None:
    units = list(pieces(TEXT, WHOLE, [(0, 5), (9, 11), (11, 17)]))
    assert [(unit.start, unit.end, unit.rank) for unit in units] == [
        (0, 5, Rank.PARAGRAPH),
        (11, 17, Rank.SENTENCE),
    ]
    assert all(unit.path == ("Title",) and unit.first_block == 3 for unit in units)


def test_section_is_as_large_as_its_units() -> None:
    assert Section([WHOLE, WHOLE._replace(tokens=4)], level=1).tokens == 10
