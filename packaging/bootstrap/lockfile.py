"""Reads the requirement locks that uv writes: blocks of `name==version ; marker \\` and `--hash=...` lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAME = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One pinned requirement: its name and version, the text of its block, and the hashes it may have."""

    name: str
    version: str
    text: str
    hashes: tuple[str, ...]


def parse(lock: str) -> list[Requirement]:
    """The requirements of a lock, in its order. Raises ValueError on a line that pins nothing."""
    blocks: list[list[str]] = []
    for line in lock.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace() and blocks:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [_requirement("\n".join(block)) for block in blocks]


def _requirement(text: str) -> Requirement:
    match = _NAME.match(text)
    if match is None:
        raise ValueError(f"not a pinned requirement: {text.splitlines()[0]}")
    return Requirement(match[1], match[2], text, tuple(_HASH.findall(text)))
