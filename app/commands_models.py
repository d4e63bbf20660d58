"""The commands that deal with models: `lodestone models ACTION`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli import FAILED, OK
from app.commands import interruptible, open_engine
from app.console import print_json, print_line, size_words
from app.embedding.catalog import list_models, resolve
from app.embedding.verify import verify
from app.settings import STARTER_MODEL, load_settings
from app.workers.embedding import EmbedderClient

if TYPE_CHECKING:
    import argparse

    from app.paths import DataDir


def models(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone models`."""
    if arguments.action == "use":
        return _use_model(arguments, data_dir)
    if arguments.action == "verify":
        return _verify_model(arguments, data_dir)
    return _list_models(arguments, data_dir)


def _list_models(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    states = list_models(data_dir)
    current = load_settings(data_dir.settings_file).model
    if arguments.json:
        print_json({"current": current, "models": [state.to_json() for state in states]})
        return OK
    for state in states:
        model = state.model
        where = "here" if state.is_present else f"not here, {size_words(model.bytes)}"
        print_line(f"{model.name:24} {model.dimensions:5} dimensions  {where:18} {model.licence}, {model.languages}")
        print_line(f"{'':24} {model.description}")
    print_line(f"In use: {current}. Any other GGUF embedding model: lodestone models use PATH")
    return OK


def _use_model(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    with open_engine(data_dir, writer=True) as engine:
        info = engine.use_model(arguments.model)
        chunks = engine.status().chunks
    if arguments.json:
        print_json({"model": info.name, "dimensions": info.dimensions, "device": info.device, "path": str(info.path)})
        return OK
    print_line(f"From now on: {info.name}, {info.dimensions} dimensions, {info.device}.")
    if chunks:
        print_line(f"Embed the {chunks:,} passages of the library with it: lodestone index")
    return OK


def _verify_model(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    data_dir.prepare()
    settings = load_settings(data_dir.settings_file)
    name = arguments.model or settings.model
    model = resolve("" if name.casefold() == STARTER_MODEL else name, data_dir)
    # Without `dimensions`: what a model card says, it says of whole vectors.
    log_file = data_dir.logs_dir / "llama.log"
    embedder = EmbedderClient(model, threads=settings.threads, device=settings.device, log_file=log_file)
    try:
        with interruptible() as stop:
            result = verify(model, embedder, stop.is_set)
    finally:
        embedder.close()
    if arguments.json:
        print_json(result.to_json())
    else:
        print_line(f"{result.info.name}, {result.info.dimensions} dimensions, {result.info.device}")
        for check in result.checks:
            print_line(f"{'right' if check.is_right else 'wrong':6} {check.name:10} {check.message}")
    return OK if result.is_right else FAILED
