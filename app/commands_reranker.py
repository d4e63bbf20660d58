"""`lodestone models reranker`: which model orders the first files of a search that asks for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import OK
from app.commands import open_engine
from app.console import print_json, print_line
from app.settings import load_settings

if TYPE_CHECKING:
    import argparse

    from app.paths import DataDir


def choose_reranker(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone models reranker`: try and choose one, or tell which it is."""
    if arguments.model or arguments.off:
        with open_engine(data_dir, writer=True) as engine:
            engine.use_reranker("" if arguments.off else arguments.model)
    data_dir.prepare()
    current = load_settings(data_dir.settings_file).reranker
    if arguments.json:
        print_json({"reranker": current})
    elif current:
        print_line(f"The reranker is {Path(current).stem}. Search with it: lodestone search --rerank QUERY")
    else:
        print_line("No reranker is chosen. Choose a GGUF file of Qwen3-Reranker: lodestone models reranker FILE")
    return OK
