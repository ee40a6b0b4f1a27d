"""Whose turn it is: one person's many requests wait for each other, not everybody else for them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from paraply.serving.refusals import BUSY, TOO_MANY, Refusal, Refused

# How many may wait, for themselves and altogether, and how long. Unit: requests, seconds.
OF_ONE = 32
OF_ADDRESS = 128
OF_ALL = 256
PATIENCE = 20.0


@dataclass
class _Queue:
    running: asyncio.Semaphore
    asking: int = 0


class _Shares:
    """Queues by name: of each `threads` requests run at once, and `waiting` are taken in."""

    def __init__(self, threads: int, waiting: int, otherwise: Refusal) -> None:
        self._threads, self._waiting, self._otherwise = threads, waiting, otherwise
        self._queues: dict[str, _Queue] = {}

    def __len__(self) -> int:
        return len(self._queues)

    @asynccontextmanager
    async def share(self, name: str) -> AsyncIterator[None]:
        queue = self._queues.setdefault(name, _Queue(asyncio.Semaphore(self._threads)))
        if queue.asking >= self._waiting:
            raise Refused(self._otherwise)
        queue.asking += 1
        try:
            async with _within(queue.running, self._otherwise):
                yield
        finally:
            queue.asking -= 1
            if not queue.asking:
                del self._queues[name]


class Turns:
    """Lets `threads` requests run at once: of each person at most half of them, and of each address all but one.

    A person is whoever brings a cookie, and anybody can make cookies up; an address nobody makes up. Those who wait cost no
    thread.
    """

    def __init__(self, threads: int) -> None:
        self._persons = _Shares(max(1, threads // 2), OF_ONE, TOO_MANY)
        self._addresses = _Shares(max(1, threads - 1), OF_ADDRESS, TOO_MANY)
        self._everybody = _Shares(threads, OF_ALL, BUSY)

    @asynccontextmanager
    async def turn(self, who: str, address: str) -> AsyncIterator[None]:
        """Wait for the turn of a person at an address, and keep it while the block runs.

        Raises: Refused when too much waits already, or the turn does not come in time.
        """
        async with (
            self._persons.share(who),
            self._addresses.share(address),
            self._everybody.share(""),
        ):
            yield


@asynccontextmanager
async def _within(semaphore: asyncio.Semaphore, otherwise: Refusal) -> AsyncIterator[None]:
    try:
        await asyncio.wait_for(semaphore.acquire(), PATIENCE)
    except TimeoutError:
        raise Refused(otherwise) from None
    try:
        yield
    finally:
        semaphore.release()
