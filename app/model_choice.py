"""Which model embeds: from the settings to an embedder, and from a person's choice to settings that were tried."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.embedding.address import RemoteModel, endpoint
from app.embedding.catalog import known_models, resolve
from app.embedding.fingerprint import file_sha256
from app.embedding.instructions import task_of
from app.embedding.keys import check_key, forget_key, keep_key, read_key
from app.embedding.unavailable import UnavailableEmbedder
from app.errors import LodestoneError, ResourceError
from app.former_model import FormerModels
from app.memory_budget import check_fits
from app.settings import STARTER_MODEL
from app.store.active import TableKey, active_key
from app.store.hash_cache import HashCache
from app.store.known_embedder import KnownEmbedder
from app.workers.embedding import EmbedderClient

if TYPE_CHECKING:
    import threading
    from pathlib import Path

    from app.embedding.catalog import ModelFile
    from app.embedding.model import Embedder, EmbedderInfo, Vectors
    from app.paths import DataDir
    from app.settings import Settings
    from app.store.catalog import Catalog

# What is asked of both where a server is compared: a sentence of prose, one in another script, and code.
_PROBES = ("The night train to Vienna leaves at ten.", "夜车十点开往维也纳。", "def half(value): return value / 2")
_SAME = 0.999  # other builds and quantisations of one model stay above this, other models far below


@dataclass(frozen=True, slots=True)
class ModelTrial:
    """A model that was loaded and not chosen yet.

    `settings` are those with it. `keeps_vectors` tells that the vectors of the library's `passages` passages serve
    it, as they are or cut; else all are embedded again.
    """

    info: EmbedderInfo
    settings: Settings
    passages: int
    keeps_vectors: bool


@dataclass(frozen=True, slots=True)
class RemoteTrial:
    """What a server's model showed; `likeness` is the least cosine with the vectors of the model `local`.

    None where the two cannot be compared: vectors of another length, or no such model on this computer.
    """

    dimensions: int
    local: str
    likeness: float | None

    @property
    def is_same(self) -> bool:
        """True where the server's vectors are those of the model on this computer."""
        return self.likeness is not None and self.likeness >= _SAME


class ModelChoice:
    """The embedder that `settings` ask for, and trials of others. What is chosen counts from the next start."""

    def __init__(self, data_dir: DataDir, settings: Settings) -> None:
        """Cheap: no model is loaded and no server asked. `embedder` is there in any case; it may only tell why not."""
        self._data_dir = data_dir
        self._hashes = HashCache(data_dir.hashes_file)
        self.embedder, source, dimensions = self._open(settings)
        self._known = KnownEmbedder(self.embedder, source, dimensions)
        self.former = FormerModels(
            self.embedder,
            self._known,
            lambda path, length: self._client(self._resolve(str(path)), replace(settings, dimensions=length)),
            _remote_embedder,
        )

    def choose_table(self, catalog: Catalog) -> tuple[TableKey, ResourceError | None]:
        """The table for the embedder's vectors; where there is no model, that of the last one and the reason."""
        try:
            return self._known.table_key(catalog), None
        except ResourceError as error:
            return active_key(catalog) or TableKey.words_only(), error

    def try_file(self, name_or_path: str, dimensions: int, settings: Settings) -> tuple[EmbedderInfo, Settings]:
        """Load a model for a trial: what it is, and `settings` with it; a server is in use no longer then.

        `dimensions` 0 means the model's default. Raises ResourceError (model_missing, model_invalid) and UsageError.
        """
        model = self._resolve(name_or_path)
        check_fits(settings, model)
        trial = self._client(model, replace(settings, dimensions=dimensions))
        try:
            info = trial.info()
        finally:
            trial.close()
        names = [STARTER_MODEL, *(known.name for known in known_models())]
        setting = next((name for name in names if name.casefold() == name_or_path.casefold()), str(model.path))
        return info, replace(settings, model=setting, dimensions=dimensions, remote_url="", remote_model="")

    def compare(self, address: str, name: str, key: str, settings: Settings) -> RemoteTrial:
        """Ask a server for a few vectors and compare them with those of the model on this computer; keeps nothing.

        `key` "" is the one of the keyring, if any. Raises UsageError (address, key), ResourceError (remote_failed).
        """
        if key:
            check_key(key)
        chosen = replace(settings, remote_url=endpoint(address), remote_model=name, dimensions=0)
        theirs = _probe(_remote_embedder(_remote_model(chosen), key))
        try:
            model = self._resolve(settings.model)
            ours = _probe(self._client(replace(model, default_dimensions=0), replace(settings, dimensions=0)))
        except LodestoneError:
            return RemoteTrial(theirs.shape[1], settings.model, None)
        likeness = float((ours * theirs).sum(axis=1).min()) if ours.shape == theirs.shape else None
        return RemoteTrial(theirs.shape[1], model.name, likeness)

    def missing(self, settings: Settings) -> str:
        """Why the chosen model's file cannot be used (not there, too large), "" when it can; it is not opened."""
        try:
            if not settings.remote_url:
                check_fits(settings, self._resolve(settings.model))
        except LodestoneError as error:
            return error.user_message
        return ""

    def _open(self, settings: Settings) -> tuple[Embedder, Path | str | None, int]:
        """The embedder of the chosen model, its file and what vectors are cut to; one that tells why not else."""
        try:
            if settings.remote_url:
                remote = _remote_model(settings)
                return _remote_embedder(remote), remote.source, settings.dimensions
            model = self._resolve(settings.model)
            check_fits(settings, model)
            dimensions = model.effective_dimensions(settings.dimensions)
            return self._client(model, settings), model.path, dimensions
        except LodestoneError as error:
            return UnavailableEmbedder(error), None, 0

    def _resolve(self, name_or_path: str) -> ModelFile:
        return resolve("" if name_or_path.casefold() == STARTER_MODEL else name_or_path, self._data_dir)

    def _client(self, model: ModelFile, settings: Settings) -> EmbedderClient:
        return EmbedderClient(
            model,
            dimensions=model.effective_dimensions(settings.dimensions),
            threads=settings.threads,
            device=settings.device,
            log_file=self._data_dir.logs_dir / "llama.log",
            calibration_file=self._data_dir.calibration_file,
            weights_dir=self._data_dir.weights_dir,
            hash_file=lambda path: file_sha256(path, self._hashes),
        )


