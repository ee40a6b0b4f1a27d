"""Signals of time: what the calendar and the gates say, and whether the phases fit the participation. Pure."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.answers import EITHER, bounds
from paraply.comparison.matrix.characteristics.progress import ENDED, PREPARATORY, after_admission
from paraply.comparison.matrix.matrix import MatrixCell
from paraply.comparison.signals.signal import Cells, Hit, Severity, Signal, SignalKind, facts_of, made
from paraply.comparison.words import calendar_months
from paraply.kernel.localised import Localised
from paraply.programmes.facts import PhaseFact

L = Localised
MONTHS_IN = {"months": 1, "years": 12}


def _gate_overdue(records: ParticipantRecords, cells: Cells) -> Hit | None:
    cell, over = _over(cells)
    if over is None or over[0] == 0:
        return None
    return Hit(
        {"months": calendar_months(*over), "phase": cells("phase.gate").values[0].label}, facts_of(cell)
    )


def _gate_perhaps_overdue(records: ParticipantRecords, cells: Cells) -> Hit | None:
    """By some readings of what is known it is over its time, by others not."""
    cell, over = _over(cells)
    if over is None or over[0] or not over[1]:
        return None
    return Hit(
        {"months": calendar_months(*over), "phase": cells("phase.gate").values[0].label}, facts_of(cell)
    )


def _over(cells: Cells) -> tuple[MatrixCell, tuple[int, int] | None]:
    cell = cells("phase.months_over")
    return cell, bounds(cell.values[0].code)


def _phase_ahead(records: ParticipantRecords, cells: Cells) -> Hit | None:
    calendar, gate = cells("phase.calendar").values[0], cells("phase.gate").values[0]
    places = {phase.key: number for number, phase in enumerate(after_admission(records))}
    places[ENDED] = len(places)
    by_calendar, by_gate = (
        [places[code] for code in value.code.split(EITHER) if code in places] for value in (calendar, gate)
    )
    if not by_calendar or not by_gate or min(by_calendar) <= max(by_gate):
        return None
    says = _ALL_OVER if calendar.code == ENDED else _IS.format(phase=calendar.label)
    return Hit({"calendar": says, "gate": gate.label}, calendar.facts + gate.facts)


_ALL_OVER = L("er alle fasene over", "er alle fasane over", "all phases are over")
_IS = L("er fasen «{phase}»", "er fasen «{phase}»", "the phase is “{phase}”")


GATE_OVERDUE = SignalKind(
    key="gate_overdue",
    severity=Severity.HIGH,
    find=_gate_overdue,
    label=L("Beslutningspunkt på overtid", "Avgjerdspunkt på overtid", "Gate overdue"),
    reason=L(
        "{name} er {months} over lengden på fasen ({phase}).",
        "{name} er {months} over lengda på fasen ({phase}).",
        "{name} is {months} past the length of the phase ({phase}).",
    ),
    together=L(
        "{names} er {months} over lengden på fasen ({phase}).",
        "{names} er {months} over lengda på fasen ({phase}).",
        "{names} are {months} past the length of the phase ({phase}).",
    ),
    advice=L(
        "Avklar hva som mangler av det fasen krever, og sett en dato for beslutningen.",
        "Avklar kva som manglar av det fasen krev, og set ein dato for avgjerda.",
        "Settle which required outputs are missing, and set a date for the decision.",
    ),
    cleared_by=L(
        "når en datert beslutning om å passere beslutningspunktet er registrert.",
        "når ei datert avgjerd om å passere avgjerdspunktet er registrert.",
        "when a dated decision to pass the gate is recorded.",
    ),
)

GATE_PERHAPS_OVERDUE = SignalKind(
    key="gate_perhaps_overdue",
    severity=Severity.LOW,
    find=_gate_perhaps_overdue,
    label=L("Kanskje over tiden", "Kanskje over tida", "Perhaps over time"),
    reason=L(
        "{name} kan være {months} over lengden på fasen ({phase}); dagen for opptaket eller beslutningen er ikke kjent nøyaktig nok.",
        "{name} kan vere {months} over lengda på fasen ({phase}); dagen for opptaket eller avgjerda er ikkje kjend nøyaktig nok.",
        "{name} may be {months} past the length of the phase ({phase}); the day of admission or of the decision is not known well enough.",
    ),
    together=L(
        "{names} kan være {months} over lengden på fasen ({phase}); dagen for opptaket eller beslutningen er ikke kjent nøyaktig nok.",
        "{names} kan vere {months} over lengda på fasen ({phase}); dagen for opptaket eller avgjerda er ikkje kjend nøyaktig nok.",
        "{names} may be {months} past the length of the phase ({phase}); the day of admission or of the decision is not known well enough.",
    ),
    advice=L(
        "Finn og registrer den nøyaktige datoen.",
        "Finn og registrer den nøyaktige datoen.",
        "Find and record the exact date.",
    ),
    cleared_by=L(
        "når datoen er registrert så nøyaktig at svaret er sikkert.",
        "når datoen er registrert så nøyaktig at svaret er sikkert.",
        "when the date is recorded so exactly that the answer is certain.",
    ),
)

PHASE_AHEAD = SignalKind(
    key="phase_ahead",
    severity=Severity.HIGH,
    find=_phase_ahead,
    label=L(
        "Kalenderen er foran beslutningene",
        "Kalenderen er føre avgjerdene",
        "The calendar is ahead of the gates",
    ),
    reason=L(
        "Etter kalenderen {calendar}; etter beslutninger er {name} i «{gate}».",
        "Etter kalenderen {calendar}; etter avgjerder er {name} i «{gate}».",
        "By the calendar {calendar}; by gates {name} is in “{gate}”.",
    ),
    together=L(
        "Etter kalenderen {calendar}; etter beslutninger er {names} i «{gate}».",
        "Etter kalenderen {calendar}; etter avgjerder er {names} i «{gate}».",
        "By the calendar {calendar}; by gates {names} are in “{gate}”.",
    ),
    advice=L(
        "Skriv ikke at [[participant.the]] er i neste fase før beslutningen er tatt.",
        "Skriv ikkje at [[participant.the]] er i neste fase før avgjerda er teken.",
        "Do not write that [[participant.the]] is in the next phase before the gate is passed.",
    ),
    cleared_by=L(
        "når beslutningspunktene er passert så langt som kalenderen er kommet.",
        "når avgjerdspunkta er passerte så langt som kalenderen er komen.",
        "when gates have been passed as far as the calendar has come.",
    ),
)

PHASES_EXCEED_PARTICIPATION = SignalKind(
    key="phases_exceed_participation",
    severity=Severity.MEDIUM,
    label=L(
        "Fasene er lengre enn deltakelsen",
        "Fasane er lengre enn deltakinga",
        "The phases are longer than participation",
    ),
    reason=L(
        "Fasenes maksimum er til sammen {total} måneder ({after} etter opptak), mens deltakelsen er høyst {longest}.",
        "Maksimum for fasane er til saman {total} månader ({after} etter opptak), medan deltakinga er høgst {longest}.",
        "The phases' maxima add up to {total} months ({after} after admission), while participation is {longest} at most.",
    ),
    advice=L(
        "Kort ned en fase, eller forleng deltakelsen.",
        "Kort ned ein fase, eller forleng deltakinga.",
        "Shorten a phase, or lengthen participation.",
    ),
    cleared_by=L(
        "når fasene etter opptak til sammen varer høyst så lenge som den lengste deltakelsen.",
        "når fasane etter opptak til saman varer høgst så lenge som den lengste deltakinga.",
        "when the phases after admission together last no longer than the longest participation.",
    ),
)


def too_long(programme: ProgrammeRecords) -> list[Signal]:
    """A signal for each version of the framework model whose phases last longer than anybody takes part."""
    length = next((figure for figure in programme.figures if figure.kind == "participation"), None)
    if length is None or length.unit not in MONTHS_IN:
        return []
    longest = (length.amount_max or length.amount) * MONTHS_IN[length.unit]
    found = []
    for model in dict.fromkeys(phase.model for phase in programme.phases):
        phases = [phase for phase in programme.phases if phase.model == model]
        total, after = _sum(phases), _sum([phase for phase in phases if phase.stage != PREPARATORY])
        if after > longest:
            values: dict[str, Localised | str | int] = {"total": total, "after": after, "longest": longest}
            hit = Hit(values, (length, *phases))
            name = programme.programme.abbreviation or programme.programme.key
            found.append(made(PHASES_EXCEED_PARTICIPATION, hit, None, name))
    return found


def _sum(phases: list[PhaseFact]) -> int:
    return sum(phase.max_months for phase in phases)
