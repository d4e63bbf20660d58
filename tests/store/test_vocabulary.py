from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from app.store.vocabulary import Vocabulary, fold_word, is_one_letter_off

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = ("Der Mietvertrag und die Verträge", "Vertragsende; mietvertrag 2024 abc", "receive 南京市长江大桥 snake_word")


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    made = Vocabulary(tmp_path / "words.sqlite")
    made.add(TEXTS)
    return made


def test_words_are_counted_by_passage(vocabulary: Vocabulary) -> None:
    assert vocabulary.passages("mietvertrag") == 2
    assert vocabulary.passages("vertrage") == 1
    assert [vocabulary.passages(word) for word in ("abc", "2024", "南京市长江大桥", "Mietvertrag")] == [0, 0, 0, 0]
    vocabulary.add(["Mietvertrag mietvertrag"])
    assert vocabulary.passages("mietvertrag") == 3


def test_longer_words(vocabulary: Vocabulary) -> None:
    assert vocabulary.ending_with("vertrag", 5) == [("mietvertrag", 2)]
    assert [word for word, _ in vocabulary.beginning_with("vertrag", 5)] == ["vertrage", "vertragsende"]
    assert len(vocabulary.beginning_with("vertrag", 1)) == 1
    assert vocabulary.beginning_with("receive", 5) == []


@pytest.mark.parametrize("typo", ["recieve", "receve", "recceive", "deceive", "receivee"])
def test_one_letter_off(vocabulary: Vocabulary, typo: str) -> None:
    assert vocabulary.one_letter_off(typo, 5) == [("receive", 1)]
    assert vocabulary.one_letter_off("r%_eive", 5) == []


def test_what_is_one_letter_off() -> None:
    assert is_one_letter_off("form", "from")
    assert not any(is_one_letter_off(*pair) for pair in (("form", "form"), ("form", "forest"), ("abcd", "badc")))


def test_a_rebuild_leaves_nothing_of_what_is_gone(vocabulary: Vocabulary, tmp_path: Path) -> None:
    vocabulary.rebuild([["Verträge"], ["receive"]])
    assert [vocabulary.passages(word) for word in ("mietvertrag", "vertrage", "receive")] == [0, 1, 1]
    assert b"mietvertrag" not in (tmp_path / "words.sqlite").read_bytes()
    vocabulary.delete()
    assert not vocabulary.is_there
    assert vocabulary.passages("receive") == 0


def test_a_damaged_file_knows_nothing_and_is_begun_anew(vocabulary: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "words.sqlite").write_bytes(b"no database" * 1000)
    assert vocabulary.beginning_with("miet", 5) == []
    vocabulary.add(["receive"])
    assert vocabulary.passages("receive") == 1
    with sqlite3.connect(tmp_path / "words.sqlite") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


def test_words_are_folded_as_the_index_does() -> None:
    assert [fold_word(word) for word in ("Ärger", "Ｆｕｌｌ", "ΜΆΘΗΜΑ", "Straße")] == [
        "arger",
        "full",
        "μάθημα",
        "strasse",
    ]
    assert fold_word("й") == "й"


def test_words_of_what_is_gone_stay_until_a_rebuild(tmp_path: Path) -> None:
    vocabulary = Vocabulary(tmp_path / "words.sqlite")
    states = []
    for step in (
        vocabulary.outdate,
        lambda: vocabulary.add(["a lighthouse"]),
        vocabulary.outdate,
        lambda: vocabulary.rebuild([["a harbour"]]),
    ):
        step()
        states.append(vocabulary.is_outdated)
    assert states == [False, False, True, False]
    assert (vocabulary.passages("lighthouse"), vocabulary.passages("harbour")) == (0, 1)


def test_questions_in_a_block_share_one_look_at_the_file(
    vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    connect = sqlite3.connect

    def counted(place: str, **options: Any) -> sqlite3.Connection:
        opened.append(place)
        database: sqlite3.Connection = connect(place, **options)
        return database

    monkeypatch.setattr(sqlite3, "connect", counted)
    with vocabulary.kept_open():
        assert vocabulary.beginning_with("vertrag", 5) == vocabulary.beginning_with("vertrag", 5) != []
        assert vocabulary.passages("receive") == 1
    assert len(opened) == 1
    assert vocabulary.passages("receive") == 1
    assert len(opened) == 2


def test_a_block_without_a_file_knows_no_word(tmp_path: Path) -> None:
    with Vocabulary(tmp_path / "none.sqlite").kept_open() as _:
        assert Vocabulary(tmp_path / "none.sqlite").passages("word") == 0
