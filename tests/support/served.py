"""The product served by a process of its own, and connections to it that behave badly."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse

STARTS_WITHIN = 60  # Unit: seconds.
HOST = "127.0.0.1"


class Served:
    """A running server."""

    def __init__(self, port: int) -> None:
        self.port = port

    def get(self, path: str, whence: str = HOST, **headers: str) -> tuple[int, str]:
        """The status and text of an answer. `whence`: the address of whoever asks."""
        answer = self.ask("GET", path, whence=whence, **headers)
        return answer.status, answer.read().decode()

    def ask(
        self, method: str, path: str, body: str | None = None, whence: str = HOST, **headers: str
    ) -> HTTPResponse:
        connection = HTTPConnection(HOST, self.port, timeout=20, source_address=(whence, 0))
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        connection.request(method, path, body, named)
        return connection.getresponse()

    def open(self, head: str) -> socket.socket:
        """A connection on which the head of a request has been sent, and nothing of its body."""
        connection = socket.create_connection((HOST, self.port), timeout=20)
        connection.sendall(f"{head}\r\nHost: localhost\r\n\r\n".encode())
        return connection


@contextmanager
def served(environment: dict[str, str]) -> Iterator[Served]:
    """`paraply serve` on a free port, until the block ends."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "paraply.cli", "serve", "--port", str(port)],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(port, process)
        yield Served(port)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            if Served(port).get("/health")[0]:
                return
        except OSError:
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.1)
