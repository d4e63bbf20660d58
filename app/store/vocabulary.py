"""The words of a library with the number of passages that they are in, so that a query finds forms of its words.

LanceDB finds whole words only. Words that begin or end with a query's word, or differ from it in one letter, are
looked up here, in an SQLite file beside the table, and searched for as well. It may know words that are gone (an edit
takes none out) until `rebuild`, which compaction calls; it can be made anew from the table at any time.
"""

from __future__ import annotations

import functools
import re
import sqlite3
import threading
import unicodedata
from collections import Counter
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MIN_WORD = 4  # shorter ones have too many others near them
_MAX_WORD = 40
_WORD = re.compile(rf"[^\W\d_]{{{MIN_WORD},40}}")
_ASCII_WORD = re.compile(f"[a-z]{{{MIN_WORD},40}}")  # the same in ASCII, at half the time
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_TYPOGRAPHY = "›’–—“”‘…•→·\u00a0"  # the first parts the names of a breadcrumb
_LAST = "\U0010ffff"
_OUTDATED = 1
_CANDIDATES = 3_000  # looked at for one letter more, less or other
_SCHEMA = """
CREATE TABLE IF NOT EXISTS words (word TEXT PRIMARY KEY, backwards TEXT NOT NULL, passages INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS words_backwards ON words(backwards);
"""  # noqa: E501


class Vocabulary:
    """One table's words. The index thread writes; any thread of any process reads."""

    def __init__(self, file: Path) -> None:
        """Nothing is opened yet, and a file that is missing or damaged knows no word."""
        self._file = file
        self._lock = threading.RLock()
        self._opened: sqlite3.Connection | None = None

    @property
    def is_there(self) -> bool:
        """False before the first passage."""
        return self._file.exists()

    def add(self, texts: Iterable[str]) -> None:
        """Count the words of more passages."""
        counts = _counted(texts)
        if counts:
            with self._lock:
                self._write(counts)

    def rebuild(self, batches: Iterable[Iterable[str]]) -> None:
        """Forget all words, so that none of them stays in the file, and count those of these passages."""
        with self._lock:
            self._file.unlink(missing_ok=True)
            for texts in batches:
                self._write(_counted(texts))

    def outdate(self) -> None:
        """Note that passages are gone, so that words of theirs may be, too."""
        with self._lock, suppress(sqlite3.Error):
            if self._file.exists():
                with closing(sqlite3.connect(self._file, timeout=10.0)) as database, database:
                    database.execute(f"PRAGMA user_version = {_OUTDATED}")

    @property
    def is_outdated(self) -> bool:
        """True from `outdate` to the next `rebuild`."""
        return self._ask("PRAGMA user_version") == [(_OUTDATED,)]

    def delete(self) -> None:
        """With the table."""
        with self._lock:
            self._file.unlink(missing_ok=True)

    @contextmanager
    def kept_open(self) -> Iterator[None]:
        """Questions in this block share one look at the file: opening it takes longer than most answers."""
        with self._lock, self._reader() as self._opened:
            try:
                yield
            finally:
                self._opened = None

    def passages(self, word: str) -> int:
        """How many passages have this word (folded, see `fold_word`)."""
        rows = self._ask("SELECT word, passages FROM words WHERE word = ?", word)
        return rows[0][1] if rows else 0

    def beginning_with(self, word: str, limit: int) -> list[tuple[str, int]]:
        """Longer words that begin so, most frequent first, with their passages."""
        return self._ask(
            "SELECT word, passages FROM words WHERE word > ? AND word < ? ORDER BY passages DESC LIMIT ?",
            word,
            word + _LAST,
            limit,
        )

    def ending_with(self, word: str, limit: int) -> list[tuple[str, int]]:
        """Longer words that end so, most frequent first, with their passages."""
        backwards = word[::-1]
        return self._ask(
            "SELECT word, passages FROM words WHERE backwards > ? AND backwards < ? ORDER BY passages DESC LIMIT ?",
            backwards,
            backwards + _LAST,
            limit,
        )

    def one_letter_off(self, word: str, limit: int) -> list[tuple[str, int]]:
        """Words with one letter more, less or other, or two exchanged; most frequent first.

        One such change leaves the first or the second half of a word as it is, so that two looks at sorted words find
        all candidates but the one with the two letters in the middle exchanged.
        """
        half = len(word) // 2
        near = dict(self.beginning_with(word[:half], _CANDIDATES) + self.ending_with(word[half:], _CANDIDATES))
        exchanged = word[: half - 1] + word[half : half + 1] + word[half - 1 : half] + word[half + 1 :]
        if half and (passages := self.passages(exchanged)):
            near[exchanged] = passages
        found = [(other, count) for other, count in near.items() if is_one_letter_off(word, other)]
        return sorted(found, key=lambda each: (-each[1], each[0]))[:limit]

    def _ask(self, sql: str, *values: str | int) -> list[Any]:
        with self._lock, suppress(sqlite3.Error), self._reader() as database:
            return database.execute(sql, values).fetchall() if database else []
        return []

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection | None]:
        """A connection that only reads, None where there is no file that can be opened."""
        if self._opened is not None:
            yield self._opened
            return
        database: sqlite3.Connection | None = None
        with suppress(sqlite3.Error):
            if self._file.exists():
                uri = f"{self._file.resolve().as_uri()}?mode=ro"
                # Which thread asks is settled by the lock.
                database = sqlite3.connect(uri, uri=True, timeout=0.2, check_same_thread=False)
        try:
            yield database
        finally:
            if database is not None:
                database.close()

    def _write(self, counts: Counter[str]) -> None:
        rows = [(word, word[::-1], count) for word, count in counts.items()]
        try:
            self._insert(rows)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self._file.unlink()  # damaged: what comes from now on is found, the rest after the next rebuild
            self._insert(rows)

    def _insert(self, rows: list[tuple[str, str, int]]) -> None:
        if not self._file.exists():
            self._file.touch(mode=0o600)
        with closing(sqlite3.connect(self._file, timeout=10.0)) as database, database:
            database.execute("PRAGMA synchronous = OFF")  # can be made anew
            database.executescript(_SCHEMA)
            database.executemany(
                "INSERT INTO words VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET passages = passages + excluded.passages",
                rows,
            )


