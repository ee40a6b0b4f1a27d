"""The coordinator's place, ownership, and the three routes of political anchoring."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import UNKNOWN, Answer, Characteristic, furthest, several, yes_no
from paraply.comparison.matrix.words import YES_NO_COMING
from paraply.governance.facts import CoordinatorFact, OwnershipFact, PoliticalFact
from paraply.governance.words import ORIENTATIONS, OWNERSHIP_IS, PLACEMENTS
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.records.standing import COMING, is_coming

F = TypeVar("F", bound=Fact)


def _of_all(
    now: tuple[F, ...], awaited: tuple[F, ...], read: Callable[[F], str | None], named: Callable[[F], str]
) -> Answer:
    """A code of each fact that is so, all of them said; where none is, of those that are coming, with their status."""
    answers = [
        Answer(
            code,
            (fact,),
            fact.status if is_coming(fact) else None,
            Localised.same(named(fact)) if named(fact) else Localised(),
        )
        for fact in now or awaited
        if (code := read(fact))
    ]
    return several(answers) if answers else Answer(UNKNOWN)


def of_coordinator(read: Callable[[CoordinatorFact], str | None]) -> Callable[[ParticipantRecords], Answer]:
    """A code of whoever holds the coordinator's role on the date, of each where they are several."""

    def compute(records: ParticipantRecords) -> Answer:
        return _of_all(records.coordinators, records.waiting(CoordinatorFact), read, lambda lead: lead.unit)

    return compute


def ownership(records: ParticipantRecords) -> Answer:
    """Political or administrative ownership, or both; mandate and resolution are other facts."""
    waiting = records.waiting(OwnershipFact)
    return _of_all(records.ownerships, waiting, lambda fact: fact.kind, lambda fact: fact.owner)


def seat(records: ParticipantRecords) -> Answer:
    """Whether a politician has a seat in any body of the programme organisation."""
    held = tuple(seat for seat in records.seats if seat.level == "politician")
    if held:
        return yes_no(True, held)
    said = tuple(case for case in records.cases if case.route == "seat")
    awaited = tuple(seat for seat in records.coming_seats() if seat.level == "politician")
    if coming := _how_far((*awaited, *(case for case in said if case.status != "none"))):
        return coming
    said_none = tuple(case for case in said if case.status == "none")
    register = records.complete("seats")
    if said_none or (register and records.bodies):
        return yes_no(False, (*said_none, *((register,) if register else ())))
    return Answer(UNKNOWN)


def _how_far(found: tuple[Fact, ...], detail: Localised | None = None) -> Answer | None:
    """Yes where something goes on, is done or exists; what is only planned or considered is a value of its own.

    None where nothing has come as far as being considered.
    """
    status = furthest([fact.status for fact in found])
    if status in (None, "none"):
        return None
    if status in COMING:
        return Answer(str(status), found, detail=detail or Localised())
    return yes_no(True, found, detail, status)


def by_route(route: str) -> Callable[[ParticipantRecords], Answer]:
    """Whether anything is recorded along a route, and how far the furthest has come."""

    def compute(records: ParticipantRecords) -> Answer:
        found = tuple(fact for fact in political(records) if fact.route == route and furthest([fact.status]))
        return _how_far(tuple(fact for fact in found if fact.status != "none")) or _absent(records, found)

    return compute


def committee(records: ParticipantRecords) -> Answer:
    """Whether a political committee prepares, follows or has dealt with the programme or the plan it carries out."""
    found = tuple(
        fact for fact in political(records) if fact.body_kind == "committee" and fact.status != "none"
    )
    names = Localised.same(", ".join(dict.fromkeys(fact.body for fact in found if fact.body)))
    return _how_far(found, names) or _absent(records, found)


def political(records: ParticipantRecords) -> tuple[PoliticalFact, ...]:
    """Mandates, resolutions and cases: everything that went or goes through political bodies."""
    return (*records.mandates, *records.resolutions, *records.cases)


