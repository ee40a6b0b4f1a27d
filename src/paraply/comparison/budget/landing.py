"""Which budget each action plan can still reach, and why, for one and for all. Pure.

Only what is recorded counts: a plan that is not adopted lands where it would if it were adopted on the day looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from paraply.comparison.budget import words
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.characteristics.plans import FIRM
from paraply.comparison.words import capital, joined, number, whom
from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.planning.budget_calendar import budget_dates, recorded_dates
from paraply.planning.budget_window import RECOMMENDATION_DAYS, BudgetDates, Landing, Window, landing
from paraply.planning.facts import PlanFact
from paraply.planning.words import WINDOWS
from paraply.records.words import STATUSES

_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class PlanLanding:
    """Where a participant's plan lands. `dates`: of the coming budget; `recorded`: those that are the municipality's own;

    `day`: when it was adopted, or the day looked at; None for a plan adopted on a day that is not recorded, which then
    has no `landing`.
    """

    participant: str
    name: str
    plan: PlanFact
    dates: BudgetDates
    recorded: frozenset[str]
    day: date | None
    landing: Landing | None

    @property
    def adopted(self) -> bool:
        return self.plan.status in FIRM

    @property
    def ordinary(self) -> bool:
        """Whether the plan enters the coming budget in the ordinary way, or was adopted in time for one before it."""
        return self.day is not None and self.day <= self.dates.recommendation

    @property
    def way(self) -> Localised:
        """Which budget, and by which way, in brief; "" where that cannot be told."""
        return words.way(self.landing) if self.landing else Localised()

    @property
    def reaches(self) -> Localised:
        """Which budget, and by which way, in a sentence; "" where that cannot be told."""
        return words.reaches(self.day, self.landing) if self.day and self.landing else Localised()

    @property
    def why(self) -> Localised:
        """Why it lands there, in a sentence."""
        if self.adopted:
            day = self.plan.treated_when if self.day else None
            return words.ADOPTED_ON.format(day=in_every_language(day)) if day else words.ADOPTED_SOMETIME
        sentence = words.WAITS_IN_TIME if self.ordinary else words.WAITS_TOO_LATE
        return sentence.format(
            status=STATUSES[self.plan.status],
            year=str(self.dates.budget_year),
            last=in_every_language(self.dates.recommendation),
        )


@dataclass(frozen=True, slots=True)
class Outlook:
    """All plans against the coming budget. `without`: names of those with no action plan on record."""

    budget_year: int
    plans: tuple[PlanLanding, ...]
    without: tuple[str, ...]
    sentence: Localised

    @property
    def tone(self) -> str:
        """How bad it is: good while every plan that waits can be adopted in time, bad when none can."""
        waiting = [one for one in self.plans if not one.adopted]
        if not self.plans:
            return "calm"
        if all(one.ordinary for one in waiting):
            return "good"
        return "calm" if any(one.ordinary for one in waiting) else "bad"


def plan_landing(records: ParticipantRecords, as_of: date) -> PlanLanding | None:
    """Where the participant's action plan lands if adopted on a day, or with the day it was adopted; None without such a plan."""
    plan = records.programme_plan
    if plan is None:
        return None
    own, year = records.budget_years, as_of.year + 1
    day: date | None = as_of
    if plan.status in FIRM:
        day = ImpreciseDate.parse(plan.treated_when).last if plan.treated_when else None
    found = landing(day, budget_dates(own, day.year + 1)) if day else None
    return PlanLanding(
        records.key, records.name, plan, budget_dates(own, year), recorded_dates(own, year), day, found
    )


def missed(one: PlanLanding) -> Localised:
    """Why one plan cannot reach the coming budget in the ordinary way: not adopted by the last day, or adopted after it."""
    recommended = _recommended([one])
    values: dict[str, Localised | str] = {"name": one.name, "year": str(one.dates.budget_year)}
    if not one.adopted:
        return words.NOT_THE_ONE.format(recommended=recommended, **values)
    day = in_every_language(one.plan.treated_when or "")
    return words.ADOPTED_TOO_LATE.format(day=day, recommended=recommended, **values)


