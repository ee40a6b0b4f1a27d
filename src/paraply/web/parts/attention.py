"""Signals gathered by kind: one matter, with everyone it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paraply.comparison.signals import ORDER, Signal
from paraply.comparison.words import listing
from paraply.kernel.localised import Localised


@dataclass(frozen=True, slots=True)
class Matter:
    """One kind of signal and those who have it."""

    first: Signal
    signals: tuple[Signal, ...]

    @property
    def others(self) -> Localised | None:
        """The others' names when the first one's reason is theirs too, so that it need be said only once."""
        reasons = {signal.reason.text("nb").replace(signal.name, "") for signal in self.signals}
        rest = [signal.name for signal in self.signals[1:]]
        return listing(rest) if rest and len(reasons) == 1 else None


def matters(found: Iterable[Signal]) -> tuple[Matter, ...]:
    """Matters, the most severe first; of equal ones the programme's own, then those that concern most participants."""
    by_key: dict[str, list[Signal]] = {}
    for signal in found:
        by_key.setdefault(signal.key, []).append(signal)
    gathered = (Matter(signals[0], tuple(signals)) for signals in by_key.values())
    return tuple(
        sorted(
            gathered,
            key=lambda one: (ORDER.index(one.first.severity), bool(one.first.participant), -len(one.signals)),
        )
    )


def worst(found: Sequence[Matter]) -> tuple[tuple[Matter, ...], tuple[Matter, ...]]:
    """Matters of the highest severity there is, and the rest."""
    first = tuple(one for one in found if one.first.severity is found[0].first.severity) if found else ()
    return first, tuple(found[len(first) :])
