"""Taking times and printing them as ratios."""

from __future__ import annotations

import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from typing import Any

ROUNDS = 7
_FORK = multiprocessing.get_context("fork")


def once(work: Callable[[], Any]) -> float:
    """Time one run. Unit: seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def usual(work: Callable[[], Any], rounds: int = ROUNDS) -> float:
    """The median of some runs after one that is not counted. Unit: seconds."""
    work()
    return statistics.median(once(work) for _ in range(rounds))


def apart(work: Callable[[], Any]) -> tuple[float, float]:
    """Run once in a process of its own, for work that is remembered by what does it: how long it took and its peak of memory.

    Unit: seconds; GiB, of all that the process holds.
    """
    ours, theirs = _FORK.Pipe()
    process = _FORK.Process(target=lambda: theirs.send((once(work), _peak())))
    process.start()
    taken: tuple[float, float] = ours.recv()
    process.join()
    return taken


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024


def memory(what: str, ours: float, bare: float, aim: float) -> None:
    """Print one peak of memory beside another's, and whether it meets its aim. Unit: GiB."""
    verdict = "met" if ours <= aim else "NOT met"
    print(f"  {what:<58} {ours:8.2f} GiB ({bare:.2f} GiB)   aim ≤ {aim} GiB  {verdict}", flush=True)


def line(what: str, ours: float, bare: float, aim: float | None = None) -> None:
    """Print one ratio with the two times it is of, and whether it meets its aim."""
    ratio = ours / bare
    verdict = "" if aim is None else f"   aim ≤ {aim} ×  {'met' if ratio <= aim else 'NOT met'}"
    print(f"  {what:<58} {ratio:8.2f} ×   ({_shown(ours)} / {_shown(bare)}){verdict}", flush=True)


def _shown(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"
