"""Who is weakest politically: by routes in use, then by formal matters done; ties are ties, and unknown is not none."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.overview import compute
from unit.comparison.making import body, case, programme, ranking_of, records, register, seat

SEATED = {"bodies": (body(),), "seats": (seat(level="politician"),), "registers": (register("seats"),)}


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


def test_who_has_nothing_known_is_named_and_left_out() -> None:
    found = ranking_of(
        programme(
            records("Vet", cases=(case(),)),
            records("Ukjent", bodies=(body("project_group"),)),
            records("Tom"),
        )
    )
    assert [one.name for one in found.standings] == ["Vet"]
    assert (found.nothing_known, found.without_data) == (("Ukjent",), ("Tom",))


def test_a_seat_is_a_route() -> None:
    assert (
        places(records("Sak", cases=(case(),)), records("Sete", cases=(case(),), **SEATED))[-1][0] == "Sete"
    )


def test_the_signal_fires_only_when_somebody_is_weaker() -> None:
    def keys(*participants: ParticipantRecords) -> set[str]:
        return {signal.key for signal in compute(programme(*participants)).signals}

    one, two = records("Ett", cases=(case(),)), records("To", cases=(case(), case()))
    assert "weakest_politically" in keys(one, two)
    assert "weakest_politically" not in keys(one)
    assert "weakest_politically" not in keys(one, records("Likt", cases=(case(),)))


def test_the_signal_is_the_weakests_own_and_of_each_where_several_are() -> None:
    one, same = records("Ett", cases=(case(),)), records("Likt", cases=(case(),))
    found = compute(programme(one, same, records("To", cases=(case(), case())))).signals
    weakest = [signal for signal in found if signal.key == "weakest_politically"]
    assert [signal.participant for signal in weakest] == [one.key, same.key]
    assert "Likt is among the weakest politically anchored of three" in weakest[1].reason.text("en")
    assert found[0].key == "weakest_politically"
