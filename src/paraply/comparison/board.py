"""The board: every participant with its phases, signals, budget window and last contact; chosen, sorted and grouped. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from paraply.comparison.budget.words import way
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import bounds
from paraply.comparison.matrix.characteristics.progress import ENDED, OVER
from paraply.comparison.matrix.matrix import MatrixCell
from paraply.comparison.overview import Overview
from paraply.comparison.phases.admission import absence
from paraply.comparison.phases.ribbon import Ribbon, ribbon
from paraply.comparison.signals.signal import ORDER
from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.kernel.sorting import norwegian_key
from paraply.planning.budget_window import BudgetDates, Landing, landing
from paraply.programmes.facts import CohortFact

NO_COHORT = ""
SORTS = ("name", "months", "signals", "contact", "budget")


@dataclass(frozen=True, slots=True)
class LastContact:
    """The latest dated record that shows somebody to have been in touch. `kind`: what sort of record it is."""

    when: ImpreciseDate
    kind: str


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A participant's row.

    `gone`: it has left, or the programme is over; `absence`: why it is not in the programme, None when it is; `parent`: the name
    of what it is a part of, ""; `now`, `stage`: codes of the phase by the calendar and by gate; `months`: the least and the most
    calendar months past the phase's length, None where it cannot be told.

    `way`: which budget a plan adopted on the day reaches and how, in brief, "" without budget rules; `signals`: how many of each
    severity, the most severe first; `contact`: None where no record shows any.
    """

    key: str
    name: str
    cohort: str
    in_programme: bool
    gone: bool
    absence: Localised | None
    parent: str
    in_study: bool
    empty: bool
    ribbon: Ribbon | None
    calendar: Localised
    gate: Localised
    now: str
    stage: str
    months: tuple[int, int] | None
    budget: BudgetDates | None
    landing: Landing | None
    way: Localised
    signals: tuple[int, ...]
    contact: LastContact | None

    @property
    def over(self) -> str:
        """Months past the phase's length, as a number or a span; "" where it cannot be told."""
        return "–".join(dict.fromkeys(map(str, self.months))) if self.months else ""

    @property
    def worst(self) -> tuple[int, ...]:
        """What is compared when rows are sorted by signals."""
        return self.signals


