from __future__ import annotations

from app.documents.summary import decode_page, read_summary
from tests.documents.binary_samples import summary


def test_title_and_date() -> None:
    assert read_summary(summary("Bees & Wasps")) == ("Bees & Wasps", "2024-05-31")


def test_damage_gives_nothing() -> None:
    whole = summary("Bees")
    for cut in (0, 10, 48, 60):
        assert read_summary(whole[:cut]) == ("", None)


def test_code_pages() -> None:
    assert decode_page(b"\xcf\xf0\xe8", 1251) == "При"
    assert decode_page(b"\xe9", 99999) == "é"
    assert decode_page("é".encode(), 65001) == "é"
