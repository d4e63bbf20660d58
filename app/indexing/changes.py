"""What a scan found, taken into catalog and table; and the folders that are leaving the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.indexing.upkeep import delete_copies, shrink_log
from app.indexing.vanished import keep_vectors, purge_vectors
from app.store.active import active_key
from app.store.records import as_time, join, suffix_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.indexing.progress import IndexReport
    from app.indexing.scan import Move, ScanResult
    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.rows import Row
    from app.store.vector_bank import VectorBanks
    from app.store.vectors import VectorStore


class Changes:
    """Brings catalog and table up to date with the folders; for the index thread."""

    def __init__(self, catalog: Catalog, store: VectorStore, banks: VectorBanks) -> None:
        """`banks` keep the vectors of what is gone for a while."""
        self._catalog = catalog
        self._store = store
        self._banks = banks

    def take(self, results: Sequence[ScanResult], moves: Sequence[Move], report: IndexReport) -> None:
        """Queue what is new or changed, rewrite the paths of what moved, forget what is gone; counted in `report`."""
        with self._catalog.transaction():
            for result in results:
                self._catalog.queue_files(result.root.id, [*result.new, *result.changed])
                for path, reason in result.unreadable:
                    self._catalog.note_unreadable_folder(result.root.id, path, reason)
                # A folder that cannot be opened is listed among the problems, so it counts as one.
                report.files.seen += result.seen + len(result.unreadable)
                report.files.failed += len(result.unreadable) + result.failed
                report.files.unchanged += result.unchanged
        self._follow_moves(moves)
        report.files.unchanged += len(moves)
        report.files.removed += self._forget_gone(results)

    def _follow_moves(self, moves: Sequence[Move]) -> None:
        """Table first: a move that was noted nowhere is seen again by the next scan."""
        table = self._active_table() if moves else None
        if table is not None:
            table.relocate({move.record.id: _place(move) for move in moves})
            table.checkpoint()
        with self._catalog.transaction():
            for move in moves:
                self._catalog.rename_file(move.record.id, move.root.id, move.path, move.mtime_ns)

    def _forget_gone(self, results: Sequence[ScanResult]) -> int:
        gone = [record for result in results for record in result.gone]
        table = self._active_table() if any(record.chunks or record.attempts for record in gone) else None
        if table is not None:
            self._keep_vectors(table, [record.id for record in gone if record.embedded])
            table.remove(record.id for record in gone)
            table.checkpoint()
        with self._catalog.transaction():
            self._catalog.delete_files(record.id for record in gone)
        return len(gone)

    def _keep_vectors(self, table: ChunkTable, file_ids: list[int]) -> None:
        key = active_key(self._catalog)
        if key is not None and key.has_vectors and file_ids:
            with self._banks.open(key.fingerprint) as bank:
                keep_vectors(table, bank, file_ids)

    def purge_leaving(self, should_stop: Callable[[], bool]) -> None:
        """Finish removals that were asked for: text and vectors go from the disk, then the root from the catalog."""
        roots = self._catalog.leaving_roots()
        table = self._active_table() if roots else None
        for root in roots:
            if should_stop():
                return
            if table is not None:
                table.remove(self._catalog.file_ids(root.id))
                table.purge()
            purge_vectors(self._catalog, self._banks, table)
            self._catalog.delete_root(root.id)
        if roots:
            delete_copies(self._catalog, self._store)
            shrink_log(self._catalog)

    def _active_table(self) -> ChunkTable | None:
        """The table that is there, whatever model it is of.

        A damaged one needs no deletions: it is set aside and rebuilt without the files when work begins.
        """
        key = active_key(self._catalog)
        try:
            return self._store.open(key.fingerprint) if key else None
        except ResourceError as error:
            if error.code is not ResourceProblem.INDEX_DAMAGED:
                raise
            return None


def _place(move: Move) -> Row:
    path = join(move.root.path, move.path)
    return {"path": path, "suffix": suffix_of(path), "mtime": as_time(move.mtime_ns)}
