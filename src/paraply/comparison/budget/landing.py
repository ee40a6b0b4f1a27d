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
from paraply.planning.budget_rules import BudgetRules, recorded_dates
from paraply.planning.budget_window import BudgetDates, Landing, Window, landing
from paraply.planning.facts import PlanFact
from paraply.records.words import STATUSES

_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class PlanLanding:
    """Where a participant's plan lands. `dates`: of the coming budget; `recorded`: those that are the participant's own;

    `day`: when it was adopted, or the day looked at, the latest that is possible; `earliest`: the earliest; None for a plan
    adopted on a day that is not recorded, which then has no `landing`.
    """

    participant: str
    name: str
    plan: PlanFact
    rules: BudgetRules
    dates: BudgetDates
    recorded: frozenset[str]
    earliest: date | None
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
    def late(self) -> bool:
        """Whether it was, or would be, adopted after the last ordinary day, whatever its day was."""
        return self.earliest is not None and self.earliest > self.dates.recommendation

    @property
    def way(self) -> Localised:
        """Which budget, and by which way, in brief; "" where that cannot be told."""
        return words.way(self.landing, self.rules) if self.landing else Localised()

    @property
    def reaches(self) -> Localised:
        """Which budget, and by which way, in a sentence; "" where that cannot be told."""
        return words.reaches(self.day, self.landing, self.rules) if self.day and self.landing else Localised()

    @property
    def why(self) -> Localised:
        """Why it lands there, in a sentence."""
        if self.adopted:
            day = self.plan.treated_when if self.day else None
            if day is None:
                return words.ADOPTED_SOMETIME
            sentence = words.ADOPTED_ON if self.ordinary or self.late else words.ADOPTED_IN_TIME_OR_LATE
            return sentence.format(
                day=in_every_language(day), last=in_every_language(self.dates.recommendation)
            )
        sentence = words.WAITS_IN_TIME if self.ordinary else words.WAITS_TOO_LATE
        return sentence.format(
            status=STATUSES[self.plan.status],
            year=str(self.dates.budget_year),
            last=_day(*_recommended_on(self)),
            recommendation=self.rules.name("recommendation"),
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
    """Where the participant's action plan lands if adopted on a day, or with the day it was adopted.

    None without such a plan, or where the programme declares no budget rules.
    """
    plan, rules = records.programme_plan, records.budget
    if plan is None or rules is None:
        return None
    own, year = records.budget_years, rules.coming(as_of)
    days: tuple[date | None, date | None] = (as_of, as_of)
    if plan.status in FIRM:
        treated = ImpreciseDate.parse(plan.treated_when) if plan.treated_when else None
        days = (treated.first, treated.last) if treated else (None, None)
    last = days[1]
    found = landing(last, rules.dates(own, rules.coming(last))) if last else None
    dates, recorded = rules.dates(own, year), recorded_dates(own, year)
    return PlanLanding(records.key, records.name, plan, rules, dates, recorded, *days, found)


def missed(one: PlanLanding) -> Localised:
    """Why one plan cannot reach the coming budget in the ordinary way: not adopted by the last day, or adopted after it."""
    recommended = _recommended([one])
    values: dict[str, Localised | str] = {"name": one.name, "year": str(one.dates.budget_year)}
    if not one.adopted:
        return words.NOT_THE_ONE.format(recommended=recommended, **values)
    day = in_every_language(one.plan.treated_when or "")
    return words.ADOPTED_TOO_LATE.format(day=day, recommended=recommended, **values)


def outlook(programme: ProgrammeRecords) -> Outlook | None:
    """All action plans in the study on the programme's date, with a sentence that says what can still be reached.

    None where the programme declares no budget rules.
    """
    if programme.budget is None:
        return None
    inside = [records for records in programme.columns if records.in_programme]
    found = [one for records in inside if (one := plan_landing(records, programme.as_of))]
    without = tuple(records.name for records in inside if records.programme_plan is None)
    year = programme.budget.coming(programme.as_of)
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
        "recommendation": waiting[0].rules.name("recommendation"),
    }
    if not able:
        return _too_late(waiting, len(waiting) == len(found), values)
    if len(able) == len(waiting):
        # The earliest last day, so that the sentence holds for everybody.
        values["last"] = _day(*min(map(_recommended_on, able)))
        sentence = words.THE_ONE_IS_ABLE if len(able) == 1 else words.ALL_ABLE
        return joined([sentence.format(**values), *_now(able)])
    late = [one for one in waiting if not one.ordinary]
    values["last"] = _day(*max(map(_recommended_on, late)))
    return words.SOME_ABLE.format(**values)


