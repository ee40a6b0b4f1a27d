"""How much one machine takes on: processes and threads, and what a request may bring and cost."""

from __future__ import annotations

import os
from dataclasses import dataclass

from paraply.config.environment import Environment, SettingError

MEGABYTE = 2**20
# More processes than this help only those who have measured it: each holds the product and what it has computed.
MOST_BY_ITSELF = 4


@dataclass(frozen=True, slots=True)
class Limits:
    """Unit: `body_bytes` bytes, `*_seconds` seconds. `proxies`: how many of our own stand before us."""

    processes: int
    threads: int
    body_bytes: int
    body_seconds: int
    statement_seconds: int
    proxies: int


def limits(environment: Environment) -> Limits:
    """The limits that the environment sets.

    Raises: SettingError for one that is no number, or zero where nothing would then be answered.
    """
    found = Limits(
        processes=environment.number("PARAPLY_PROCESSES", min(len(os.sched_getaffinity(0)), MOST_BY_ITSELF)),
        threads=environment.number("PARAPLY_THREADS", 4),
        body_bytes=environment.number("PARAPLY_BODY_MEGABYTES", 5) * MEGABYTE,
        body_seconds=environment.number("PARAPLY_BODY_SECONDS", 20),
        statement_seconds=environment.number("PARAPLY_STATEMENT_SECONDS", 30),
        proxies=environment.number("PARAPLY_BEHIND_PROXY", 0),
    )
    for name in ("processes", "threads", "body_bytes", "body_seconds", "statement_seconds"):
        if getattr(found, name) < 1:
            variable = name.replace("bytes", "megabytes").upper()
            raise SettingError(f"PARAPLY_{variable} must be 1 or more.")
    return found
