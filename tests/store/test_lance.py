from __future__ import annotations

import subprocess
import sys

CHECK = """
import sys
from app.store.lance import load_lancedb
assert "lancedb" not in sys.modules
module = load_lancedb()
assert module is load_lancedb()
parts = ("lance_namespace_urllib3_client", "pyarrow.dataset", "lancedb.embeddings.openai")
left_out = [name for name in sys.modules if name.startswith(parts)]
assert set(parts) <= set(left_out)
assert "overrides" not in sys.modules
assert all(getattr(sys.modules[name], "__file__", None) is None for name in left_out), left_out
for name in ("pyarrow._dataset", "pyarrow._parquet", "pyarrow._acero", "pyarrow._csv", "requests", "numpy.fft"):
    assert name not in sys.modules, name
"""

LATE = """
import sys, threading
from app.store.lance import load_lancedb
load_lancedb()
import pyarrow as pa
import pyarrow.compute as pc
assert "pyarrow._compute" not in sys.modules
found = []
threads = [threading.Thread(target=lambda: found.append(pc.equal(pa.array([1, 2]), 2).to_pylist())) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert found == [[False, True]] * 8, found
from pyarrow.compute import add
import pyarrow.compute
assert pyarrow.compute.add is add is sys.modules["pyarrow.compute"].add
"""

TOGETHER = """
import threading, time
from app.store.lance import load_lancedb
whole = []
threads = [threading.Thread(target=lambda: whole.append(hasattr(load_lancedb(), "connect"))) for _ in range(8)]
for thread in threads:
    thread.start()
    time.sleep(0.02)
for thread in threads:
    thread.join()
assert whole == [True] * 8, whole
"""


def test_what_the_bundle_leaves_out_is_not_loaded() -> None:
    subprocess.run([sys.executable, "-W", "error", "-c", CHECK], check=True)


def test_threads_that_load_it_together_all_get_it_whole() -> None:
    subprocess.run([sys.executable, "-W", "error", "-c", TOGETHER], check=True)


def test_functions_of_columns_are_loaded_when_one_is_called() -> None:
    subprocess.run([sys.executable, "-W", "error", "-c", LATE], check=True)
