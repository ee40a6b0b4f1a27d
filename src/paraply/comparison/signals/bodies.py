"""Signals of the organisation: who leads, who sits where and who is in no body. Pure."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.signals.signal import Cells, Hit, Severity, SignalKind, facts_of, has
from paraply.kernel.localised import Localised

L = Localised


def _owner_outside(records: ParticipantRecords, cells: Cells) -> Hit | None:
    owner, seat = cells("ownership.kind"), cells("steering_group.chief_executive")
    if owner.codes != {"administrative"} or seat.codes != {"no"}:
        return None
    return Hit({}, facts_of(owner) + facts_of(seat))


def _users_left_out(records: ParticipantRecords, cells: Cells) -> Hit | None:
    cell, register = cells("users.mode"), records.complete("participation")
    if register is None or not cell.codes <= {"none", "interviewed"}:
        return None  # of an open list nobody can say that it lacks something
    return Hit({}, (*facts_of(cell), register))


NO_POLITICIAN = SignalKind(
    key="no_politician",
    severity=Severity.HIGH,
    find=has("political.seat", "no"),
    label=L("Ingen politiker i noe organ", "Ingen politikar i noko organ", "No politician in any body"),
    reason=L(
        "Ingen politiker har plass i programorganiseringen i {name}.",
        "Ingen politikar har plass i programorganiseringa i {name}.",
        "No politician has a seat in the programme organisation of {name}.",
    ),
    together=L(
        "Ingen politiker har plass i programorganiseringen i {names}.",
        "Ingen politikar har plass i programorganiseringa i {names}.",
        "No politician has a seat in the programme organisation of {names}.",
    ),
    advice=L(
        "Drøft om et politisk utvalg skal ha plass eller fast oppfølging.",
        "Drøft om eit politisk utval skal ha plass eller fast oppfølging.",
        "Discuss whether a political committee should have a seat or follow up regularly.",
    ),
    cleared_by=L(
        "når en politiker er registrert med plass i et av programmets organer.",
        "når ein politikar er registrert med plass i eit av organa i programmet.",
        "when a politician is recorded with a seat in one of the programme's bodies.",
    ),
)

OWNER_OUTSIDE_STEERING_GROUP = SignalKind(
    key="owner_outside_steering_group",
    severity=Severity.MEDIUM,
    find=_owner_outside,
    label=L(
        "Eieren sitter utenfor [[steering_group.the]]",
        "Eigaren sit utanfor [[steering_group.the]]",
        "The owner is outside [[steering_group.the]]",
    ),
    reason=L(
        "[[Chief_executive.the]] i {name} eier programmet, men sitter ikke i [[steering_group.the]].",
        "[[Chief_executive.the]] i {name} eig programmet, men sit ikkje i [[steering_group.the]].",
        "[[Chief_executive.the]] of {name} owns the programme but does not sit in [[steering_group.the]].",
    ),
    together=L(
        "[[Chief_executive.the_many]] i {names} eier programmet, men sitter ikke i [[steering_group.the]].",
        "[[Chief_executive.the_many]] i {names} eig programmet, men sit ikkje i [[steering_group.the]].",
        "[[Chief_executive.the_many]] of {names} own the programme but do not sit in [[steering_group.the]].",
    ),
    advice=L(
        "Gi eieren et kort referat etter hvert møte.",
        "Gi eigaren eit kort referat etter kvart møte.",
        "Give the owner a short digest after each meeting.",
    ),
    cleared_by=L(
        "når [[chief_executive.the]] er registrert i [[steering_group.the]], eller noen andre eier programmet.",
        "når [[chief_executive.the]] er registrert i [[steering_group.the]], eller nokon andre eig programmet.",
        "when [[chief_executive.the]] is recorded in [[steering_group.the]], or somebody else owns the programme.",
    ),
)

COORDINATOR_IN_SUBJECT_UNIT = SignalKind(
    key="coordinator_in_subject_unit",
    severity=Severity.MEDIUM,
    find=has("coordinator.placement", "subject_unit"),
    label=L(
        "[[Coordinator.the]] sitter i en fagenhet",
        "[[Coordinator.the]] sit i ei fageining",
        "[[Coordinator.the]] is in a subject unit",
    ),
    reason=L(
        "[[Coordinator.the]] i {name} sitter i en fagenhet, der oversikt og gjennomslag krever mer.",
        "[[Coordinator.the]] i {name} sit i ei fageining, der oversikt og gjennomslag krev meir.",
        "[[Coordinator.the]] of {name} is in a subject unit, where overview and impact take more.",
    ),
    together=L(
        "[[Coordinator.the_many]] i {names} sitter i en fagenhet, der oversikt og gjennomslag krever mer.",
        "[[Coordinator.the_many]] i {names} sit i ei fageining, der oversikt og gjennomslag krev meir.",
        "[[Coordinator.the_many]] of {names} are in a subject unit, where overview and impact take more.",
    ),
    advice=L(
        "Sikre fast tilgang til toppledelsen.",
        "Sikre fast tilgang til toppleiinga.",
        "Secure regular access to top management.",
    ),
    cleared_by=L(
        "når [[coordinator.the]] er registrert i en stab eller en enhet på tvers.",
        "når [[coordinator.the]] er registrert i ein stab eller ei eining på tvers.",
        "when [[coordinator.the]] is recorded in a staff or cross-sector unit.",
    ),
)

EXTERNALS_IN_NO_BODY = SignalKind(
    key="externals_in_no_body",
    severity=Severity.MEDIUM,
    find=has("external.in_bodies", "no"),
    label=L("Ingen eksterne i noe organ", "Ingen eksterne i noko organ", "External actors in no body"),
    reason=L(
        "Ingen ekstern aktør har plass i programmets organer i {name}; avtalen med [[owner.the]] teller ikke.",
        "Ingen ekstern aktør har plass i organa i programmet i {name}; avtalen med [[owner.the]] tel ikkje.",
        "No external actor sits in the programme's bodies in {name}; the agreement with [[owner.the]] does not count.",
    ),
    together=L(
        "Ingen ekstern aktør har plass i programmets organer i {names}; avtalen med [[owner.the]] teller ikke.",
        "Ingen ekstern aktør har plass i organa i programmet i {names}; avtalen med [[owner.the]] tel ikkje.",
        "No external actor sits in the programme's bodies in {names}; the agreement with [[owner.the]] does not count.",
    ),
    advice=L(
        "Inviter [[key_partner.the]], frivillige eller private til en gruppe med avklart oppgave.",
        "Inviter [[key_partner.the]], frivillige eller private til ei gruppe med avklart oppgåve.",
        "Invite [[key_partner.the]], voluntary or private actors to a group with a clear task.",
    ),
    cleared_by=L(
        "når en ekstern aktør er registrert med plass i et av programmets organer.",
        "når ein ekstern aktør er registrert med plass i eit av organa i programmet.",
        "when an external actor is recorded with a seat in one of the programme's bodies.",
    ),
)

USERS_LEFT_OUT = SignalKind(
    key="users_left_out",
    severity=Severity.HIGH,
    find=_users_left_out,
    label=L(
        "Brukerne er verken hørt eller aktive",
        "Brukarane er verken høyrde eller aktive",
        "Users neither heard nor active",
    ),
    reason=L(
        "Ingen brukermedvirkning er gjennomført i {name}.",
        "Ingen brukarmedverknad er gjennomført i {name}.",
        "No user participation has taken place in {name}.",
    ),
    together=L(
        "Ingen brukermedvirkning er gjennomført i {names}.",
        "Ingen brukarmedverknad er gjennomført i {names}.",
        "No user participation has taken place in {names}.",
    ),
    advice=L(
        "Avtal en høring nå, og planlegg aktiv medvirkning i delprosjektene.",
        "Avtal ei høyring no, og planlegg aktiv medverknad i delprosjekta.",
        "Arrange a hearing now, and plan active participation in the sub-projects.",
    ),
    cleared_by=L(
        "når en høring eller aktiv medvirkning med brukere er registrert som gjennomført.",
        "når ei høyring eller aktiv medverknad med brukarar er registrert som gjennomført.",
        "when a hearing or active participation with users is recorded as done.",
    ),
)
