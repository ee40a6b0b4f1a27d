"""Whose turn it is: one person's many requests wait for each other, not everybody else for them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from paraply.serving.refusals import BUSY, TOO_MANY, Refusal, Refused

# How many may wait, for themselves and altogether, and how long. Unit: requests, seconds.
OF_ONE = 32
OF_ALL = 256
PATIENCE = 20.0


@dataclass
class _Person:
    running: asyncio.Semaphore
    asking: int = 0


class Turns:
    """Lets `threads` requests run at once, and of each person at most half of them. Those who wait cost no thread."""

    def __init__(self, threads: int) -> None:
        self._each = max(1, threads // 2)
        self._running = asyncio.Semaphore(threads)
        self._persons: dict[str, _Person] = {}
        self._asking = 0

    @asynccontextmanager
    async def turn(self, who: str) -> AsyncIterator[None]:
        """Wait for the turn of a person, and keep it while the block runs.

        Raises: Refused when too much waits already, or the turn does not come in time.
        """
        person = self._persons.setdefault(who, _Person(asyncio.Semaphore(self._each)))
        if person.asking >= OF_ONE:
            raise Refused(TOO_MANY)
        if self._asking >= OF_ALL:
            raise Refused(BUSY)
        person.asking += 1
        self._asking += 1
        try:
            async with _within(person.running, TOO_MANY), _within(self._running, BUSY):
                yield
        finally:
            self._asking -= 1
            person.asking -= 1
            if not person.asking:
                del self._persons[who]


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
