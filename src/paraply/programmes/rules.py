"""What must hold of a programme, its framework model and its participants. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.records.rules import (
    Alone,
    Entries,
    Entry,
    Fault,
    InOrder,
    Rule,
    circles,
    everything,
    keys,
    laws,
    nearest,
    shown,
)

PROGRAMME, PARTICIPANT = "programmes.Programme", "programmes.Participant"
PHASE, ORGANISATION = "programmes.Phase", "organisations.Organisation"
# A programme's records may speak of what was before it only here: documents and plans are older than programmes.
OLDER_THAN_PROGRAMME = (
    "records.Document",
    "organisations.MunicipalityCode",
    "organisations.Municipality",
    "organisations.Organisation",
    "planning.Plan",
    "planning.PlanLink",
    "planning.BudgetYear",
)
BEFORE_PROGRAMME = Localised(
    "«{value}» er før programmet begynte ({start}). Rett datoen, eller starten på programmet.",
    "«{value}» er før programmet byrja ({start}). Rett datoen, eller starten på programmet.",
    "“{value}” is before the programme began ({start}). Correct the date, or the programme's start.",
)
PARENT_CIRCLE = Localised(
    "Deltakeren er del av seg selv: {value}. Fjern en av «parent».",
    "Deltakaren er del av seg sjølv: {value}. Fjern ein av «parent».",
    "The participant is part of itself: {value}. Remove one “parent”.",
)
ONE_PHASE = Localised(
    "I en rammemodell har hver fase sitt nummer. Gi dem hvert sitt, eller gi begge start og slutt.",
    "I ein rammemodell har kvar fase sitt nummer. Gi dei kvart sitt, eller gi begge start og slutt.",
    "In a framework model each phase has its own number. Give each its own, or give both a start and an end.",
)
PHASE_WITHOUT_NAME = Localised(
    "Fasen «{value}» har ikke noe navn. Gi den et («name») på minst ett språk: fasen omtales med navnet overalt.",
    "Fasen «{value}» har ikkje noko namn. Gi han eit («name») på minst eitt språk: fasen blir omtala med namnet overalt.",
    "The phase “{value}” has no name. Give it one (“name”) in at least one language: the phase is spoken of by it everywhere.",
)
NO_SUCH_ORGANISATION = Localised(
    "Eieren «{value}» er ingen av programmets organisasjoner. Legg den til under «organisations», eller rett nøkkelen.{nearest}",
    "Eigaren «{value}» er ingen av organisasjonane i programmet. Legg han til under «organisations», eller rett nøkkelen.{nearest}",
    "The owner “{value}” is none of the programme's organisations. Add it under “organisations”, or correct the key.{nearest}",
)
GATE_BEFORE_ADMISSION = Localised(
    "Vedtaket «{value}» ({day}) er før opptaket ({start}). Rett en av datoene.",
    "Vedtaket «{value}» ({day}) er før opptaket ({start}). Rett ein av datoane.",
    "The decision “{value}” ({day}) is before admission ({start}). Correct one of the dates.",
)
GATE_OUT_OF_ORDER = Localised(
    "Vedtaket «{value}» ({day}) er før «{other}» ({before}), som gjelder en tidligere fase. Rett en av datoene, eller merk den ene som fritatt («waived») den dagen det ble avgjort.",
    "Vedtaket «{value}» ({day}) er før «{other}» ({before}), som gjeld ein tidlegare fase. Rett ein av datoane, eller merk den eine som friteken («waived») den dagen det vart avgjort.",
    "The decision “{value}” ({day}) is before “{other}” ({before}), which is about an earlier phase. Correct one of the dates, or mark one as waived on the day that was decided.",
)
CONTINUED_BY_ITSELF = Localised(
    "Deltakeren er fortsatt av seg selv. Fjern «continued_by», eller nevn den som tok over.",
    "Deltakaren er ført vidare av seg sjølv. Fjern «continued_by», eller nemn den som tok over.",
    "The participant is continued by itself. Remove “continued_by”, or name the one that took over.",
)
ONE_GATE_DECISION = Localised(
    "Det er samme vedtak ved samme port. Behold det ene med begge kildene.",
    "Det er same vedtak ved same port. Behald det eine med begge kjeldene.",
    "It is the same decision at the same gate. Keep one with the sources of both.",
)
ONE_AGREEMENT = Localised(
    "Det er samme avtale med samme part og status. Behold den ene med begge kildene.",
    "Det er same avtale med same part og status. Behald den eine med begge kjeldene.",
    "It is the same agreement with the same party and status. Keep one with the sources of both.",
)
ONE_ALIAS = Localised(
    "Deltakeren har alt dette ordet for begrepet. Behold det ene med begge kildene.",
    "Deltakaren har alt dette ordet for omgrepet. Behald det eine med begge kjeldene.",
    "The participant already has this word for the concept. Keep one with the sources of both.",
)


def not_before_programme(entries: Entries) -> Iterator[Fault]:
    """No date lies before the programme began, save in what is older than programmes."""
    start = next((head.day("starts") for head in entries.get(PROGRAMME, ())), None)
    if start is None:
        return
    for entry in everything(entries):
        if entry.table not in OLDER_THAN_PROGRAMME:
            for column, day in _days(entry):
                if day.last < start.first:
                    said = BEFORE_PROGRAMME.format(value=day.text, start=start.text)
                    yield Fault(entry, (column,), said)


def _days(entry: Entry) -> Iterator[tuple[str, ImpreciseDate]]:
    own_span = ("starts", "ends") if entry.table == PROGRAMME else ()
    for column, value in entry.columns.items():
        if isinstance(value, ImpreciseDate) and column not in own_span:
            yield column, value


def nobody_continues_as_itself(entries: Entries) -> Iterator[Fault]:
    """Who went on in another participant went on in another one."""
    for entry in entries.get(PARTICIPANT, ()):
        if entry.columns.get("continued_by") == entry.key:
            yield Fault(entry, ("continued_by",), CONTINUED_BY_ITSELF)


def no_participant_in_itself(entries: Entries) -> Iterator[Fault]:
    """Nobody is part of a group that is part of oneself."""
    parents = {
        entry.key: [(entry, entry.columns["parent"])]
        for entry in entries.get(PARTICIPANT, ())
        if entry.columns.get("parent")
    }
    for entry, circle in circles(parents):
        yield Fault(entry, ("parent",), PARENT_CIRCLE.format(value=shown(circle)))


def owner_is_known(entries: Entries) -> Iterator[Fault]:
    """The programme's owner is one of its organisations."""
    known = keys(entries, ORGANISATION)
    for head in entries.get(PROGRAMME, ()):
        owner = head.columns.get("owner")
        if owner and owner not in known:
            yield Fault(
                head, ("owner",), NO_SUCH_ORGANISATION.format(value=owner, nearest=nearest(owner, known))
            )


