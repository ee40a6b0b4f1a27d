"""Running the pages: a request that has arrived whole goes in, an answer that is whole comes out.

No slow connection holds a thread at either end.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

Headers = list[tuple[bytes, bytes]]
Pages = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole response."""

    status: int
    headers: Headers
    body: bytes


def environ_of(scope: dict[str, Any], body: bytes, proxies: int) -> dict[str, Any]:
    """The request as WSGI has it. `proxies`: how many before us are ours, so that the person's own address is known."""
    server = scope.get("server") or ("localhost", 80)
    environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": scope["path"].encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    environ |= _headers(scope["headers"])
    environ["CONTENT_LENGTH"] = str(len(body))
    environ["REMOTE_ADDR"] = client(
        (scope.get("client") or ("",))[0], environ.get("HTTP_X_FORWARDED_FOR", ""), proxies
    )
    return environ


def client(peer: str, forwarded: str, proxies: int) -> str:
    """The address of the person: `peer`, who opened the connection, unless that is a proxy of ours.

    Each proxy adds whom it heard from at the end; what stands before those anybody may have written.
    """
    said = [address.strip() for address in forwarded.split(",") if address.strip()]
    return said[-min(proxies, len(said))] if proxies and said else peer


def run(pages: Pages, environ: dict[str, Any]) -> Answer:
    """Run the application to its end."""
    begun: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
        begun[:] = [status, headers]

    made = pages(environ, start)
    try:
        body = b"".join(made)
    finally:
        if hasattr(made, "close"):
            made.close()
    status, headers = begun
    sent = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    return Answer(int(status.split(" ", 1)[0]), sent, body)


def _headers(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for raw, value in headers:
        # With an underscore it would pass for the header that a proxy sets with a dash.
        if b"_" in raw:
            continue
        name = raw.decode("latin-1").upper().replace("-", "_")
        key = name if name == "CONTENT_TYPE" else f"HTTP_{name}"
        said = value.decode("latin-1")
        found[key] = f"{found[key]}{'; ' if name == 'COOKIE' else ','}{said}" if key in found else said
    return found
