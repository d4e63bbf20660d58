"""Adding and removing roots: which paths can be one, and how they may lie within each other."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem, UsageError
from app.indexing.pipeline import Scope
from app.indexing.walk import identity
from app.store.records import join

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.store.catalog import Catalog
    from app.store.records import Root, RootInfo


def check_path(path: str, own_folder: str) -> str:
    """The absolute form of a path that can be indexed.

    Links in it are kept as the person wrote them. Raises ResourceError(root_missing) or UsageError.
    """
    absolute = os.path.abspath(os.path.expanduser(path))
    if not path.strip():
        raise UsageError("An empty path cannot be indexed. Name a folder or a file.")
    if absolute == own_folder or absolute.startswith(own_folder + os.sep):
        raise UsageError(f"{absolute} holds Lodestone's own data and cannot be indexed. Name another folder.")
    place = Path(absolute)
    try:
        if place.is_dir():
            with os.scandir(absolute) as entries:
                next(entries, None)
        elif place.is_file():
            with place.open("rb") as file:
                file.read(1)
        elif place.exists():
            raise UsageError(f"{absolute} is neither a file nor a folder. Name a folder or a file.")
        else:
            raise ResourceError(
                ResourceProblem.ROOT_MISSING,
                f"There is no file or folder {absolute}. Check how its name is written.",
            )
    except OSError as error:
        reason = error.strerror or str(error)
        raise ResourceError(
            ResourceProblem.ROOT_MISSING, f"{absolute} cannot be opened: {reason}. Give yourself access to it first."
        ) from error
    return absolute


def add_root(catalog: Catalog, absolute: str) -> Scope:
    """Make a checked path part of the library and say what to scan for it.

    A path within a root is that part of the root, under whatever name; roots within the path become part of it, and
    keep what is indexed.
    """
    if (known := _known(catalog, absolute)) is not None:
        return known
    inner = [(root, _relative(root.path, absolute)) for root in catalog.roots()]
    added = catalog.add_root(absolute)
    for root, prefix in inner:
        if prefix:
            catalog.absorb(root, added, prefix)
    return Scope(added)


def known_as(catalog: Catalog, absolute: str) -> str:
    """A sentence where a checked path is in the library under another name, "" else."""
    known = _known(catalog, absolute)
    if known is None or _relative(absolute, known.root.path) is not None:
        return ""
    return f"{absolute} is {join(known.root.path, known.below)} by another name, which is in the library already."


def _known(catalog: Catalog, absolute: str) -> Scope | None:
    """The root, or the part of one, that a path means; None where it is in none."""
    roots = catalog.roots()
    for root in roots:
        below = _relative(absolute, root.path)
        if below is not None:
            return Scope(root, below)
    return _by_identity(roots, absolute)


def _by_identity(roots: Sequence[Root], absolute: str) -> Scope | None:
    """As `_known`, for other names of one folder: links, mounts, other letter case or Unicode form.

    Nothing below a link within a root belongs to it, since scans do not follow those. Two names of one file (hard
    links) are two files.
    """
    folders = {found: root for root in roots if os.path.isdir(root.path) and (found := identity(root.path))}
    place = absolute
    while folders:
        root = folders.get(identity(place) or (-1, -1))
        if root is not None and os.path.isdir(place):
            below = os.path.relpath(absolute, place)
            return Scope(root, "" if below == os.curdir else below)
        parent = os.path.dirname(place)
        if parent == place or os.path.islink(place):
            break
        place = parent
    return None


def find_root(catalog: Catalog, path: str) -> Root:
    """The root that a person means by a path. Raises UsageError that lists the roots there are."""
    absolute = os.path.abspath(os.path.expanduser(path))
    roots = catalog.roots()
    for root in roots:
        if os.path.normcase(root.path) == os.path.normcase(absolute):
            return root
    same = _by_identity(roots, absolute)
    if same is not None and not same.below:
        return same.root
    for root in roots:
        if _relative(absolute, root.path) is not None:
            raise UsageError(f"{absolute} is part of {root.path}, which counts as a whole only. Name that.")
    listed = ", ".join(root.path for root in roots) or "none"
    raise UsageError(f"{absolute} is not in the library. Folders in it: {listed}.")


def find_info(infos: Iterable[RootInfo], path: str) -> RootInfo:
    """The same root among those that are shown. Raises UsageError."""
    absolute = os.path.abspath(os.path.expanduser(path))
    known = list(infos)
    for info in known:
        if os.path.normcase(info.path) == os.path.normcase(absolute):
            return info
    listed = ", ".join(info.path for info in known) or "none"
    raise UsageError(f"{absolute} is no folder of the library. Folders in it: {listed}.")


def _relative(path: str, folder: str) -> str | None:
    """`path` relative to `folder` ("" when equal), None when it is outside."""
    if os.path.normcase(path) == os.path.normcase(folder):
        return ""
    prefix = folder.rstrip(os.sep) + os.sep
    return path[len(prefix) :] if os.path.normcase(path).startswith(os.path.normcase(prefix)) else None
