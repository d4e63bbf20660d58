"""The state of a library in figures."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from app.errors import DocumentProblem
from app.store.active import next_key
from app.store.activity import OFF, Activity, read_activity
from app.store.known_embedder import KnownEmbedder
from app.store.lock import is_held
from app.store.notices import NOTICE, told, undismissed
from app.store.records import FileState, Watching
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
    the person should know and has not dismissed (see `store.notices`), such as what was found damaged and mended.
    `next_model` is empty, or the model that has `next_embedded` vectors beside those that are served, and takes over
    once it has all. `is_running` is True while a program, whichever, holds the library for writing: then it is
    indexing, or waits for changes. `state` is what it does (see `Activity`; "off" where none runs), `cause` and
    `reason` why it rests. `in_cloud` counts files that were not read because a cloud service would have to fetch
    them; `mended` is what was found damaged in the last days, each with its day.
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
    is_running: bool = False
    state: str = OFF
    cause: str = ""
    reason: str = ""
    in_cloud: int = 0
    mended: tuple[str, ...] = ()

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
    is_running = is_held(data_dir)
    roots = roots_now(catalog, is_running=is_running)
    activity = _activity_now(data_dir, is_running=is_running)
    return LibraryStatus(
        data_dir=str(data_dir.root),
        roots=tuple(roots),
        files=_counts_now(catalog, is_running=is_running),
        chunks=chunks,
        embedded=embedded,
        model=model,
        device=known.device if known else "",
        sizes={
            "catalog": _size(data_dir.catalog_file),
            "vectors": tree_size(data_dir.vectors_dir),
            "models": tree_size(data_dir.models_dir),
        },
        notice=trouble.message or catalog.meta(NOTICE) or "",
        device_reason=known.device_reason if known else "",
        remote=remote,
        model_problem=model_problem,
        problem_code=trouble.code,
        notices=tuple(notice.text for notice in undismissed(catalog, roots)),
        next_model=remembered.name if remembered and switching else "",
        next_embedded=catalog.next_counts()[1] if switching else 0,
        is_running=is_running,
        state=activity.state,
        cause=activity.cause,
        reason=activity.reason,
        mended=tuple(told(catalog)),
        in_cloud=catalog.skips_by_code().get(DocumentProblem.IN_CLOUD.value, 0),
    )


def _activity_now(data_dir: DataDir, *, is_running: bool) -> Activity:
    """A pause is noted at once, though the program that it is for may see it somewhat later."""
    activity = read_activity(data_dir.activity_file, is_running=is_running)
    is_at_rest = activity.state in ("idle", "resting")
    return Activity("paused") if is_at_rest and data_dir.paused_file.exists() else activity


def roots_now(catalog: Catalog, *, is_running: bool) -> list[RootInfo]:
    """The roots; a program that was killed could not note that it watches them no more."""
    infos = catalog.root_infos()
    if is_running:
        return infos
    watched = [watching.value for watching in Watching if watching]
    return [replace(info, state="", note="") if info.state in watched else info for info in infos]


def _counts_now(catalog: Catalog, *, is_running: bool) -> dict[str, int]:
    """Files by state; what a killed program had in progress waits for the next one."""
    counts = catalog.counts()
    left = 0 if is_running else counts.pop(FileState.IN_PROGRESS.value, 0)
    if left:
        counts[FileState.PENDING.value] = counts.get(FileState.PENDING.value, 0) + left
    return counts


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
