"""Processes that end with the one that started them."""

from __future__ import annotations

import os
import threading
import time

LOOK_EVERY = 0.5  # Unit: seconds.


def end_with_parent(parent: int | None = None) -> None:
    """End this process when the one that started it is gone. `parent`: its id, where it may be gone already.

    A server killed outright cannot tell its workers; left alone, they would keep its port and its locks.
    """
    threading.Thread(target=_end_with, args=[parent or os.getppid()], daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os._exit(1)
