"""Files that are copies of each other, and files that nearly are. Nothing is deleted here or anywhere.

Copies have the same content hash. Near copies share most of what they say: of two files, the passages with equal text
hashes, or, for those that their vectors put close together, the triples of words, are at least 0.8 of those of both
("resemblance", Broder, "On the resemblance and containment of documents", 1997, who calls 0.5 "roughly the same"; here
more is asked, because people throw files away by it). Files are not compared pair by pair: those with a common passage
meet by its hash, the others within cells of the vectors' space, of which there are as many as the square root of files.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from app.errors import Cancelled
from app.search.clusters import cluster
from app.search.cosines import cosines
from app.search.highlight import word_tokens
from app.store.file_vectors import file_means, passage_hashes
from app.store.records import FileState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.records import FileRecord

    Pairs = dict[tuple[int, int], float]

NEAR = 0.8
_COMMON = 20  # a passage that is in more files (a licence, a footer) says nothing about two of them
_NEAR_COSINE = 0.95
_MAX_CHECKED = 5_000  # pairs whose texts are compared, the nearest first
_MAX_CHARS = 100_000
# Files of a cell that are compared with the rest of it at a time, and pairs that are taken of each time: a cell of ten
# thousand generated files that all are alike shall cost seconds.
_BLOCK = 1_000
_MAX_OF_BLOCK = 20_000


@dataclass(frozen=True, slots=True)
class DuplicateFile:
    """`path` is absolute, `size` in bytes."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Files, largest first; `alike` is the least resemblance by which one of them belongs here (1 for copies)."""

    files: tuple[DuplicateFile, ...]
    alike: float

    @property
    def freed(self) -> int:
        """Bytes of all but the largest file."""
        return sum(file.size for file in self.files[1:])

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        files = [{"path": file.path, "size": file.size} for file in self.files]
        return {"files": files, "alike": round(self.alike, 3), "freed": self.freed}


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Groups, those first that would free most."""

    exact: tuple[DuplicateGroup, ...]
    near: tuple[DuplicateGroup, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain data; `freed` are bytes of the copies alone."""
        return {
            "exact": [group.to_json() for group in self.exact],
            "near": [group.to_json() for group in self.near],
            "freed": sum(group.freed for group in self.exact),
        }


def find_duplicates(
    catalog: Catalog, table: ChunkTable | None, *, near: bool, should_stop: Callable[[], bool] = lambda: False
) -> Duplicates:
    """Copies among the indexed files, with `near` those that nearly are, too. Raises Cancelled."""
    files: dict[int, FileRecord] = {}
    by_content: dict[tuple[str, int], list[int]] = defaultdict(list)
    for root in catalog.roots():
        for record in catalog.files_of(root.id).values():
            if record.state is FileState.INDEXED and record.content_hash and record.size:
                files[record.id] = record
                by_content[record.content_hash, record.size].append(record.id)
    copies = {ids[0]: ids for ids in by_content.values()}
    exact = _sorted(_group(ids, files, 1.0) for ids in copies.values() if len(ids) > 1)
    if not near or table is None:
        return Duplicates(exact)
    pairs = _sharing_passages(table, copies, should_stop)
    pairs |= _sharing_words(table, copies, pairs, should_stop)
    groups = (
        _group([id_ for member in members for id_ in copies[member]], files, alike) for members, alike in _joined(pairs)
    )
    return Duplicates(exact, _sorted(groups))


