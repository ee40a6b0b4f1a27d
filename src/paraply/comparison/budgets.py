"""Which budget each action plan can still reach, and why, for one and for all. Pure.

Only what is recorded counts: a plan that is not adopted lands where it would if it were adopted on the day looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from paraply.comparison.programme import ProgrammeRecords
from paraply.comparison.records import ParticipantRecords
from paraply.comparison.signals import Signal
from paraply.comparison.words import in_each, joined, listing, number
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.planning.budget_calendar import budget_dates, own_year
from paraply.planning.budget_window import BudgetDates, Landing, Window, landing
from paraply.planning.facts import LinkFact, PlanFact

ADOPTED = frozenset({"done", "existing"})
ORDINARY = frozenset({Window.FRAMES, Window.COMPETING, Window.LATE})


@dataclass(frozen=True, slots=True)
class PlanLanding:
    """Where a participant's plan lands if adopted on a day. `own`: the municipality has recorded dates for this budget."""

    participant: str
    name: str
    plan: PlanFact
    dates: BudgetDates
    own: bool
    landing: Landing

    @property
    def adopted(self) -> bool:
        return self.plan.status in ADOPTED

    @property
    def ordinary(self) -> bool:
        """Whether the coming budget can still be reached in the ordinary way."""
        return self.landing.window in ORDINARY


@dataclass(frozen=True, slots=True)
class Outlook:
    """All plans against the coming budget. `without`: names of participants with no action plan on record."""

    budget_year: int
    plans: tuple[PlanLanding, ...]
    without: tuple[str, ...]
    sentence: Localised
    reasons: tuple[Localised, ...] = ()

    @property
    def tone(self) -> str:
        """How bad it is: good while every plan is adopted or can be, bad when none can."""
        waiting = [one for one in self.plans if not one.adopted]
        if not self.plans:
            return "calm"
        if all(one.ordinary for one in waiting):
            return "good"
        return "calm" if any(one.ordinary for one in waiting) else "bad"


@dataclass(frozen=True, slots=True)
class YearGap:
    """A plan that is to enter the budget before the economic plan, of which the budget is the first year."""

    budget: int
    economic: int
    links: tuple[LinkFact, ...] = field(default=())

    @property
    def years(self) -> tuple[tuple[int, bool, bool], ...]:
        """Years around the gap, with whether the budget and the economic plan hold the programme then."""
        return tuple(
            (year, year >= self.budget, year >= self.economic)
            for year in range(self.budget - 1, self.economic + 2)
        )


def plan_landing(records: ParticipantRecords, adopted: date) -> PlanLanding | None:
    """Where the participant's action plan lands if adopted on a day; None without such a plan."""
    plan = records.programme_plan
    if plan is None:
        return None
    dates = budget_dates(records.budget_years, adopted.year + 1)
    own = own_year(records.budget_years, adopted.year + 1) is not None
    return PlanLanding(records.key, records.name, plan, dates, own, landing(adopted, dates))


def year_gap(signals: Sequence[Signal]) -> YearGap | None:
    """The gap that a signal has found between budget and economic plan."""
    for signal in signals:
        links = tuple(fact for fact in signal.facts if isinstance(fact, LinkFact))
        if signal.key == "budget_outside_economic_plan" and len(links) == 2:
            budget, economic = links
            if budget.first_year and economic.first_year:
                return YearGap(budget.first_year, economic.first_year, links)
    return None


def outlook(programme: ProgrammeRecords) -> Outlook:
    """All action plans in the study on the programme's date, with a sentence that says what can still be reached."""
    inside = [records for records in programme.columns if records.in_programme and not records.empty]
    found = [one for records in inside if (one := plan_landing(records, programme.as_of))]
    without = tuple(records.name for records in inside if records.programme_plan is None)
    year = programme.as_of.year + 1
    waiting = [one for one in found if not one.adopted]
    return Outlook(
        year, tuple(found), without, _sentence(found, waiting, year), tuple(_reason(one) for one in waiting)
    )


def _sentence(found: Sequence[PlanLanding], waiting: Sequence[PlanLanding], year: int) -> Localised:
    if not found:
        return _NO_PLANS
    if not waiting:
        return _ALL_ADOPTED.format(count=number(len(found)))
    able = [one for one in waiting if one.ordinary]
    if not able:
        head = _NONE if len(waiting) == len(found) else _NONE_WAITING
        return joined([head.format(count=number(len(waiting)), year=str(year)), _why_not(waiting)])
    if len(able) == len(waiting):
        last = min(one.dates.recommendation for one in able)
        return _ALL_ABLE.format(count=number(len(able)), year=str(year), last=in_every_language(last))
    return _SOME_ABLE.format(
        able=number(len(able)),
        count=number(len(waiting)),
        year=str(year),
        names=listing([one.name for one in able]),
    )


def _why_not(waiting: Sequence[PlanLanding]) -> Localised:
    last = max(one.dates.recommendation for one in waiting)
    council = max(one.dates.council_meeting for one in waiting)
    words = {"last": in_every_language(last), "council": in_every_language(council)}
    amendment = any(one.landing.window is Window.AMENDMENT for one in waiting)
    return (_AMENDMENT if amendment else _MISSED).format(**words)


def _reason(one: PlanLanding) -> Localised:
    status = _STATUS.get(one.plan.status, _STATUS["unknown"])
    kind = _OWN if one.own else _USUAL
    words = in_each(lambda language: WINDOWS[one.landing.window].text(language))
    return _REASON.format(
        name=one.name,
        plan=one.plan.name,
        status=status,
        window=words,
        year=str(one.landing.budget_year),
        dates=kind,
    )


