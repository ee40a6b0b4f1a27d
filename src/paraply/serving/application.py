"""The application that the web server runs: what arrives is read within bounds, takes its turn, and becomes a page."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
from django.conf import settings
from django.http import parse_cookie

from paraply.config.health import ILL, PATIENCE, WELL, ask
from paraply.config.limits import Limits
from paraply.config.wsgi import application as pages
from paraply.serving.arriving import Arriving, Gone, Receive
from paraply.serving.pages import Answer, environ_of, run
from paraply.serving.refusals import Refused, answer
from paraply.serving.turns import Turns

Send = Callable[[dict[str, Any]], Awaitable[None]]
HEALTH = "/health"
TRUE_FOR = 1.0  # Unit: seconds; how often the database is asked, whoever asks us.


class Application:
    """An ASGI application around the pages."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._arriving = Arriving(limits.body_bytes, limits.body_seconds)
        self._turns = Turns(limits.threads)
        self._threads = ThreadPoolExecutor(limits.threads, "page")
        self._health = Health()

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["path"] == HEALTH:
            said = await self._health.answer()
        else:
            try:
                said = await self._answer(scope, receive)
            except Gone:
                return
        await send({"type": "http.response.start", "status": said.status, "headers": said.headers})
        await send({"type": "http.response.body", "body": said.body})

    async def _answer(self, scope: dict[str, Any], receive: Receive) -> Answer:
        try:
            body = await self._arriving.body(scope["headers"], receive)
            environ = environ_of(scope, body, self._limits.proxies)
            async with self._turns.turn(_who(environ), environ["REMOTE_ADDR"]):
                return await asyncio.get_running_loop().run_in_executor(self._threads, run, pages, environ)
        except Refused as refused:
            return answer(refused.refusal, environ_of(scope, b"", self._limits.proxies))


def _who(environ: dict[str, Any]) -> str:
    """The session of whoever asks, or the address of a visitor."""
    cookies = parse_cookie(environ.get("HTTP_COOKIE", ""))
    return cookies.get(settings.SESSION_COOKIE_NAME) or environ["REMOTE_ADDR"]


class Health:
    """Says how the process is without waiting for a turn: in a thread of its own, and once for all who ask at once."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "health")
        self._asked: asyncio.Future[bool] | None = None
        self._kept: psycopg.Connection | None = None
        self._at = 0.0

    async def answer(self) -> Answer:
        """200 while the database answers, 503 when it does not, within a few seconds whatever the load."""
        if self._asked is None or (self._asked.done() and time.monotonic() - self._at > TRUE_FOR):
            self._asked = asyncio.get_running_loop().run_in_executor(self._thread, self._ask)
            self._at = time.monotonic()
        try:
            well = await asyncio.wait_for(asyncio.shield(self._asked), PATIENCE + 0.5)
        except TimeoutError:
            well = False
        text = (WELL if well else ILL).encode()
        headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(text)).encode())]
        return Answer(200 if well else 503, [*headers, (b"cache-control", b"no-store")], text)

    def _ask(self) -> bool:
        self._kept = ask(self._kept)
        return self._kept is not None


application = Application(settings.LIMITS)
