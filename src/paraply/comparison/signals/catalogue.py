"""Every kind of signal, in the order they are shown, and finding them all. A new kind is declared in its family's module and named here."""

from __future__ import annotations

from collections.abc import Mapping

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.matrix import Matrix, MatrixCell
from paraply.comparison.signals import bodies, data, phases, plans, politics
from paraply.comparison.signals.signal import ORDER, Signal, SignalKind, made

KINDS: tuple[SignalKind, ...] = (
    politics.WEAKEST_POLITICALLY,
    phases.PHASES_EXCEED_PARTICIPATION,
    phases.GATE_OVERDUE,
    phases.PHASE_AHEAD,
    bodies.NO_POLITICIAN,
    bodies.OWNER_OUTSIDE_STEERING_GROUP,
    bodies.COORDINATOR_IN_SUBJECT_UNIT,
    bodies.EXTERNALS_IN_NO_BODY,
    bodies.USERS_LEFT_OUT,
    plans.NO_ADOPTED_LINK_TO_ECONOMIC_PLAN,
    plans.BUDGET_OUTSIDE_ECONOMIC_PLAN,
    plans.PLAN_MISSES_BUDGET,
    plans.NO_TARGET_GROUP_GOAL,
    data.NO_DATA,
)
BY_KEY: Mapping[str, SignalKind] = {kind.key: kind for kind in KINDS}
_PLACES = {kind.key: place for place, kind in enumerate(KINDS)}


def signals(programme: ProgrammeRecords, matrix: Matrix) -> tuple[Signal, ...]:
    """Every signal on the date, the most severe first, the programme's own before the participants', in the order of the kinds."""
    found = [*politics.weakest(programme), *phases.too_long(programme)]
    cells = {(row.key, cell.participant): cell for row in matrix.rows for cell in row.cells}
    for records in programme.columns:
        if records.in_programme:
            found += _of_participant(records, cells)
    return tuple(sorted(found, key=_place))


def _place(one: Signal) -> tuple[int, bool, int]:
    return ORDER.index(one.severity), one.participant is not None, _PLACES[one.key]


def _of_participant(records: ParticipantRecords, cells: Mapping[tuple[str, str], MatrixCell]) -> list[Signal]:
    def own(key: str) -> MatrixCell:
        return cells[key, records.key]

    hits = [(kind, hit) for kind in KINDS if kind.find and (hit := kind.find(records, own))]
    return [made(kind, hit, records.key, records.name) for kind, hit in hits]