def outlook(programme: ProgrammeRecords) -> Outlook:
    """All action plans in the study on the programme's date, with a sentence that says what can still be reached."""
    inside = [records for records in programme.columns if records.in_programme]
    found = [one for records in inside if (one := plan_landing(records, programme.as_of))]
    without = tuple(records.name for records in inside if records.programme_plan is None)
    year = programme.as_of.year + 1
    if not inside:
        sentence = words.NOBODY
    elif not found:
        sentence = words.NO_PLANS
    else:
        sentence = joined([_of_waiting(found, year), *_of_adopted(found, year)])
    return Outlook(year, tuple(found), without, sentence)


def _of_waiting(found: Sequence[PlanLanding], year: int) -> Localised:
    waiting = [one for one in found if not one.adopted]
    if not waiting:
        return words.NONE_WAITS
    able = [one for one in waiting if one.ordinary]
    values: dict[str, Localised | str] = {
        "count": number(len(waiting)),
        "year": str(year),
        "name": waiting[0].name,
        "names": _names(able),
        "able": capital(number(len(able))),
    }
    if not able:
        return _too_late(waiting, len(waiting) == len(found), values)
    if len(able) == len(waiting):
        # The earliest last day, so that the sentence holds for everybody.
        values["last"] = _day(min(one.dates.recommendation for one in able))
        sentence = words.THE_ONE_IS_ABLE if len(able) == 1 else words.ALL_ABLE
        return joined([sentence.format(**values), *_now(able)])
    late = [one for one in waiting if not one.ordinary]
    values["last"] = _day(max(one.dates.recommendation for one in late))
    return words.SOME_ABLE.format(**values)


def _now(able: Sequence[PlanLanding]) -> list[Localised]:
    """How those that can be adopted today enter, where it is the same for all."""
    windows = {one.landing.window for one in able if one.landing}
    return [words.ADOPTED_NOW.format(window=WINDOWS[window]) for window in windows if len(windows) == 1]


def _too_late(
    waiting: Sequence[PlanLanding], all_wait: bool, values: dict[str, Localised | str]
) -> Localised:
    recommended = _recommended(waiting)
    head = words.NONE_OF_ALL if all_wait else words.NONE_OF_WAITING
    sentence = words.NOT_THE_ONE if len(waiting) == 1 else head
    amend = [one for one in waiting if one.landing and one.landing.window is Window.AMENDMENT]
    over = [one for one in waiting if one not in amend]
    council = _day(max(one.dates.council_meeting for one in amend or over))
    year = waiting[0].dates.budget_year
    if not over:
        rest = [words.AMENDMENT.format(council=council)]
    elif not amend:
        rest = [words.MISSED.format(council=council, year=str(year), next=str(year + 1))]
    else:
        rest = [
            words.AMENDMENT_FOR_SOME.format(names=_names(amend), council=council),
            words.MISSED_BY_SOME.format(names=_names(over)),
        ]
    return joined([sentence.format(recommended=recommended, **values), *rest])


def _recommended(those: Sequence[PlanLanding]) -> Localised:
    return words.RECOMMENDED.format(
        last=_day(max(one.dates.recommendation for one in those)), days=RECOMMENDATION_DAYS.days
    )


def _of_adopted(found: Sequence[PlanLanding], year: int) -> list[Localised]:
    adopted = [one for one in found if one.adopted]
    groups = (
        (words.IN_TIME, [one for one in adopted if one.landing and one.ordinary]),
        (words.TOO_LATE, [one for one in adopted if one.landing and not one.ordinary]),
        (words.DAY_UNKNOWN, [one for one in adopted if one.landing is None]),
    )
    return [sentence.format(year=str(year), names=_names(those)) for sentence, those in groups if those]


def _names(those: Sequence[PlanLanding]) -> Localised:
    return whom([one.name for one in those]) if those else Localised("", "", "")


def _day(day: date) -> Localised:
    """The day in words, and that it falls in a weekend: nobody meets then, so that it is a last day and no appointment."""
    spoken = in_every_language(day)
    if day.weekday() not in (_SATURDAY, _SUNDAY):
        return spoken
    return (words.SUNDAY if day.weekday() == _SUNDAY else words.SATURDAY).format(day=spoken)
