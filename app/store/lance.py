"""Load LanceDB, which is slow to import, without the part we never use."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import sys
import threading
import types
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOCK = threading.Lock()
# Asked for when LanceDB is imported, and never called here. The bundle ships neither, nor the libraries that PyArrow's
# data sets are made of (Parquet, query plans), so a test of the store would tell if LanceDB came to call one.
# LanceDB's own embedding functions are clients of other people's models, each a pydantic class.
_CLIENTS = (
    *("bedrock", "cohere", "colpali", "gemini_text", "gte", "imagebind", "instructor", "jinaai", "ollama", "open_clip"),
    *("openai", "sentence_transformers", "siglip", "transformers", "voyageai", "watsonx"),
)
_LEFT_OUT = (
    *("lance_namespace_urllib3_client", "pyarrow.dataset"),
    *(f"lancedb.embeddings.{name}" for name in _CLIENTS),
)


_LATE = "pyarrow.compute"
_LATE_LOCK = threading.RLock()


class _EmptyModule(types.ModuleType):
    """A module that has every class one asks for, each without content."""

    __path__: list[str] = []  # noqa: RUF012 - the import system wants an attribute of this name

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {})
        setattr(self, name, made)
        return made


class _LateModule(types.ModuleType):
    """Stands for a module until something in it is asked for: PyArrow's functions of columns, each of which is wrapped
    and described when they are imported, a fifth of the time of all; a search needs none."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        with _LATE_LOCK:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            value = getattr(importlib.import_module(self.__name__), name)
        setattr(self, name, value)
        return value


class _NoOverrides(types.ModuleType):
    """Stands for the module `overrides`, whose decorator reads the bytecode of whoever uses it, to check LanceDB's
    own classes: a quarter of the whole import."""

    EnforceOverrides = object

    @staticmethod
    def override(method: Any) -> Any:
        """The method as it is."""
        return method


class _LeftOutFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers imports of what is left out, and of its parts, with empty modules.

    The REST client of LanceDB's cloud namespaces is about 200 generated pydantic models, needed only for remote
    catalogs: 1.4 s of import with it, 0.5 s without (LanceDB 0.40, measured in turn in one run).
    """

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        del path, target
        if fullname == _LATE:
            return importlib.machinery.ModuleSpec(fullname, self)
        if not any(fullname == name or fullname.startswith(f"{name}.") for name in _LEFT_OUT):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _LateModule(spec.name) if spec.name == _LATE else _EmptyModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing to run."""


def load_lancedb() -> Any:
    """The `lancedb` module. Takes half a second the first time, so never call it on the GUI thread.

    Any thread may call it: one that comes while another one imports gets the whole module, and waits for it.
    """
    with _LOCK:
        if "lancedb" in sys.modules:
            return sys.modules["lancedb"]  # whole, because of the lock
        finder = _LeftOutFinder()
        sys.meta_path.insert(0, finder)
        checked = sys.modules.get("overrides")
        sys.modules["overrides"] = _NoOverrides("overrides")
        try:
            return importlib.import_module("lancedb")
        finally:
            sys.meta_path.remove(finder)
            del sys.modules["overrides"]
            if checked is not None:
                sys.modules["overrides"] = checked
