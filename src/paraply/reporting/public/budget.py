"""The days of the coming budget on a public page: whose they are, and which law they follow. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.characteristics.plans import FIRM
from paraply.comparison.words import capital, joined
from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import BudgetRules, own_year
from paraply.planning.budget_window import BudgetDates
from paraply.reporting.public import words as words
from paraply.reporting.public.copy import PublicEntry


def budget_ahead(records: ParticipantRecords) -> Iterator[PublicEntry]:
    """The coming budget meeting, and the last day that lets a waiting plan reach it; nothing without budget rules."""
    as_of, own, rules = records.as_of, records.budget_years, records.budget
    if rules is None:
        return
    meeting = rules.dates(own, rules.coming(as_of))
    if meeting.council_meeting < as_of:
        meeting = rules.dates(own, meeting.budget_year + 1)
    plan = records.programme_plan
    waiting = plan is not None and plan.status not in FIRM
    late = waiting and meeting.recommendation < as_of
    text = (words.AMENDMENT if late else words.BUDGET_OF).format(year=str(meeting.budget_year))
    yield _dated(records, rules, meeting, capital(rules.name("council_meeting")), text)
    if waiting:
        dates = rules.next_reached(own, as_of)
        reaches = words.REACHES.format(year=str(dates.budget_year))
        last = words.LAST_ORDINARY.format(recommendation=rules.name("recommendation"))
        yield _dated(records, rules, dates, last, reaches, dates.recommendation)


def _dated(
    records: ParticipantRecords,
    rules: BudgetRules,
    dates: BudgetDates,
    text: Localised,
    detail: Localised,
    day: date | None = None,
) -> PublicEntry:
    """A day of the budget year, with whose date it is and where it comes from; the budget meeting's unless another is given."""
    day = day or dates.council_meeting
    fact = own_year(records.budget_years, dates.budget_year)
    fact = fact if fact and fact.council_meeting else None
    whose = [words.OWN] if fact else [words.USUAL, words.WEEKEND.get(day.weekday(), Localised())]
    said = joined([detail, *whose])
    law = rules.law(day).text("nb")
    return PublicEntry(
        text,
        said,
        when=day.isoformat(),
        known=fact.since if fact else None,
        sources=fact.sources if fact else (law,) if law else (),
    )
