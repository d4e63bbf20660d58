from __future__ import annotations

import importlib.metadata
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bundle_links

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("nm"), reason="reads ELF files with nm (of binutils)"
)
_BREAK = """
import sys
sys.path.insert(0, sys.argv[1])
import icu4py
assert icu4py.__path__[0].startswith(sys.argv[1])
from icu4py.breakers import SentenceBreaker
assert len(list(SentenceBreaker("One. Two.", "en"))) == 2
print({name for name in ("i18n", "libicuuc") if name in open("/proc/self/maps").read()})
"""


@pytest.fixture
def inside(tmp_path: Path) -> Path:
    """A bundle's folder with what it has of ICU, and a link at the top."""
    package = importlib.metadata.distribution("icu4py")
    for file in package.files or ():
        if (file.suffix not in (".py", ".so") and ".so." not in file.name) or file.name.startswith("messageformat"):
            continue
        target = tmp_path / str(file)
        target.parent.mkdir(exist_ok=True)
        source = Path(str(package.locate_file(file)))
        if "icudata" in file.name:  # large, and changed by nobody
            target.symlink_to(source)
        else:
            shutil.copy(source, target)
    (tmp_path / "libicui18n.so").symlink_to(next((tmp_path / "icu4py.libs").glob("*icui18n*")))
    return tmp_path


def test_what_is_linked_and_not_used_is_gone_and_the_rest_works(inside: Path) -> None:
    saved = bundle_links.take_away(inside)
    left = {file.name.partition("-")[0] for file in (inside / "icu4py.libs").iterdir()}
    assert left == {"libicuuc", "libicudata"}
    assert saved > 5_000_000
    assert not (inside / "libicui18n.so").is_symlink()
    done = subprocess.run([sys.executable, "-c", _BREAK, inside], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("{'libicuuc'}", 0), done.stderr


def test_symbols_found_by_way_of_another_library_are_not_lost() -> None:
    symbols = {
        "module": (frozenset({"init"}), frozenset({"deep"})),
        "libmiddle.so": (frozenset({"middle"}), frozenset({"deep"})),
        "libdeep.so": (frozenset({"deep"}), frozenset[str]()),
    }
    before = {
        "module": frozenset({"libmiddle.so"}),
        "libmiddle.so": frozenset({"libdeep.so"}),
        "libdeep.so": frozenset(),
    }
    after = {**before, "module": frozenset[str]()}
    bundle_links._check(before, before, symbols)
    with pytest.raises(bundle_links.BrokenLinksError, match="module would miss deep"):
        bundle_links._check(before, after, symbols)
    assert bundle_links._unneeded(after) == {"libmiddle.so", "libdeep.so"}
