"""Takes a model file of the person's into the library; the person's own file stays where and as it is."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from app.embedding import gguf
from app.embedding.catalog import known_models
from app.embedding.part_file import hash_file
from app.embedding.transfer import TransferMeter, check_room, disk_full
from app.errors import Cancelled, ResourceError, ResourceProblem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.embedding.catalog import CatalogModel
    from app.embedding.transfer import Transfer

_BLOCK_BYTES = 1 << 20
# A file system without hard links, another disk, a file of somebody else's, too many links.
_CANNOT_LINK = frozenset({errno.EXDEV, errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS})


def import_model(
    source: Path,
    folder: Path,
    *,
    on_progress: Callable[[Transfer], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Path:
    """Bring the file of an embedding model or a reranker into `folder` and give its path there.

    It takes no room on the same disk.
    A file of the catalogue is known by its size and SHA-256, whatever its name is, and gets the catalogue's name.
    Raises ResourceError: model_missing (no such file), model_invalid (neither of them, damaged, or not what its
    name says), disk_full; UsageError where another file has the name; Cancelled. Then nothing was changed.
    """
    source = Path(os.path.abspath(source.expanduser()))
    _check(source)
    known = _known(source, should_stop)
    target = folder / (known.file if known else _own_name(source))
    if target.exists():
        if target.samefile(source) or _are_equal(source, target, should_stop):
            return target
        if known is None:
            text = f"The library has another model of the name {target.name}. Rename your file and import it again."
            raise UsageError(text)
    _bring(source, target, TransferMeter(target.name, source.stat().st_size, on_progress), should_stop)
    return target


def _check(source: Path) -> None:
    if not source.is_file():
        what = "is a folder, not a file" if source.is_dir() else "is not there"
        text = f"{source} {what}. Name a model file in GGUF format."
        raise ResourceError(ResourceProblem.MODEL_MISSING, text)
    header = gguf.read_header(source)
    parts = header.metadata.get("split.count", 1)
    if isinstance(parts, int) and parts > 1:
        text = f"{source.name} is one of {parts} parts of a model. Join them with llama-gguf-split --merge first."
        raise ResourceError(ResourceProblem.MODEL_INVALID, text)
    if gguf.is_reranker(source, header):
        gguf.check_is_reranker(source, header)
    else:
        gguf.check_is_embedding_model(source, header)


def _known(source: Path, should_stop: Callable[[], bool]) -> CatalogModel | None:
    """The catalogue's entry for this very file. Raises ResourceError(model_invalid) where only the name is right."""
    size = source.stat().st_size
    candidates = [model for model in known_models() if model.sha256 and not model.shipped and model.bytes == size]
    if candidates:
        sha256 = hash_file(source, should_stop)[0].hexdigest()
        if found := next((model for model in candidates if model.sha256 == sha256), None):
            return found
    named = next((model for model in known_models() if model.file == source.name and model.sha256), None)
    if named is not None and not named.shipped:
        text = f"{source.name} is damaged or not the file of this name that is meant ({named.name})."
        advice = f"Get it with: lodestone models download {named.name}. Or rename it, if it is another model."
        raise ResourceError(ResourceProblem.MODEL_INVALID, f"{text} {advice}")
    return None


def _own_name(source: Path) -> str:
    """Names without the suffix, such as those of other programs' stores, would not be found again."""
    return source.name if source.suffix == ".gguf" else f"{source.name}.gguf"


def _are_equal(source: Path, target: Path, should_stop: Callable[[], bool]) -> bool:
    if source.stat().st_size != target.stat().st_size:
        return False
    return hash_file(source, should_stop)[0].digest() == hash_file(target, should_stop)[0].digest()


def _bring(source: Path, target: Path, meter: TransferMeter, should_stop: Callable[[], bool]) -> None:
    """Under another name first, so that a file of the right name is always whole."""
    unfinished = target.with_name(f".import-{target.name}")
    unfinished.unlink(missing_ok=True)
    try:
        if not _link(source, unfinished):
            check_room(target.parent, source.stat().st_size, target.name)
            _copy(source, unfinished, meter, should_stop)
        unfinished.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        if error.errno == errno.ENOSPC:
            raise disk_full(target.parent, target.name, reason) from error
        text = f"{source} cannot be copied into {target.parent}: {reason}."
        raise ResourceError(ResourceProblem.MODEL_MISSING, text) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _link(source: Path, target: Path) -> bool:
    """A second name for the same bytes, where the disk can do that."""
    try:
        os.link(source.resolve(), target)
    except OSError as error:
        if error.errno in _CANNOT_LINK or os.name == "nt":
            return False
        raise
    return True


def _copy(source: Path, target: Path, meter: TransferMeter, should_stop: Callable[[], bool]) -> None:
    meter.start(0)
    with source.open("rb") as file, target.open("xb") as out:
        while block := file.read(_BLOCK_BYTES):
            if should_stop():
                raise Cancelled
            out.write(block)
            meter.advance(len(block))
        out.flush()
        os.fsync(out.fileno())
    meter.finish()
