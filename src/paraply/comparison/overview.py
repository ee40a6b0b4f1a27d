"""Composite reads for pages and reports alike: one call per page, plain frozen values.

Texts are `Localised`; a template shows `text|localise` with its `lang`. Everything is as of one date and as the actor may
see it; nothing here writes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from django.db import connection

from paraply.comparison.budget.plan_tree import PlanTree, plan_tree
from paraply.comparison.columns import Column, Place, column, kept_columns
from paraply.comparison.gathered.gathering import gather
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.claims import Checked, check_claims, mark
from paraply.comparison.matrix.conflicts import Conflict, conflicts
from paraply.comparison.matrix.likenesses import Likeness, likenesses
from paraply.comparison.matrix.listings import rows_of
from paraply.comparison.matrix.matrix import Matrix, MatrixCell, Row, matrix_of
from paraply.comparison.phases.outputs import ShownOutput, shown_outputs
from paraply.comparison.phases.ribbon import Ribbon, ribbon
from paraply.comparison.signals.catalogue import signals
from paraply.comparison.signals.signal import Signal
from paraply.findings.facts import FindingFact
from paraply.kernel.vocabulary import speaking
from paraply.planning.budget_window import Backward, BudgetDates, Landing, landing
from paraply.programmes import queries as programmes
from paraply.programmes.facts import ProgrammeFact, Sight
from paraply.programmes.queries import UnknownProgramme
from paraply.records.changes import states
from paraply.records.facts import DocumentFact, Fact, cite, voice_of
from paraply.records.kept import MEGABYTE, Kept
from paraply.records.recorded import Recorded, recorded

# An overview is counted whole, as if it shared its columns with no other: a cell with its records takes 1.8 kB.
_CELL = 2_000


class NothingHere(LookupError):
    """No such participant or row, or none the actor may see; the two answer alike."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Which date a programme is shown at. `last`: the last day its records speak of; `past`: shown at another day than that.

    `sight`: what the actor may read, None when not in the programme; `place`: names the records as the actor sees them now,
    None where no name tells what is seen; `asked`: what has been computed of it in this request.
    """

    programme: ProgrammeFact
    as_of: date
    last: date
    ended: bool
    sight: Sight | None
    place: Place | None
    asked: dict[tuple[date, bool], Overview] = field(default_factory=dict, compare=False, repr=False)

    @property
    def past(self) -> bool:
        return self.as_of < self.last


@dataclass(frozen=True)
class Overview:
    """A programme computed on a date: the matrix with its listing rows, and all that follows from it.

    What follows is computed when somebody first asks for it: no page shows all of it.
    """

    records: ProgrammeRecords
    matrix: Matrix
    registers: tuple[Row, ...]
    checked: tuple[Checked, ...]
    columns: tuple[Column, ...] = field(repr=False)

    @cached_property
    def likenesses(self) -> tuple[Likeness, ...]:
        """How the columns are alike, row by row."""
        with self._spoken_of():
            return likenesses(self.matrix)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where sources, statements and claims disagree."""
        with self._spoken_of():
            return conflicts(self.records, self.matrix, self.checked)

    @cached_property
    def signals(self) -> tuple[Signal, ...]:
        """What needs somebody, the most severe first."""
        with self._spoken_of():
            return signals(self.records, (signal for one in self.columns for signal in one.signals))

    def _spoken_of(self) -> AbstractContextManager[None]:
        return speaking(self.records.programme.words)


@dataclass(frozen=True, slots=True)
class ParticipantOverview:
    """One participant computed on a date. `budget`, `landing`, `backward`: None where the programme declares no budget rules."""

    programme: ProgrammeFact
    records: ParticipantRecords
    cells: tuple[tuple[Row, MatrixCell], ...]
    registers: tuple[tuple[Row, MatrixCell], ...]
    ribbon: Ribbon | None
    outputs: tuple[ShownOutput, ...]
    plan_tree: PlanTree
    budget: BudgetDates | None
    landing: Landing | None
    backward: Backward | None
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


def _bytes_of(found: Overview) -> int:
    return _CELL * len(found.matrix.columns) * (len(found.matrix.rows) + len(found.registers))


_KEPT: Kept[Overview] = Kept(192 * MEGABYTE, _bytes_of)


def opened(
    key: str, today: date, asked: date | None = None, within: frozenset[int | None] | None = None
) -> Opened:
    """The date to show a programme at: the one asked for, else today, or the last day of its records if that is past.

    `within`: the programmes that the reader has a part in; None for whoever may open all.
    Raises: UnknownProgramme, also for one outside those, before anything more is asked: a clock tells the two apart no more
    than the words do.
    """
    programme = programmes.programme(key)
    if within is not None and programme.pk not in within:
        raise UnknownProgramme(key)
    # A year after the last record nobody is keeping the programme any more.
    ended = today - programme.status_date > timedelta(days=366)
    last = programme.status_date if ended else today
    sight, found = programmes.sight(key), states(programme.pk)
    database = connection.settings_dict["NAME"]
    place = Place(database, key, found, sight) if found and sight else None
    return Opened(programme, asked or last, last, ended, sight, place)


def overview(key: str, as_of: date, everyone: bool = False) -> Overview:
    """Compute a programme on a date. `everyone`: columns for participants outside the study too.

    Raises: UnknownProgramme.
    """
    return overview_of(opened(key, as_of, as_of), everyone)


def overview_of(programme: Opened, everyone: bool = False) -> Overview:
    """Compute an opened programme, or take what was computed when its records were last changed."""
    wanted = (programme.as_of, everyone)
    if wanted not in programme.asked:
        programme.asked[wanted] = _overview_of(programme, everyone)
    return programme.asked[wanted]


def _overview_of(programme: Opened, everyone: bool) -> Overview:
    place, as_of = programme.place, programme.as_of
    if place is None:
        readable = programme.sight.readable if programme.sight else frozenset()
        return compute(gather(programme.programme.key, as_of, readable), everyone)
    return _KEPT.get((place.name, as_of, everyone), lambda: _join(*kept_columns(place, as_of), everyone))


def compute(records: ProgrammeRecords, everyone: bool = False) -> Overview:
    """Everything that follows from a programme's records; pure."""
    with speaking(records.programme.words):
        return _join(records, [column(one, records.documents) for one in records.participants], everyone)


def _join(records: ProgrammeRecords, columns: Sequence[Column], everyone: bool) -> Overview:
    shown = [one for one in columns if one.records.readable and (everyone or one.records.in_study)]
    matrix = matrix_of(records, [(one.records, one.cells) for one in shown])
    studied = frozenset(one.key for one in records.participants if one.in_study)
    checked = check_claims(records.findings, matrix, studied)
    listed = rows_of([one.listed for one in shown])
    return Overview(records, mark(matrix, checked), listed, checked, tuple(columns))


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
    rules, own = records.budget, records.budget_years
    dates = rules.dates(own, rules.coming(as_of)) if rules else None
    return ParticipantOverview(
        programme=whole.records.programme,
        records=records,
        cells=tuple((row, row.cell(participant)) for row in whole.matrix.rows),
        registers=tuple((row, row.cell(participant)) for row in whole.registers),
        ribbon=ribbon(records),
        outputs=shown_outputs(records),
        plan_tree=plan_tree(records),
        budget=dates,
        landing=landing(as_of, dates) if dates else None,
        backward=rules.backward(rules.next_reached(own, as_of)) if rules else None,
        signals=tuple(signal for signal in whole.signals if signal.participant == participant),
        conflicts=tuple(found for found in whole.conflicts if participant in found.keys),
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
