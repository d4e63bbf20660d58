"""The memory that the settings allow, for the model that they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil

from app.embedding.catalog import known_models, resolve
from app.errors import LodestoneError, ResourceError, ResourceProblem
from app.settings import STARTER_MODEL
from app.workers.memory_plan import MemoryPlan, plan_memory

if TYPE_CHECKING:
    from app.embedding.catalog import ModelFile
    from app.paths import DataDir
    from app.settings import Settings

# Numbers in between, for each byte of a small model's file: a guess on the large side.
_SCRATCH_OF_SMALL = 4


def needed_bytes(model: ModelFile) -> int:
    """About what a model takes in memory when it runs; 0 where its file is not there."""
    try:
        size = model.path.stat().st_size
    except OSError:
        return 0
    known = next((known for known in known_models() if known.is_at(model.path)), None)
    rest = known.memory_bytes - known.size_bytes if known else size
    return size + min(rest, _SCRATCH_OF_SMALL * size)


def memory_plan(settings: Settings, data_dir: DataDir) -> MemoryPlan:
    """How memory is shared out with these settings; a server's model takes none here."""
    try:
        name = "" if settings.model.casefold() == STARTER_MODEL else settings.model
        model = None if settings.remote_url else resolve(name, data_dir)
    except LodestoneError:  # no such file, which the model's own check tells
        model = None
    return _plan(settings, model)


def check_fits(settings: Settings, model: ModelFile) -> None:
    """Raises ResourceError (out_of_memory) for a model that the person's memory_limit has no room for.

    Without such a limit it is tried: the system may have more to give than half of its memory.
    """
    plan = _plan(settings, model)
    if settings.memory_limit and plan.problem:
        raise ResourceError(ResourceProblem.OUT_OF_MEMORY, plan.problem)


def check_both_fit(settings: Settings, data_dir: DataDir, reranker: ModelFile) -> None:
    """Raises ResourceError (out_of_memory) where memory_limit has no room for the model and this reranker at once."""
    plan = memory_plan(settings, data_dir)
    both = (plan.model_mb << 20) + needed_bytes(reranker)
    limits = settings.memory_limit, psutil.virtual_memory().total, both, 1, settings.extract_memory_mb
    problem = plan_memory(*limits, f"{reranker.name} with the model of the library").problem
    if settings.memory_limit and problem:
        raise ResourceError(ResourceProblem.OUT_OF_MEMORY, problem)


def _plan(settings: Settings, model: ModelFile | None) -> MemoryPlan:
    return plan_memory(
        settings.memory_limit,
        psutil.virtual_memory().total,
        needed_bytes(model) if model else 0,
        settings.extractor_count(),
        settings.extract_memory_mb,
        model.name if model else "",
    )
