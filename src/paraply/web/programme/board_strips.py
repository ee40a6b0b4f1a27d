"""The board as the page shows it: rows with their ribbons on one axis, what can be chosen, and the rows as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from django.http import QueryDict
from django.utils.translation import gettext as _

from paraply.comparison.board import SORTS, Board, BoardRow, Choice
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.signals.signal import ORDER
from paraply.comparison.signals.words import SEVERITIES
from paraply.comparison.words import CONTACTS
from paraply.kernel.dates import ImpreciseDate
from paraply.web.drawings.axis import Axis, Tick, padded, percent
from paraply.web.drawings.ribbon import Drawing, draw
from paraply.web.shell import dates
from paraply.web.templatetags.paraply import plain

# A sheet takes such a beginning for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class BudgetStrip:
    """The coming budget on the axis: open in the ordinary way until the recommendation, then only by amendment."""

    start: str
    open: str
    late: str
    late_width: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A row with its ribbon. `drawing`: None where nobody knows when the participant was admitted."""

    row: BoardRow
    drawing: Drawing | None
    window: BudgetStrip | None


@dataclass(frozen=True, slots=True)
class Strips:
    """All rows on one axis. `now`: where the day looked at lies; `now_end`: its word stands left of its line."""

    ticks: tuple[Tick, ...]
    now: str
    now_end: bool
    groups: tuple[tuple[str, object, tuple[Strip, ...]], ...]


def chosen(asked: QueryDict) -> Choice:
    """What the address asks for; words that mean nothing here are passed over."""
    sort = asked.get("sort", "name")
    severity = asked.get("severity", "")
    return Choice(
        text=asked.get("q", "").strip()[:100],
        cohort=asked.get("cohort", ""),
        severity=severity if severity in ORDER else "",
        stage=asked.get("stage", ""),
        over=asked.get("over") == "1",
        sort=sort if sort in SORTS else "name",
        backwards=asked.get("order") == "back",
        together=asked.get("group") == "none",
    )


def strips(board: Board, records: ProgrammeRecords) -> Strips:
    """The board's rows drawn on one axis, from the first admission to the end of the last phase."""
    ribbons = [row.ribbon for row in board.rows if row.ribbon]
    as_of = records.as_of
    first = min((one.start for one in ribbons), default=as_of)
    last = max((max(one.end, as_of) for one in ribbons), default=as_of)
    axis = padded(first, last, months=2)
    numbers = {phase.key: phase.number for phase in records.phases}
    gates = {one.key: one.gates for one in records.participants}
    groups = []
    for group in board.groups:
        drawn = []
        for row in group.rows:
            passed = [gate.decided_when for gate in gates[row.key] if gate.outcome in ("passed", "waived")]
            days = [ImpreciseDate.parse(when).first for when in passed]
            drawing = draw(row.ribbon, numbers, days, axis) if row.ribbon else None
            drawn.append(Strip(row, drawing, _window(row, axis)))
        groups.append((group.key, group.name, tuple(drawn)))
    now = axis.share(as_of)
    return Strips(axis.years(), percent(now), now > 60, tuple(groups))


def _window(row: BoardRow, axis: Axis) -> BudgetStrip | None:
    dates = row.budget
    if dates is None:
        return None
    start, late, end = (axis.share(day) for day in (dates.opens, dates.recommendation, dates.council_meeting))
    return BudgetStrip(percent(start), percent(late - start), percent(late), percent(end - late))


def sheet(rows: Iterable[BoardRow]) -> str:
    """The rows as CSV as Norwegian sheets read it: semicolons, and text that cannot be taken for a formula."""
    written = StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    head = [_("Participant"), _("Cohort"), _("Phase by calendar"), _("Phase by gate"), _("Months over")]
    head += [_("Signals, %s") % plain(SEVERITIES[severity]) for severity in ORDER]
    writer.writerow([*head, _("Budget"), _("Way into the budget"), _("Last contact"), _("What it was")])
    for row in rows:
        writer.writerow([_safe(cell) for cell in _cells(row)])
    return written.getvalue()


def _cells(row: BoardRow) -> list[str]:
    contact = (
        [dates.spoken(row.contact.when.text), plain(CONTACTS[row.contact.kind])] if row.contact else ["", ""]
    )
    return [
        row.name,
        row.cohort,
        plain(row.calendar),
        plain(row.gate),
        row.over,
        *(str(count) for count in row.signals),
        str(row.landing.budget_year) if row.landing else "",
        plain(row.way),
        *contact,
    ]


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
