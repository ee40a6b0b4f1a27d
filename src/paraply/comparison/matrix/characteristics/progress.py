"""Phase by calendar against phase by gate, and units inside and outside the groups."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import UNKNOWN, Answer, Characteristic, yes_no
from paraply.governance.facts import SeatFact
from paraply.kernel.dates import add_months, months_between
from paraply.kernel.localised import Localised
from paraply.programmes.facts import PhaseFact
from paraply.programmes.words import STAGES

PREPARATORY, ENDED = "preparatory", "ended"


def after_admission(records: ParticipantRecords) -> list[PhaseFact]:
    """The phases that follow admission, in order; the preparatory phase ends with it."""
    return sorted(
        (phase for phase in records.phases if phase.stage != PREPARATORY), key=lambda phase: phase.number
    )


def calendar(records: ParticipantRecords) -> Answer:
    """The phase a participant would be in had each phase taken its maximum, from admission."""
    phases = after_admission(records)
    # Without a model nobody can say that the last phase is over.
    if records.admission is None or records.admission_fact is None or not phases:
        return Answer(UNKNOWN)
    start = records.admission.first
    for phase in phases:
        start = add_months(start, phase.max_months)
        # A phase that ends "in April" ends with April, when only the month is known.
        if months_between(records.as_of, start) >= 0:
            return Answer(phase.stage, (records.admission_fact, phase), detail=phase.name)
    return Answer(ENDED, (records.admission_fact,))


def current_phase(records: ParticipantRecords) -> PhaseFact | None:
    """The phase by gate: admission passes the first gate, every later one only by its own dated decision."""
    passed = {gate.phase for gate in records.gates if gate.outcome in ("passed", "waived")}
    return next((phase for phase in after_admission(records) if phase.key not in passed), None)


def gate(records: ParticipantRecords) -> Answer:
    """The phase by the last gate that was passed by a dated decision."""
    if records.admission_fact is None or not after_admission(records):
        return Answer(UNKNOWN)
    passed = tuple(gate for gate in records.gates if gate.outcome in ("passed", "waived"))
    phase = current_phase(records)
    if phase is None:
        return Answer(ENDED, (records.admission_fact, *passed))
    return Answer(phase.stage, (records.admission_fact, *passed, phase), detail=phase.name)


def months_over(records: ParticipantRecords) -> Answer:
    """Calendar months past the maximum of the phase by gate; 0 within it.

    Unit: calendar months from the phase's latest end to the date.
    """
    phase = current_phase(records)
    if records.admission is None or records.admission_fact is None or phase is None:
        return Answer(UNKNOWN)
    end = add_months(
        records.admission.first,
        sum(p.max_months for p in after_admission(records) if p.number <= phase.number),
    )
    return Answer(str(max(0, months_between(end, records.as_of))), (records.admission_fact, phase))


def unrepresented(records: ParticipantRecords) -> Answer:
    """Whether registered units are in neither group; unknown where no register of units is complete."""
    register = records.complete("units")
    if register is None:
        return Answer(UNKNOWN)
    present = _units(records.body_seats("steering_group")) | _units(records.body_seats("project_group"))
    outside = tuple(unit for unit in records.units if unit.name.casefold() not in present)
    return yes_no(
        bool(outside), (*outside, register), Localised.same(", ".join(unit.name for unit in outside))
    )


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


CODES = STAGES | {ENDED: Localised("avsluttet", "avslutta", "ended")}
CHARACTERISTICS = (
    Characteristic(
        key="phase.calendar",
        label=Localised("Fase etter kalenderen", "Fase etter kalenderen", "Phase by calendar"),
        why=Localised(
            "Rammemodellen teller måneder fra opptak; kalenderen går uansett.",
            "Rammemodellen tel månader frå opptak; kalenderen går uansett.",
            "The framework model counts months from admission; the calendar runs anyway.",
        ),
        source="R2010 § 2",
        compute=calendar,
        codes=CODES,
    ),
    Characteristic(
        key="phase.gate",
        label=Localised("Fase etter beslutningspunkt", "Fase etter avgjerdspunkt", "Phase by gate"),
        why=Localised(
            "En fase er ferdig når noen har besluttet det på grunnlag av det som kreves.",
            "Ein fase er ferdig når nokon har avgjort det på grunnlag av det som blir kravd.",
            "A phase is over when somebody has decided so on what it requires.",
        ),
        source="R2010 § 2",
        compute=gate,
        codes=CODES,
    ),
    Characteristic(
        key="phase.months_over",
        label=Localised("Måneder over fasens lengde", "Månader over lengda på fasen", "Months past the phase's length"),
        why=Localised(
            "Viser om modellen er for knapp eller deltakeren henger etter.",
            "Viser om modellen er for knapp eller deltakaren heng etter.",
            "Shows whether the model is too tight or the participant lags.",
        ),
        source="R2010 § 2.4.2",
        compute=months_over,
        codes={},
        numeric=True,
        unit=Localised("md.", "md.", "months"),
    ),
    Characteristic(
        key="units.unrepresented",
        label=Localised("Enheter uten plass i gruppene", "Einingar utan plass i gruppene", "Units in neither group"),
        why=Localised("Det ingen representerer, er det ingen som ser.", "Det ingen representerer, er det ingen som ser.", "What nobody represents nobody sees."),
        source="R2010 § 2.2.1",
        compute=unrepresented,
    ),
    Characteristic(
        key="units.in_both_groups",
        label=Localised("Enheter med plass i begge grupper", "Einingar med plass i begge gruppene", "Units in both groups"),
        why=Localised(
            "Summen av styrings- og prosjektgruppe avgjør hva kommunen ser.",
            "Summen av styrings- og prosjektgruppe avgjer kva kommunen ser.",
            "The sum of steering and project group decides what the municipality sees.",
        ),
        source="R2010 § 2.3.2",
        compute=in_both,
    ),
)  # fmt: skip
