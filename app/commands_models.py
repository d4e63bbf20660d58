"""The commands that deal with models: `lodestone models ACTION`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli import FAILED, OK
from app.commands import interruptible, open_engine
from app.commands_downloads import download_model, import_model_file
from app.commands_remote import choose_instruction, next_step, remote_model
from app.commands_reranker import choose_reranker
from app.console import print_json, print_line, size_words
from app.embedding.catalog import resolve
from app.embedding.verify import verify
from app.model_overview import look_at_models
from app.settings import STARTER_MODEL, load_settings
from app.workers.embedding import EmbedderClient

if TYPE_CHECKING:
    import argparse

    from app.embedding.catalog import ModelState
    from app.paths import DataDir


def models(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone models`."""
    if arguments.action == "use":
        return _use_model(arguments, data_dir)
    if arguments.action == "remote":
        return remote_model(arguments, data_dir)
    if arguments.action == "instruction":
        return choose_instruction(arguments, data_dir)
    if arguments.action == "reranker":
        return choose_reranker(arguments, data_dir)
    if arguments.action == "download":
        return download_model(arguments, data_dir)
    if arguments.action == "import":
        return import_model_file(arguments, data_dir)
    if arguments.action == "verify":
        return _verify_model(arguments, data_dir)
    return _list_models(arguments, data_dir)


def _list_models(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    overview = look_at_models(data_dir)
    settings = load_settings(data_dir.settings_file)
    current = settings.remote_model if settings.remote_url else settings.model
    advice = overview.advice
    if arguments.json:
        listed = [{**state.to_json(), "passages_per_second": overview.rate(state)} for state in overview.states]
        print_json({"current": current, "models": listed, "recommendation": advice.to_json()})
        return OK
    for state in overview.states:
        for line in _model_lines(state, overview.rate(state)):
            print_line(line)
    print_line(f"For this computer: {advice.model.name}. {advice.reason}")
    print_line(f"In use: {current}. Any other GGUF embedding model: lodestone models import PATH")
    return OK


def _model_lines(state: ModelState, rate: float | None) -> list[str]:
    model = state.model
    where = "here" if state.is_present else f"not here, {size_words(model.size_bytes)}"
    needs = f"needs {size_words(model.memory_bytes)} of memory"
    speed = f" and does about {rate:,.{0 if rate >= 10 else 1}f} passages a second here" if rate else ""
    about = ", ".join(filter(None, (model.licence, model.languages)))
    is_cut = 0 < model.default_dimensions < model.dimensions
    dimensions = f"{model.default_dimensions} of {model.dimensions}" if is_cut else str(model.dimensions)
    return [
        f"{model.name:24} {dimensions:>12} dimensions  {where:18} {about}",
        f"{'':24} {model.description}",
        f"{'':24} It {needs}{speed}.",
    ]


def _use_model(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    with open_engine(data_dir, writer=True) as engine:
        info = engine.use_model(arguments.model, arguments.dimensions)
        chunks = engine.status().chunks
        keeps = engine.keeps_vectors(info)
    if arguments.json:
        print_json({"model": info.name, "dimensions": info.dimensions, "device": info.device, "path": str(info.path)})
        return OK
    print_line(f"From now on: {info.name}, {info.dimensions} dimensions, {info.device}.")
    if chunks:
        print_line(next_step(chunks, keeps_vectors=keeps))
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
