"""Keeps what was computed from the records until the records change. One process's memory, nobody else's.

The key holds all that the result depends on: programme, date, columns, the records' revision, and which rooms the actor
may read. Two actors with the same key see the same rows, so neither can be shown what only the other may read.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
MOST = 16


class Kept:
    """The results used last, oldest first."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._results: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, compute: Callable[[], T]) -> T:
        """The kept result, or a new one that is then kept."""
        with self._lock:
            if key in self._results:
                self._results.move_to_end(key)
                found: T = self._results[key]
                return found
        result = compute()
        with self._lock:
            self._results[key] = result
            while len(self._results) > self.most:
                self._results.popitem(last=False)
        return result
