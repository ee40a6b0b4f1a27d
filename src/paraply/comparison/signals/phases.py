"""Signals of time: what the calendar and the gates say, and whether the phases fit the participation. Pure."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.characteristics.progress import PREPARATORY
from paraply.comparison.signals.signal import Cells, Hit, Severity, Signal, SignalKind, facts_of, made
from paraply.kernel.localised import Localised
from paraply.programmes.facts import PhaseFact

L = Localised
MONTHS_IN = {"months": 1, "years": 12}


def _gate_overdue(records: ParticipantRecords, cells: Cells) -> Hit | None:
    cell = cells("phase.months_over")
    code = cell.values[0].code
    if not code.isdigit() or int(code) == 0:
        return None
    return Hit({"months": int(code), "phase": cells("phase.gate").values[0].label}, facts_of(cell))


def _phase_ahead(records: ParticipantRecords, cells: Cells) -> Hit | None:
    calendar, gate = cells("phase.calendar").values[0], cells("phase.gate").values[0]
    order = [phase.stage for phase in sorted(records.phases, key=lambda phase: phase.number)] + ["ended"]
    if (
        calendar.code not in order
        or gate.code not in order
        or order.index(calendar.code) <= order.index(gate.code)
    ):
        return None
    return Hit({"calendar": calendar.label, "gate": gate.label}, calendar.facts + gate.facts)


GATE_OVERDUE = SignalKind(
    key="gate_overdue",
    severity=Severity.HIGH,
    find=_gate_overdue,
    label=L("Beslutningspunkt på overtid", "Avgjerdspunkt på overtid", "Gate overdue"),
    reason=L(
        "{name} er {months} kalendermåneder over lengden på fasen ({phase}).",
        "{name} er {months} kalendermånader over lengda på fasen ({phase}).",
        "{name} is {months} calendar months past the length of the phase ({phase}).",
    ),
    together=L(
        "{names} er {months} kalendermåneder over lengden på fasen ({phase}).",
        "{names} er {months} kalendermånader over lengda på fasen ({phase}).",
        "{names} are {months} calendar months past the length of the phase ({phase}).",
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
        "Etter kalenderen er {name} i fasen «{calendar}», etter beslutninger i «{gate}».",
        "Etter kalenderen er {name} i fasen «{calendar}», etter avgjerder i «{gate}».",
        "By the calendar {name} is in the {calendar}, by gates in the {gate}.",
    ),
    together=L(
        "Etter kalenderen er {names} i fasen «{calendar}», etter beslutninger i «{gate}».",
        "Etter kalenderen er {names} i fasen «{calendar}», etter avgjerder i «{gate}».",
        "By the calendar {names} are in the {calendar}, by gates in the {gate}.",
    ),
    advice=L(
        "Skriv ikke at kommunen er i neste fase før beslutningen er tatt.",
        "Skriv ikkje at kommunen er i neste fase før avgjerda er teken.",
        "Do not write that the municipality is in the next phase before the gate is passed.",
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
