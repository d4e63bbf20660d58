"""How the memory that the person allows is shared out among the processes of the program."""

from __future__ import annotations

from dataclasses import dataclass

# MiB. The program itself while it writes and searches, without the caches of the index, which take what they find
# useful and are bounded by themselves (see `store/vectors`).
OWN_MB = 450
# An extractor with its libraries and the language detector's model, between two files.
EXTRACTOR_MB = 256
_SHARE_OF_MACHINE = 0.5
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    """MiB for all processes together, for the model's process, and for all extractors together; how many of these.

    `problem` is empty, or says in a sentence that the plan cannot be kept and what to do.
    """

    total_mb: int
    model_mb: int
    extract_mb: int
    extractors: int
    problem: str = ""


def plan_memory(
    limit_mb: int, machine_bytes: int, model_bytes: int, extractors: int, extract_mb: int, model: str = "The model"
) -> MemoryPlan:
    """Share out `limit_mb` MiB, or half of the machine's memory where that is 0.

    `model_bytes` is what the model needs when it runs, `extractors` and `extract_mb` are what extractors get at most.
    Fewer of them work where the limit leaves less, and one works in any case.
    """
    total = limit_mb or int(machine_bytes * _SHARE_OF_MACHINE) // _MEBIBYTE
    model_mb = -(-model_bytes // _MEBIBYTE)
    free = total - OWN_MB - model_mb
    left = min(extract_mb, max(EXTRACTOR_MB, free))
    count = max(1, min(extractors, left // EXTRACTOR_MB))
    problem = _problem(model, model_mb, total, limit_mb) if free < EXTRACTOR_MB else ""
    return MemoryPlan(total, model_mb, left, count, problem)


def _problem(model: str, model_mb: int, total_mb: int, limit_mb: int) -> str:
    needed = OWN_MB + model_mb + EXTRACTOR_MB
    allowed = (
        f"memory_limit allows {total_mb:,} MB" if limit_mb else f"half of this computer's memory is {total_mb:,} MB"
    )
    remedy = (
        f"Choose a smaller model, or set memory_limit to {needed} or more." if limit_mb else "Choose a smaller model."
    )
    whole = f"{needed:,} with the rest of Lodestone"
    return f"{model} needs about {model_mb:,} MB when it runs, {whole}, and {allowed}. {remedy}"