def _absent(records: ParticipantRecords, found: tuple[PoliticalFact, ...]) -> Answer:
    register = records.complete("cases")
    return yes_no(False, (*found, register)) if register else Answer(UNKNOWN, found)


CHARACTERISTICS = (
    Characteristic(
        key="coordinator.placement",
        label=Localised("Programlederens plassering", "Plasseringa av programleiaren", "Where the programme coordinator is placed"),
        why=Localised(
            "En sektorovergripende enhet gir nærhet til beslutninger og helhetsblikk; fra en fagenhet er det mer krevende.",
            "Ei sektorovergripande eining gir nærleik til avgjerder og heilskapsblikk; frå ei fageining er det meir krevjande.",
            "A cross-sector unit is close to decisions and sees the whole; from a subject unit that takes more.",
        ),
        compute=of_coordinator(lambda coordinator: coordinator.placement),
        codes=PLACEMENTS,
    ),
    Characteristic(
        key="coordinator.orientation",
        label=Localised("Gruppen programlederen mest har arbeidet mot", "Gruppa programleiaren mest har arbeidd mot", "The group the coordinator has mostly worked towards"),
        why=Localised(
            "Hvor programlederen bruker tiden, avgjør hvordan gruppene brukes.",
            "Kvar programleiaren bruker tida, avgjer korleis gruppene blir brukte.",
            "Where the coordinator spends time decides how the groups are used.",
        ),
        compute=of_coordinator(lambda coordinator: coordinator.orientation),
        codes=ORIENTATIONS,
    ),
    Characteristic(
        key="ownership.kind",
        label=Localised("Lokalt eierskap til programmet", "Lokalt eigarskap til programmet", "Local ownership of the programme"),
        why=Localised(
            "Formelt politisk eierskap forankrer bedre enn administrativt når tiltak skal betales.",
            "Formelt politisk eigarskap forankrar betre enn administrativt når tiltak skal betalast.",
            "Formal political ownership anchors better than administrative when measures must be paid for.",
        ),
        compute=ownership,
        codes=OWNERSHIP_IS,
    ),
    Characteristic(
        key="political.seat",
        label=Localised("Politikere i noe organ i programmet", "Politikarar i noko organ i programmet", "Politicians in any of the programme's bodies"),
        why=Localised("Første vei til politisk forankring: deltakelse.", "Første vegen til politisk forankring: deltaking.", "First route to political anchoring: taking part."),
        compute=seat,
        codes=YES_NO_COMING,
    ),
    Characteristic(
        key="political.formal",
        label=Localised("Formell politisk forankring", "Formell politisk forankring", "Formal political anchoring"),
        why=Localised("Andre vei: avtaler, vedtak og mandat.", "Andre vegen: avtalar, vedtak og mandat.", "Second route: agreements, resolutions and mandates."),
        compute=by_route("formal"),
        codes=YES_NO_COMING,
    ),
    Characteristic(
        key="political.process",
        label=Localised("Politisk forankring gjennom prosess", "Politisk forankring gjennom prosess", "Political anchoring through the process"),
        why=Localised("Tredje vei: samlinger, framlegging og drøfting underveis.", "Tredje vegen: samlingar, framlegging og drøfting undervegs.", "Third route: gatherings, presentations and discussion on the way."),
        compute=by_route("process"),
        codes=YES_NO_COMING,
    ),
    Characteristic(
        key="political.committee",
        label=Localised("Et politisk utvalg er med", "Eit politisk utval er med", "A political committee is involved"),
        why=Localised(
            "Et fagutvalg med ansvar for oppfølging hjelper, men veier mindre enn plass i styringsgruppen.",
            "Eit fagutval med ansvar for oppfølging hjelper, men veg mindre enn plass i styringsgruppa.",
            "A committee that follows up helps, though it weighs less than a seat in the steering group.",
        ),
        compute=committee,
        codes=YES_NO_COMING,
    ),
)  # fmt: skip
