from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.embedding.unavailable import UnavailableEmbedder
from app.errors import ResourceError, ResourceProblem, UsageError
from app.model_choice import _PROBES, ModelChoice, leave_remote, try_remote
from app.settings import Settings
from app.store.active import TableKey
from app.workers.embedding import EmbedderClient
from tests.embedding import tiny_models
from tests.embedding.misbehaving_server import answer_json, embeddings, serving

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir
    from app.store.catalog import Catalog
    from tests.embedding.misbehaving_server import Answer

NOBODY = "http://127.0.0.1:9/v1/embeddings"
SERVER = Settings(remote_url=NOBODY, remote_model="letters", dimensions=64)


def test_the_starter_is_there_without_being_loaded(data_dir: DataDir) -> None:
    choice = ModelChoice(data_dir, Settings())
    assert isinstance(choice.embedder, EmbedderClient)
    assert choice.missing(Settings()) == ""
    choice.embedder.close()


def test_a_model_that_is_gone_tells_why_and_leaves_words(data_dir: DataDir, catalog: Catalog) -> None:
    settings = Settings(model=str(data_dir.models_dir / "gone.gguf"))
    choice = ModelChoice(data_dir, settings)
    assert isinstance(choice.embedder, UnavailableEmbedder)
    key, error = choice.choose_table(catalog)
    assert error is not None
    assert (error.code, error.user_message) == (ResourceProblem.MODEL_MISSING, choice.missing(settings))
    assert key == TableKey.words_only()


def test_a_file_that_was_tried_is_in_the_settings_and_its_table_known(
    data_dir: DataDir, catalog: Catalog, tmp_path: Path
) -> None:
    file = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    choice = ModelChoice(data_dir, SERVER)
    info, settings = choice.try_file(str(file), 0, SERVER)
    assert (settings.model, settings.remote_url, settings.dimensions) == (str(file), "", 0)
    chosen = ModelChoice(data_dir, settings)
    key, error = chosen.choose_table(catalog)
    chosen.embedder.close()
    assert (key.fingerprint, key.dimensions, error) == (info.fingerprint, tiny_models.WIDTH, None)
    with pytest.raises(UsageError):
        choice.try_file(str(file), 8, settings)
    with pytest.raises(ResourceError):
        choice.try_file("nonsense", 0, settings)


@pytest.mark.parametrize("name", ["starter", "STARTER"])
def test_a_name_is_kept_as_the_catalogue_writes_it(data_dir: DataDir, name: str) -> None:
    _, settings = ModelChoice(data_dir, SERVER).try_file(name, 0, SERVER)
    assert settings == replace(Settings(), model="starter")


def test_a_server_is_not_asked_at_the_start_and_needs_no_file(data_dir: DataDir) -> None:
    choice = ModelChoice(data_dir, SERVER)
    assert type(choice.embedder).__name__ == "RemoteEmbedder"
    assert choice.missing(replace(SERVER, model="nonsense")) == ""


def test_a_server_that_cannot_be_used_is_no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.embedding.transport._FIRST_WAIT_SECONDS", 0.01)
    for address, key, kind in (("nonsense", "", UsageError), (NOBODY, "a\nb", UsageError), (NOBODY, "", ResourceError)):
        with pytest.raises(kind):
            try_remote(address, "letters", 0, key, Settings())


def test_leaving_a_server_keeps_the_rest() -> None:
    assert leave_remote(replace(SERVER, theme="dark")) == Settings(theme="dark")
    assert leave_remote(Settings()) == Settings()


def test_a_server_is_compared_with_the_model_on_this_computer(data_dir: DataDir, tmp_path: Path) -> None:
    file = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    settings = Settings(model=str(file))
    choice = ModelChoice(data_dir, settings)
    vectors = {text: choice.embedder.embed_documents([text], lambda: False)[0].tolist() for text in _PROBES}
    choice.embedder.close()

    def local(request: dict[str, Any]) -> Answer:
        # It is asked for more than the probes, to learn its dimensions.
        found = [vectors.get(text, vectors[_PROBES[0]]) for text in request["input"]]
        entries = [{"index": index, "embedding": vector} for index, vector in enumerate(found)]
        return answer_json({"data": entries})

    with serving() as server:
        server.behave = local
        same = choice.compare(server.url, "m", "", settings)
        server.behave = lambda request: answer_json(embeddings(request["input"], 64))
        other = choice.compare(server.url, "m", "", settings)
        gone = choice.compare(server.url, "m", "", replace(settings, model=str(tmp_path / "gone.gguf")))
    assert same.is_same
    assert (same.dimensions, same.local) == (64, "tiny")
    assert not other.is_same
    assert other.likeness is not None
    assert gone.likeness is None
    with pytest.raises(UsageError):
        choice.compare(server.url, "m", "two words", settings)