def phases_have_names(entries: Entries) -> Iterator[Fault]:
    """Every phase is called something: it is spoken of by its name wherever it is spoken of."""
    for phase in entries.get(PHASE, ()):
        if "name" in phase.columns and not any((phase.columns["name"] or {}).values()):
            yield Fault(phase, (), PHASE_WITHOUT_NAME.format(value=phase.key))


def gates_in_order(entries: Entries) -> Iterator[Fault]:
    """No gate is decided certainly before admission, or before one that comes earlier in the model."""
    phases = {phase.key: phase for phase in entries.get(PHASE, ())}
    admitted = dict(_admitted(entries))
    passed: dict[Any, list[tuple[int, ImpreciseDate, Entry]]] = {}
    for gate in entries.get("programmes.GateDecision", ()):
        day, phase = gate.day("decided_when"), phases.get(str(gate.columns.get("phase")))
        if day is None or phase is None:
            continue
        start = admitted.get(str(gate.columns.get("participant")))
        if start and day.last < start.first and phase.columns.get("stage") != "preparatory":
            said = GATE_BEFORE_ADMISSION.format(value=gate.key, day=str(day), start=str(start))
            yield Fault(gate, ("decided_when",), said)
        if gate.columns.get("outcome") in ("passed", "waived"):
            place = (gate.columns.get("participant"), phase.columns.get("model"))
            passed.setdefault(place, []).append((phase.columns.get("number") or 0, day, gate))
    for gates in passed.values():
        yield from _out_of_order(gates)


def _out_of_order(gates: list[tuple[int, ImpreciseDate, Entry]]) -> Iterator[Fault]:
    """Each gate with an earlier one of the model decided after it; one fault for each."""
    latest: tuple[ImpreciseDate, Entry] | None = None
    for _, day, gate in sorted(gates, key=lambda one: one[0]):
        if latest and day.last < latest[0].first:
            said = GATE_OUT_OF_ORDER.format(
                value=gate.key, day=str(day), other=latest[1].key, before=str(latest[0])
            )
            yield Fault(gate, ("decided_when",), said)
        elif latest is None or day.first > latest[0].first:
            latest = (day, gate)


def _admitted(entries: Entries) -> Iterator[tuple[str, ImpreciseDate]]:
    cohorts = {cohort.key: cohort for cohort in entries.get("programmes.Cohort", ())}
    for participant in entries.get(PARTICIPANT, ()):
        cohort = cohorts.get(str(participant.columns.get("cohort")))
        day = cohort.day("decided_when") if cohort else None
        if day is not None:
            yield participant.key, day


RULES: tuple[Rule, ...] = (
    not_before_programme,
    no_participant_in_itself,
    nobody_continues_as_itself,
    owner_is_known,
    phases_have_names,
    gates_in_order,
    Alone("one_phase_of_number", PHASE, ("model", "number"), ONE_PHASE),
    InOrder("min_months", "max_months", "programmes.Phase"),
    InOrder("amount", "amount_max", "programmes.Figure"),
    Alone(
        "one_gate_decision",
        "programmes.GateDecision",
        ("participant", "phase", "outcome", "decided_when"),
        ONE_GATE_DECISION,
    ),
    Alone("one_agreement", "programmes.Agreement", ("participant", "party", "status"), ONE_AGREEMENT),
    Alone("one_alias", "programmes.LocalAlias", ("participant", "term", "word"), ONE_ALIAS),
)
_CIRCLE = PARENT_CIRCLE.format(value="…")
LAWS = laws(
    RULES,
    parent_circle=_CIRCLE,
    participant_not_in_itself=_CIRCLE,
    participant_not_continued_by_itself=CONTINUED_BY_ITSELF,
)
