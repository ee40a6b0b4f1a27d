"""Programmes of other shapes than the first one, each small and with the value that is right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Target
from paraply.comparison.budget.landing import outlook
from paraply.comparison.coverage import coverage
from paraply.comparison.overview import Overview, opened, overview, participant_overview
from paraply.comparison.phases.outputs import shown_outputs
from paraply.documents.writers.formats import FORMATS
from paraply.interchange.importing import import_programme, read_and_check
from paraply.kernel.files.refusals import Refused
from paraply.reporting.figures.coverage import coverage_chart
from paraply.reporting.figures.together import TOGETHER
from paraply.reporting.outline.reading import standard
from paraply.reporting.public.page import public_page
from paraply.reporting.report import report
from paraply.web.programme.dates_coming import coming

pytestmark = pytest.mark.django_db
SHAPES = Path(__file__).with_name("shapes")
DAY = date(2023, 6, 30)
OUTSIDE = frozenset({"not_in_programme"})


def shape(name: str, day: date = DAY) -> Overview:
    """A shape, taken and computed on a day."""
    import_programme(system(), Target(), read_and_check((SHAPES / f"{name}.yaml").read_bytes()))
    with acting_as(system(), read_only=True):
        return overview(f"s-{name}", day)


def on(whole: Overview, day: date) -> Overview:
    with acting_as(system(), read_only=True):
        return overview(whole.records.programme.key, day)


def code(whole: Overview, row: str, participant: str = "A") -> str:
    (value,) = whole.matrix.row(row).cell(participant).values
    return f"{value.code}:{value.status}" if value.status else value.code


def fired(whole: Overview, participant: str = "A") -> set[str]:
    return {signal.key for signal in whole.signals if signal.participant == participant}


def html(whole: Overview, language: str = "en") -> str:
    with acting_as(system(), read_only=True):
        built = report(standard(), whole, language)  # type: ignore[arg-type]
    return FORMATS["html"](built.document).content.decode()


def test_who_has_left_is_not_in_the_programme_and_has_no_signals() -> None:
    whole = shape("left")
    assert {cell.codes for row in whole.matrix.rows for cell in row.cells if cell.participant == "LEFT"} == {
        OUTSIDE
    }
    assert fired(whole, "LEFT") == set()
    left = next(one for one in whole.records.participants if one.key == "LEFT")
    assert (left.left, left.continued_by) == ("2022-06-30", "Stayton")
    before = on(whole, date(2022, 6, 30))
    assert code(before, "phase.gate", "LEFT") == "PREPARE"


def test_who_joined_later_counts_from_then() -> None:
    whole = shape("left")
    assert code(whole, "phase.months_over", "LATE") == "0"
    assert code(whole, "phase.months_over", "STAY") == "11"
    assert on(whole, date(2022, 9, 1)).matrix.row("phase.gate").cell("LATE").codes == OUTSIDE


def test_when_the_programme_is_over_nobody_is_in_it_and_nothing_grows() -> None:
    whole = on(shape("left"), date(2025, 1, 1))
    assert {cell.codes for row in whole.matrix.rows for cell in row.cells} == {OUTSIDE}
    assert whole.signals == ()


def test_over_time_is_told_in_the_programmes_own_words() -> None:
    whole = shape("over_time")
    said = {
        signal.participant: signal.reason.text("en")
        for signal in whole.signals
        if signal.key == "phase_ahead"
    }
    assert said["OLD"] == "By the calendar all phases are over; by gates Oldbury is in “Prepare”."
    months = {
        signal.participant: signal.reason.text("en")
        for signal in whole.signals
        if signal.key == "gate_overdue"
    }
    assert "1 calendar month past" in months["ONE"]
    assert code(whole, "phase.months_over", "DONE") == "0"
    assert code(whole, "phase.gate", "IN") == "DELIVER"


def test_a_signal_is_raised_only_where_every_reading_gives_it() -> None:
    """Admitted in 2022: the first phase may have ended in July or in the June after."""
    whole = shape("over_time")
    assert code(whole, "phase.months_over", "SOME") == "0..11"
    assert "gate_overdue" not in fired(whole, "SOME")
    (signal,) = [one for one in whole.signals if one.key == "gate_perhaps_overdue"]
    assert "may be between 0 and 11 calendar months past" in signal.reason.text("en")


def test_what_is_planned_is_not_there_yet() -> None:
    whole = shape("planned")
    assert code(whole, "steering_group.politicians") == "planned"
    assert code(whole, "political.seat") == "planned"
    assert code(whole, "steering_group.top_share") == "1"
    assert code(whole, "external.in_bodies") == "considered"
    assert code(whole, "coordinator.placement") == "cross_sector_unit:considered"
    assert code(whole, "ownership.kind") == "political:planned"
    assert code(whole, "project_group.model") == "fixed:considered"
    assert code(whole, "goals.target_group") == "unknown"
    assert fired(whole).isdisjoint({"coordinator_in_subject_unit", "no_politician"})


def test_all_records_count_and_none_is_the_first() -> None:
    whole = shape("several")
    assert code(whole, "evaluation.external_informants") == "yes"
    assert code(whole, "coordinator.placement") == "cross_sector_unit+subject_unit"
    assert code(whole, "ownership.kind") == "administrative+political"
    assert code(whole, "agreement.status") == "ended"
    assert code(whole, "external.agreement") == "no"
    assert code(whole, "users.mode") == "active"
    (output,) = shown_outputs(next(one for one in whole.records.participants))
    assert output.status == "done"
    assert "coordinator_in_subject_unit" not in fired(whole)
    labels = whole.matrix.row("ownership.kind").cell("A").values[0].label
    assert labels.text("nb") == "administrativt og politisk"


def test_unknown_is_not_no() -> None:
    whole = shape("unknown")
    assert fired(whole).isdisjoint(
        {"no_adopted_link_to_economic_plan", "users_left_out", "few_political_routes", "no_data"}
    )
    assert code(whole, "steering_group.top_share") == "unknown"
    (chart,) = TOGETHER["steering_seats"](whole, "en")
    rows = {row[0]: row[1:] for row in chart.rows}
    assert rows["Head of service"] == ("unknown", "unknown", "1")
    assert rows["Politician"] == ("1", "unknown", "unknown")


def test_interviews_of_groups_that_nobody_names_are_no_lack_of_interviews() -> None:
    whole = shape("unknown")
    assert coverage_chart(coverage(whole.records), "en") is None
    assert "Which groups were interviewed is not recorded." in html(whole)


def test_a_programme_names_any_number_of_phases_and_shows_everybody() -> None:
    whole = shape("five_phases")
    assert code(whole, "phase.calendar", "T01") == "SCALE"
    assert whole.matrix.row("phase.gate").cell("T01").values[0].label.text("en") == "Plan"
    for figure in ("anchoring", "steering_seats", "plan_reach", "overdue"):
        charts = TOGETHER[figure](whole, "en")
        shown = {name for chart in charts for name in (*chart.header[1:], *(row[0] for row in chart.rows))}
        assert {f"Town {number:02d}" for number in range(1, 31)} <= shown, figure


def test_the_least_programme_has_cells_and_a_report() -> None:
    whole = shape("bare")
    assert code(whole, "ownership.kind") == "political"
    assert code(whole, "phase.gate") == "unknown"
    for language in ("nb", "nn", "en"):
        assert "Anby" in html(whole, language)


def test_what_leads_nowhere_is_refused_with_what_it_may_have_meant() -> None:
    with pytest.raises(Refused) as refused:
        shape("misspelt")
    said = sorted(
        ".".join(map(str, one.path)) + ": " + one.sentence.text("en") for one in refused.value.refusals
    )
    assert said == [
        "findings.0.check.count: The finding “F” counts 5, but is about 1 only. Correct the count, or name more in"
        " “units”.",
        "findings.1.check.value: “DELIVR” points to programmes.Phase that is not in the file. Did you mean DELIVER?",
        "framework_models.0.phases.0: The phase “PREPARE” has no name. Give it one (“name”) in at least one language:"
        " the phase is spoken of by it everywhere.",
        "participants.0.agreements.0.party: “OWNN” points to organisations.Organisation that is not in the file. Did"
        " you mean OWN?",
        "participants.0.bodies.0.seats.0.organisation: “NOBODY” points to organisations.Organisation that is not in"
        " the file. Known are OWN.",
        "participants.0.gate_decisions.1.decided_when: The decision “A/2” (2023-01) is before “A/1” (2023-03), which"
        " is about an earlier phase. Correct one of the dates, or mark one as waived on the day that was decided.",
        "participants.1.gate_decisions.0.decided_when: The decision “B/1” (2022-02) is before admission (2022-06)."
        " Correct one of the dates.",
        "programme.owner: The owner “OWM” is none of the programme's organisations. Add it under “organisations”, or"
        " correct the key. Did you mean OWN?",
    ]


def test_without_budget_rules_there_is_no_budget_anywhere() -> None:
    whole = shape("england")
    assert outlook(whole.records) is None
    assert "plan_misses_budget" not in fired(whole)
    assert [event for event in coming(whole.records) if "/budget/" in event.key] == []
    with acting_as(system(), read_only=True):
        one = participant_overview(opened("s-england", DAY, DAY), "A")
    assert (one.budget, one.landing, one.backward) == (None, None, None)
    page = public_page(whole.records, one)
    assert page.coming == ()
    assert "budget" not in html(whole).casefold()
