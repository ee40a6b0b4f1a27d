"""Conflicts side by side: each side's words, who says so, and on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from paraply.comparison.gathered.readings import voices_of
from paraply.comparison.matrix.conflicts import Conflict, ConflictKind
from paraply.comparison.matrix.matrix import Value
from paraply.comparison.overview import Overview, citations
from paraply.comparison.signals.since import Since, since_all
from paraply.comparison.words import listing
from paraply.findings.facts import FindingFact
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.web.compare.wording import Told, told

_SAYS = Localised("{row}: {value} ({names})", "{row}: {value} ({names})", "{row}: {value} ({names})")


@dataclass(frozen=True, slots=True)
class Side:
    """One side: what it says, how far, who says so, and the records. `of_records` and `is_claim`: on which side of a claim it is."""

    text: Localised | str
    status: str
    voices: tuple[str, ...]
    records: tuple[Told, ...]
    of_records: bool = False
    is_claim: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A conflict with its sides. `places`: participants it can be opened for, with the row; the row is "" where there is none."""

    conflict: Conflict
    sides: tuple[Side, ...]
    since: Since | None
    places: tuple[tuple[str, str], ...]
    row: str


def shown(found: Iterable[Conflict], whole: Overview) -> tuple[Shown, ...]:
    """Conflicts with everything to be known of them."""
    readable = {one.key for one in whole.records.participants if one.readable}
    rows = {row.key for row in whole.matrix.rows}
    return tuple(
        Shown(
            one,
            _sides(one, whole, readable),
            since_all(one.facts),
            tuple((name, key) for key, name in one.participants if key in readable),
            one.row if one.row in rows else "",
        )
        for one in found
    )


def counted(found: Iterable[Conflict]) -> tuple[tuple[str, int], ...]:
    """How many of each kind."""
    counts = Counter(one.kind for one in found)
    return tuple((kind.value, counts[kind]) for kind in ConflictKind)


def _sides(one: Conflict, whole: Overview, readable: set[str]) -> tuple[Side, ...]:
    if one.kind is ConflictKind.SOURCES:
        cell = whole.matrix.row(one.row).cell(one.keys[0])
        return tuple(_of_value(value, whole) for value in cell.values)
    if one.kind is ConflictKind.CLAIM:
        claims = [fact for fact in one.facts if isinstance(fact, FindingFact)]
        said = (replace(_of_fact(fact, whole), is_claim=True) for fact in claims)
        return (*said, *_of_records(one, whole, readable))
    return tuple(_of_fact(fact, whole) for fact in one.facts)


def _of_records(one: Conflict, whole: Overview, readable: set[str]) -> tuple[Side, ...]:
    """What the records say of those the claim is wrong about: one side for each value, with whose it is."""
    row = whole.matrix.row(one.row)
    by_value: dict[tuple[Localised, str | None], list[tuple[str, Value]]] = {}
    for key, name in one.participants:
        for value in row.cell(key).values if key in readable else ():
            by_value.setdefault((value.label, value.status), []).append((name, value))
    return tuple(
        Side(
            _SAYS.format(row=row.label, value=label, names=names),
            status or "",
            tuple(sorted({voice for _, value in found for voice in value.voices})),
            _told((fact for _, value in found for fact in value.facts), whole),
            of_records=True,
        )
        for (label, status), found in by_value.items()
        for names in (listing(list(dict.fromkeys(name for name, _ in found))),)
    )


def _of_value(value: Value, whole: Overview) -> Side:
    return Side(value.label, value.status or "", value.voices, _told(value.facts, whole))


def _of_fact(fact: Fact, whole: Overview) -> Side:
    (one,) = _told((fact,), whole)
    voices = tuple(sorted(voices_of(fact, whole.records.documents)))
    return Side(one.text or one.kind, fact.status if fact.status != "existing" else "", voices, (one,))


def _told(facts: Iterable[Fact], whole: Overview) -> tuple[Told, ...]:
    return tuple(
        told(fact, citations(fact, whole.records.documents))
        for fact in {fact.key: fact for fact in facts}.values()
    )
