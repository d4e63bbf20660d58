from __future__ import annotations

import os
import sqlite3
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.store.vector_bank import DAY, VectorBank, VectorBanks

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO, THREE = "01" * 16, "02" * 16, "03" * 16
VECTOR = np.array([0.6, 0.8], np.float32)


def test_vectors_are_found_again_by_the_hash_of_their_text(tmp_path: Path) -> None:
    banks = VectorBanks(tmp_path / "banks")
    with banks.open("f00") as bank:
        bank.put([(ONE, VECTOR), (TWO, None)])
    with banks.open("f00") as bank:
        found = bank.get([ONE, TWO, THREE])
        assert set(found) == {ONE, TWO}
        assert found[TWO] is None
        one = found[ONE]
        assert one is not None
        assert np.allclose(one, VECTOR, atol=1e-3)
        assert bank.count() == 2
    assert banks.fingerprints() == ["f00"]


def test_many_are_looked_up_at_once(tmp_path: Path) -> None:
    keys = [f"{number:032x}" for number in range(1234)]
    with VectorBank(tmp_path / "a.bank") as bank:
        bank.put([(key, VECTOR) for key in keys])
        assert set(bank.get([*keys, ONE])) == set(keys)


def test_what_was_kept_long_enough_goes(tmp_path: Path) -> None:
    with VectorBank(tmp_path / "a.bank") as bank:
        bank.put([(ONE, VECTOR)], seconds=-1.0)
        bank.put([(TWO, VECTOR)], seconds=DAY)
        bank.put([(THREE, VECTOR)])
        bank.drop_expired()
        assert set(bank.get([ONE, TWO, THREE])) == {TWO, THREE}


def test_what_is_dropped_is_gone_from_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "a.bank"
    marker = np.frombuffer(b"zyxmarkerzyxmark", np.float16)
    with VectorBank(file) as bank:
        bank.put([(f"{number:032x}", marker) for number in range(500)])
        bank.put([(ONE, VECTOR)])
        before = file.stat().st_size
        bank.keep_only([[TWO], [ONE]])
        assert list(bank.get([ONE, f"{7:032x}"])) == [ONE]
    assert file.stat().st_size < before
    assert b"".join(path.read_bytes() for path in tmp_path.iterdir()).count(b"zyxmarker") == 0


@pytest.mark.parametrize("junk", [b"nonsense" * 1000, b""])
def test_a_damaged_bank_is_emptied(tmp_path: Path, expected_logs: list[str], junk: bytes) -> None:
    file = tmp_path / "a.bank"
    file.write_bytes(junk)
    if junk:
        expected_logs.append("kept vectors are damaged")
    with VectorBank(file) as bank:
        assert bank.get([ONE]) == {}
        bank.put([(ONE, VECTOR)])
        assert set(bank.get([ONE])) == {ONE}


def test_damage_that_shows_later_empties_it_too(tmp_path: Path, expected_logs: list[str]) -> None:
    expected_logs.append("kept vectors are damaged")
    file = tmp_path / "a.bank"
    keys = [f"{number:032x}" for number in range(3000)]
    with VectorBank(file) as bank:
        bank.put([(key, VECTOR) for key in keys])
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\x77" * (len(whole) - 4096))
    with VectorBank(file) as bank:
        assert bank.get(keys) == {}
        bank.put([(ONE, VECTOR)])
        assert bank.count() == 1


def test_a_full_disk_is_no_damage(tmp_path: Path) -> None:
    with VectorBank(tmp_path / "a.bank") as bank:
        bank.put([(ONE, VECTOR)])
        bank._db.execute("PRAGMA max_page_count = 3")
        with pytest.raises(sqlite3.OperationalError, match="full"):
            bank.put([(f"{number:032x}", VECTOR) for number in range(3000)])
        assert set(bank.get([ONE])) == {ONE}


def test_banks_of_models_that_were_left_long_ago_go(tmp_path: Path) -> None:
    banks = VectorBanks(tmp_path)
    for name in ("old", "kept", "new"):
        banks.open(name).close()
    for name in ("old", "kept"):
        os.utime(tmp_path / f"{name}.bank", (1, time.time() - 31 * DAY))
    banks.drop_old(keep=["kept"])
    assert banks.fingerprints() == ["kept", "new"]
    banks.drop("new")
    assert not banks.exists("new")
