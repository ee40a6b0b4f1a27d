"""Locks between processes on one machine. The kernel lets go of them however a process ends, `kill -9` included."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from paraply.config.places import private, private_folder
from paraply.database.errors import SetupError
from paraply.kernel.troubles import Doing, trouble

PATIENCE = 1.5  # Unit: seconds.


class Users:
    """Counts who uses something: each holds a shared lock, and the last to leave can tell that it is the last."""

    def __init__(self, file: Path) -> None:
        self._descriptor = _opened(file)
        fcntl.flock(self._descriptor, fcntl.LOCK_SH)

    def alone(self) -> bool:
        """Whether nobody else uses it. Call under `turn`, so that nobody joins meanwhile."""
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def leave(self) -> None:
        """Stop using it."""
        os.close(self._descriptor)


@contextmanager
def turn(file: Path) -> Iterator[None]:
    """Wait for the one turn there is, such as to start or stop a server."""
    descriptor = _opened(file)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def only_one(file: Path, what: str, where: str = "") -> Iterator[None]:
    """Let one process at a time do `what`, such as “demo”; `where` tells others how to reach it.

    Raises: SetupError when another does it already.
    """
    try:
        private_folder(file.parent)
        descriptor = _opened(file)
    except OSError as error:
        raise SetupError(trouble(Doing.KEEPING, error, place=str(file.parent))) from None
    try:
        if not _taken(descriptor):
            other = os.pread(descriptor, 200, 0).decode("utf-8", "replace").strip()
            raise SetupError(f"The {what} runs already{': ' + other if other else ''}.") from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"process {os.getpid()}{', ' + where if where else ''}".encode(), 0)
        yield
    finally:
        os.close(descriptor)


def _opened(file: Path) -> int:
    with private():
        return os.open(file, os.O_RDWR | os.O_CREAT, 0o600)


def _taken(descriptor: int) -> bool:
    """Take the lock, with a moment's patience: the workers of a killed server need it to notice."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.1)