WINDOWS: dict[Window, Localised] = {
    Window.FRAMES: Localised("innenfor rammene", "innanfor rammene", "inside the frames"),
    Window.COMPETING: Localised(
        "i konkurranse med andre tiltak", "i konkurranse med andre tiltak", "competing with other measures"
    ),
    Window.LATE: Localised(
        "sent, bare gjennom innstillingen", "seint, berre gjennom innstillinga", "late, only through the recommendation"
    ),
    Window.AMENDMENT: Localised(
        "bare som endringsforslag i kommunestyret", "berre som endringsframlegg i kommunestyret", "only as an amendment in the council"
    ),
    Window.MISSED: Localised(
        "for sent: neste budsjett, eller en budsjettrevisjon", "for seint: neste budsjett, eller ein budsjettrevisjon",
        "missed: the next budget, or a budget revision",
    ),
}  # fmt: skip
_STATUS = {
    "preliminary": Localised("foreløpig", "førebels", "preliminary"),
    "planned": Localised("planlagt", "planlagd", "planned"),
    "ongoing": Localised("under arbeid", "under arbeid", "being made"),
    "considered": Localised("under vurdering", "under vurdering", "being considered"),
    "none": Localised("ikke laget", "ikkje laga", "not made"),
    "unknown": Localised("av ukjent status", "av ukjend status", "of unknown status"),
}
_OWN = Localised(
    "kommunens egne budsjettdatoer",
    "kommunen sine eigne budsjettdatoar",
    "the municipality's own budget dates",
)
_USUAL = Localised(
    "de vanlige budsjettdatoene; egne er ikke registrert",
    "dei vanlege budsjettdatoane; eigne er ikkje registrerte",
    "the usual budget dates; its own are not recorded",
)
_REASON = Localised(
    "{name}: «{plan}» er {status}. Vedtatt nå ville den nådd budsjettet for {year} {window} ({dates}).",
    "{name}: «{plan}» er {status}. Vedteken no ville han nådd budsjettet for {year} {window} ({dates}).",
    "{name}: “{plan}” is {status}. Adopted now it would reach the budget for {year} {window} ({dates}).",
)
_NO_PLANS = Localised(
    "Ingen handlingsplan er registrert på denne datoen.",
    "Ingen handlingsplan er registrert på denne datoen.",
    "No action plan is recorded on this date.",
)
_ALL_ADOPTED = Localised(
    "Alle handlingsplanene ({count}) er vedtatt.",
    "Alle handlingsplanane ({count}) er vedtekne.",
    "All action plans ({count}) are adopted.",
)
_NONE = Localised(
    "Ingen av de {count} handlingsplanene kan nå budsjettet for {year} på ordinær måte.",
    "Ingen av dei {count} handlingsplanane kan nå budsjettet for {year} på ordinær måte.",
    "None of the {count} action plans can reach the budget for {year} in the ordinary way.",
)
_NONE_WAITING = Localised(
    "Ingen av de {count} handlingsplanene som ikke er vedtatt, kan nå budsjettet for {year} på ordinær måte.",
    "Ingen av dei {count} handlingsplanane som ikkje er vedtekne, kan nå budsjettet for {year} på ordinær måte.",
    "None of the {count} action plans that are not adopted can reach the budget for {year} in the ordinary way.",
)
_AMENDMENT = Localised(
    "De er ikke vedtatt, og siste dag for formannskapets innstilling var {last}. Nå gjenstår bare et endringsforslag i kommunestyrets budsjettmøte, senest {council}.",
    "Dei er ikkje vedtekne, og siste dag for innstillinga frå formannskapet var {last}. No står berre eit endringsframlegg i budsjettmøtet til kommunestyret att, seinast {council}.",
    "They are not adopted, and the last day for the executive committee's recommendation was {last}. Only an amendment in the council's budget meeting, by {council}, remains.",
)
_MISSED = Localised(
    "De er ikke vedtatt, og kommunestyrets budsjettmøte var senest {council}. Nå gjenstår neste års budsjett eller en budsjettrevisjon.",
    "Dei er ikkje vedtekne, og budsjettmøtet til kommunestyret var seinast {council}. No står budsjettet året etter eller ein budsjettrevisjon att.",
    "They are not adopted, and the council's budget meeting was by {council}. The next year's budget or a budget revision remains.",
)
_ALL_ABLE = Localised(
    "Handlingsplaner som ikke er vedtatt ({count}), kan ennå nå budsjettet for {year} på ordinær måte, om de blir vedtatt senest {last}.",
    "Handlingsplanar som ikkje er vedtekne ({count}), kan enno nå budsjettet for {year} på ordinær måte, om dei blir vedtekne seinast {last}.",
    "Action plans that are not adopted ({count}) can still reach the budget for {year} in the ordinary way if adopted by {last}.",
)
_SOME_ABLE = Localised(
    "Av handlingsplanene som ikke er vedtatt ({count}), kan {able} ennå nå budsjettet for {year} på ordinær måte: {names}.",
    "Av handlingsplanane som ikkje er vedtekne ({count}), kan {able} enno nå budsjettet for {year} på ordinær måte: {names}.",
    "Of the action plans that are not adopted ({count}), {able} can still reach the budget for {year} in the ordinary way: {names}.",
)
