"""Who sits where, which units are in several bodies, and what the grid cannot place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paraply.comparison.organisation.one import Organised, organised
from paraply.governance.words import LEVELS
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


def found(**fields: object) -> Organised:
    return organised(records(**fields), DOCUMENTS)


def test_bodies_stand_in_rank_and_places_in_order() -> None:
    seen = found(
        bodies=(body("project_group"), body()), seats=(seat(title="A"), seat("project_group", unit="U"))
    )
    assert [table.body.kind for table in seen.tables] == ["steering_group", "project_group"]
    assert seen.tables[1].places[0].title == "U"


def test_an_external_is_external_whatever_the_level() -> None:
    seen = found(bodies=(body(),), seats=(seat(actor="partnership", level="adviser"),))
    assert seen.tables[0].levels == (("external", 1),)


def test_a_row_for_everyone_with_a_title_cannot_be_counted_and_is_not_one_person() -> None:
    seen = found(bodies=(body(),), seats=(seat(unit="Stab", whole_group=True),))
    assert seen.tables[0].size is None
    assert not seen.one_person


def test_a_seat_that_one_voice_lists_and_another_leaves_out_says_who_lists_it() -> None:
    both = seat(title="Rådmann", sources=(*INTERVIEWS, *OWN))
    mine = seat(title="Leder", sources=OWN)
    (table,) = found(bodies=(body(),), seats=(both, mine)).tables
    assert [place.said_by for place in table.places] == [(), ("self_report",)]
    assert table.disputed == 1


def test_units_are_held_against_bodies_and_the_coordinator() -> None:
    seen = found(
        bodies=(body(), body("project_group")),
        seats=(seat(unit="Bolig"), seat(unit="Helse"), seat("project_group", unit="helse")),
        coordinators=(coordinator(unit="Plan"),),
    )
    assert [row.name for row in seen.units] == ["Helse", "Plan", "Bolig"]
    assert [row.name for row in seen.several] == ["Helse"]
    assert [row.name for row in seen.one_person] == ["Plan", "Bolig"]
    assert [len(places) for places in seen.units[0].places] == [1, 1]
    assert not seen.told


def test_a_registered_unit_without_a_place_is_in_no_body() -> None:
    seen = found(units=(UnitFact(key="u", name="Kultur", sector="Oppvekst"),), registers=(register("units"),))
    assert seen.told and [row.name for row in seen.nowhere] == ["Kultur"]
    assert seen.units[0].sector == "Oppvekst"


def test_seats_without_a_unit_are_counted_for_each_body() -> None:
    seen = found(
        bodies=(body(), body("project_group")),
        seats=(seat(title="Rådmann"), seat(title="Sjef"), seat("project_group", unit="Bolig")),
    )
    assert seen.unplaced == (2, 0)


@given(st.lists(st.sampled_from([*LEVELS, None]), max_size=60))
def test_every_seat_is_counted_once_among_the_levels(levels: list[str | None]) -> None:
    (table,) = found(bodies=(body(),), seats=tuple(seat(level=level) for level in levels)).tables
    assert sum(count for _, count in table.levels) == len(levels) == table.size
