from __future__ import annotations

import pytest

from app.documents.page_text import joins_without_space, junk_share, mend, starts_item, weight


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("  two   words ", "two words"),
        ("T I T L E", "TITLE"),
        ("T H E   E N D", "THE END"),
        ("a b c", "a b c"),
        ("开 票 通 知", "开票通知"),
        ("第 3 章", "第 3 章"),
        ("한국어 문서", "한국어 문서"),
        ("Ｗａｔｅｒ ａｎｄ", "Ｗａｔｅｒ ａｎｄ"),
        ("\uf0b7 point", "• point"),
    ],
)
def test_mended(text: str, mended: str) -> None:
    assert mend(text) == mended


def test_characters_without_meaning() -> None:
    assert junk_share("\ufffd\ue001 ab") == 0.5
    assert junk_share(" ") == 0.0


def test_items_of_lists() -> None:
    assert all(map(starts_item, ["• x", "- x", "1. x", "a) x", "(iv) x", "[12] x", "●x"]))
    assert not any(map(starts_item, ["x", "1995 was", "-5 degrees", "3.5 metres", "e.g. this"]))


def test_scripts_without_spaces() -> None:
    assert joins_without_space("汉", "语")
    assert joins_without_space("ไทย", "ไทย")
    assert not joins_without_space("한국", "어")
    assert not joins_without_space("汉", "a")
    assert weight("ab汉") == 4
