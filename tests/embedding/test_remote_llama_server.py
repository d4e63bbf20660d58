"""`app.embedding.remote` against a server of others: the one of llama-cpp-python, which runs the same starter model."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.address import RemoteModel, endpoint
from app.embedding.catalog import resolve
from app.embedding.remote import RemoteEmbedder
from app.errors import ResourceError, ResourceProblem
from app.paths import resources_dir
from app.workers.embedding import EmbedderClient

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir

MODULES = ("fastapi", "pydantic_settings", "sse_starlette", "starlette_context", "uvicorn")
MISSING = [name for name in MODULES if find_spec(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"llama-cpp-python's server needs {', '.join(MISSING)}")

KEY = "a key of the test"
START_SECONDS = 60.0  # three on an idle machine
# Plain English, no longer than the model's 256 tokens. We bring text into the form of the model's reference first
# (`app.embedding.normalise`), which llama.cpp does not, so Korean or Hindi get other tokens there; and that server
# cuts at its batch of 512 tokens, beyond what the model was trained on.
TEXTS = [
    "tea",
    "The tenant shall give notice three months before moving out.",
    "Snails eat the young lettuce at night. " * 24,
    *(f"Sentence number {number} is about {'apples and ' * (number % 9)}pears." for number in range(60)),
]


def never() -> bool:
    return False


def address_in(log: Path, process: subprocess.Popen[bytes]) -> str:
    """What the server says of the free port that it found."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if found := re.search(r"http://127\.0\.0\.1:\d+", log.read_text("utf-8", "replace")):
            return found[0]
        time.sleep(0.05)
    pytest.fail(f"the server did not start:\n{log.read_text('utf-8', 'replace')}")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    model = next((resources_dir() / "models").glob("*.gguf"))
    options = {"model": model, "embedding": "true", "host": "127.0.0.1", "port": 0, "api_key": KEY, "n_threads": 1}
    arguments = [f"--{name}={value}" for name, value in options.items()]
    # The server lets these overrule its arguments.
    environment = {name: value for name, value in os.environ.items() if name not in ("HOST", "PORT", "CONFIG_FILE")}
    log = tmp_path_factory.mktemp("llama_server") / "log.txt"
    with log.open("wb") as output:
        command = [sys.executable, "-m", "llama_cpp.server", *arguments]
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=environment)
    try:
        yield endpoint(address_in(log, process))
    finally:
        process.kill()
        process.wait(10)


def test_the_same_vectors_as_local(url: str, data_dir: DataDir) -> None:
    local = EmbedderClient(resolve("", data_dir))
    remote = RemoteEmbedder(RemoteModel(url, "starter", concurrency=2, batch_texts=16), lambda: KEY)
    try:
        ours, theirs = local.embed_documents(TEXTS, never), remote.embed_documents(TEXTS, never)
        query = float(remote.embed_query("notice period", never) @ local.embed_query("notice period", never))
    finally:
        local.close()
        remote.close()
    assert ours.shape == theirs.shape == (len(TEXTS), 384)
    assert float((ours * theirs).sum(axis=1).min()) >= 0.9999
    assert query >= 0.9999


def test_a_text_that_the_server_cuts_has_a_vector_too(url: str) -> None:
    remote = RemoteEmbedder(RemoteModel(url, "starter"), lambda: KEY)
    vectors = remote.embed_documents(["water " * 5000, "", "汉语", "lone \ud800, \0 and 🦊"], never)
    assert np.allclose(np.linalg.norm(vectors[[0, 2, 3]], axis=1), 1, atol=1e-5)
    assert np.isnan(vectors[1]).all()


def test_a_wrong_key_is_told(url: str) -> None:
    with pytest.raises(ResourceError, match="does not accept the key") as caught:
        RemoteEmbedder(RemoteModel(url, "starter"), lambda: "another").info()
    assert caught.value.code is ResourceProblem.REMOTE
