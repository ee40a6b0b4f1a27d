"""Phase by calendar against phase by gate, and units inside and outside the groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import EITHER, UNKNOWN, Answer, Characteristic, span, yes_no
from paraply.comparison.words import either
from paraply.governance.facts import SeatFact
from paraply.kernel.dates import ImpreciseDate, add_months, months_between
from paraply.kernel.localised import Localised
from paraply.programmes.facts import GateFact, PhaseFact
from paraply.records.facts import Fact

PREPARATORY, ENDED = "preparatory", "ended"
PASSED = ("passed", "waived")
OVER = Localised("avsluttet", "avslutta", "ended")


def after_admission(records: ParticipantRecords) -> list[PhaseFact]:
    """The phases that count from admission, in order: from the one that the participant enters at.

    Where nobody says which that is, those of the stage "preparatory" come before admission.
    """
    ordered = sorted(records.phases, key=lambda phase: phase.number)
    entry = next((phase for phase in ordered if phase.key == records.enters), None)
    if entry is not None:
        return [phase for phase in ordered if phase.number >= entry.number]
    return [phase for phase in ordered if phase.stage != PREPARATORY]


def by_calendar(records: ParticipantRecords, admitted: date) -> PhaseFact | None:
    """The phase on the date, had each taken its longest from a day of admission; None when all are over."""
    start = admitted
    for phase in after_admission(records):
        start = add_months(start, phase.max_months)
        # A phase that ends "in April" ends with April, when only the month is known.
        if months_between(records.as_of, start) >= 0:
            return phase
    return None


def calendar(records: ParticipantRecords) -> Answer:
    """The phase a participant would be in had each phase taken its longest, from admission.

    An admission known to a season or a year may leave two phases open; both are told then.
    """
    # Without a model nobody can say that the last phase is over.
    if records.admission is None or records.admission_fact is None or not after_admission(records):
        return Answer(UNKNOWN)
    days = (records.admission.first, records.admission.last)
    return _in_phases(records, [by_calendar(records, day) for day in days], (records.admission_fact,))


def passed_gates(records: ParticipantRecords) -> tuple[GateFact, ...]:
    """The gates passed by a decision that lies before the date, or may."""
    return tuple(gate for gate in records.gates if gate.outcome in PASSED)


def current_phases(records: ParticipantRecords) -> tuple[PhaseFact | None, PhaseFact | None]:
    """The phase by gate, at the earliest and at the latest: a decision "in 2010" may lie on either side of a day in that year.

    None: every gate has been passed.
    """
    gates = passed_gates(records)
    certain = {gate.phase for gate in gates if ImpreciseDate.parse(gate.decided_when).last <= records.as_of}
    return _first_not(records, certain), _first_not(records, {gate.phase for gate in gates})


def _first_not(records: ParticipantRecords, passed: set[str]) -> PhaseFact | None:
    return next((phase for phase in after_admission(records) if phase.key not in passed), None)


def current_phase(records: ParticipantRecords) -> PhaseFact | None:
    """The phase by gate: admission passes the first gate, every later one only by its own dated decision."""
    return current_phases(records)[1]


def gate(records: ParticipantRecords) -> Answer:
    """The phase by the last gate that was passed by a dated decision."""
    if records.admission_fact is None or not after_admission(records):
        return Answer(UNKNOWN)
    return _in_phases(records, current_phases(records), (records.admission_fact, *passed_gates(records)))


def _between(records: ParticipantRecords, found: Sequence[PhaseFact | None]) -> list[PhaseFact | None]:
    """All phases from the earliest to the latest of those found, in order."""
    order = [*after_admission(records), None]
    places = [order.index(phase) for phase in found]
    return order[min(places) : max(places) + 1]


def _in_phases(
    records: ParticipantRecords, found: Sequence[PhaseFact | None], facts: tuple[Fact, ...]
) -> Answer:
    phases = _between(records, found)
    return Answer(
        EITHER.join(phase.key if phase else ENDED for phase in phases),
        (*facts, *(phase for phase in phases if phase)),
        label=either([phase.called if phase else OVER for phase in phases]),
    )


def months_over(records: ParticipantRecords) -> Answer:
    """Calendar months past the longest that the phase by gate may take; 0 within it and after the last gate.

    Unit: calendar months from the phase's latest end to the date; two numbers where the admission or a gate is not known to
    the month.
    """
    if records.admission is None or records.admission_fact is None or not after_admission(records):
        return Answer(UNKNOWN)
    phases = current_phases(records)
    found = [
        _over(records, phase, day)
        for phase in phases
        for day in (records.admission.first, records.admission.last)
    ]
    facts = (records.admission_fact, *(phase for phase in dict.fromkeys(phases) if phase))
    return Answer(span(min(found), max(found)), facts)


def _over(records: ParticipantRecords, phase: PhaseFact | None, admitted: date) -> int:
    if phase is None:
        return 0
    months = sum(one.max_months for one in after_admission(records) if one.number <= phase.number)
    return max(0, months_between(add_months(admitted, months), records.as_of))


def unrepresented(records: ParticipantRecords) -> Answer:
    """Whether registered units are in neither group; unknown where the units or the seats are not all registered."""
    register, seats = records.complete("units"), records.complete("seats")
    if register is None:
        return Answer(UNKNOWN)
    present = _units(records.body_seats("steering_group")) | _units(records.body_seats("project_group"))
    outside = tuple(unit for unit in records.units if unit.name.casefold() not in present)
    if outside and seats is None:
        return Answer(UNKNOWN, outside)  # somebody may sit there whom nobody has recorded
    names = Localised.same(", ".join(unit.name for unit in outside))
    return yes_no(bool(outside), (*outside, register, *((seats,) if outside and seats else ())), names)


def in_both(records: ParticipantRecords) -> Answer:
    """Whether a unit sits in both groups; no only when every seat says its unit."""
    steering, project = records.body_seats("steering_group"), records.body_seats("project_group")
    shared = _units(steering) & _units(project)
    if shared:
        seats = tuple(seat for seat in (*steering, *project) if seat.unit.casefold() in shared)
        return yes_no(True, seats, Localised.same(", ".join(sorted({seat.unit for seat in seats}))))
    if (
        steering
        and project
        and all(seat.unit for seat in (*steering, *project))
        and (register := records.complete("seats"))
    ):
        return yes_no(False, (*steering, *project, register))
    return Answer(UNKNOWN, (*steering, *project))


def _units(seats: tuple[SeatFact, ...]) -> set[str]:
    return {seat.unit.casefold() for seat in seats if seat.unit}


CODES = {ENDED: OVER}
CHARACTERISTICS = (
    Characteristic(
        key="phase.calendar",
        label=Localised("Fase etter kalenderen", "Fase etter kalenderen", "Phase by calendar"),
        why=Localised(
            "Rammemodellen teller måneder fra opptak; kalenderen går uansett.",
            "Rammemodellen tel månader frå opptak; kalenderen går uansett.",
            "The framework model counts months from admission; the calendar runs anyway.",
        ),
        compute=calendar,
        codes=CODES,
        own="programmes.Phase",
    ),
    Characteristic(
        key="phase.gate",
        label=Localised("Fase etter beslutningspunkt", "Fase etter avgjerdspunkt", "Phase by gate"),
        why=Localised(
            "En fase er ferdig når noen har besluttet det på grunnlag av det som kreves.",
            "Ein fase er ferdig når nokon har avgjort det på grunnlag av det som blir kravd.",
            "A phase is over when somebody has decided so on what it requires.",
        ),
        compute=gate,
        codes=CODES,
        own="programmes.Phase",
    ),
    Characteristic(
        key="phase.months_over",
        label=Localised("Måneder over fasens lengde", "Månader over lengda på fasen", "Months past the phase's length"),
        why=Localised(
            "Viser om modellen er for knapp eller deltakeren henger etter.",
            "Viser om modellen er for knapp eller deltakaren heng etter.",
            "Shows whether the model is too tight or the participant lags.",
        ),
        compute=months_over,
        codes={},
        numeric=True,
        unit=Localised("md.", "md.", "months"),
    ),
    Characteristic(
        key="units.unrepresented",
        label=Localised("Enheter uten plass i gruppene", "Einingar utan plass i gruppene", "Units in neither group"),
        why=Localised("Det ingen representerer, er det ingen som ser.", "Det ingen representerer, er det ingen som ser.", "What nobody represents nobody sees."),
        compute=unrepresented,
    ),
    Characteristic(
        key="units.in_both_groups",
        label=Localised("Enheter med plass i begge grupper", "Einingar med plass i begge gruppene", "Units in both groups"),
        why=Localised(
            "Summen av styrings- og prosjektgruppe avgjør hva [[participant.the]] ser.",
            "Summen av styrings- og prosjektgruppe avgjer kva [[participant.the]] ser.",
            "The sum of steering and project group decides what [[participant.the]] sees.",
        ),
        compute=in_both,
    ),
)  # fmt: skip