def _now(able: Sequence[PlanLanding]) -> list[Localised]:
    """How those that can be adopted today enter, where it is the same for all."""
    windows = {one.rules.window(one.landing.window) for one in able if one.landing}
    return [words.ADOPTED_NOW.format(window=window) for window in windows if len(windows) == 1]


def _too_late(
    waiting: Sequence[PlanLanding], all_wait: bool, values: dict[str, Localised | str]
) -> Localised:
    recommended = _recommended(waiting)
    head = words.NONE_OF_ALL if all_wait else words.NONE_OF_WAITING
    sentence = words.NOT_THE_ONE if len(waiting) == 1 else head
    amend = [one for one in waiting if one.landing and one.landing.window is Window.AMENDMENT]
    over = [one for one in waiting if one not in amend]
    council = _day(
        *max((one.dates.council_meeting, "council_meeting" not in one.recorded) for one in amend or over)
    )
    year, meeting = waiting[0].dates.budget_year, waiting[0].rules.name("council_meeting")
    if not over:
        rest = [words.AMENDMENT.format(council=council)]
    elif not amend:
        rest = [words.MISSED.format(council=council, year=str(year), next=str(year + 1))]
    else:
        rest = [
            words.AMENDMENT_FOR_SOME.format(names=_names(amend), council=council, meeting=meeting),
            words.MISSED_BY_SOME.format(names=_names(over), meeting=meeting),
        ]
    return joined([sentence.format(recommended=recommended, **values), *rest])


def _recommended(those: Sequence[PlanLanding]) -> Localised:
    rules = those[0].rules
    sentence = words.RECOMMENDED if rules.inspection else words.DUE
    return sentence.format(
        last=_day(*max(map(_recommended_on, those))),
        days=rules.inspection,
        recommendation=rules.name("recommendation"),
        meeting=rules.name("council_meeting"),
    )


def _recommended_on(one: PlanLanding) -> tuple[date, bool]:
    """The last ordinary day, and whether it is the usual one, none of the participant's own being recorded."""
    return one.dates.recommendation, "recommendation" not in one.recorded


def _of_adopted(found: Sequence[PlanLanding], year: int) -> list[Localised]:
    adopted = [one for one in found if one.adopted]
    groups = (
        (words.IN_TIME, [one for one in adopted if one.landing and one.ordinary]),
        (words.TOO_LATE, [one for one in adopted if one.late]),
        (
            words.IN_TIME_OR_LATE,
            [one for one in adopted if one.landing and not one.ordinary and not one.late],
        ),
        (words.DAY_UNKNOWN, [one for one in adopted if one.landing is None]),
    )
    return [sentence.format(year=str(year), names=_names(those)) for sentence, those in groups if those]


def _names(those: Sequence[PlanLanding]) -> Localised:
    return whom([one.name for one in those]) if those else Localised("", "", "")


def _day(day: date, usual: bool) -> Localised:
    """The day in words; that it is a usual day and nobody's own; and that it falls in a weekend: nobody meets then, so that it is a

    last day and no appointment.
    """
    notes = [words.USUAL] if usual else []
    if day.weekday() in (_SATURDAY, _SUNDAY):
        notes.insert(0, words.SUNDAY if day.weekday() == _SUNDAY else words.SATURDAY)
    spoken = in_every_language(day)
    return words.NOTED.format(day=spoken, notes=joined(notes, ", ")) if notes else spoken
