"""Keeps what was computed from the records until the records change. One process's memory, nobody else's.

A key holds values alone (texts, numbers, dates), all that the result depends on: which records, as which reader may see them.
Nothing else stays alive by being asked for, and what is kept is bounded by its bytes.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")
MEGABYTE = 1_000_000
# What an entry costs besides its result and its key's texts: places in tables.
_ENTRY = 500
# Whoever waits holds a transaction, which only reads. Should the one waited for be held up by something that waits for that
# transaction in turn (a migration), this ends it, and the database sees the rest. Unit: seconds.
PATIENCE = 20.0


class Kept(Generic[V]):
    """The results used last, oldest first, as many as there is room for. Unit: `most` and `size` in bytes.

    A key is computed once at a time: who asks meanwhile waits for the result, or gets the same error.
    """

    def __init__(self, most: int, size: Callable[[V], int] = sys.getsizeof) -> None:
        self.most = most
        self.held = 0
        self._size = size
        self._results: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()
        self._coming: dict[Hashable, Future[V]] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._results)

    def get(self, key: Hashable, compute: Callable[[], V]) -> V:
        """The kept result, or a new one that is then kept."""
        return self.get_all([key], lambda _: [compute()])[0]

    def get_all(
        self, keys: Sequence[Hashable], compute: Callable[[Sequence[Hashable]], Iterable[V]]
    ) -> list[V]:
        """The results for some keys, each given once; `compute` is asked once for all that nobody has or is computing."""
        found: dict[Hashable, V] = {}
        mine: dict[Hashable, Future[V]] = {}
        others: dict[Hashable, Future[V]] = {}
        with self._lock:
            for key in keys:
                if key in self._results:
                    self._results.move_to_end(key)
                    found[key] = self._results[key][0]
                elif key in self._coming:
                    others[key] = self._coming[key]
                else:
                    mine[key] = self._coming[key] = Future()
        # Own work before others': so no two wait for each other.
        if mine:
            found |= self._compute(mine, compute)
        found |= _waited_for(others)
        if late := [key for key in others if key not in found]:
            found |= zip(late, compute(late), strict=True)
        return [found[key] for key in keys]

    def _compute(
        self, mine: dict[Hashable, Future[V]], compute: Callable[[Sequence[Hashable]], Iterable[V]]
    ) -> dict[Hashable, V]:
        try:
            results = dict(zip(mine, compute(list(mine)), strict=True))
            sizes = {key: self._size(one) + len(repr(key)) + _ENTRY for key, one in results.items()}
        except BaseException as error:
            with self._lock:
                for key in mine:
                    del self._coming[key]
            for future in mine.values():
                future.set_exception(error)
            raise
        with self._lock:
            for key, result in results.items():
                del self._coming[key]
                self._keep(key, result, sizes[key])
        for key, future in mine.items():
            future.set_result(results[key])
        return results

    def _keep(self, key: Hashable, result: V, size: int) -> None:
        if size > self.most:
            return
        self._results[key] = result, size
        self.held += size
        while self.held > self.most:
            _, (_, freed) = self._results.popitem(last=False)
            self.held -= freed


def _waited_for(others: dict[Hashable, Future[V]]) -> dict[Hashable, V]:
    """What others have computed, but for what takes them too long."""
    found = {}
    for key, future in others.items():
        try:
            found[key] = future.result(PATIENCE)
        except TimeoutError:
            if future.done():
                raise
    return found
