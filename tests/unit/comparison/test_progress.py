"""Phase by calendar, phase by gate, and units in the groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.governance.facts import SeatFact
from paraply.kernel.dates import ImpreciseDate
from paraply.organisations.facts import UnitFact
from unit.comparison.making import COHORT, PHASES, answer, body, code, gate, key, records, register, seat

ORDER = ["PH-2", "PH-3", "PH-4", "ended"]
PASSED_2, PASSED_3, PASSED_4 = gate("PH-2"), gate("PH-3"), gate("PH-4")


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (date(2009, 10, 1), "PH-2"),
        (date(2010, 4, 30), "PH-2"),
        (date(2010, 5, 1), "PH-3"),
        (date(2013, 4, 30), "PH-3"),
        (date(2013, 5, 1), "PH-4"),
        (date(2015, 4, 30), "PH-4"),
        (date(2015, 5, 1), "ended"),
    ],
)
def test_the_calendar_counts_the_maxima_from_admission_without_the_preparatory_phase(
    day: date, stage: str
) -> None:
    assert code("phase.calendar", as_of=day) == stage


def test_without_a_known_admission_no_phase_is_claimed() -> None:
    for name in ("phase.calendar", "phase.gate", "phase.months_over"):
        assert code(name, admission=None, admission_fact=None) == "unknown"
    assert code("phase.gate", phases=()) == "unknown"
    assert code("phase.months_over", phases=()) == "unknown"


def test_admission_passes_the_first_gate_and_only_that() -> None:
    assert code("phase.gate") == "PH-2"
    assert code("phase.gate", as_of=date(2016, 1, 1)) == "PH-2"


def test_a_gate_is_passed_by_its_own_decision() -> None:
    assert code("phase.gate", gates=(PASSED_2,)) == "PH-3"
    assert code("phase.gate", gates=(gate("PH-2", "waived"),)) == "PH-3"
    assert code("phase.gate", gates=(gate("PH-2", "held"),)) == "PH-2"
    assert code("phase.gate", gates=(PASSED_2, PASSED_3, PASSED_4)) == "ended"


def test_a_later_gate_does_not_pass_an_earlier_one() -> None:
    assert code("phase.gate", gates=(PASSED_3,)) == "PH-2"


@pytest.mark.parametrize(
    ("day", "gates", "months"),
    [
        (date(2010, 4, 30), (), "0"),
        (date(2010, 5, 1), (), "1"),
        (date(2010, 12, 1), (), "8"),
        (date(2010, 12, 31), (), "8"),
        (date(2010, 12, 10), (PASSED_2,), "0"),
        (date(2013, 6, 1), (PASSED_2,), "2"),
    ],
)
def test_months_over_are_calendar_months_past_the_phase_by_gate(
    day: date, gates: tuple[object, ...], months: str
) -> None:
    assert code("phase.months_over", as_of=day, gates=gates) == months


def test_when_all_gates_are_passed_nothing_is_overdue() -> None:
    assert code("phase.months_over", gates=(PASSED_2, PASSED_3, PASSED_4)) == "0"


@given(
    st.dates(date(2009, 10, 1), date(2030, 1, 1)),
    st.dates(date(2009, 10, 1), date(2030, 1, 1)),
    st.sampled_from(["2009-10", "2009-10-05"]),
)
def test_the_calendar_never_goes_back(one: date, other: date, admitted: str) -> None:
    earlier, later = sorted((one, other))
    fields = {"admission": ImpreciseDate.parse(admitted), "admission_fact": COHORT, "phases": PHASES}

    def both(day: date) -> tuple[int, int]:
        found = records(as_of=day, **fields)
        calendar = CHARACTERISTICS["phase.calendar"].compute(found).code
        return ORDER.index(calendar), int(CHARACTERISTICS["phase.months_over"].compute(found).code)

    assert both(earlier)[0] <= both(later)[0]
    assert both(earlier)[1] <= both(later)[1]
    assert (both(later)[0] > 0) == (both(later)[1] > 0)


def test_an_admission_known_to_a_season_gives_a_range() -> None:
    """Autumn 2009 is September to November: the planning phase of six months ends in March to May."""
    of = {"admission": ImpreciseDate.parse("2009-23"), "admission_fact": COHORT}
    assert code("phase.months_over", as_of=date(2010, 5, 10), **of) == "0..2"
    assert code("phase.months_over", as_of=date(2010, 12, 10), **of) == "7..9"
    assert code("phase.months_over", as_of=date(2010, 3, 1), **of) == "0"
    found = answer("phase.calendar", as_of=date(2010, 5, 10), **of)
    assert (found.code, found.label and found.label.text("en")) == ("PH-2|PH-3", "planning or implementation")
    label = CHARACTERISTICS["phase.months_over"].value_label("0..2")
    assert [label.text(language) for language in ("nb", "en")] == [
        "mellom 0 og 2 md.",
        "between 0 and 2 months",
    ]


def test_a_gate_decided_in_a_year_may_lie_before_or_after_the_day() -> None:
    gates = (gate("PH-2", when="2010"),)
    assert code("phase.gate", as_of=date(2010, 12, 10), gates=gates) == "PH-2|PH-3"
    assert code("phase.gate", as_of=date(2011, 1, 1), gates=gates) == "PH-3"
    assert code("phase.months_over", as_of=date(2010, 12, 10), gates=gates) == "0..8"


def test_a_participant_may_enter_at_a_later_phase() -> None:
    assert code("phase.gate", enters="PH-3") == "PH-3"
    assert code("phase.calendar", enters="PH-3", as_of=date(2012, 1, 1)) == "PH-3"
    assert code("phase.calendar", enters="PH-1", as_of=date(2009, 12, 1)) == "PH-1"


def test_two_phases_of_one_stage_are_two_phases() -> None:
    phases = tuple(replace(phase, stage="implementation") for phase in PHASES)
    assert code("phase.gate", phases=phases) == "PH-1"
    assert code("phase.gate", phases=tuple(replace(phase, stage=None) for phase in PHASES)) == "PH-1"


def groups(*seats: SeatFact) -> dict[str, object]:
    return {"bodies": (body("steering_group"), body("project_group")), "seats": seats}


def test_units_in_both_groups() -> None:
    shared = (seat(unit="Helse"), seat("project_group", unit="helse"))
    assert code("units.in_both_groups", **groups(*shared)) == "yes"
    apart = (seat(unit="Helse"), seat("project_group", unit="Eiendom"))
    assert code("units.in_both_groups", **groups(*apart)) == "unknown"
    assert code("units.in_both_groups", **groups(*apart), registers=(register("seats"),)) == "no"


def test_a_seat_that_does_not_say_its_unit_may_be_the_shared_one() -> None:
    seats = (seat(title="Rådmann"), seat("project_group", unit="Eiendom"))
    assert code("units.in_both_groups", **groups(*seats), registers=(register("seats"),)) == "unknown"


def test_unrepresented_units_are_unknown_without_a_register_of_units() -> None:
    units = (UnitFact(key=key("unit"), name="Helse"), UnitFact(key=key("unit"), name="Eiendom"))
    seats = (seat("project_group", unit="Eiendom"),)
    assert code("units.unrepresented", units=units, **groups(*seats)) == "unknown"
    assert (
        code("units.unrepresented", units=units, **groups(*seats), registers=(register("units"),))
        == "unknown"
    )
    complete = (register("units"), register("seats"))
    found = answer("units.unrepresented", units=units, **groups(*seats), registers=complete)
    assert (found.code, found.detail.text("nb")) == ("yes", "Helse")
    seats = (*seats, seat(unit="HELSE"))
    assert code("units.unrepresented", units=units, **groups(*seats), registers=complete) == "no"


def test_without_a_framework_model_no_phase_is_known_and_none_is_over() -> None:
    for name in ("phase.calendar", "phase.gate", "phase.months_over"):
        assert code(name, phases=()) == "unknown"


def test_a_model_without_a_preparatory_phase_begins_with_its_first() -> None:
    phases = tuple(replace(phase, number=phase.number - 1) for phase in PHASES[1:])
    assert code("phase.calendar", phases=phases, as_of=date(2010, 2, 1)) == "PH-2"
    assert code("phase.gate", phases=phases) == "PH-2"
    assert code("phase.months_over", phases=phases) == "8"
