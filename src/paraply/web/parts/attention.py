"""Signals gathered by kind: one matter, with everyone it concerns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from paraply.comparison.signals import ORDER, Signal


@dataclass(frozen=True, slots=True)
class Matter:
    """One kind of signal and those who have it."""

    first: Signal
    signals: tuple[Signal, ...]


def matters(found: Iterable[Signal]) -> tuple[Matter, ...]:
    """Matters, the most severe first, and of equal ones those that concern most participants."""
    by_key: dict[str, list[Signal]] = {}
    for signal in found:
        by_key.setdefault(signal.key, []).append(signal)
    gathered = (Matter(signals[0], tuple(signals)) for signals in by_key.values())
    return tuple(sorted(gathered, key=lambda one: (ORDER.index(one.first.severity), -len(one.signals))))
