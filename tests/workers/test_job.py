from __future__ import annotations

import ctypes
import os
import struct

import pytest

from app.workers.job import BasicLimits, ExtendedLimits, Job, JobLimits, limits_for


@pytest.mark.skipif(struct.calcsize("P") != 8, reason="sizes of 64-bit Windows")
def test_the_structures_have_the_sizes_of_winnt() -> None:
    assert ctypes.sizeof(BasicLimits) == 64
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert ExtendedLimits.process_memory.offset == 112


def test_limits() -> None:
    wanted = limits_for(JobLimits(memory=512 * 1024 * 1024, processes=1))
    assert wanted.process_memory == 512 * 1024 * 1024
    assert wanted.basic.active_processes == 1
    assert wanted.basic.flags & 0x2000, "the child must end with the job"


@pytest.mark.skipif(os.name == "nt", reason="there it holds")
def test_elsewhere_it_holds_nothing() -> None:
    job = Job(JobLimits(memory=1))
    assert job.hold(os.getpid()) is False
    job.close()
