"""What went wrong while indexing, as an error of the tree that a person can act on."""

from __future__ import annotations

from app.errors import LodestoneError, ResourceError, ResourceProblem
from app.store.disk_full import disk_full, is_no_room
from app.store.mending import comes_from_table
from app.store.reading import is_damage
from app.store.unreachable import is_unreachable, unreachable


def as_resource_error(error: BaseException) -> LodestoneError | None:
    """What an error of the operating system, SQLite or LanceDB means to a person, None for a bug."""
    if isinstance(error, LodestoneError):
        return error
    if is_unreachable(error):
        return unreachable(error)
    if is_no_room(error):
        return disk_full()
    if is_damage(error):
        return _damaged("The catalog of the library is damaged")
    if comes_from_table(error):
        return _damaged(f"The index cannot be read or written ({str(error).splitlines()[0][:200]})")
    if isinstance(error, MemoryError):
        return ResourceError(ResourceProblem.OUT_OF_MEMORY, "Out of memory. Close other programs and try again.")
    return None


def code_of(error: LodestoneError | None) -> str:
    """The code of `ResourceProblem`, "" for other errors."""
    return error.code.value if isinstance(error, ResourceError) else ""


def _damaged(what: str) -> ResourceError:
    text = f"{what}. It is mended from what is intact, while Lodestone runs or by: lodestone index."
    return ResourceError(ResourceProblem.INDEX_DAMAGED, f"{text} Your files are untouched.")
