"""`lodestone models download` and `models import`: how models get into a library."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import OK
from app.commands import interruptible
from app.console import print_json, print_line, print_note, size_words
from app.embedding.catalog import find_known, known_models, resolve
from app.embedding.fingerprint import remember_sha256
from app.embedding.gguf import is_reranker, read_header
from app.errors import Cancelled, UsageError
from app.settings import load_settings
from app.store.hash_cache import HashCache

if TYPE_CHECKING:
    import argparse

    from app.embedding.catalog import CatalogModel
    from app.embedding.transfer import Transfer
    from app.paths import DataDir


class TransferBar:
    """Shows how far a file has come on a terminal, and nothing anywhere else."""

    def __init__(self) -> None:
        """Nothing is shown before the first report."""
        self._bar: Any = None

    def show(self, transfer: Transfer) -> None:
        """Take the next report."""
        if not sys.stderr.isatty():
            return
        from tqdm import tqdm

        if self._bar is None:
            self._bar = tqdm(desc=transfer.name, unit="B", unit_scale=True, initial=transfer.done, file=sys.stderr)
        self._bar.total = transfer.total or None
        self._bar.n = transfer.done
        self._bar.refresh()

    def close(self) -> None:
        """Leave the last state on the screen."""
        if self._bar is not None:
            self._bar.close()


def download_model(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone models download`: the one command that reaches out to the network by itself."""
    from app.embedding.obtain import obtain

    data_dir.prepare()
    model = _downloadable(arguments.model)
    settings = load_settings(data_dir.settings_file)
    if arguments.mirror:
        settings = replace(settings, mirror=arguments.mirror)
    bar = TransferBar()
    try:
        with interruptible() as stop:
            path = obtain(
                model,
                data_dir.models_dir,
                hub=settings.mirror,
                on_progress=bar.show,
                should_stop=stop.is_set,
            )
    except Cancelled:
        print_note("lodestone: Stopped. What has come is kept; the same command goes on from there.")
        raise
    finally:
        bar.close()
    if model.sha256:
        remember_sha256(path, model.sha256, HashCache(data_dir.hashes_file))
    _tell(model.name, path, arguments)
    return OK


def _downloadable(name: str) -> CatalogModel:
    """Raises UsageError for names that the catalogue does not have, and for the starter."""
    model = find_known(name)
    names = ", ".join(known.name for known in known_models() if not known.shipped)
    if model is None:
        raise UsageError(f"There is no model {name} in the catalogue. Choose one of: {names}.")
    if model.shipped:
        raise UsageError(f"{model.name} comes with the program. Choose one of: {names}.")
    return model


def import_model_file(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone models import`."""
    from app.embedding.importing import import_model

    data_dir.prepare()
    bar = TransferBar()
    try:
        with interruptible() as stop:
            path = import_model(
                Path(arguments.path), data_dir.models_dir, on_progress=bar.show, should_stop=stop.is_set
            )
    finally:
        bar.close()
    verb = "reranker" if is_reranker(path, read_header(path)) else "use"
    _tell(resolve(str(path), data_dir).name, path, arguments, verb)
    return OK


def _tell(name: str, path: Path, arguments: argparse.Namespace, verb: str = "use") -> None:
    size = path.stat().st_size
    if arguments.json:
        print_json({"model": name, "path": str(path), "bytes": size})
        return
    print_line(f"{name} is here ({size_words(size)}). Work with it from now on: lodestone models {verb} {name}")
