"""What is computed of one participant alone, and keeping it until that participant's records change.

So one write costs one participant: the others are neither read nor computed again.
"""

from __future__ import annotations

import pickle
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from paraply.comparison.anchoring.arenas import Anchoring, anchoring
from paraply.comparison.gathered.gathering import Common, gather_common, gather_participants
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.listings import listed_cells
from paraply.comparison.matrix.matrix import MatrixCell, characteristic_cells
from paraply.comparison.signals.catalogue import own_signals
from paraply.comparison.signals.signal import Signal
from paraply.kernel.vocabulary import speaking
from paraply.programmes.facts import ParticipantFact, Sight
from paraply.records.changes import States
from paraply.records.facts import DocumentFact
from paraply.records.kept import MEGABYTE, Kept

# What a result takes in memory for each byte of its pickle: measured as 3.84, at 40 participants as at 357.
_UNPACKED = 4


@dataclass(frozen=True, slots=True)
class Column:
    """One participant's records and cells, in the order of the characteristics and of the listings.

    `anchored` and `signals`: of those alone whom the study follows and who are in the programme.
    """

    records: ParticipantRecords
    cells: tuple[MatrixCell, ...] = ()
    listed: tuple[MatrixCell, ...] = ()
    anchored: Anchoring | None = None
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """The records of a programme as somebody sees them now."""

    database: str
    programme: str
    states: States
    sight: Sight

    @property
    def name(self) -> tuple[str, ...]:
        """Names all of it; a value, and the same for all who see the same."""
        return (self.database, self.programme, self.states.whole, self.seen)

    @property
    def seen(self) -> str:
        """Names what the reader may read."""
        rooms, about = (" ".join(sorted(keys)) for keys in (self.sight.readable, self.sight.about))
        return sha256(f"{self.sight.overview}|{rooms}|{about}".encode()).hexdigest()

    def of_programme(self, as_of: date) -> Hashable:
        """Names what is the programme's own: some of it may be hidden from those who may not read all participants."""
        return self.database, self.programme, as_of, self.states.programme, self.seen

    def of_participant(self, as_of: date, fact: ParticipantFact) -> Hashable:
        """Names what is one participant's: shown with its room, to those who follow all, or, what is said of it, to more."""
        own = self.states.participants.get(fact.id, "")
        read = fact.key in self.sight.readable, fact.key in self.sight.about, self.sight.overview
        return self.database, self.programme, as_of, self.states.programme, fact.id, own, *read


def column(records: ParticipantRecords, documents: Mapping[str, DocumentFact]) -> Column:
    """Compute a participant; pure."""
    if not records.readable:
        return Column(records)
    cells, listed = characteristic_cells(records, documents), listed_cells(records, documents)
    if not (records.in_study and records.in_programme):
        return Column(records, cells, listed)
    return Column(records, cells, listed, anchoring(records, documents), own_signals(records, cells))


def _bytes_of(result: object) -> int:
    return _UNPACKED * len(pickle.dumps(result, pickle.HIGHEST_PROTOCOL))


_COMMON: Kept[Common] = Kept(16 * MEGABYTE, _bytes_of)
_COLUMNS: Kept[Column] = Kept(128 * MEGABYTE, _bytes_of)


def kept_columns(place: Place, as_of: date) -> tuple[ProgrammeRecords, tuple[Column, ...]]:
    """The programme on a date with everybody's column; only who has changed is read and computed.

    Raises: UnknownProgramme.
    """
    common = _COMMON.get(place.of_programme(as_of), lambda: gather_common(place.programme, as_of))
    facts = {place.of_participant(as_of, fact): fact for fact in common.participants}

    def compute(missing: Sequence[Hashable]) -> list[Column]:
        wanted = [facts[key] for key in missing]
        found = gather_participants(common, wanted, place.sight.readable)
        return [column(records, common.records.documents) for records in found]

    with speaking(common.records.programme.words):
        columns = tuple(_COLUMNS.get_all(list(facts), compute))
    return replace(common.records, participants=tuple(one.records for one in columns)), columns