@dataclass(frozen=True, slots=True)
class BoardGroup:
    """Rows of one cohort; `name` empty for those in none."""

    key: str
    name: Localised
    rows: tuple[BoardRow, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader has chosen. `severity`: at least so severe a signal; `stage`: the phase by gate."""

    text: str = ""
    cohort: str = ""
    severity: str = ""
    stage: str = ""
    over: bool = False
    sort: str = "name"
    backwards: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """The board as chosen. `total`: rows before choosing; `stages`: how many are in each phase, by calendar and by gate."""

    groups: tuple[BoardGroup, ...]
    total: int
    outside: tuple[BoardRow, ...]
    stages: tuple[tuple[Localised, int, int], ...] = field(default=())

    @property
    def rows(self) -> tuple[BoardRow, ...]:
        return tuple(row for group in self.groups for row in group.rows)


def board(whole: Overview, choice: Choice) -> Board:
    """Everything of the board, from a programme computed with every participant as a column."""
    rows = _rows(whole)
    inside = [row for row in rows if row.in_programme or not (row.empty or row.gone)]
    chosen = in_order([row for row in inside if _fits(row, choice)], choice)
    return Board(
        groups=_groups(whole, chosen, choice),
        total=len(inside),
        outside=tuple(sorted((row for row in rows if row not in inside), key=_by_name)),
        stages=_stages(whole, inside),
    )


def _rows(whole: Overview) -> list[BoardRow]:
    cells = {
        (row.key, cell.participant): cell
        for row in whole.matrix.rows
        if row.key.startswith("phase.")
        for cell in row.cells
    }
    counted: dict[str, Counter[str]] = {}
    for signal in whole.signals:
        if signal.participant:
            counted.setdefault(signal.participant, Counter())[signal.severity] += 1
    return [
        _row(records, whole.records.cohorts, cells, counted.get(records.key, Counter()))
        for records in whole.records.participants
        if records.readable
    ]


def _row(
    records: ParticipantRecords,
    cohorts: Sequence[CohortFact],
    cells: Mapping[tuple[str, str], MatrixCell],
    counted: Mapping[str, int],
) -> BoardRow:
    calendar, gate, over = (
        cells[f"phase.{name}", records.key].values[0] for name in ("calendar", "gate", "months_over")
    )
    rules = records.budget
    dates = rules.dates(records.budget_years, rules.coming(records.as_of)) if rules else None
    lands = landing(records.as_of, dates) if dates else None
    return BoardRow(
        key=records.key,
        name=records.name,
        cohort=records.cohort or NO_COHORT,
        in_programme=records.in_programme,
        gone=bool(records.left or records.over),
        absence=absence(records, cohorts),
        parent=records.parent,
        in_study=records.in_study,
        empty=records.empty,
        ribbon=ribbon(records),
        calendar=calendar.label,
        gate=gate.label,
        now=calendar.code,
        stage=gate.code,
        months=bounds(over.code),
        budget=dates,
        landing=lands,
        way=way(lands, rules) if lands and rules else Localised(),
        signals=tuple(counted.get(severity, 0) for severity in ORDER),
        contact=last_contact(records),
    )


# Which records show contact, and which of their fields says when.
_CONTACTS: tuple[tuple[str, str, str], ...] = (
    ("collections", "collected_to", "data_collection"),
    ("gates", "decided_when", "gate"),
    ("resolutions", "when", "resolution"),
    ("cases", "when", "case"),
    ("mandates", "when", "mandate"),
    ("activities", "when", "activity"),
)


def last_contact(records: ParticipantRecords) -> LastContact | None:
    """The latest dated record up to the date that shows somebody to have been in touch with the participant."""
    found = [
        LastContact(ImpreciseDate.parse(when), kind)
        for name, dated, kind in _CONTACTS
        for fact in getattr(records, name)
        if (when := getattr(fact, dated, None))
    ]
    past = [contact for contact in found if contact.when.first <= records.as_of]
    return max(past, key=lambda contact: contact.when.last, default=None)


def _fits(row: BoardRow, choice: Choice) -> bool:
    severe = choice.severity in ORDER and not any(row.signals[: ORDER.index(choice.severity) + 1])
    return not (
        severe
        or (choice.text.casefold() not in row.name.casefold())
        or (choice.cohort and choice.cohort != row.cohort)
        or (choice.stage and choice.stage != row.stage)
        or (choice.over and not (row.months and row.months[0]))
    )


def _by_name(row: BoardRow) -> tuple[str, str]:
    return norwegian_key(row.name)


# The first asked for is what needs somebody most; names break ties.
_SORTS: Mapping[str, Callable[[BoardRow], tuple[object, ...]]] = {
    "name": lambda row: (),
    # What nobody knows is neither the least nor the most: it stands last.
    "months": lambda row: (row.months is None, [-most for most in reversed(row.months or ())]),
    "signals": lambda row: tuple(-count for count in row.signals),
    "contact": lambda row: (row.contact is None, row.contact.when.last if row.contact else date.min),
    "budget": lambda row: (row.budget.recommendation if row.budget else date.max,),
}


def in_order(rows: Sequence[BoardRow], choice: Choice) -> list[BoardRow]:
    """Rows as the reader wants them; what the choice does not know is the order of names."""
    key = _SORTS.get(choice.sort, _SORTS["name"])
    return sorted(rows, key=lambda row: (key(row), _by_name(row)), reverse=choice.backwards)


def _groups(whole: Overview, rows: Iterable[BoardRow], choice: Choice) -> tuple[BoardGroup, ...]:
    rows = tuple(rows)
    if choice.together:
        return (BoardGroup("all", Localised(), rows),) if rows else ()
    cohorts = [(cohort.key, cohort.name) for cohort in whole.records.cohorts]
    groups = [
        BoardGroup(key, name, tuple(row for row in rows if row.cohort == key))
        for key, name in (*cohorts, (NO_COHORT, Localised()))
    ]
    return tuple(group for group in groups if group.rows)


def _stages(whole: Overview, rows: Sequence[BoardRow]) -> tuple[tuple[Localised, int, int], ...]:
    """Each phase with how many are in it by the calendar and by the gates, phases in order; empty ones are left out."""
    told = [row for row in rows if row.ribbon]
    names = {phase.key: phase.called for phase in sorted(whole.records.phases, key=lambda one: one.number)}
    labels = {**names, ENDED: OVER}
    # Two phases are named where it is not known which of them it is; they stand after the others, with both names.
    labels |= {row.now: row.calendar for row in told if row.now not in labels}
    labels |= {row.stage: row.gate for row in told if row.stage not in labels}
    by_calendar, by_gate = Counter(row.now for row in told), Counter(row.stage for row in told)
    return tuple(
        (label, by_calendar[phase], by_gate[phase])
        for phase, label in labels.items()
        if by_calendar[phase] or by_gate[phase]
    )
