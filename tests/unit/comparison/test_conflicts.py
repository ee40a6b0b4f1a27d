"""Disagreements by kind, each with its sentence, the records it rests on and what would clear it."""

from __future__ import annotations

from typing import Any

from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.conflicts import Conflict, ConflictKind
from paraply.comparison.matrix.words import CLEARING
from paraply.comparison.overview import compute
from paraply.findings.facts import DeclaredConflictFact, FindingFact
from paraply.kernel.localised import LANGUAGES, Localised
from unit.comparison.making import (
    INTERVIEWS,
    OWN,
    coordinator,
    ownership,
    programme,
    records,
    statement,
    users,
)


def conflicts(whole: ProgrammeRecords) -> tuple[Conflict, ...]:
    return compute(whole).conflicts


def only(whole: ProgrammeRecords) -> Conflict:
    (found,) = conflicts(whole)
    for language in LANGUAGES:
        assert "{" not in found.sentence.text(language)
    assert found.clearing == CLEARING[found.kind]
    return found


def claim(text: str, **claim: Any) -> FindingFact:
    return FindingFact(key="F-1", text=Localised.same(text), units=("HAM", "LIL"), claim=claim)


def test_a_claim_against_the_records_counts_both() -> None:
    owned = ownership("political", key="OWN")
    whole = programme(
        records("Hamar", ownerships=(owned,)),
        records("Lillehammer", ownerships=(ownership("administrative", key="OWN2"),)),
        findings=(claim("Begge eies politisk", key="ownership.kind", value="political", count=2),),
    )
    found = only(whole)
    assert (found.kind, found.row, found.names) == (ConflictKind.CLAIM, "ownership.kind", ("Lillehammer",))
    assert found.records == ("F-1", "OWN2")
    assert found.sentence.text("nb") == (
        "«Begge eies politisk» regner med to. Etter registrene er det én (Lokalt eierskap til programmet – politisk): Hamar."
    )
    assert found.sentence.text("en") == (
        "“Begge eies politisk” counts two. By the records it is one (Local ownership of the programme – political): Hamar."
    )


def test_a_claim_that_names_participants_names_them_in_the_sentence() -> None:
    whole = programme(
        records("Hamar", ownerships=(ownership("administrative"),)),
        records("Lillehammer", ownerships=(ownership("administrative"),)),
        findings=(claim("Politisk eid", key="ownership.kind", value="political", units=["HAM"]),),
    )
    assert only(whole).sentence.text("nn") == (
        "«Politisk eid» nemner Hamar. Etter registra er det null (Lokalt eigarskap til programmet – politisk)."
    )


def test_sources_against_each_other_say_who_says_what() -> None:
    rivals = (
        coordinator("subject_unit", key="A", sources=INTERVIEWS),
        coordinator("cross_sector_unit", key="B", sources=OWN),
    )
    found = only(programme(records("Hamar", coordinators=rivals)))
    assert (found.kind, found.names, found.records) == (ConflictKind.SOURCES, ("Hamar",), ("A", "B"))
    assert found.sentence.text("nb") == (
        "Hamar, Programlederens plassering: fagenhet ifølge intervjuene; "
        "sektorovergripende enhet ifølge deltakerens egen framstilling."
    )


def test_two_statements_on_one_matter_are_shown_with_their_status() -> None:
    said = (
        statement("arena", "planned", key="S1", text=Localised(nb="Arenaen kommer"), sources=OWN),
        statement("arena", "done", key="S2", text=Localised(nb="Arenaen er satt opp"), sources=INTERVIEWS),
    )
    found = only(programme(records("Hamar", ownerships=(ownership(),), statements=said)))
    assert (found.kind, found.records) == (ConflictKind.STATEMENTS, ("S1", "S2"))
    assert found.sentence.text("nb") == (
        "Hamar: «Arenaen kommer» (planlagt) ifølge deltakerens egen framstilling; "
        "«Arenaen er satt opp» (gjennomført) ifølge intervjuene."
    )


def test_statements_of_the_same_status_or_on_different_matters_agree() -> None:
    same = (statement("arena", "done", sources=OWN), statement("arena", "done", sources=INTERVIEWS))
    apart = (statement("arena", "done", sources=OWN), statement("group", "planned", sources=INTERVIEWS))
    nothing = (statement("", "done", sources=OWN), statement("", "planned", sources=INTERVIEWS))
    for said in (same, apart, nothing):
        assert conflicts(programme(records("Hamar", ownerships=(ownership(),), statements=said))) == ()


def test_what_a_cell_already_shows_is_not_told_twice() -> None:
    rivals = (
        users(status="planned", about="users", sources=INTERVIEWS, type="active"),
        users(status="considered", about="users", sources=OWN, type="active"),
    )
    found = conflicts(programme(records("Hamar", activities=rivals)))
    assert ConflictKind.STATEMENTS not in {one.kind for one in found} or all(
        one.kind is not ConflictKind.SOURCES for one in found
    )
    assert found


def test_what_the_evaluators_have_named_stays_until_they_have_weighed_it() -> None:
    open_one = DeclaredConflictFact(key="D1", text=Localised.same("Intervjuer og planer er uenige"))
    closed = DeclaredConflictFact(key="D2", text=Localised.same("Avklart"), chosen="interviews")
    found = only(programme(records("Hamar"), declared=(open_one, closed)))
    assert (found.kind, found.records) == (ConflictKind.DECLARED, ("D1",))


def test_participants_outside_the_study_are_not_disputed() -> None:
    rivals = (coordinator("subject_unit", sources=INTERVIEWS), coordinator("cross_sector_unit", sources=OWN))
    assert conflicts(programme(records("Oslo", in_study=False, coordinators=rivals))) == ()
