"""A tree of files on its way into a package, and the same bytes of it each time as a tar archive."""

from __future__ import annotations

import hashlib
import io
import lzma
import tarfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# 64 MiB: the bundle holds libraries of that size, and every unpacker can spare the memory. The x86 filter makes
# machine code some per cent smaller; liblzma, and with it dpkg, tar and Python, undoes it unasked.
_XZ = [
    {"id": lzma.FILTER_X86},
    {"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 64 << 20},
]
_READ = 1 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a package: its content or where that lies, or the target of a link; `mode` is POSIX."""

    mode: int = 0o644
    data: bytes | None = None
    source: Path | None = None
    target: str = ""

    @property
    def size(self) -> int:
        """In bytes; a link has none."""
        if self.data is not None:
            return len(self.data)
        return self.source.stat().st_size if self.source else 0

    def open(self) -> IO[bytes]:
        """The content, to be read once."""
        if self.source is not None:
            return self.source.open("rb")
        return io.BytesIO(self.data or b"")


@dataclass
class Tree:
    """Paths below the root of the system or of an archive, with `/` and without one in front."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def add(self, path: str, data: bytes | str, mode: int = 0o644) -> None:
        """A file with this content; text becomes UTF-8."""
        self.entries[path] = Entry(mode, data.encode() if isinstance(data, str) else data)

    def link(self, path: str, target: str) -> None:
        """A symbolic link."""
        self.entries[path] = Entry(0o777, target=target)

    def graft(self, path: str, folder: Path) -> None:
        """All files below a folder, in `path`; links stay links, and only the owner's right to execute counts."""
        for file in sorted(folder.rglob("*")):
            place = f"{path}/{file.relative_to(folder).as_posix()}"
            if file.is_symlink():
                self.link(place, str(file.readlink()))
            elif file.is_file():
                self.entries[place] = Entry(0o755 if file.stat().st_mode & 0o100 else 0o644, source=file)

    def folders(self) -> list[str]:
        """All folders that the entries stand in, parents first."""
        found = {str(parent) for path in self.entries for parent in PurePosixPath(path).parents}
        return sorted(found - {"."})

    def size(self) -> int:
        """Of all contents, in bytes."""
        return sum(entry.size for entry in self.entries.values())

    def md5sums(self) -> str:
        """Lines as `md5sum` writes them, which Debian's policy asks for; links are left out."""
        return "".join(
            f"{digest(entry, 'md5')}  {path}\n" for path, entry in sorted(self.entries.items()) if not entry.target
        )

    def write_tar(self, stream: IO[bytes], date: int, prefix: str = "") -> None:
        """A tar archive in GNU format, as dpkg reads it: sorted, of root, with one time; paths begin with `prefix`."""
        with tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT) as archive:
            for path in [*filter(None, [prefix]), *self._all_paths()]:
                self._write(archive, path, prefix, date)

    def _all_paths(self) -> Iterator[str]:
        yield from sorted([*self.folders(), *self.entries])

    def _write(self, archive: tarfile.TarFile, path: str, prefix: str, date: int) -> None:
        is_top = path == prefix
        member = tarfile.TarInfo(path if is_top else prefix + path)
        member.mtime = date
        member.uname = member.gname = "root"
        entry = None if is_top else self.entries.get(path)
        if entry is None:
            member.type, member.mode = tarfile.DIRTYPE, 0o755
            archive.addfile(member)
            return
        member.mode = entry.mode
        if entry.target:
            member.type, member.linkname = tarfile.SYMTYPE, entry.target
            archive.addfile(member)
            return
        member.size = entry.size
        with entry.open() as content:
            archive.addfile(member, content)


def digest(entry: Entry, name: str) -> str:
    """The hexadecimal hash of an entry's content."""
    made = hashlib.new(name, usedforsecurity=False)
    with entry.open() as content:
        while part := content.read(_READ):
            made.update(part)
    return made.hexdigest()


def write_tar_xz(tree: Tree, file: Path, date: int, prefix: str = "") -> None:
    """The tree as a .tar.xz file; one thread, because the bytes must not depend on how many there are."""
    with lzma.open(file, "wb", format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC64, filters=_XZ) as stream:
        tree.write_tar(stream, date, prefix)
