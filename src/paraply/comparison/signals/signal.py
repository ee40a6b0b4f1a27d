"""What a signal is, and what declares a kind of signal: its rule and all that is said of it, in one place. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.matrix import MatrixCell
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.records.standing import COMING


class Severity(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that needs somebody: why, on what records, and what to do. `participant`: key, None for the programme;

    `values`: what its reason was filled with, but for the name.
    """

    key: str
    severity: Severity
    participant: str | None
    name: str
    label: Localised
    reason: Localised
    advice: Localised
    facts: tuple[Fact, ...] = ()
    values: tuple[tuple[str, Localised | str | int], ...] = ()

    @property
    def records(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact.key for fact in self.facts))


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found: values for its sentence and the facts behind."""

    values: dict[str, Localised | str | int]
    facts: tuple[Fact, ...]


Cells = Callable[[str], MatrixCell]
Find = Callable[[ParticipantRecords, Cells], Hit | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalKind:
    """One kind of signal, declared once.

    `find`: the rule for a participant; None where the kind is found among all of them at once. `reason` is said of one;
    `together` once of several that differ in nothing but the name, where that can be said. `cleared_by`: what makes it
    go away, the condition the rule itself looks at.
    """

    key: str
    severity: Severity
    label: Localised
    reason: Localised
    advice: Localised
    cleared_by: Localised
    together: Localised | None = None
    find: Find | None = None


def facts_of(cell: MatrixCell) -> tuple[Fact, ...]:
    """All facts behind a cell."""
    return tuple(fact for value in cell.values for fact in value.facts)


def has(key: str, *codes: str) -> Find:
    """A rule that fires when a characteristic has one of some values and no other, and has it now: not only planned."""

    def find(records: ParticipantRecords, cells: Cells) -> Hit | None:
        cell = cells(key)
        if not cell.codes <= set(codes) or any(value.status in COMING for value in cell.values):
            return None
        return Hit({"value": cell.values[0].label}, facts_of(cell))

    return find


def made(kind: SignalKind, hit: Hit, participant: str | None, name: str) -> Signal:
    """The signal of a kind that a rule's find gives; `participant` is None for the programme's own."""
    return Signal(
        kind.key,
        kind.severity,
        participant,
        name,
        kind.label,
        kind.reason.format(name=name, **hit.values),
        kind.advice,
        hit.facts,
        tuple(hit.values.items()),
    )
