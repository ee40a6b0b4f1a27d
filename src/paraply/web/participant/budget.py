"""A participant's way into the budget, as its pages show it: the line, what a plan reaches now, and the last days reckoned back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from paraply.comparison.budget.words import reaches
from paraply.comparison.overview import ParticipantOverview
from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import BudgetRules, recorded_dates
from paraply.planning.budget_window import Backward
from paraply.web.drawings.budget import BudgetLine, budget_line


@dataclass(frozen=True, slots=True)
class LatestDay:
    """A last day, reckoned back; `passed`: it lies before the day looked at."""

    word: str | Promise
    day: date
    passed: bool


def line_of(whole: ParticipantOverview, adopted: date) -> BudgetLine | None:
    """The budget being made on a day, with that day as the day of adoption; None without budget rules."""
    rules, own = whole.records.budget, whole.records.budget_years
    if rules is None:
        return None
    year = rules.coming(adopted)
    return budget_line(rules, rules.dates(own, year), adopted, recorded_dates(own, year))


def reaches_now(whole: ParticipantOverview, as_of: date) -> Localised | None:
    """Which budget the action plan reaches if it is adopted on the day; None without a plan, or without budget rules."""
    records = whole.records
    if records.programme_plan is None or records.budget is None or whole.landing is None:
        return None
    return reaches(as_of, whole.landing, records.budget)


def latest_days(backward: Backward | None, rules: BudgetRules | None, as_of: date) -> tuple[LatestDay, ...]:
    """The last days for a budget, from the first that must be kept to the last way out; none without budget rules."""
    if backward is None or rules is None:
        return ()
    sub_plan = rules.sub_plan.text(get_language() or "nb")
    steps: list[tuple[str | Promise, date | None]] = [
        (
            format_lazy(_("Start of work, as a {plan}, for the recommended day"), plan=sub_plan),
            backward.start_of_sub_plan,
        ),
        (_("Start of a hearing, for the recommended day"), backward.start_of_hearing),
        (_("Adoption inside the frames"), backward.inside_frames),
        (_("Recommended day of adoption"), backward.recommended),
        (_("Last ordinary day of adoption"), backward.last_ordinary),
        (_("Last day for an amendment"), backward.last_amendment),
    ]
    found = [LatestDay(word, day, day < as_of) for word, day in steps if day]
    return tuple(sorted(found, key=lambda one: one.day))
