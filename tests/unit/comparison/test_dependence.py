"""What rests on one person, as far as the records can tell."""

from __future__ import annotations

from paraply.comparison.organisation.dependence import Point, dependence
from paraply.comparison.organisation.one import organised
from paraply.kernel.localised import LANGUAGES
from unit.comparison.making import DOCUMENTS, body, coordinator, records, seat

BODIES = (body(), body("project_group"))


def points(**fields: object) -> dict[str, Point]:
    one = records(**fields)
    return {point.key: point for point in dependence(one, organised(one, DOCUMENTS))}


def test_where_nothing_is_recorded_nothing_can_be_told() -> None:
    assert {point.verdict for point in points().values()} == {"unknown"}


def test_every_reason_is_in_every_language() -> None:
    seats = (seat(title="Rådgiver", unit="Bolig", chair=True), seat("project_group", title="Rådgiver"))
    for known in (points(), points(bodies=BODIES, seats=seats, coordinators=(coordinator(unit="Plan"),))):
        assert all(not point.why.missing() and not point.title.missing() for point in known.values())
        assert all("{" not in point.why.text(language) for point in known.values() for language in LANGUAGES)


def test_a_coordinator_alone_from_a_unit_rests_on_one_as_far_as_units_are_recorded() -> None:
    point = points(bodies=BODIES, seats=(seat(title="Rådmann"),), coordinators=(coordinator(unit="Plan"),))[
        "coordinator"
    ]
    assert point.verdict == "one"
    assert point.why.en == (
        "Only the coordinator is from Plan. If the role falls vacant, nobody from the unit takes part. "
        "That holds as far as units are recorded (seats without one: 1)."
    )


def test_somebody_beside_the_coordinator_makes_it_several() -> None:
    point = points(
        bodies=BODIES, seats=(seat("project_group", unit="plan"),), coordinators=(coordinator(unit="Plan"),)
    )["coordinator"]
    assert point.verdict == "several"
    assert point.why.nn == (
        "Plan har også plass i prosjektgruppa. Nokon der kjenner arbeidet om programleiaren sluttar."
    )


def test_the_coordinators_own_seat_is_nobody_beside() -> None:
    own = seat(unit="Plan", level="coordinator")
    assert points(bodies=BODIES, seats=(own,), coordinators=(coordinator(unit="Plan"),))[
        "coordinator"
    ].verdict == ("one")


def test_a_coordinator_of_no_unit_cannot_be_told() -> None:
    assert points(coordinators=(coordinator(),))["coordinator"].verdict == "unknown"


def test_units_with_one_seat_are_counted_and_the_first_are_named() -> None:
    seats = tuple(seat(unit=f"Enhet {number}") for number in range(9))
    point = points(bodies=BODIES, seats=seats)["single"]
    assert point.verdict == "one"
    assert point.why.nb == (
        "9 av 9 enheter er med gjennom én plass: Enhet 0, Enhet 1, Enhet 2, Enhet 3, Enhet 4 og 4 til."
    )


def test_a_unit_with_two_seats_rests_on_several() -> None:
    assert points(bodies=BODIES, seats=(seat(unit="Bolig"), seat(unit="Bolig")))["single"].verdict == (
        "several"
    )


def test_a_coordinator_who_chairs_a_group_holds_two_roles() -> None:
    chair = seat("project_group", title="Prosjektleder", level="coordinator", chair=True)
    assert points(bodies=BODIES, seats=(chair,))["chairs"].verdict == "one"
    other = seat(title="Rådmann", level="top_administration", chair=True)
    point = points(bodies=BODIES, seats=(other,))["chairs"]
    assert (point.verdict, point.why.en) == ("several", "Rådmann chairs the steering group.")


def test_the_same_title_twice_may_be_one_person_or_two() -> None:
    seats = (seat(title="Rådgiver"), seat("project_group", title="rådgiver"))
    assert points(bodies=BODIES, seats=seats)["titles"].verdict == "unknown"
    apart = (seat(title="Rådgiver"), seat("project_group", title="Leder"))
    assert points(bodies=BODIES, seats=apart)["titles"].verdict == "several"
    within = (seat(title="Rådgiver"), seat(title="Rådgiver"))
    assert points(bodies=BODIES, seats=within)["titles"].verdict == "several"


def test_the_coordinator_in_two_bodies_is_one_person() -> None:
    seats = (
        seat(title="Prosjektleder BoSo", level="coordinator"),
        seat("project_group", title="Prosjektleder", level="coordinator"),
    )
    assert points(bodies=BODIES, seats=seats)["titles"].verdict == "one"


def test_a_unit_is_no_title() -> None:
    seats = (seat(title="NAV", unit="NAV"), seat("project_group", title="NAV", unit="NAV"))
    assert points(bodies=BODIES, seats=seats)["titles"].verdict == "unknown"
    assert points(bodies=BODIES, seats=seats)["titles"].why.en == "No titles are recorded."
