"""Self-test: what a person can check when something does not work, each finding with its remedy."""

from __future__ import annotations

import shutil
import sys
import time
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.chunking import packed_grammars
from app.chunking.grammars import GRAMMARS
from app.documents.tesseract import choose_languages, find_tesseract
from app.embedding.address import is_loopback, where_text_goes
from app.errors import DocumentError, LodestoneError
from app.indexing import watch_limits
from app.indexing.exclusions import Exclusions
from app.memory_budget import memory_plan
from app.search.model import SearchMode, SearchRequest
from app.store.place import SharedPlace
from app.store.records import Watching

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.engine import Engine
    from app.store.records import RootInfo

_LOW_DISK_BYTES = 2_000_000_000
_VERY_LOW_DISK_BYTES = 200_000_000
# Two languages, one meaning, and a stranger: the smallest test that an embedder embeds.
_PROBE = ("The cat sleeps on the sofa.", "A kitten is napping on the couch.", "Interest rates rose by two percent.")


class Verdict(StrEnum):
    """How a check came out."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the self-test; `remedy` is empty when nothing needs doing."""

    name: str
    verdict: Verdict
    message: str
    remedy: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain data for the command line."""
        return asdict(self)


def examine(engine: Engine) -> list[Check]:
    """Run all checks. Loads the model; takes seconds. A check that breaks is a finding, never an exception."""
    checks: tuple[tuple[str, Callable[[Engine], Check]], ...] = (
        ("disk", _disk),
        ("model", _model),
        ("privacy", _privacy),
        ("library", _library),
        ("index", _index),
        ("folders", _folders),
        ("watching", _watching),
        ("ocr", _ocr),
        ("grammars", _grammars),
        ("memory", _memory),
        ("rest", _rest),
        ("notices", _notices),
    )
    return [_guarded(name, check, engine) for name, check in checks]


def _guarded(name: str, check: Callable[[Engine], Check], engine: Engine) -> Check:
    try:
        return check(engine)
    except LodestoneError as error:
        return Check(name, Verdict.FAIL, error.user_message)


def _disk(engine: Engine) -> Check:
    free = shutil.disk_usage(engine.data_dir.root).free
    message = f"{free / 1e9:.1f} GB free where the library lies ({engine.data_dir.root})"
    if free < _VERY_LOW_DISK_BYTES:
        return Check("disk", Verdict.FAIL, message, "Make room; indexing stops when the disk is full.")
    if free < _LOW_DISK_BYTES:
        return Check("disk", Verdict.WARN, message, "Make room before you index more.")
    return Check("disk", Verdict.OK, message)


def _model(engine: Engine) -> Check:
    info = engine.embedder.info()
    started = time.perf_counter()
    near, same, far = engine.embedder.embed_documents(_PROBE, lambda: False)
    rate = len(_PROBE) / (time.perf_counter() - started)
    device = f"{info.device} ({info.device_reason})" if info.device_reason else info.device
    message = f"{info.name}, {info.dimensions} dimensions, on {device}, {rate:.0f} short texts a second"
    if not np.isfinite([near, same, far]).all() or near @ same <= near @ far:
        return Check(
            "model", Verdict.FAIL, f"{message}; its vectors make no sense", "Choose another: lodestone models list"
        )
    return Check("model", Verdict.OK, message)


def _privacy(engine: Engine) -> Check:
    url = engine.settings.remote_url
    if not url:
        return Check("privacy", Verdict.OK, "no text leaves this computer")
    verdict = Verdict.OK if is_loopback(url) else Verdict.WARN
    return Check("privacy", verdict, where_text_goes(url), "Embed here instead: lodestone models remote --off")


def _library(engine: Engine) -> Check:
    place = engine.place
    if not isinstance(place, SharedPlace):
        return Check("library", Verdict.OK, "lies in the data folder")
    options = ", ".join(engine.settings.storage_options)
    return Check("library", Verdict.OK, f"{place.examine()} ({options})" if options else place.examine())


def _index(engine: Engine) -> Check:
    status = engine.status()
    if status.notice:
        return Check("index", Verdict.WARN, status.notice, "Run: lodestone index")
    if not status.chunks:
        return Check("index", Verdict.WARN, "nothing is indexed", "Run: lodestone index FOLDER")
    response = engine.search(SearchRequest("test", mode=SearchMode.KEYWORD, limit=1))
    message = f"{status.chunks:,} passages, {status.embedded:,} with a vector, answered in {response.took_ms:.0f} ms"
    try:
        fingerprint = engine.embedder.info().fingerprint
    except LodestoneError:  # the check of the model tells why
        return Check("index", Verdict.WARN, f"{message}; found by their words until the model works")
    if engine.active_fingerprint() != fingerprint:
        return Check("index", Verdict.WARN, f"{message}; made by another model", "Run: lodestone index")
    waiting = status.files.get("pending", 0) + status.files.get("in_progress", 0)
    if waiting or status.embedded < status.chunks:
        if status.is_running:
            return Check("index", Verdict.OK, f"{message}; {waiting} files wait, and a Lodestone is at work")
        return Check("index", Verdict.WARN, f"{message}; {waiting} files wait", "Run: lodestone index")
    return Check("index", Verdict.OK, message)


def _folders(engine: Engine) -> Check:
    roots = engine.roots()
    missing = [root.path for root in roots if not Path(root.path).exists()]
    if missing:
        return Check(
            "folders",
            Verdict.WARN,
            f"not there now: {', '.join(missing)}",
            "Connect the drive, or forget the folder with: lodestone remove PATH",
        )
    return Check("folders", Verdict.OK, f"{len(roots)} in the library")


def _watching(engine: Engine) -> Check:
    roots = engine.roots()
    if partly := [root for root in roots if root.state == Watching.PARTLY]:
        return Check("watching", Verdict.WARN, f"{partly[0].path} is watched in parts", partly[0].note)
    polled = [root.path for root in roots if root.state == Watching.POLLING]
    told = f"; looked at now and then: {', '.join(polled)}" if polled else ""
    if engine.status().is_running:
        return Check("watching", Verdict.OK, f"a Lodestone is at work or waits for changes{told}")
    if sys.platform != "linux":
        return Check("watching", Verdict.OK, "changes are noticed by the system's own notifications")
    return _watches_needed(engine, roots)


def _watches_needed(engine: Engine, roots: list[RootInfo]) -> Check:
    """What would be watched, against what the system allows and other programs hold."""
    defaults, own_folder = engine.settings.exclude, str(engine.data_dir.root)
    needed = 0
    for root in roots:
        exclusions = Exclusions(defaults, root.rules, root=root.path, use_ignore_files=root.use_ignore_files)
        needed += 0 if root.away or root.paused else watch_limits.count_folders(root.path, exclusions, own_folder)
    limits = watch_limits.read_limits()
    allowed = "an unknown number" if limits.allowed is None else f"{limits.allowed:,}"
    message = f"{needed:,} folders to watch; the system allows {allowed}, other programs hold {limits.used:,}"
    if needed > limits.available:
        remedy = f"{watch_limits.remedy(needed)} (until then a scan finds changes)"
        return Check("watching", Verdict.WARN, message, remedy)
    return Check("watching", Verdict.OK, message)


def _grammars(_: Engine) -> Check:
    if problem := packed_grammars.problem():
        message = f"{problem}, so that source code is cut as plain text"
        return Check("grammars", Verdict.WARN, message, "Install Lodestone again, or allow programs in $TMPDIR.")
    return Check("grammars", Verdict.OK, f"{len(GRAMMARS)} kinds of source code are cut by their grammar")


def _memory(engine: Engine) -> Check:
    plan = memory_plan(engine.settings, engine.data_dir)
    if plan.problem:
        return Check("memory", Verdict.WARN, plan.problem)
    parts = f"{plan.model_mb:,} for the model, {plan.extract_mb:,} for {plan.extractors} at reading"
    return Check("memory", Verdict.OK, f"{plan.total_mb:,} MB allowed: {parts}")


def _rest(engine: Engine) -> Check:
    if engine.data_dir.paused_file.exists():
        return Check("rest", Verdict.WARN, "indexing in the background is paused", "Go on with: lodestone resume")
    return Check("rest", Verdict.OK, engine.status().reason or "nothing holds up indexing")


def _notices(engine: Engine) -> Check:
    found = engine.status().notices
    cloud = f"{engine.status().in_cloud:,} files in a cloud left alone"
    if not found:
        return Check("notices", Verdict.OK, f"nothing to tell; {cloud}")
    return Check("notices", Verdict.WARN, " ".join(found), "Each says what to do; the window can dismiss them.")


def _ocr(engine: Engine) -> Check:
    settings = engine.settings
    tesseract = find_tesseract(settings.tesseract)
    if tesseract is None:
        if not settings.ocr:
            return Check("ocr", Verdict.OK, "off; there is no Tesseract, which would read scans and pictures")
        return Check(
            "ocr", Verdict.WARN, "on, but Tesseract is not found", "Install it, or set `tesseract` to its path"
        )
    message = f"{tesseract.program} reads {', '.join(tesseract.installed)}"
    if not settings.ocr:
        return Check("ocr", Verdict.OK, f"off; {message}")
    try:
        languages = choose_languages(tesseract.installed, settings.ocr_languages)
    except DocumentError as error:
        return Check("ocr", Verdict.WARN, error.user_message, "Install that language's data or change `ocr_languages`")
    return Check("ocr", Verdict.OK, f"on, for {languages}; {message}")
