"""Composite reads for pages and reports alike: one call per page, plain frozen values.

Texts are `Localised`; a template shows `text|localise` with its `lang`. Everything is as of one date and as the actor may
see it; nothing here writes.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import connection

from paraply.comparison.budget.plan_tree import PlanTree, plan_tree
from paraply.comparison.gathered.gathering import gather
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.claims import Checked, check_claims, mark
from paraply.comparison.matrix.conflicts import Conflict, conflicts
from paraply.comparison.matrix.likenesses import Likeness, likenesses
from paraply.comparison.matrix.listings import register_rows
from paraply.comparison.matrix.matrix import Matrix, MatrixCell, Row, characteristic_matrix
from paraply.comparison.phases.outputs import ShownOutput, shown_outputs
from paraply.comparison.phases.ribbon import Ribbon, ribbon
from paraply.comparison.signals.catalogue import signals
from paraply.comparison.signals.signal import Signal
from paraply.findings.facts import FindingFact
from paraply.planning.budget_calendar import budget_dates, next_budget
from paraply.planning.budget_window import Backward, BudgetDates, Landing, backward, landing
from paraply.programmes import queries as programmes
from paraply.programmes.facts import ProgrammeFact
from paraply.records import changes
from paraply.records.facts import DocumentFact, Fact, cite, voice_of
from paraply.records.kept import Kept
from paraply.records.recorded import Recorded, recorded

_KEPT = Kept()


class NothingHere(LookupError):
    """No such participant or row, or none the actor may see; the two answer alike."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Which date a programme is shown at. `last`: the last day its records speak of; `past`: shown at another day than that.

    `asked`: what has been computed of it in this request, so that a page that asks twice is answered once.
    """

    programme: ProgrammeFact
    as_of: date
    last: date
    ended: bool
    readable: frozenset[str] | None
    revision: str | None
    asked: dict[tuple[date, bool], Overview] = field(default_factory=dict, compare=False, repr=False)

    @property
    def place(self) -> tuple[Hashable, ...] | None:
        """Names the records as this actor sees them now; None where no name tells what is seen."""
        if self.readable is None or self.revision is None:
            return None
        return connection.settings_dict["NAME"], self.programme, self.readable, self.revision

    @property
    def past(self) -> bool:
        return self.as_of < self.last


@dataclass(frozen=True, slots=True)
class Overview:
    """A programme computed on a date: the matrix with its listing rows, and all that follows from it."""

    records: ProgrammeRecords
    matrix: Matrix
    registers: tuple[Row, ...]
    checked: tuple[Checked, ...]
    likenesses: tuple[Likeness, ...]
    conflicts: tuple[Conflict, ...]
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True)
class ParticipantOverview:
    """One participant computed on a date."""

    programme: ProgrammeFact
    records: ParticipantRecords
    cells: tuple[tuple[Row, MatrixCell], ...]
    registers: tuple[tuple[Row, MatrixCell], ...]
    ribbon: Ribbon | None
    outputs: tuple[ShownOutput, ...]
    plan_tree: PlanTree
    budget: BudgetDates
    landing: Landing
    backward: Backward
    signals: tuple[Signal, ...]
    conflicts: tuple[Conflict, ...]
    findings: tuple[FindingFact, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a document and who speaks there."""

    document: str
    title: str
    section: str
    voice: str


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One record behind a cell with the places it cites and its writings in the database, oldest first."""

    fact: Fact
    citations: tuple[Citation, ...]
    recorded: tuple[Recorded, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one cell rests on, and the claims checked against its row."""

    programme: ProgrammeFact
    participant: ParticipantRecords
    row: Row
    cell: MatrixCell
    items: tuple[EvidenceItem, ...]
    checked: tuple[Checked, ...]


def opened(key: str, today: date, asked: date | None = None) -> Opened:
    """The date to show a programme at: the one asked for, else today, or the last day of its records if that is past.

    Raises: UnknownProgramme.
    """
    programme = programmes.programme(key)
    # A year after the last record nobody is keeping the programme any more.
    ended = today - programme.status_date > timedelta(days=366)
    last = programme.status_date if ended else today
    return Opened(programme, asked or last, last, ended, programmes.readable(key), changes.revision())


