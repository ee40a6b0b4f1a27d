"""Where sources, statements and claims disagree, each with what would clear it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.gathered.readings import voices_of
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.claims import Checked, Verdict
from paraply.comparison.matrix.matrix import Matrix, Row, Value
from paraply.comparison.matrix.words import CLEARING
from paraply.comparison.words import in_each, joined, listing, number
from paraply.governance.facts import PoliticalFact
from paraply.kernel.localised import Localised
from paraply.mobilisation.facts import ActivityFact
from paraply.records.facts import DocumentFact, Fact, StatementFact
from paraply.records.words import STATUSES, VOICES

Worded: TypeAlias = StatementFact | PoliticalFact | ActivityFact


class ConflictKind(StrEnum):
    CLAIM = "claim"  # a finding says otherwise than the records
    SOURCES = "sources"  # interviews, self-report and registers give a cell different values
    STATEMENTS = "statements"  # two statements on one matter
    DECLARED = "declared"  # the evaluators have named it themselves


@dataclass(frozen=True, slots=True)
class Conflict:
    """One disagreement. `participants`: key and name of those it concerns; `records`: ids it rests on."""

    kind: ConflictKind
    row: str
    participants: tuple[tuple[str, str], ...]
    sentence: Localised
    facts: tuple[Fact, ...]
    clearing: Localised = field(default_factory=Localised)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key for key, _ in self.participants)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for _, name in self.participants)

    @property
    def records(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact.key for fact in self.facts))


def conflicts(
    programme: ProgrammeRecords, matrix: Matrix, checked: tuple[Checked, ...]
) -> tuple[Conflict, ...]:
    """Every disagreement that the records show on the date: claims first, then cells, statements and declared ones."""
    names = {participant.key: participant.name for participant in programme.participants}
    found = [
        _of_claim(one, matrix.row(one.row), names) for one in checked if one.verdict is Verdict.CONTRADICTED
    ]
    found += [
        _of_cell(row, (cell.participant, names[cell.participant]), cell.values)
        for row in matrix.rows
        for cell in row.cells
        if cell.disagree
    ]
    shown = {
        fact.key for conflict in found if conflict.kind is ConflictKind.SOURCES for fact in conflict.facts
    }
    for participant in programme.columns:
        found += _of_statements(participant, programme, shown)
    found += [
        Conflict(
            ConflictKind.DECLARED, one.characteristic, (), one.text, (one,), CLEARING[ConflictKind.DECLARED]
        )
        for one in programme.declared
        if not one.chosen
    ]
    return tuple(found)


def _of_claim(checked: Checked, row: Row, names: dict[str, str]) -> Conflict:
    computed = [names[key] for key in checked.computed]
    value = CHARACTERISTICS[row.key].value_label(checked.code)
    template = _CLAIM_NAMED if checked.claimed_units else _CLAIM
    sentence = template.format(
        text=checked.finding.text,
        claimed=number(checked.claimed),
        named=listing([names[key] for key in checked.claimed_units] or [""]),
        label=row.label,
        value=value,
        count=number(len(computed)),
        names=joined([_COLON, listing(computed)], "") if computed else Localised("", "", ""),
    )
    disputed = tuple((key, names[key]) for key in checked.disputed)
    facts = tuple(
        fact
        for cell in row.cells
        if cell.participant in checked.disputed
        for v in cell.values
        for fact in v.facts
    )
    return Conflict(
        ConflictKind.CLAIM,
        row.key,
        disputed,
        sentence,
        (checked.finding, *facts),
        CLEARING[ConflictKind.CLAIM],
    )


def _of_cell(row: Row, who: tuple[str, str], values: tuple[Value, ...]) -> Conflict:
    sides = joined([_side(value) for value in values], "; ")
    sentence = in_each(lambda language: f"{who[1]}, {row.label.text(language)}: {sides.text(language)}.")
    facts = tuple(dict.fromkeys(fact for value in values for fact in value.facts))
    return Conflict(ConflictKind.SOURCES, row.key, (who,), sentence, facts, CLEARING[ConflictKind.SOURCES])


def _side(value: Value) -> Localised:
    said = [VOICES[voice] for voice in value.voices]
    words = [value.label, *([STATUSES[value.status]] if value.status else [])]
    return _SIDE.format(value=joined(words, ", "), voices=listing(said))


def _of_statements(
    records: ParticipantRecords, programme: ProgrammeRecords, shown: set[str]
) -> list[Conflict]:
    by_matter: dict[str, list[Worded]] = {}
    spoken: tuple[Worded, ...] = (*records.statements, *records.cases, *records.activities)
    for fact in spoken:
        if fact.matter and fact.key not in shown:
            by_matter.setdefault(fact.matter, []).append(fact)
    found = []
    for matter, facts in by_matter.items():
        if len({fact.status for fact in facts}) > 1:
            sides = joined([_said(fact, programme.documents) for fact in facts], "; ")
            sentence = _OF_ONE.format(name=records.name, sides=sides)
            found.append(
                Conflict(
                    ConflictKind.STATEMENTS,
                    matter,
                    ((records.key, records.name),),
                    sentence,
                    tuple(facts),
                    CLEARING[ConflictKind.STATEMENTS],
                )
            )
    return found


def _said(fact: Worded, documents: Mapping[str, DocumentFact]) -> Localised:
    voices = sorted(voices_of(fact, documents))
    return _SAID.format(
        text=fact.text,
        status=STATUSES[fact.status],
        voices=listing([VOICES[voice] for voice in voices]),
    )


_OF_ONE = Localised("{name}: {sides}.", "{name}: {sides}.", "{name}: {sides}.")
_COLON = Localised(": ", ": ", ": ")
_CLAIM = Localised(
    "«{text}» regner med {claimed}. Etter registrene er det {count} ({label} – {value}){names}.",
    "«{text}» reknar med {claimed}. Etter registra er det {count} ({label} – {value}){names}.",
    "“{text}” counts {claimed}. By the records it is {count} ({label} – {value}){names}.",
)
_CLAIM_NAMED = Localised(
    "«{text}» nevner {named}. Etter registrene er det {count} ({label} – {value}){names}.",
    "«{text}» nemner {named}. Etter registra er det {count} ({label} – {value}){names}.",
    "“{text}” names {named}. By the records it is {count} ({label} – {value}){names}.",
)
_SIDE = Localised("{value} ifølge {voices}", "{value} ifølgje {voices}", "{value} according to {voices}")
_SAID = Localised(
    "«{text}» ({status}) ifølge {voices}",
    "«{text}» ({status}) ifølgje {voices}",
    "“{text}” ({status}) according to {voices}",
)
