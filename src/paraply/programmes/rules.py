"""What must hold of a programme, its framework model and its participants. Pure."""

from __future__ import annotations

from collections.abc import Iterator

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
    laws,
    shown,
)

PROGRAMME, PARTICIPANT = "programmes.Programme", "programmes.Participant"
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
    "I en rammemodell har hver fase sitt nummer og sitt stadium («stage»). Gi dem hvert sitt, eller gi begge start og slutt.",
    "I ein rammemodell har kvar fase sitt nummer og sitt stadium («stage»). Gi dei kvart sitt, eller gi begge start og slutt.",
    "In a framework model each phase has its own number and stage. Give each its own, or give both a start and an end.",
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


def no_participant_in_itself(entries: Entries) -> Iterator[Fault]:
    """Nobody is part of a group that is part of oneself."""
    parents = {
        entry.key: [(entry, entry.columns["parent"])]
        for entry in entries.get(PARTICIPANT, ())
        if entry.columns.get("parent")
    }
    for entry, circle in circles(parents):
        yield Fault(entry, ("parent",), PARENT_CIRCLE.format(value=shown(circle)))


RULES: tuple[Rule, ...] = (
    not_before_programme,
    no_participant_in_itself,
    Alone("one_phase_of_number", "programmes.Phase", ("model", "number"), ONE_PHASE),
    Alone("one_phase_of_stage", "programmes.Phase", ("model", "stage"), ONE_PHASE),
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
LAWS = laws(RULES, parent_circle=_CIRCLE, participant_not_in_itself=_CIRCLE)
