"""The records as each voice has them, and what a later observation makes history. Pure.

**Later is not otherwise.** Two voices disagree on a date only if both speak of that date. A fact speaks of the days from which it
holds until it was last seen to, and goes on holding as long as nobody says otherwise; from the day that a later observation on the
same matter begins, it is history. Source: ADR "voices".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.governance.facts import SeatFact
from paraply.kernel.dates import ImpreciseDate
from paraply.records.facts import DocumentFact, Fact, voice_of

F = TypeVar("F", bound=Fact)

RIVALLED = ("coordinators", "ownerships", "agreements", "cases", "activities", "links", "statements")


# Evaluators write about a group without listing it; interviews and self-report give the list.
LISTING = frozenset({"interviews", "self_report", "register"})


def voices_of(fact: Fact, documents: Mapping[str, DocumentFact]) -> frozenset[str]:
    """Who says the fact: interviews, the participant itself, the evaluators, a register."""
    return frozenset(voice_of(source, documents) for source in fact.sources)


@dataclass(frozen=True, slots=True)
class Readings:
    """The records as each voice has them. `speaking`: who says something on the matter of each contested fact."""

    by_voice: Mapping[str, ParticipantRecords] = field(default_factory=dict)
    speaking: Mapping[Fact, frozenset[str]] = field(default_factory=dict)

    def voices(self, facts: Iterable[Fact]) -> frozenset[str]:
        """Those who say something on what is contested among the facts; nobody else can be quoted on it."""
        return frozenset(voice for fact in facts for voice in self.speaking.get(fact, ()))


def begins(fact: Fact) -> date:
    """The day from which a fact holds."""
    return fact.since or date.min


def last_seen(fact: Fact) -> date:
    """The last day that somebody is known to have said the fact of: when it was observed, or its end where that is told."""
    if fact.ends:
        return ImpreciseDate.parse(fact.ends).last
    return max(begins(fact), fact.observed or date.min)


def is_history(fact: Fact, others: Iterable[Fact]) -> bool:
    """Whether one of the others on the same matter begins after the fact was last seen to hold."""
    seen = last_seen(fact)
    return any(begins(other) > seen for other in others if other is not fact)


def without_history(records: ParticipantRecords) -> ParticipantRecords:
    """The records without what later observations have made history."""
    kept: dict[str, Any] = {name: _latest(getattr(records, name)) for name in RIVALLED}
    kept["seats"] = _latest_seats(records)
    return replace(records, **kept)


def _latest(facts: tuple[F, ...]) -> tuple[F, ...]:
    by_matter = _by_matter(facts)
    return tuple(fact for fact in facts if not is_history(fact, by_matter.get(fact.matter, ())))


def _latest_seats(records: ParticipantRecords) -> tuple[SeatFact, ...]:
    """Seats without those that a later whole list of their body leaves out; a list is whole where the register of seats is."""
    register = records.complete("seats")
    if register is None:
        return records.seats
    whole_from = ImpreciseDate.parse(register.complete_from).first
    lists = {
        (seat.body, begins(seat))
        for seat in records.seats
        if seat.starts is None and begins(seat) >= whole_from
    }
    return tuple(
        seat
        for seat in records.seats
        if not any(body == seat.body and day > last_seen(seat) for body, day in lists)
    )


def _by_matter(facts: tuple[F, ...]) -> dict[str, list[F]]:
    found: dict[str, list[F]] = {}
    for fact in facts:
        if fact.matter:
            found.setdefault(fact.matter, []).append(fact)
    return found


def readings(records: ParticipantRecords, documents: Mapping[str, DocumentFact]) -> Readings:
    """The records as each voice has them, where voices exclude each other; empty when nobody contradicts anybody.

    A voice's silence is no contradiction. It contradicts when two facts on the same matter come from different voices,
    and when it lists a body's seats and leaves one out that another voice has: a list of seats is meant whole.
    """
    said = {
        fact: voices_of(fact, documents) for name in (*RIVALLED, "seats") for fact in getattr(records, name)
    }
    contested = {name: _rivals(getattr(records, name), said) for name in RIVALLED}
    contested["seats"] = _contested_seats(records.seats, said)
    speaking = {fact: _speaking(fact, facts, records, said) for facts in contested.values() for fact in facts}
    voices = sorted({voice for who in speaking.values() for voice in who})
    by_voice = {voice: _as_said_by(voice, records, contested, said, speaking) for voice in voices}
    return Readings(by_voice, speaking)


def _rivals(facts: tuple[Fact, ...], said: Mapping[Fact, frozenset[str]]) -> set[Fact]:
    found: set[Fact] = set()
    for same in _by_matter(facts).values():
        for fact in same:
            if any(not (said[fact] & said[other]) for other in same if other is not fact):
                found.add(fact)
    return found


def _listing_voices(
    seats: tuple[SeatFact, ...], seat: SeatFact, said: Mapping[Fact, frozenset[str]]
) -> set[str]:
    """Those who list the seat's body on a day that the seat is told of.

    A seat that is told with its start is no list of the body; a list says nothing of what came later.
    """
    return {
        voice
        for other in seats
        if other.body == seat.body and other.starts is None and _of_one_time(seat, other)
        for voice in said[other] & LISTING
    }


def _of_one_time(one: Fact, other: Fact) -> bool:
    """Whether both speak of some day."""
    return begins(one) <= last_seen(other) and begins(other) <= last_seen(one)


def _contested_seats(seats: tuple[SeatFact, ...], said: Mapping[Fact, frozenset[str]]) -> set[Fact]:
    return {seat for seat in seats if _listing_voices(seats, seat, said) - said[seat]}


def _speaking(
    fact: Fact, contested: set[Fact], records: ParticipantRecords, said: Mapping[Fact, frozenset[str]]
) -> frozenset[str]:
    if isinstance(fact, SeatFact):
        return said[fact] | _listing_voices(records.seats, fact, said)
    return frozenset(voice for other in contested if other.matter == fact.matter for voice in said[other])


def _as_said_by(
    voice: str,
    records: ParticipantRecords,
    contested: Mapping[str, set[Fact]],
    said: Mapping[Fact, frozenset[str]],
    speaking: Mapping[Fact, frozenset[str]],
) -> ParticipantRecords:
    changes: dict[str, Any] = {}
    for name, facts in contested.items():
        dropped = {fact for fact in facts if voice in speaking[fact] and voice not in said[fact]}
        if dropped:
            changes[name] = tuple(fact for fact in getattr(records, name) if fact not in dropped)
    return replace(records, **changes)
