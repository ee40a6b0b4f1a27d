"""The matrix: rows from characteristics, registers and statements × the study's participants, on a date. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.gathered.readings import Readings, readings
from paraply.comparison.matrix.answers import (
    NO_DATA,
    NOT_IN_PROGRAMME,
    NOT_IN_STUDY,
    UNKNOWN,
    Answer,
    Characteristic,
)
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.kernel.localised import Localised
from paraply.records.facts import DocumentFact, Fact

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Value:
    """One value in a cell, with who says so. `voices` is empty where nobody disagrees; `items` lists a register's facts,
    one text for each of `facts`.
    """

    code: str
    label: Localised
    status: str | None = None
    detail: Localised = field(default_factory=Localised)
    facts: tuple[Fact, ...] = ()
    voices: tuple[str, ...] = ()
    items: tuple[Localised, ...] = ()

    @property
    def records(self) -> tuple[str, ...]:
        """Ids of the records the value rests on."""
        return tuple(dict.fromkeys(fact.key for fact in self.facts))

    @property
    def sources(self) -> tuple[str, ...]:
        """The places in documents that those records cite."""
        return tuple(dict.fromkeys(source for fact in self.facts for source in fact.sources))


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What is known of one participant in one row; several values when the sources disagree.

    `claims`: ids of findings that say otherwise; `polarities`: what findings checked against the row hold of it.
    """

    row: str
    participant: str
    values: tuple[Value, ...]
    claims: tuple[str, ...] = ()
    polarities: tuple[str, ...] = ()

    @property
    def disagree(self) -> bool:
        """Whether the sources themselves give different values."""
        return len(self.values) > 1

    @property
    def conflict(self) -> bool:
        """Whether the sources differ, or a claim differs from the records."""
        return self.disagree or bool(self.claims)

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(value.code for value in self.values)

    @property
    def known(self) -> bool:
        """Whether the cell claims a value at all."""
        return not self.codes <= set(WITHOUT_VALUE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `kind` is characteristic, register or statements."""

    key: str
    theme: str
    kind: str
    label: Localised
    cells: tuple[MatrixCell, ...]
    why: Localised = field(default_factory=Localised)
    source: str = ""

    def cell(self, participant: str) -> MatrixCell:
        """The cell of a participant.

        Raises: KeyError when it is no column.
        """
        for cell in self.cells:
            if cell.participant == participant:
                return cell
        raise KeyError(f"The row {self.key} has no column {participant}.")


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows and columns on a date."""

    programme: str
    as_of: date
    columns: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]

    def row(self, key: str) -> Row:
        """The row with a key.

        Raises: KeyError.
        """
        for row in self.rows:
            if row.key == key:
                return row
        raise KeyError(f"The matrix has no row {key}.")


def matrix_of(
    programme: ProgrammeRecords, columns: Sequence[tuple[ParticipantRecords, Sequence[MatrixCell]]]
) -> Matrix:
    """The matrix of columns that have been computed: each participant with a cell for every characteristic."""
    return Matrix(
        programme.programme.key,
        programme.as_of,
        tuple((records.key, records.name) for records, _ in columns),
        tuple(
            _row(one, cells, programme.programme.reasons.get(one.key, ""))
            for one, cells in across(tuple(CHARACTERISTICS.values()), [cells for _, cells in columns])
        ),
    )


def across(
    rows: Sequence[R], columns: Sequence[Sequence[MatrixCell]]
) -> Iterable[tuple[R, tuple[MatrixCell, ...]]]:
    """Each row with its cells, from columns that have one for each of them."""
    return zip(rows, zip(*columns, strict=True) if columns else ((),) * len(rows), strict=True)


def characteristic_cells(
    records: ParticipantRecords, documents: Mapping[str, DocumentFact]
) -> tuple[MatrixCell, ...]:
    """One participant's cell for every characteristic."""
    said = readings(records, documents) if records.in_study else Readings()
    return tuple(
        MatrixCell(one.key, records.key, _values(one, records, said)) for one in CHARACTERISTICS.values()
    )


def _row(characteristic: Characteristic, cells: tuple[MatrixCell, ...], source: str) -> Row:
    return Row(
        key=characteristic.key,
        theme=characteristic.theme,
        kind="characteristic",
        label=characteristic.label,
        cells=cells,
        why=characteristic.why,
        source=source,
    )


def outside(records: ParticipantRecords) -> str | None:
    """Why nothing can be said of a participant at all, or None."""
    if not records.in_programme:
        return NOT_IN_PROGRAMME
    return None if records.in_study else NOT_IN_STUDY


def without_data(records: ParticipantRecords, facts: tuple[Fact, ...]) -> str:
    """Why a value is missing: nothing recorded of the participant at all yet, or not this."""
    return NO_DATA if records.empty and not facts else UNKNOWN


def _values(characteristic: Characteristic, records: ParticipantRecords, said: Readings) -> tuple[Value, ...]:
    if reason := outside(records):
        return (Value(reason, WITHOUT_VALUE[reason]),)
    together = characteristic.compute(records)
    answers = {voice: characteristic.compute(reading) for voice, reading in said.by_voice.items()}
    speaking = said.voices(fact for answer in (together, *answers.values()) for fact in answer.facts)
    different: dict[tuple[str, str | None], list[str]] = {}
    for voice in speaking & answers.keys():
        # Who does not know contradicts nobody; what cannot be known from all together, one of them may know.
        if answers[voice].code != UNKNOWN:
            different.setdefault(answers[voice].same, []).append(voice)
    if not different or different.keys() == {together.same}:
        return (_alone(characteristic, records, together),)
    sides = sorted(sorted(voices) for voices in different.values())
    if len(sides) == 1:
        return (_value(characteristic, answers[sides[0][0]]),)
    return tuple(
        replace(_value(characteristic, answers[voices[0]]), voices=tuple(voices)) for voices in sides
    )


def _alone(characteristic: Characteristic, records: ParticipantRecords, answer: Answer) -> Value:
    if answer.code != UNKNOWN:
        return _value(characteristic, answer)
    code = without_data(records, answer.facts)
    return Value(code, WITHOUT_VALUE[code], answer.status, facts=answer.facts)


def _value(characteristic: Characteristic, answer: Answer) -> Value:
    label = answer.label or characteristic.value_label(answer.code)
    return Value(answer.code, label, answer.status, answer.detail, answer.facts)
