"""Who sits where, which units are in several bodies, and what hangs on one person."""

from __future__ import annotations

from paraply.comparison.organisation import organised
from paraply.organisations.facts import UnitFact
from unit.comparison.making import (
    DOCUMENTS,
    INTERVIEWS,
    OWN,
    body,
    coordinator,
    records,
    register,
    seat,
)


def test_bodies_stand_in_rank_and_places_in_order() -> None:
    found = organised(
        records(
            bodies=(body("project_group"), body()), seats=(seat(title="A"), seat("project_group", unit="U"))
        ),
        DOCUMENTS,
    )
    assert [table.body.kind for table in found.tables] == ["steering_group", "project_group"]
    assert found.tables[1].places[0].title == "U"


def test_an_external_is_external_whatever_the_level() -> None:
    found = organised(
        records(bodies=(body(),), seats=(seat(actor="partnership", level="adviser"),)), DOCUMENTS
    )
    assert found.tables[0].levels == (("external", 1),)


def test_a_row_for_everyone_with_a_title_cannot_be_counted() -> None:
    found = organised(records(bodies=(body(),), seats=(seat(whole_group=True),)), DOCUMENTS)
    assert found.tables[0].size is None


def test_a_seat_that_one_voice_lists_and_another_leaves_out_says_who_lists_it() -> None:
    both = seat(title="Rådmann", sources=(*INTERVIEWS, *OWN))
    mine = seat(title="Leder", sources=OWN)
    places = organised(records(bodies=(body(),), seats=(both, mine)), DOCUMENTS).tables[0].places
    assert [place.said_by for place in places] == [(), ("self_report",)]


def test_units_are_held_against_bodies_and_the_coordinator() -> None:
    found = organised(
        records(
            bodies=(body(), body("project_group")),
            seats=(
                seat(unit="Helse"),
                seat("project_group", unit="helse"),
                seat("project_group", unit="Bolig"),
            ),
            coordinators=(coordinator(unit="Plan"),),
        ),
        DOCUMENTS,
    )
    assert [row.name for row in found.several] == ["Helse"]
    assert [row.name for row in found.one_person] == ["Bolig", "Plan"]
    assert not found.told


def test_a_registered_unit_without_a_place_is_in_no_body() -> None:
    found = organised(
        records(units=(UnitFact(key="u", name="Kultur"),), registers=(register("units"),)), DOCUMENTS
    )
    assert found.told and [row.name for row in found.nowhere] == ["Kultur"]
