"""How many political routes are in use, then formal matters done; ties are ties, and unknown is no place at all."""

from __future__ import annotations

from typing import Any

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.overview import compute
from unit.comparison.making import body, case, programme, ranking_of, register, seat
from unit.comparison.making import records as bare

SEATED = {"bodies": (body(),), "seats": (seat(level="politician"),)}
WHOLE = (register("seats"), register("cases"))


def records(name: str, **fields: Any) -> ParticipantRecords:
    """A participant of whom every route is known: a body, and whole registers of seats and cases."""
    return bare(name, **{"bodies": (body(),), "registers": WHOLE, **fields})


def places(*participants: ParticipantRecords) -> list[tuple[str, int, bool]]:
    return [(one.name, one.place, one.tied) for one in ranking_of(programme(*participants)).standings]


def test_more_routes_stand_above_more_matters() -> None:
    many = records("Mange", cases=tuple(case() for _ in range(5)))
    two = records("Vei", cases=(case(), case("process")))
    assert places(many, two) == [("Mange", 1, False), ("Vei", 2, False)]


def test_of_equal_routes_the_fewest_matters_done_is_weakest() -> None:
    one, two = records("Ett", cases=(case(),)), records("To", cases=(case(), case()))
    assert places(two, one) == [("Ett", 1, False), ("To", 2, False)]


def test_equal_numbers_are_a_tie_and_nobody_is_weakest() -> None:
    found = ranking_of(programme(records("A", cases=(case(),)), records("B", cases=(case(),))))
    assert [(one.place, one.tied) for one in found.standings] == [(1, True), (1, True)]
    assert found.weakest == ()


def test_what_is_only_considered_is_no_route_in_use() -> None:
    thinking = records("Tenker", cases=(case(status="considered"),))
    planning = records("Planlegger", cases=(case(status="planned"),))
    assert [name for name, _, _ in places(planning, thinking)] == ["Tenker", "Planlegger"]


def test_who_has_an_unknown_route_is_named_with_it_and_has_no_place() -> None:
    found = ranking_of(
        programme(
            records("Vet", cases=(case(),)),
            bare("Delvis", cases=(case(),)),
            bare("Ukjent", bodies=(body("project_group"),)),
            bare("Tom"),
        )
    )
    assert [one.name for one in found.standings] == ["Vet"]
    assert ([one.name for one in found.unranked], found.without_data) == (["Delvis", "Ukjent"], ("Tom",))
    assert "nothing is recorded of the process" in found.unranked[0].clause.text("en")
    assert found.sentence.text("en").endswith(
        "For Delvis and Ukjent not every route is recorded, so they cannot be compared in numbers."
    )


def test_a_seat_is_a_route() -> None:
    assert (
        places(records("Sak", cases=(case(),)), records("Sete", cases=(case(),), **SEATED))[-1][0] == "Sete"
    )


def signal_of(**fields: Any) -> list[str]:
    found = compute(programme(records("Ett", **fields), records("Annet"))).signals
    return [one.reason.text("en") for one in found if one.key == "few_political_routes" and one.name == "Ett"]


def test_the_signal_has_an_absolute_criterion() -> None:
    """It neither comes nor goes by what another participant does."""
    assert signal_of(cases=(case(),)) == [
        "Ett uses at most one of the three routes to political anchoring: no seat in the bodies and no process."
    ]
    assert signal_of(cases=(case(), case("process"))) == []
    assert signal_of(cases=(case(), case("process", "considered"))) != []


def test_what_is_unknown_is_no_reason_for_the_signal() -> None:
    assert signal_of(registers=()) == []
    assert signal_of(registers=(register("seats"),)) == []
