from __future__ import annotations

import errno
import importlib.util
import lzma
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.chunking import packed_grammars
from app.chunking.packed_grammars import SUFFIX, module_name, packed_language

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere grammars are not packed")

_PARSE = """
import sys
from pathlib import Path
sys._MEIPASS = sys.argv[1]
from app.chunking.grammars import GRAMMARS, parse
for syntax, source in (("r", b"f <- function(x) x + 1"), ("csharp", b"class A { int x; }")):
    assert parse(source, GRAMMARS[syntax]).root_node.child_count == 1, syntax
assert parse(b"x = 1", GRAMMARS["python"]) is not None
from app.workers.hardening import harden
from app.workers.limits import Limits, confine
confine(Limits())
harden(may_start_programs=False)
assert parse(b"{ color: red }", GRAMMARS["css"]) is not None
loaded = {Path(line.split()[-1]).name for line in open("/proc/self/maps") if "/bindings/" in line}
print(sorted(loaded))
"""


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder as the bundle has it, with three grammars."""
    folder = tmp_path / "bundle" / "resources" / "grammars"
    folder.mkdir(parents=True)
    for name in ("r", "csharp", "css"):
        monkeypatch.delitem(sys.modules, module_name(name), raising=False)  # its file may be one in memory
        spec = importlib.util.find_spec(module_name(name))
        assert spec is not None
        assert spec.origin is not None
        (folder / f"{name}{SUFFIX}").write_bytes(lzma.compress(Path(spec.origin).read_bytes(), preset=0))
    monkeypatch.setattr(packed_grammars, "resources_dir", lambda: folder.parent)
    packed_language.cache_clear()
    yield folder
    packed_language.cache_clear()


def test_packed_grammars_parse_also_in_a_confined_process_and_others_come_from_the_pack(packed: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PARSE, packed.parent.parent], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['python.abi3.so']"


@pytest.mark.usefixtures("packed")
def test_where_nothing_runs_from_memory_a_folder_serves_and_is_gone_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: str) -> int:
        raise OSError(errno.EPERM, "not here")

    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("os.memfd_create", refused)
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    assert packed_language("r") is not None
    assert list(temporary.iterdir()) == []


def test_a_damaged_grammar_is_told_once_and_does_without(packed: Path, expected_logs: list[str]) -> None:
    expected_logs += ["the grammar r cannot be unpacked", "the grammar css cannot be loaded"]
    assert packed_grammars.problem() == ""
    packed_language.cache_clear()
    (packed / f"r{SUFFIX}").write_bytes(b"no archive")
    (packed / f"css{SUFFIX}").write_bytes(lzma.compress(b"no library"))
    assert [packed_language(name) for name in ("r", "r", "css", "lua")] == [None] * 4
    assert packed_grammars.problem() == "the grammar r is damaged"
    (packed / f"r{SUFFIX}").unlink()
    assert packed_grammars.problem().startswith("the system lets no grammar be loaded")
