"""The rules of the house: who may import whom, what stays out of a start, and that every module has its test."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
APP = HOUSE / "app"
MODULES = sorted(path.relative_to(HOUSE) for path in APP.rglob("*.py"))
MAX_LINES = 500
# A room may import rooms of its own or a lower rank.
RANKS = {
    "errors": 0,
    "paths": 0,
    "portable": 0,
    "processor": 0,
    "hours": 0,
    "settings": 0,
    "logs": 0,
    "windows_paths": 0,
    "documents": 1,
    "chunking": 1,
    "embedding": 1,
    "store": 1,
    "workers": 2,
    "indexing": 3,
    "search": 3,
    "folder_orders": 3,
    "former_model": 3,
    "memory_budget": 3,
    "model_choice": 3,
    "model_overview": 3,
    "moving": 3,
    "index_runs": 3,
    "releases": 3,
    "reranking": 3,
    "ways": 3,
    "engine": 4,
    "evaluation": 4,
    "doctor": 4,
    "console": 5,
    "commands": 5,
    "commands_data_dir": 5,
    "commands_downloads": 5,
    "commands_eval": 5,
    "commands_exclude": 5,
    "commands_library": 5,
    "commands_export": 5,
    "commands_index": 5,
    "commands_models": 5,
    "commands_overview": 5,
    "commands_pause": 5,
    "commands_remote": 5,
    "commands_reranker": 5,
    "commands_saved": 5,
    "commands_similar": 5,
    "arguments": 5,
    "cli": 5,
    "launch": 5,
    "gui": 5,
    "server": 5,
    "__main__": 6,
}
# Each takes a noticeable part of a second, so none may be loaded before the window shows.
HEAVY = ("lancedb", "pyarrow", "pymupdf", "llama_cpp", "tree_sitter", "tree_sitter_language_pack")


def room(module: Path) -> str:
    return module.parts[1].removesuffix(".py")


def imported_rooms(module: Path) -> set[str]:
    rooms: set[str] = set()
    for node in ast.walk(ast.parse((HOUSE / module).read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "app":
            parts = node.module.split(".")
            rooms |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names if alias.name in RANKS}
        elif isinstance(node, ast.Import):
            rooms |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("app.")}
    return rooms


def imports_qt(module: Path) -> bool:
    tree = ast.parse((HOUSE / module).read_text("utf-8"))
    froms = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    plain = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return any(name.split(".")[0] in ("PySide6", "shiboken6") for name in froms + plain)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_arrows_point_one_way(module: Path) -> None:
    if room(module) == "__init__":
        return
    rank = RANKS[room(module)]
    assert {name for name in imported_rooms(module) if RANKS[name] > rank} == set()


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_only_the_gui_knows_qt(module: Path) -> None:
    assert room(module) == "gui" or not imports_qt(module)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_module_outgrows_its_room(module: Path) -> None:
    assert len((HOUSE / module).read_text("utf-8").splitlines()) <= MAX_LINES


@pytest.mark.parametrize("module", [path for path in MODULES if path.name != "__init__.py"], ids=str)
def test_every_module_has_a_test_of_its_name(module: Path) -> None:
    name = "test_main.py" if module.name == "__main__.py" else f"test_{module.name}"
    assert (HOUSE / "tests" / Path(*module.parts[1:-1]) / name).is_file()


def test_nothing_heavy_is_imported_with_the_engine_and_qt_only_with_the_gui() -> None:
    names = [".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in MODULES if room(path) != "gui"]
    in_children = {"app.workers.embedder", "app.embedding.llama", "app.embedding.llama_context"}
    code = f"""
import importlib, sys
import app.engine, app.cli
heavy = [name for name in {HEAVY!r} if name in sys.modules]
assert not heavy, heavy
for name in {[name for name in names if name not in in_children]!r}:
    importlib.import_module(name)
for name in {sorted(in_children)!r}:
    importlib.import_module(name)
assert "PySide6" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=HOUSE)
