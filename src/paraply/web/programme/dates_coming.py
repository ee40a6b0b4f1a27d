"""What has happened and what is to come, from every dated record of a programme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.words import capital
from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import BudgetRules
from paraply.records.facts import Fact

_SHOWN = 6
# Nobody meets then: such a day is the last one by which a step is done.
_WEEKEND = {5: _("a Saturday"), 6: _("a Sunday")}


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated: `text` says what it is about, `what` what happened to it.

    `participant`: key and name, empty for the whole programme. `key`: names the event, the same whenever it is asked for.
    `fact` and `columns`: the record it stands in and where in it; no record holds a usual day.
    """

    key: str
    when: ImpreciseDate
    text: Localised | str
    what: str | Promise = ""
    participant: tuple[str, str] = ("", "")
    fact: Fact | None = None
    columns: tuple[str, ...] = ()


def happened(records: ProgrammeRecords) -> list[Event]:
    """The latest events up to the date, newest first."""
    past = [event for event in _events(records) if event.when.first <= records.as_of]
    return sorted(past, key=lambda event: event.when.last, reverse=True)[:_SHOWN]


def coming(records: ProgrammeRecords) -> list[Event]:
    """The next events after the date, soonest first, the budget's dates among them."""
    events = [*_events(records), *(_budget(records.budget, records.as_of) if records.budget else ())]
    ahead = [event for event in events if event.when.first > records.as_of]
    return sorted(ahead, key=lambda event: event.when.first)[:_SHOWN]


def _events(records: ProgrammeRecords) -> Iterator[Event]:
    for cohort in records.cohorts:
        yield from _event(cohort, "applied_when", "name", _("applications"))
        yield from _event(cohort, "decided_when", "name", _("admission decided"))
    for participant in records.participants:
        yield from _of(participant)


def _of(participant: ParticipantRecords) -> Iterator[Event]:
    who = (participant.key, participant.name)
    for case in (*participant.mandates, *participant.resolutions, *participant.cases):
        yield from _event(case, "when", "text", who=who)
    for activity in participant.activities:
        yield from _event(activity, "when", "text", who=who)
    for plan in participant.plans:
        yield from _event(plan, "treated_when", "name", _("to be treated"), who)
        yield from _event(plan, "revision_when", "name", _("revision"), who)
    for gate in participant.gates:
        yield from _event(gate, "decided_when", "", _("gate decided"), who)
    for collection in participant.collections:
        yield from _event(collection, "collected_to", "", _("the evaluators collected data"), who)


def _event(
    fact: Fact,
    dated: str,
    said: str = "",
    what: str | Promise = "",
    who: tuple[str, str] = ("", ""),
) -> Iterator[Event]:
    """What a record says of a date, if it has one. `dated` and `said`: the record's fields with the date and the text."""
    when: str | None = getattr(fact, dated)
    if when:
        key = "/".join((who[0], type(fact).__name__, fact.key, dated))
        text: Localised | str = getattr(fact, said) if said else ""
        columns = (dated, said) if said else (dated,)
        yield Event(key, ImpreciseDate.parse(when), text, what, who, fact, columns)


def _budget(rules: BudgetRules, as_of: date) -> Iterator[Event]:
    for year in (rules.coming(as_of), rules.coming(as_of) + 1):
        dates = rules.usual_dates(year)
        for step in ("frames", "cut_off", "council_meeting"):
            day: date = getattr(dates, step)
            usual: str | Promise = _("usual last day")
            said = (
                format_lazy("{}, {}", usual, _WEEKEND[day.weekday()]) if day.weekday() in _WEEKEND else usual
            )
            when = ImpreciseDate(day.isoformat(), day, day)
            yield Event(f"/budget/{year}/{step}", when, capital(rules.name(step)), said)
