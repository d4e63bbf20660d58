"""Steps through the found words that are asked for before anybody knows where these are."""

from __future__ import annotations


class EarlySteps:
    """Keeps them until the words are known, and whether to begin at the last word: who steps back came from below."""

    def __init__(self) -> None:
        self._is_waiting = self._is_from_end = False
        self._steps = 0

    def wait(self, *, is_from_end: bool) -> None:
        """Another file is being read: steps are kept from now on, those for the one before are dropped."""
        self._is_waiting, self._is_from_end, self._steps = True, is_from_end, 0

    def keep(self, direction: int) -> bool:
        """Keep a step down (1) or up (-1); False where nothing is waited for and it can be taken at once."""
        if self._is_waiting:
            self._steps += direction
        return self._is_waiting

    def end(self) -> tuple[bool, int]:
        """The words are known or never will be: whether to begin at the last, and how many steps to take from there."""
        known = (self._is_from_end, self._steps)
        self._is_waiting, self._is_from_end, self._steps = False, False, 0
        return known