def overview(key: str, as_of: date, everyone: bool = False) -> Overview:
    """Compute a programme on a date. `everyone`: columns for participants outside the study too.

    Raises: UnknownProgramme.
    """
    return overview_of(opened(key, as_of, as_of), everyone)


def overview_of(programme: Opened, everyone: bool = False) -> Overview:
    """Compute an opened programme, or take what was computed when its records were last changed."""

    def work() -> Overview:
        records = gather(programme.programme.key, programme.as_of, programme.readable or frozenset())
        return compute(records, everyone)

    wanted = (programme.as_of, everyone)
    if wanted not in programme.asked:
        place = programme.place
        programme.asked[wanted] = work() if place is None else _KEPT.get((place, *wanted), work)
    return programme.asked[wanted]


def compute(records: ProgrammeRecords, everyone: bool = False) -> Overview:
    """Everything that follows from a programme's records; pure."""
    matrix = characteristic_matrix(records, everyone=everyone)
    studied = frozenset(one.key for one in records.participants if one.in_study)
    checked = check_claims(records.findings, matrix, studied)
    marked = mark(matrix, checked)
    return Overview(
        records=records,
        matrix=marked,
        registers=register_rows(records, marked),
        checked=checked,
        likenesses=likenesses(marked),
        conflicts=conflicts(records, marked, checked),
        signals=signals(records, marked),
    )


def participant_records(programme: Opened, participant: str) -> ParticipantRecords:
    """One participant's records alone, for a page whose inside is kept.

    Raises: NothingHere when the actor may not read its room.
    """
    return _participant(overview_of(programme, everyone=True).records, participant)


def participant_overview(programme: Opened, participant: str) -> ParticipantOverview:
    """One participant's page.

    Raises: NothingHere when the actor may not read its room.
    """
    whole, as_of = overview_of(programme, everyone=True), programme.as_of
    records = _participant(whole.records, participant)
    dates = budget_dates(records.budget_years, as_of.year + 1)
    return ParticipantOverview(
        programme=whole.records.programme,
        records=records,
        cells=tuple((row, row.cell(participant)) for row in whole.matrix.rows),
        registers=tuple((row, row.cell(participant)) for row in whole.registers),
        ribbon=ribbon(records),
        outputs=shown_outputs(records),
        plan_tree=plan_tree(records),
        budget=dates,
        landing=landing(as_of, dates),
        backward=backward(next_budget(records.budget_years, as_of)),
        signals=tuple(signal for signal in whole.signals if signal.participant == participant),
        conflicts=tuple(found for found in whole.conflicts if records.name in found.participants),
        findings=tuple(finding for finding in whole.records.findings if participant in finding.units),
    )


def evidence(programme: Opened, participant: str, row_key: str) -> Evidence:
    """The records and places behind one cell.

    Raises: NothingHere.
    """
    whole = overview_of(programme, everyone=True)
    records = _participant(whole.records, participant)
    row = next((row for row in (*whole.matrix.rows, *whole.registers) if row.key == row_key), None)
    if row is None:
        raise NothingHere(row_key)
    cell = row.cell(participant)
    facts = dict.fromkeys(fact for value in cell.values for fact in value.facts)
    written = recorded(whole.records.programme.pk, facts)
    documents = whole.records.documents
    items = tuple(EvidenceItem(fact, citations(fact, documents), written.get(fact.key, ())) for fact in facts)
    return Evidence(
        whole.records.programme,
        records,
        row,
        cell,
        items,
        tuple(one for one in whole.checked if one.row == row_key and one.speaks_of(participant)),
    )


def citations(fact: Fact, documents: Mapping[str, DocumentFact]) -> tuple[Citation, ...]:
    """Where a record is from, with the documents' titles."""
    found = []
    for source in fact.sources:
        document, section = cite(source)
        known = documents.get(document)
        title = known.title if known else document
        found.append(Citation(document, title, section, voice_of(source, documents)))
    return tuple(found)


def _participant(programme: ProgrammeRecords, key: str) -> ParticipantRecords:
    for participant in programme.participants:
        if participant.key == key and participant.readable:
            return participant
    raise NothingHere(key)
