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

ORDER = ["planning", "implementation", "phase_out", "ended"]
PASSED_2, PASSED_3, PASSED_4 = gate("PH-2"), gate("PH-3"), gate("PH-4")


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (date(2009, 10, 1), "planning"),
        (date(2010, 4, 30), "planning"),
        (date(2010, 5, 1), "implementation"),
        (date(2013, 4, 30), "implementation"),
        (date(2013, 5, 1), "phase_out"),
        (date(2015, 4, 30), "phase_out"),
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
    assert code("phase.gate") == "planning"
    assert code("phase.gate", as_of=date(2016, 1, 1)) == "planning"


def test_a_gate_is_passed_by_its_own_decision() -> None:
    assert code("phase.gate", gates=(PASSED_2,)) == "implementation"
    assert code("phase.gate", gates=(gate("PH-2", "waived"),)) == "implementation"
    assert code("phase.gate", gates=(gate("PH-2", "held"),)) == "planning"
    assert code("phase.gate", gates=(PASSED_2, PASSED_3, PASSED_4)) == "ended"


def test_a_later_gate_does_not_pass_an_earlier_one() -> None:
    assert code("phase.gate", gates=(PASSED_3,)) == "planning"


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
    assert code("phase.months_over", gates=(PASSED_2, PASSED_3, PASSED_4)) == "unknown"


@given(
    st.dates(date(2009, 10, 1), date(2030, 1, 1)),
    st.dates(date(2009, 10, 1), date(2030, 1, 1)),
    st.sampled_from(["2009-10", "2009", "2009-10-05", "2009-23"]),
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
    complete = (register("units"),)
    found = answer("units.unrepresented", units=units, **groups(*seats), registers=complete)
    assert (found.code, found.detail.text("nb")) == ("yes", "Helse")
    seats = (*seats, seat(unit="HELSE"))
    assert code("units.unrepresented", units=units, **groups(*seats), registers=complete) == "no"


def test_without_a_framework_model_no_phase_is_known_and_none_is_over() -> None:
    for name in ("phase.calendar", "phase.gate", "phase.months_over"):
        assert code(name, phases=()) == "unknown"


def test_a_model_without_a_preparatory_phase_begins_with_its_first() -> None:
    phases = tuple(replace(phase, number=phase.number - 1) for phase in PHASES[1:])
    assert code("phase.calendar", phases=phases, as_of=date(2010, 2, 1)) == "planning"
    assert code("phase.gate", phases=phases) == "planning"
    assert code("phase.months_over", phases=phases) == "8"
