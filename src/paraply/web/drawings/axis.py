"""One time axis, shared by everything drawn on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from paraply.kernel.dates import add_months

# Words for more years than this run into each other.
_MOST_TICKS = 12
_LAST_WORD = 97.0
_APART = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line on the axis with its word. `at`: percent of the width, as SVG wants it."""

    at: str
    word: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The stretch of time that a figure shows."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """Where a day lies, from 0 to 100; days outside are put at the nearer end."""
        whole = (self.last - self.first).days or 1
        return min(max((day - self.first).days / whole * 100, 0.0), 100.0)

    def at(self, day: date) -> str:
        """Where a day lies, written for SVG."""
        return percent(self.share(day))

    def years(self) -> tuple[Tick, ...]:
        """A tick at each New Year that lies within, on a long axis only at each second, fifth, tenth … of them."""
        span = self.last.year - self.first.year
        apart = next((step for step in _APART if span <= step * _MOST_TICKS), _APART[-1])
        first = self.first.year if apart == 1 else -(-self.first.year // apart) * apart
        days = (date(year, 1, 1) for year in range(first, self.last.year + 1, apart))
        inside = [day for day in days if self.first <= day <= self.last]
        # The word of the last year would be cut where a long axis ends soon after it.
        seen = [day for day in inside if apart == 1 or self.share(day) <= _LAST_WORD]
        return tuple(Tick(self.at(day), str(day.year)) for day in seen)


def percent(share: float) -> str:
    """A share of the width, written for SVG."""
    return f"{share:.2f}%"


def padded(first: date, last: date, months: int = 1) -> Axis:
    """An axis with some air on both sides.

    Unit: whole months.
    """
    return Axis(add_months(first, -months), add_months(last, months))
