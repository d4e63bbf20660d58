from __future__ import annotations

import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from bootstrap import layout, stamp

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    venv, locks = tmp_path / ".venv", tmp_path / "locks"
    (venv / "bin").mkdir(parents=True)
    locks.mkdir()
    for name in ("run", "dev", "build"):
        (locks / f"{name}.txt").write_text(f"{name}==1\n")
    (venv / "pyvenv.cfg").write_text("version = 3.11.7\n")
    (venv / "bin" / "python").write_text("")
    monkeypatch.setattr(layout, "LOCKS", locks)
    monkeypatch.setattr(stamp, "VENV", venv)
    monkeypatch.setattr(stamp, "VENV_PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(stamp, "STATE", venv / "lodestone")
    monkeypatch.setattr(stamp, "TURN_FILE", tmp_path / "build" / "turn")
    return tmp_path


@pytest.mark.usefixtures("checkout")
def test_a_stamp_holds_until_it_is_cleared() -> None:
    value = stamp.fingerprint("run", "key")
    assert not stamp.is_current("run", value)
    stamp.write("run", value)
    assert stamp.is_current("run", value)
    stamp.clear("run", "dev")
    assert not stamp.is_current("run", value)


@pytest.mark.parametrize("changed", ["locks/run.txt", "locks/build.txt", ".venv/pyvenv.cfg"])
def test_what_the_environment_depends_on_changes_the_fingerprint(checkout: Path, changed: str) -> None:
    before = stamp.fingerprint("run", "key")
    (checkout / changed).write_text("something else\n")
    assert stamp.fingerprint("run", "key") != before


def test_other_things_leave_the_fingerprint_alone(checkout: Path) -> None:
    before = stamp.fingerprint("run", "key")
    (checkout / "locks" / "dev.txt").write_text("something else\n")
    assert stamp.fingerprint("run", "key") == before
    assert stamp.fingerprint("run", "other llama") != before
    assert stamp.fingerprint("dev", "key") != before


def test_without_a_python_nothing_is_current(checkout: Path) -> None:
    (checkout / ".venv" / "bin" / "python").unlink()
    assert stamp.fingerprint("run", "key") == ""
    stamp.write("run", "")
    assert not stamp.is_current("run", "")


def test_processor_features_are_stable_and_say_the_machine() -> None:
    import platform

    assert stamp.cpu_features() == stamp.cpu_features()
    assert stamp.cpu_features().startswith(platform.machine())


def test_the_second_set_up_waits_for_the_first(checkout: Path, capfd: pytest.CaptureFixture[str]) -> None:
    second = textwrap.dedent(f"""
        import sys
        from pathlib import Path
        sys.path.insert(0, {str(layout.ROOT / "packaging")!r})
        from bootstrap import stamp
        stamp.TURN_FILE = Path({str(checkout / "build" / "turn")!r})
        with stamp.turn("waiting"):
            print("second")
    """)
    with stamp.turn("not said"):
        process = subprocess.Popen([sys.executable, "-c", second], stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.5)
    out, _ = process.communicate(timeout=20)
    assert (process.returncode, out) == (0, "second\n")
    assert capfd.readouterr().err == "lodestone: waiting\n"
