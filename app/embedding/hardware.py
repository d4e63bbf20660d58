"""What the model may run on."""

from __future__ import annotations

import os

import psutil


def physical_cores() -> int:
    """Physical cores that this process may use, at least 1.

    Hyper-threads share the arithmetic units that matrix products keep busy, so that more threads than physical
    cores only wait for each other.
    """
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
    return max(1, min(psutil.cpu_count(logical=False) or allowed, allowed))


def describe_cpu(threads: int, kind: str = "") -> str:
    """The device as shown to people; `kind` is the kind of processor that the code is for, where there are several."""
    code = f", code for {kind}" if kind else ""
    return f"CPU, {threads} thread{'' if threads == 1 else 's'}{code}"


def wait_without_spinning() -> None:
    """Let threads that wait for each other sleep; to be called before llama.cpp is loaded.

    GNU's OpenMP spins by default. While another program has one of two cores, the thread that waits then burns the
    core that the other needs: 300 to 700 tokens a second on two threads, 1,400 to 1,700 with sleeping waits, 1,200
    to 2,500 on one thread (the starter, load average 6 to 8 on two cores).
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
