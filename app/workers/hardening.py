"""What the Linux kernel lets a process give up for good: new privileges, programs, the network, being looked into.

Constants are those of linux/prctl.h, linux/seccomp.h, linux/filter.h and linux/audit.h; the system calls' numbers those
of asm/unistd.h. Every step is tried and left out where the kernel or the machine does not know it: the limits of
`limits` and the parent's deadline hold without.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import multiprocessing
import os
import platform
import struct
import sys
from multiprocessing import resource_tracker

_PR_SET_DUMPABLE = 4
_PR_SET_SECCOMP = 22
_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_MODE_FILTER = 2
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000 | errno.EPERM

_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_JMP|JGE|K, BPF_RET|K
_NUMBER_AT, _MACHINE_AT = 0, 4  # offsets in struct seccomp_data
_FIRST_X32 = 0x40000000  # system calls of the x32 ABI on x86-64

# Machine: its AUDIT_ARCH, then the numbers of socket, ptrace and io_uring_setup, then those of execve and execveat.
_CALLS = {
    "x86_64": (0xC000003E, (41, 101, 425), (59, 322)),
    "aarch64": (0xC00000B7, (198, 117, 425), (221, 281)),
}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def harden(*, may_start_programs: bool) -> None:
    """Take from this process, on Linux: new privileges, sockets, other programs, and being looked into by others."""
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):  # a C library without prctl
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)
        _prctl(_PR_SET_DUMPABLE, 0)
        _forbid_calls(may_start_programs=may_start_programs)


def end_with_parent() -> None:
    """Let the kernel end this process when its parent is gone, even inside native code that never looks up.

    The kernel sends SIGIO, which nobody handles, when the last writing end of the pipe that the parent holds is
    closed. PR_SET_PDEATHSIG would already fire when the *thread* that started us ends.
    """
    if sys.platform != "linux":
        return
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    import fcntl

    sentinel = int(parent.sentinel)
    with contextlib.suppress(OSError):
        fcntl.fcntl(sentinel, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(sentinel, fcntl.F_SETFL, fcntl.fcntl(sentinel, fcntl.F_GETFL) | os.O_ASYNC)


def forget_tracker() -> None:
    """Cut the pipe to Python's resource tracker, the one descriptor that children inherit and that reaches a process
    outside; what stays are the standard ones, our own pipe and the two that tell of one end to the other.

    Windows hands children no handles at all.
    """
    if sys.platform == "win32":
        return
    tracker = resource_tracker.getfd()
    if tracker is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, tracker)  # not closed: its number must not become another file's
        os.close(nowhere)


def _prctl(option: int, value: int, pointer: object = None) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(option, ctypes.c_ulong(value), pointer, ctypes.c_ulong(0), ctypes.c_ulong(0)) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def _forbid_calls(*, may_start_programs: bool) -> None:
    if platform.machine() not in _CALLS or ctypes.sizeof(ctypes.c_void_p) != ctypes.sizeof(ctypes.c_uint64):
        return
    architecture, never, starting = _CALLS[platform.machine()]
    code = seccomp_filter(architecture, never if may_start_programs else never + starting)
    program = _Program(len(code) // 8, code)
    _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program))


def seccomp_filter(architecture: int, refused: tuple[int, ...]) -> bytes:
    """A classic BPF program: EPERM for these system calls and for all of other architectures, the rest allowed."""
    checks = [(_EQUAL, number) for number in refused]
    if architecture == _CALLS["x86_64"][0]:
        checks.append((_AT_LEAST, _FIRST_X32))
    steps = [
        (_LOAD, 0, 0, _MACHINE_AT),
        (_EQUAL, 0, len(checks) + 2, architecture),
        (_LOAD, 0, 0, _NUMBER_AT),
        *((test, len(checks) - at, 0, number) for at, (test, number) in enumerate(checks)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