def _sharing_passages(table: ChunkTable, wanted: Mapping[int, object], should_stop: Callable[[], bool]) -> Pairs:
    """Pairs of files by the share of passages that both have."""
    ids, hashes = passage_hashes(table, should_stop)
    kept = np.isin(ids, np.fromiter(wanted, np.int64, len(wanted)))
    both = np.unique(np.stack([hashes[kept], ids[kept].astype(np.uint64)], axis=1), axis=0)
    sizes = Counter(both[:, 1].tolist())
    common: Counter[tuple[int, int]] = Counter()
    _, starts, counts = np.unique(both[:, 0], return_index=True, return_counts=True)
    is_shared = (counts > 1) & (counts <= _COMMON)
    for start, count in zip(starts[is_shared].tolist(), counts[is_shared].tolist(), strict=True):
        common.update(combinations(both[start : start + count, 1].tolist(), 2))
    shares = {pair: count / (sizes[pair[0]] + sizes[pair[1]] - count) for pair, count in common.items()}
    return {pair: share for pair, share in shares.items() if share >= NEAR}


def _sharing_words(
    table: ChunkTable, wanted: Mapping[int, object], known: Pairs, should_stop: Callable[[], bool]
) -> Pairs:
    """Pairs of files with near vectors by the share of word triples that both have."""
    candidates = sorted(_near_pairs(table, wanted, known, should_stop), reverse=True)[:_MAX_CHECKED]
    marks: dict[int, frozenset[int]] = {}
    found: Pairs = {}
    for _, *pair in candidates:
        if should_stop():
            raise Cancelled
        for id_ in pair:
            if id_ not in marks:
                marks[id_] = _triples(row["text"] for row in table.texts_of([id_]))
        first, second = marks[pair[0]], marks[pair[1]]
        alike = len(first & second) / max(1, len(first | second))
        if alike >= NEAR:
            found[pair[0], pair[1]] = alike
    return found


def _near_pairs(
    table: ChunkTable, wanted: Mapping[int, object], known: Pairs, should_stop: Callable[[], bool]
) -> Iterator[tuple[float, int, int]]:
    ids, means = file_means(table, None, should_stop)
    kept = np.isin(ids, np.fromiter(wanted, np.int64, len(wanted)))
    ids, means = ids[kept], means[kept]
    if len(ids) < 2:
        return
    cells = cluster(means, max(1, round(len(ids) ** 0.5)), should_stop)
    for cell in range(len(cells.centres)):
        members = np.flatnonzero(cells.labels == cell)
        for start in range(0, len(members), _BLOCK):
            block = means[members[start : start + _BLOCK]]
            near = np.triu(cosines(block, means[members]), 1 + start)
            for row, column in np.argwhere(near >= _NEAR_COSINE)[:_MAX_OF_BLOCK].tolist():
                pair = int(ids[members[start + row]]), int(ids[members[column]])
                if pair not in known:
                    yield float(near[row, column]), *pair


def _triples(texts: Iterable[str]) -> frozenset[int]:
    words = word_tokens("\n".join(texts)[:_MAX_CHARS])
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False))) or frozenset([hash(tuple(words))])


def _joined(pairs: Pairs) -> list[tuple[list[int], float]]:
    """Files that hang together by pairs, with the least resemblance among these."""
    parents: dict[int, int] = {}

    def top(id_: int) -> int:
        while parents.setdefault(id_, id_) != id_:
            parents[id_] = parents[parents[id_]]
            id_ = parents[id_]
        return id_

    for first, second in pairs:
        parents[top(first)] = top(second)
    members: dict[int, list[int]] = defaultdict(list)
    for id_ in list(parents):
        members[top(id_)].append(id_)
    least: dict[int, float] = {}
    for (first, _), alike in pairs.items():
        least[top(first)] = min(alike, least.get(top(first), 1.0))
    return [(sorted(ids), least[head]) for head, ids in members.items()]


def _group(ids: Iterable[int], files: Mapping[int, FileRecord], alike: float) -> DuplicateGroup:
    members = [DuplicateFile(files[id_].absolute, files[id_].size) for id_ in ids]
    return DuplicateGroup(tuple(sorted(members, key=lambda file: (-file.size, file.path))), alike)


def _sorted(groups: Iterable[DuplicateGroup]) -> tuple[DuplicateGroup, ...]:
    return tuple(sorted(groups, key=lambda group: (-group.freed, group.files[0].path)))
