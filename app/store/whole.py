"""Whether a file of LanceDB is all there: manifests, data and index files end in the same four bytes.

A file that was cut or never reached the disk lacks them. LanceDB does not look at manifests that way: what stands at
the end of one that was cut it takes for an offset, and that ends in a Rust panic, which is none of the errors that it
documents. So it is asked here before a table is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"LANC"


def is_whole(file: Path) -> bool:
    """False for a file of Lance that ends before its end."""
    if file.suffix not in (".lance", ".manifest", ".idx"):
        return True
    with file.open("rb") as content:
        content.seek(0, 2)
        content.seek(max(0, content.tell() - len(_MAGIC)))
        return content.read() == _MAGIC


def is_newest_manifest_whole(table_folder: Path) -> bool:
    """False where the manifest that a table is opened by has been cut; newest first, their numbers count down."""
    newest = min((table_folder / "_versions").glob("*.manifest"), default=None)
    return newest is None or is_whole(newest)
