"""Starting again what has ended, while a server runs."""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LOOK_EVERY, LOOK_SELDOM = 1.0, 60.0  # Unit: seconds.
ENDS_WITHIN = 3  # Unit: seconds.
_log = logging.getLogger(__name__)


@contextmanager
def attended(well: Callable[[], bool]) -> Iterator[None]:
    """While the block runs, look every second whether something is well, and less often while it is not.

    `well` mends what it can and says whether there was nothing to mend.
    """
    over = threading.Event()

    def look() -> None:
        pause = LOOK_EVERY
        while not over.wait(pause):
            try:
                calm = well()
            except Exception:
                _log.exception("Could not be started again")
                calm = False
            pause = max(LOOK_EVERY, pause / 2) if calm else min(LOOK_SELDOM, pause * 2)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield
    finally:
        over.set()
        looking.join()


@contextmanager
def kept_running(start: Callable[[], subprocess.Popen[bytes]]) -> Iterator[None]:
    """Have a process while the block runs: when it ends, whatever for, it is started again."""
    process = start()

    def well() -> bool:
        nonlocal process
        if process.poll() is None:
            return True
        _log.warning("A process has ended and is started again", extra={"code": process.returncode})
        process = start()
        return False

    try:
        with attended(well):
            yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
