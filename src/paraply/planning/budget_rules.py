"""How budgets are made where a programme works, as the programme declares it: usual dates, waiting times, names and the law. Pure.

A programme without a declaration has no budget window at all. Declarations that ship lie in `planning/budgets/`, one file each, and are
called by the file's name; a programme may write its own in its file. Source: docs/budget-rules.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from paraply.kernel.files.reading import read
from paraply.kernel.localised import Localised
from paraply.planning.budget_window import Backward, BudgetDates, UnorderedDates, Window
from paraply.planning.facts import BudgetYearFact

SHIPPED = Path(__file__).with_name("budgets")
DATES = ("frames", "cut_off", "proposal", "council_meeting")
NAMED = ("frames", "cut_off", "proposal", "recommendation", "council_meeting")
LEAP_DAY = "02-29"


@dataclass(frozen=True, slots=True)
class BudgetRules:
    """A declaration. `begins`, `usual`: days of the year as month and day; `laws`: each from a day on, None from ever; `hearings`:

    how many a municipal sub-plan, or its like, takes; 0 where there is no such plan. Unit: days in `inspection`, `hearing`, `case`.
    """

    begins: tuple[int, int]
    usual: tuple[tuple[str, tuple[int, int]], ...]
    inspection: int
    hearing: int
    case: int
    hearings: int
    sub_plan: Localised
    names: tuple[tuple[str, Localised], ...]
    windows: tuple[tuple[str, Localised], ...]
    laws: tuple[tuple[date | None, Localised], ...]

    def name(self, what: str) -> Localised:
        """What a date is called, in the definite form: "the council's budget meeting"."""
        return dict(self.names)[what]

    def window(self, which: Window) -> Localised:
        """How a plan enters by a window, in words."""
        return dict(self.windows)[which.value]

    def law(self, day: date) -> Localised:
        """The law in force on a day; "" where none is cited."""
        found = [law for since, law in self.laws if since is None or since <= day]
        return found[-1] if found else Localised()

    def coming(self, day: date) -> int:
        """The first budget year that begins after a day."""
        return day.year if (day.month, day.day) < self.begins else day.year + 1

    def first_day(self, budget_year: int) -> date:
        """The first day of a budget year."""
        return date(budget_year, *self.begins)

    def usual_dates(self, budget_year: int) -> BudgetDates:
        """The dates of a budget where nobody has set others."""
        return self._dates(budget_year, {})

    def dates(self, own: Iterable[BudgetYearFact], budget_year: int) -> BudgetDates:
        """The dates of a budget: the participant's own where it has set them, the usual ones otherwise."""
        fact = own_year(own, budget_year)
        given = {name: day for name in DATES if fact and (day := getattr(fact, name))}
        return self._dates(budget_year, given)

    def next_reached(self, own: Iterable[BudgetYearFact], as_of: date) -> BudgetDates:
        """The dates of the first budget that a plan adopted from the date on can still reach in the ordinary way."""
        own, year = tuple(own), self.coming(as_of)
        coming = self.dates(own, year)
        return coming if as_of <= coming.recommendation else self.dates(own, year + 1)

    def backward(self, dates: BudgetDates) -> Backward:
        """Reckon back from a budget: when the plan must be adopted, and when a hearing on it must start; drafting not counted."""
        once = timedelta(days=self.hearing + self.case)
        return Backward(
            budget_year=dates.budget_year,
            inside_frames=dates.frames,
            recommended=dates.cut_off,
            last_ordinary=dates.recommendation,
            last_amendment=dates.council_meeting,
            start_of_hearing=dates.cut_off - once,
            start_of_sub_plan=dates.cut_off - self.hearings * once if self.hearings else None,
        )

    def _dates(self, budget_year: int, given: Mapping[str, date]) -> BudgetDates:
        begins = self.first_day(budget_year)
        days = {name: given.get(name) or _before(begins, day) for name, day in self.usual}
        return BudgetDates(budget_year, begins, inspection=timedelta(days=self.inspection), **days)


def _before(begins: date, day: tuple[int, int]) -> date:
    """The last day of that month and number before the budget year begins."""
    found = date(begins.year, *day)
    return found if found < begins else date(begins.year - 1, *day)


def recorded_dates(own: Iterable[BudgetYearFact], budget_year: int) -> frozenset[str]:
    """Which of a budget's dates are the participant's own; the recommendation follows its budget meeting."""
    fact = own_year(own, budget_year)
    if fact is None:
        return frozenset()
    found = {name for name in DATES if getattr(fact, name) is not None}
    return frozenset(found | {"recommendation"} if "council_meeting" in found else found)


def own_year(own: Iterable[BudgetYearFact], budget_year: int) -> BudgetYearFact | None:
    """What the participant has recorded of a budget's dates, if anything."""
    return next((fact for fact in own if fact.year == budget_year), None)


def shipped() -> tuple[str, ...]:
    """Names of the declarations that ship."""
    return tuple(sorted(path.stem for path in SHIPPED.glob("*.yaml")))


@cache
def by_name(name: str) -> BudgetRules:
    """A declaration that ships.

    Raises: KeyError when there is none of that name.
    """
    if name not in shipped():
        raise KeyError(name)
    return from_values(read((SHIPPED / f"{name}.yaml").read_bytes()).values)


def rules_of(declared: str | Mapping[str, Any] | None) -> BudgetRules | None:
    """What a programme has declared: a shipped declaration's name, one of its own, or nothing."""
    if not declared:
        return None
    return by_name(declared) if isinstance(declared, str) else from_values(declared)


def from_values(values: Mapping[str, Any]) -> BudgetRules:
    """A declaration as a file holds it; its shape is checked by the programme file's schema.

    Raises: UnorderedDates when the usual dates cannot follow each other.
    """
    dates, sub = values["dates"], values.get("sub_plan") or {}
    rules = BudgetRules(
        begins=_day(values.get("year_begins", "01-01")),
        usual=tuple((name, _day(dates[name]["usual"])) for name in DATES),
        inspection=values.get("inspection_days", 0),
        hearing=values.get("hearing_days", 0),
        case=values.get("case_days", 0),
        hearings=sub.get("hearings", 0),
        sub_plan=Localised.from_dict(sub.get("name")),
        names=tuple((name, Localised.from_dict(dates[name]["name"])) for name in NAMED),
        windows=tuple((window.value, Localised.from_dict(values["windows"][window])) for window in Window),
        laws=tuple(
            (
                date.fromisoformat(str(law["from"])) if law.get("from") else None,
                Localised.from_dict(law["name"]),
            )
            for law in values.get("law", ())
        ),
    )
    rules.usual_dates(2001)
    return rules


def _day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


__all__ = [
    "BudgetRules",
    "UnorderedDates",
    "by_name",
    "from_values",
    "own_year",
    "recorded_dates",
    "rules_of",
    "shipped",
]