def fold_word(word: str) -> str:
    """Lower case, composed, without the accents of Latin letters: as the full text index keeps words."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    kept: list[str] = []
    for character in bare:
        if not (unicodedata.combining(character) and kept and kept[-1].isascii()):
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


def is_one_letter_off(word: str, other: str) -> bool:
    """True for one letter more, less or other, or two neighbours exchanged."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    first, second = word[start:], other[start:]
    if len(first) != len(second):
        return first[1:] == second or second[1:] == first
    return first[1:] == second[1:] or (first[:2] == second[1::-1] and first[2:] == second[2:])


def _without_typography(text: str) -> str:
    """The text with spaces for marks that no word holds, after which most English is plain ASCII."""
    if not text.isascii():
        for mark in _TYPOGRAPHY:
            text = text.replace(mark, " ")
    return text


def _counted(texts: Iterable[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    fold = functools.cache(fold_word)  # for this call: words repeat themselves, and what is kept is not for ever
    for text in texts:
        text = _without_typography(text)
        if text.isascii():
            counts.update(set(_ASCII_WORD.findall(text.lower())))
            continue
        # Word by word: one long dash in an English page must not send the whole page through `fold_word`.
        words = text.split()
        plain = " ".join([word for word in words if word.isascii()]).lower()
        folded = " ".join([fold(word) for word in words if not word.isascii()])
        counts.update({*_ASCII_WORD.findall(plain), *_WORD.findall(folded)})
    return Counter({word: count for word, count in counts.items() if not _UNSPACED.search(word)})
