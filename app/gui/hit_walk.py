"""Walks the places of the found words in a document with pages."""

from __future__ import annotations

from itertools import accumulate

Hit = tuple[int, int]  # page, number on the page from 0


class HitWalk:
    """Where one is among (page, how many) of all pages with hits."""

    def __init__(self) -> None:
        self._pages: list[int] = []
        self._counts: list[int] = []
        self.current: Hit | None = None

    def show(self, hits: tuple[tuple[int, int], ...]) -> None:
        """Walk these from now on."""
        self._pages = [page for page, _ in hits]
        self._counts = [count for _, count in hits]

    def clear(self) -> None:
        """There are none."""
        self._pages, self._counts, self.current = [], [], None

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self._counts)

    @property
    def number(self) -> int:
        """The place of the current one among all, from 1; 0 without a current one."""
        if self.current is None or self.current[0] not in self._pages:
            return 0
        before = list(accumulate(self._counts, initial=0))[self._pages.index(self.current[0])]
        return before + self.current[1] + 1

    def start(self, page: int, number: int) -> None:
        """The current one is this, whatever is known of the others."""
        self.current = (page, number)

    def go_to_last(self) -> Hit | None:
        """The last one becomes the current one; None where there is none."""
        if self._pages:
            self.current = (self._pages[-1], self._counts[-1] - 1)
        return self.current

    def step(self, direction: int, page: int) -> Hit | None:
        """The next (1) or previous (-1) one, seen from the current one or else from the edge of `page`.

        None where there is none; then the current one stays.
        """
        hits = [(at, number) for at, count in zip(self._pages, self._counts, strict=True) for number in range(count)]
        here = self.current or ((page, -1) if direction > 0 else (page + 1, -1))
        rest = [hit for hit in hits if hit > here] if direction > 0 else [hit for hit in reversed(hits) if hit < here]
        if not rest:
            return None
        self.current = rest[0]
        return self.current
