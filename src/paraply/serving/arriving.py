"""What a request brings: bounded in bytes and time, and read whole before any thread is taken."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from paraply.serving.refusals import BUSY, TOO_LARGE, TOO_SLOW, Refused

Receive = Callable[[], Awaitable[dict[str, Any]]]
# So much may all requests that are arriving at a process hold together. Unit: bodies of the largest size.
AT_ONCE = 16


class Gone(Exception):
    """Whoever asked has left; nobody waits for an answer."""


class Arriving:
    """The bodies that are on their way to this process.

    Unit: `largest` in bytes, `patience` in seconds.
    """

    def __init__(self, largest: int, patience: float) -> None:
        self.largest, self.patience = largest, patience
        self._held = 0

    async def body(self, headers: list[tuple[bytes, bytes]], receive: Receive) -> bytes:
        """Read a body to its end.

        Raises: Refused when it is too large, by its own word or as it comes, or too slow; Gone.
        """
        named = dict(headers)
        declared = named.get(b"content-length", b"0")
        if declared == b"0" and b"transfer-encoding" not in named:
            return b""
        if not declared.isdigit() or int(declared) > self.largest:
            raise Refused(TOO_LARGE)
        parts: list[bytes] = []
        try:
            async with asyncio.timeout(self.patience):
                await self._read(receive, parts)
        except TimeoutError:
            raise Refused(TOO_SLOW) from None
        finally:
            self._held -= sum(map(len, parts))
        return b"".join(parts)

    async def _read(self, receive: Receive, parts: list[bytes]) -> None:
        size = 0
        while True:
            message = await receive()
            if message["type"] != "http.request":
                raise Gone
            parts.append(part := message.get("body", b""))
            size += len(part)
            self._held += len(part)
            if size > self.largest:
                raise Refused(TOO_LARGE)
            if self._held > AT_ONCE * self.largest:
                raise Refused(BUSY)
            if not message.get("more_body", False):
                return
