"""Proof that indexing and searching open no network socket, in any process and any native library."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

# Stands between every process of the program and the C library: what it writes down went past Python, Rust and C++.
SHIM = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void note(const char *what, int number) {
    char line[64];
    int length = snprintf(line, sizeof line, "%s %d\\n", what, number);
    int file = open(getenv("SOCKET_NOTES"), O_WRONLY | O_APPEND | O_CREAT, 0600);
    if (file >= 0) { if (write(file, line, length)) {} close(file); }
}

__attribute__((constructor)) static void born(void) { note("process", (int)getpid()); }

int socket(int domain, int type, int protocol) {
    int (*real)(int, int, int) = dlsym(RTLD_NEXT, "socket");
    if (domain != AF_UNIX) note("socket", domain);
    return real(domain, type, protocol);
}

int getaddrinfo(const char *host, const char *service, const void *hints, void *result) {
    int (*real)(const char *, const char *, const void *, void *) = dlsym(RTLD_NEXT, "getaddrinfo");
    note("getaddrinfo", 0);
    return real(host, service, hints, result);
}
"""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("gcc") is None, reason="needs Linux and a C compiler to listen in"
)


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shim")
    (folder / "shim.c").write_text(SHIM)
    library = folder / "shim.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, folder / "shim.c", "-ldl"], check=True)
    return library


def run_with(shim: Path, notes: Path, *command: str, **more: str) -> list[str]:
    environment = {**os.environ, "LD_PRELOAD": str(shim), "SOCKET_NOTES": str(notes), **more}
    done = subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return notes.read_text().splitlines()


def test_the_shim_hears_a_socket(shim: Path, tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    assert "socket 2" in run_with(shim, tmp_path / "notes", "-c", code)


def test_indexing_and_searching_open_none(shim: Path, tmp_path: Path, folder: Path) -> None:
    notes, data = tmp_path / "notes", ["--data-dir", str(tmp_path / "data")]
    for arguments in (
        ["index", str(folder)],
        ["search", "what eats lettuce"],
        ["status"],
        ["problems", "--retry"],
        ["doctor"],
        ["models", "list"],
    ):
        heard = run_with(shim, notes, "-m", "app", *arguments, *data)
    processes = [line for line in heard if line.startswith("process")]
    assert len(processes) > 8  # the program, its extractors and embedders were all listened to
    assert [line for line in heard if not line.startswith("process")] == []


def test_the_window_opens_none(shim: Path, tmp_path: Path) -> None:
    arguments = ["-m", "app", "--data-dir", str(tmp_path / "data")]
    heard = run_with(shim, tmp_path / "notes", *arguments, QT_QPA_PLATFORM="offscreen", LODESTONE_BENCH_STARTUP="1")
    assert [line for line in heard if not line.startswith("process")] == []
