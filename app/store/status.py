"""The state of a library in figures."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from app.store.active import next_key
from app.store.known_embedder import KnownEmbedder
from app.store.notices import NOTICE, USAGE, told
from app.store.trouble import read_trouble
from app.store.usage import tree_size

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir
    from app.store.catalog import Catalog
    from app.store.records import RootInfo


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """What `lodestone status` prints. `files` counts by state, `sizes` are bytes on disk by part.

    `device` is where the model ran last and `device_reason` why there, empty before its first run; `notice` is empty
    or says what the person should know (a damaged index that is being rebuilt). `remote` is empty, or says in a
    sentence that text is sent to a server, and to which; `model_problem` why the model is not there. `problem_code`
    is empty, or tells programs why indexing stands still (disk_full), which `notice` tells people. `notices` are what
    was found damaged and mended in the last days, each with its day. `next_model` is empty, or the model that has
    `next_embedded` vectors beside those that are served, and takes over once it has all.
    """

    data_dir: str
    roots: tuple[RootInfo, ...]
    files: dict[str, int]
    chunks: int
    embedded: int
    model: str
    device: str
    sizes: dict[str, int]
    notice: str
    device_reason: str = ""
    remote: str = ""
    model_problem: str = ""
    problem_code: str = ""
    notices: tuple[str, ...] = ()
    next_model: str = ""
    next_embedded: int = 0

    @property
    def device_words(self) -> str:
        """Device and reason in one, for people."""
        return f"{self.device} ({self.device_reason})" if self.device and self.device_reason else self.device

    def to_json(self) -> dict[str, Any]:
        """Plain data for the command line."""
        return asdict(self)


def read_status(
    data_dir: DataDir, catalog: Catalog, model: str, remote: str = "", model_problem: str = ""
) -> LibraryStatus:
    """Read it all from the catalog and the disk; what is said of the model follows the settings.

    Loads nothing heavy. A model that is not there runs on no device.
    """
    chunks, embedded = catalog.chunk_counts()
    trouble = read_trouble(data_dir.trouble_file)
    remembered = KnownEmbedder.remembered(catalog)
    known = None if model_problem else remembered
    switching = next_key(catalog) is not None
    return LibraryStatus(
        data_dir=str(data_dir.root),
        roots=tuple(catalog.root_infos()),
        files=catalog.counts(),
        chunks=chunks,
        embedded=embedded,
        model=model,
        device=known.device if known else "",
        sizes={
            "catalog": _size(data_dir.catalog_file),
            "vectors": tree_size(data_dir.vectors_dir),
            "models": tree_size(data_dir.models_dir),
        },
        notice=trouble.message or catalog.meta(NOTICE) or catalog.meta(USAGE) or "",
        device_reason=known.device_reason if known else "",
        remote=remote,
        model_problem=model_problem,
        problem_code=trouble.code,
        notices=tuple(told(catalog)),
        next_model=remembered.name if remembered and switching else "",
        next_embedded=catalog.next_counts()[1] if switching else 0,
    )


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