class ModelOrders(ABC):
    """The part of the engine that tries models and servers and chooses one."""

    _models: ModelChoice
    _catalog: Catalog  # for looking, under the guard
    _guard: threading.Lock
    _settings: Settings

    @abstractmethod
    def update_settings(self, settings: Settings) -> None:
        """Keep other choices."""

    def use_model(self, name_or_path: str, dimensions: int = 0) -> EmbedderInfo:
        """Choose a model after loading it for a trial; the next indexing rebuilds the vectors from stored text.

        `dimensions` 0 means the model's default. A server that was used until now no longer is. Raises
        ResourceError (model_missing, model_invalid) and UsageError (dimensions), and then all stays as it was.
        """
        trial = self.try_model(name_or_path, dimensions)
        self.update_settings(trial.settings)
        return trial.info

    def try_model(self, name_or_path: str, dimensions: int = 0) -> ModelTrial:
        """Load a model and say what the choice of it would mean; changes nothing. Raises as `use_model`."""
        info, chosen = self._models.try_file(name_or_path, dimensions, self._settings)
        return ModelTrial(info, chosen, self._passages(), self.keeps_vectors(info))

    def compare_remote(self, address: str, name: str, key: str = "") -> RemoteTrial:
        """Ask a server for a few vectors and compare them with this computer's; raises as `use_remote`."""
        return self._models.compare(address, name, key, self._settings)

    def use_remote(self, address: str, name: str, dimensions: int = 0, key: str = "") -> EmbedderInfo:
        """Choose the model `name` of a server, after one vector of it; text leaves this process from then on.

        A key is kept by the system's keyring; "" is the one that is there, if any. Raises UsageError (address, key)
        and ResourceError (remote_failed), and then all stays as it was.
        """
        info, chosen = try_remote(address, name, dimensions, key, self._settings)
        self.update_settings(chosen)
        return info

    def leave_remote(self) -> None:
        """Embed with the model on this computer again, and forget the server and its key."""
        self.update_settings(leave_remote(self._settings))

    def use_instruction(self, instruction: str) -> None:
        """Choose what the model is told before each query, from now on. Raises UsageError (see `task_of`)."""
        task_of(instruction)
        self.update_settings(replace(self._settings, instruction=instruction))

    def keeps_vectors(self, info: EmbedderInfo) -> bool:
        """True when the stored vectors serve this embedder, as they are or cut, so that nothing is embedded again."""
        with self._guard:
            active = active_key(self._catalog)
        wanted = TableKey(info.fingerprint, info.dimensions, info.base_fingerprint)
        return active is not None and (wanted == active or wanted.can_be_cut_from(active))

    def active_fingerprint(self) -> str | None:
        """The fingerprint of the embedder whose vectors are searched, None before anything was indexed."""
        with self._guard:
            key = active_key(self._catalog)
        return key.fingerprint if key else None

    def _passages(self) -> int:
        with self._guard:
            return self._catalog.chunk_counts()[0]


def _probe(embedder: Embedder) -> Vectors:
    try:
        return embedder.embed_documents(_PROBES, lambda: False)
    finally:
        embedder.close()


def try_remote(address: str, name: str, dimensions: int, key: str, settings: Settings) -> tuple[EmbedderInfo, Settings]:
    """Ask a server for one vector: what its model `name` is, and `settings` with it; the key goes into the keyring.

    `key` "" is the one that is there, if any. Raises UsageError (address, key) and ResourceError (remote_failed).
    """
    url = endpoint(address)
    if key:
        check_key(key)
    chosen = replace(settings, remote_url=url, remote_model=name, dimensions=dimensions)
    info = _remote_embedder(_remote_model(chosen), key).info()
    if key:
        keep_key(url, key)
    return info, chosen


def leave_remote(settings: Settings) -> Settings:
    """`settings` without the server, whose key is forgotten."""
    if settings.remote_url:
        forget_key(settings.remote_url)
    return replace(settings, remote_url="", remote_model="", dimensions=0)


def _remote_embedder(model: RemoteModel, key: str = "") -> Embedder:
    # Loaded late: HTTP and TLS would cost every start, and few people have a server.
    from app.embedding.remote import RemoteEmbedder

    return RemoteEmbedder(model, lambda: key or read_key(model.url))


def _remote_model(settings: Settings) -> RemoteModel:
    return RemoteModel(
        endpoint(settings.remote_url),
        settings.remote_model,
        dimensions=settings.dimensions,
        concurrency=settings.remote_requests,
        batch_texts=settings.remote_texts,
    )
