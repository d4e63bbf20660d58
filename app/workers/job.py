"""Limits of a child on Windows, where they are set from outside: a job object.

Structures and constants are those of winnt.h (JOBOBJECT_EXTENDED_LIMIT_INFORMATION and its parts).
"""

from __future__ import annotations

import ctypes
import os
from dataclasses import dataclass
from typing import Any

_ACTIVE_PROCESSES = 0x0008
_PROCESS_MEMORY = 0x0100
_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
_KILL_ON_CLOSE = 0x2000
_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_SET_QUOTA_AND_TERMINATE = 0x0100 | 0x0001


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


@dataclass(frozen=True, slots=True)
class JobLimits:
    """What one child may take: bytes of committed memory, and processes in all."""

    memory: int
    processes: int = 1


def limits_for(limits: JobLimits) -> ExtendedLimits:
    """The structure that Windows wants: the child dies with our handle, and quietly after an exception."""
    wanted = ExtendedLimits()
    wanted.basic.flags = _ACTIVE_PROCESSES | _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_CLOSE
    wanted.basic.active_processes = limits.processes
    wanted.process_memory = limits.memory
    return wanted


class Job:
    """A job object with one child in it; on other systems it does nothing. Closing it ends the child."""

    def __init__(self, limits: JobLimits) -> None:
        """Prepare; `hold` makes it real."""
        self._limits = limits
        self._handle: int | None = None

    def hold(self, pid: int) -> bool:
        """Bind a fresh child to the limits, for good; False where the system does not let us."""
        if os.name != "nt":
            return False
        kernel = _kernel()
        self._handle = kernel.CreateJobObjectW(None, None)
        wanted = limits_for(self._limits)
        size = ctypes.sizeof(wanted)
        if not self._handle or not kernel.SetInformationJobObject(
            self._handle, _EXTENDED_LIMITS, ctypes.byref(wanted), size
        ):
            self.close()
            return False
        process = kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, pid)
        try:
            return bool(process and kernel.AssignProcessToJobObject(self._handle, process))
        finally:
            if process:
                kernel.CloseHandle(process)

    def close(self) -> None:
        """Let go; Windows ends what still runs in the job."""
        handle, self._handle = self._handle, None
        if handle is not None:
            _kernel().CloseHandle(handle)


def _kernel() -> Any:
    """kernel32, its functions declared as far as handles go through them (they are pointers)."""
    kernel = ctypes.__dict__["WinDLL"]("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = kernel.OpenProcess.restype = ctypes.c_void_p
    kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
    kernel.OpenProcess.argtypes = (ctypes.c_uint32, ctypes.c_int, ctypes.c_uint32)
    kernel.SetInformationJobObject.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32)
    kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    kernel.CloseHandle.argtypes = (ctypes.c_void_p,)
    return kernel
