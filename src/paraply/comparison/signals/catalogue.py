"""Every kind of signal, in the order they are shown, and finding them all. A new kind is declared in its family's module and named here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.matrix import MatrixCell, outside
from paraply.comparison.signals import bodies, data, phases, plans, politics
from paraply.comparison.signals.signal import ORDER, Signal, SignalKind, made

KINDS: tuple[SignalKind, ...] = (
    phases.PHASES_EXCEED_PARTICIPATION,
    phases.GATE_OVERDUE,
    phases.PHASE_AHEAD,
    phases.GATE_PERHAPS_OVERDUE,
    politics.FEW_POLITICAL_ROUTES,
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


def signals(programme: ProgrammeRecords, own: Iterable[Signal]) -> tuple[Signal, ...]:
    """Every signal on the date, the most severe first, the programme's own before the participants', in the order of the kinds.

    `own`: the participants' own signals.
    """
    return tuple(sorted([*phases.too_long(programme), *own], key=_place))


def _place(one: Signal) -> tuple[int, bool, int]:
    return ORDER.index(one.severity), one.participant is not None, _PLACES[one.key]


def own_signals(records: ParticipantRecords, cells: Iterable[MatrixCell]) -> tuple[Signal, ...]:
    """A participant's own signals, by its cells for the characteristics; nothing is asked of one that is not in the programme."""
    if outside(records):
        return ()
    by_row = {cell.row: cell for cell in cells}
    hits = [(kind, hit) for kind in KINDS if kind.find and (hit := kind.find(records, by_row.__getitem__))]
    return tuple(made(kind, hit, records.key, records.name) for kind, hit in hits)
