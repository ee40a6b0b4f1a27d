"""The organisation chart: owner, steering group, coordinator and groups, with seats and the lines between them.

What is drawn full follows from the roles' own definitions (the coordinator reports to the steering group); what is dashed is
recorded of this participant (which group the coordinator is mostly turned to).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from paraply.comparison.organisation import Organised, Place, Table, organised
from paraply.comparison.records import ParticipantRecords
from paraply.documents.figures.org_chart import Group, Seat, Tie, org_chart
from paraply.documents.figures.picture import Picture
from paraply.governance.facts import CoordinatorFact
from paraply.kernel.localised import Language, Localised
from paraply.records.facts import DocumentFact

L = Localised
BODIES: dict[str, Localised] = {
    "steering_group": L("Styringsgruppe", "Styringsgruppe", "Steering group"),
    "project_group": L("Prosjektgruppe", "Prosjektgruppe", "Project group"),
    "learning_arena": L("Læringsarena", "Læringsarena", "Learning arena"),
    "working_group": L("Arbeidsgruppe", "Arbeidsgruppe", "Working group"),
    "sub_project_group": L("Gruppe i delprosjekt", "Gruppe i delprosjekt", "Sub-project group"),
    "reference_group": L("Referansegruppe", "Referansegruppe", "Reference group"),
}
_OWNERS = {
    "political": L("Politisk eier", "Politisk eigar", "Political owner"),
    "administrative": L("Administrativ eier", "Administrativ eigar", "Administrative owner"),
}
_BODY_NOT_STATED = L("organ ikke oppgitt", "organ ikkje oppgitt", "body not stated")
_NO_OWNER = L("Eier ikke registrert", "Eigar ikkje registrert", "Owner not recorded")
_COORDINATOR = L("Programleder", "Programleiar", "Programme coordinator")
_CALLED = L("kalt «{word}»", "kalla «{word}»", "called “{word}”")
_PLACED = {
    "subject_unit": L("i en fagenhet", "i ei fageining", "in a subject unit"),
    "cross_sector_unit": L("i en tverrgående enhet", "i ei tverrgåande eining", "in a cross-sector unit"),
}
_REPORTS = L("rapporterer til", "rapporterer til", "reports to")
_LEADS = L("leder", "leier", "leads")
_TURNED = L("mest vendt mot", "mest vend mot", "mostly turned to")
_SEATS = L("{count} plasser", "{count} plassar", "{count} seats")
_ONE_SEAT = L("1 plass", "1 plass", "1 seat")
_CHANGING = L("deltakerne skifter", "deltakarane skifter", "members change")
_ALL = L("(alle)", "(alle)", "(all)")
_CHAIR = L("leder", "leiar", "chair")
_DISPUTED = L("omstridt", "omstridd", "disputed")
_TITLE = L("Organisasjonskart, {name}", "Organisasjonskart, {name}", "Organisation chart, {name}")
_RANKS = {"steering_group": 1, "project_group": 3, "learning_arena": 3}


def organisation_picture(
    records: ParticipantRecords,
    documents: Mapping[str, DocumentFact],
    language: Language,
    compact: bool = False,
    room: float = 1000,
) -> Picture | None:
    """Draw a participant's organisation; None when nothing of it is recorded."""
    found = organised(records, documents)
    if not (found.tables or records.coordinators or records.ownerships):
        return None
    groups = [*_owners(records, language), *_coordinators(records, language)]
    groups += [_body(table, language) for table in found.tables]
    title = _TITLE.text(language).format(name=records.name)
    ties = list(_ties(records, found, groups, language))
    description = "; ".join(f"{tie.label} " for tie in ties if tie.label).strip()
    return org_chart(groups, ties, title, description, room, compact)


def _owners(records: ParticipantRecords, language: Language) -> list[Group]:
    if not records.ownerships:
        return [Group("owner", _NO_OWNER.text(language), "", "unknown", 0)]
    return [
        Group(
            fact.key,
            fact.owner or _OWNERS[fact.kind].text(language),
            _OWNERS[fact.kind].text(language) if fact.owner else _BODY_NOT_STATED.text(language),
            "owner",
            0,
        )
        for fact in records.ownerships
    ]


def _coordinators(records: ParticipantRecords, language: Language) -> list[Group]:
    return [
        Group(lead.key, _COORDINATOR.text(language), _where(lead, language), "coordinator", 2)
        for lead in records.coordinators
    ]


def _where(lead: CoordinatorFact, language: Language) -> str:
    words = [lead.unit, _PLACED[lead.placement].text(language) if lead.placement in _PLACED else ""]
    if lead.title_used:
        words.append(_CALLED.text(language).format(word=lead.title_used))
    return ", ".join(filter(None, words))


def _body(table: Table, language: Language) -> Group:
    body = table.body
    title = BODIES[body.kind].text(language) if body.kind in BODIES else body.kind
    detail = [body.name, "" if body.fixed else _CHANGING.text(language)]
    if table.size:
        detail.append(
            _ONE_SEAT.text(language) if table.size == 1 else _SEATS.text(language).format(count=table.size)
        )
    seats = tuple(_seat(place, language) for place in table.places)
    return Group(body.key, title, ", ".join(filter(None, detail)), body.kind, _RANKS.get(body.kind, 4), seats)


def _seat(place: Place, language: Language) -> Seat:
    marks = [
        _ALL.text(language) if place.seat.whole_group else "",
        _CHAIR.text(language) if place.seat.chair else "",
        _DISPUTED.text(language) if place.said_by else "",
    ]
    return Seat(place.title, place.unit, place.level, ", ".join(filter(None, marks)), place.seat.chair)


def _ties(
    records: ParticipantRecords, found: Organised, groups: list[Group], language: Language
) -> Iterator[Tie]:
    owners = [group.key for group in groups if group.rank == 0]
    steering = [table.body.key for table in found.tables if table.body.kind == "steering_group"]
    others = [table.body.key for table in found.tables if table.body.kind != "steering_group"]
    yield from (Tie(owner, body, "reports") for owner in owners for body in steering)
    for lead in records.coordinators:
        turned = lead.orientation or ""
        for body in steering:
            words = [_REPORTS.text(language)]
            words += [_TURNED.text(language)] if turned in ("steering_group", "both") else []
            yield Tie(body, lead.key, "reports", ", ".join(words))
        for body in others:
            words = [_LEADS.text(language)]
            words += [_TURNED.text(language)] if turned in ("project_group", "both") else []
            yield Tie(lead.key, body, "reports", ", ".join(words))
    if not records.coordinators:
        yield from (Tie(body, other, "reports") for body in steering for other in others)
