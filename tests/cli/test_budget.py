"""`budget-window`: where a plan lands and the last days backwards, in words and as data."""

from __future__ import annotations

import json

import pytest

from cli.running import Command

COUNCIL = ("--council-meeting", "2026-12-12")


def test_adopted_on_1_october_is_late_for_the_next_budget(paraply: Command) -> None:
    ran = paraply("budget-window", *COUNCIL, "--adopted", "2026-10-01")
    assert ran.code == 0
    first, *lines = ran.out.splitlines()
    assert (
        first
        == "En plan vedtatt 1. oktober 2026 når budsjettet for 2027: sent, bare gjennom innstillingen. (late)"
    )
    assert "- Siste dag for formannskapets innstilling: 2026-11-28" in lines
    assert "- Siste dag for endringsforslag, i kommunestyrets budsjettmøte: 2026-12-12" in lines
    assert "- Anbefalt vedtak senest: 2026-09-01" in lines
    assert "- Høring før anbefalt vedtak må starte senest: 2026-06-23" in lines


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("nn", "Ein plan vedteken 1. mai 2026 når budsjettet for 2027: innanfor rammene. (frames)"),
        ("en", "A plan adopted on 1 May 2026 reaches the budget for 2027: inside the frames. (frames)"),
    ],
)
def test_in_other_languages(paraply: Command, language: str, first: str) -> None:
    ran = paraply("budget-window", *COUNCIL, "--adopted", "2026-05-01", "--lang", language)
    assert ran.out.splitlines()[0] == first


def test_after_the_council_has_met_it_names_the_budget_missed_and_the_two_ways_left(paraply: Command) -> None:
    ran = paraply("budget-window", *COUNCIL, "--adopted", "2026-12-13")
    assert ran.out.splitlines()[0] == (
        "En plan vedtatt 13. desember 2026 når ikke budsjettet for 2027. Den kan nå budsjettet for 2028, "
        "eller en budsjettregulering i 2027. (missed)"
    )


@pytest.mark.parametrize(
    ("adopted", "budget", "window"),
    [
        ("2026-06-15", 2027, "frames"),
        ("2026-09-01", 2027, "competing"),
        ("2026-11-28", 2027, "late"),
        ("2026-12-01", 2027, "amendment"),
        ("2026-12-13", 2028, "missed"),
    ],
)
def test_as_data(paraply: Command, adopted: str, budget: int, window: str) -> None:
    found = json.loads(paraply("budget-window", *COUNCIL, "--adopted", adopted, "--format", "json").out)
    assert found["landing"] == {"budget_year": budget, "window": window}
    assert found["backward"]["last_ordinary"] == "2026-11-28"


def test_the_municipalitys_own_dates(paraply: Command) -> None:
    own = ("--frames", "2026-05-20", "--cut-off", "2026-08-15")
    found = json.loads(
        paraply("budget-window", *COUNCIL, *own, "--adopted", "2026-06-01", "--format", "json").out
    )
    assert found["landing"]["window"] == "competing"
    assert found["backward"]["inside_frames"] == "2026-05-20"


def test_an_early_meeting_is_right_when_the_other_dates_are_earlier_too(paraply: Command) -> None:
    early = ("--council-meeting", "2026-09-10", "--cut-off", "2026-08-01")
    ran = paraply("budget-window", *early, "--adopted", "2026-08-20", "--format", "json")
    assert json.loads(ran.out)["landing"] == {"budget_year": 2027, "window": "late"}


def test_without_a_meeting_the_usual_one_is_taken(paraply: Command) -> None:
    found = json.loads(paraply("budget-window", "--adopted", "2011-04-01", "--format", "json").out)
    assert found["landing"] == {"budget_year": 2012, "window": "frames"}
    assert found["backward"]["last_amendment"] == "2011-12-12"


@pytest.mark.parametrize(
    "dates",
    [
        ("--council-meeting", "2026-09-10"),
        ("--council-meeting", "2026-12-12", "--frames", "2026-09-02"),
        ("--council-meeting", "2026-12-12", "--cut-off", "2026-12-01"),
        ("--council-meeting", "2026-12-12", "--frames", "2025-06-15"),
    ],
)
def test_dates_out_of_order_are_refused(paraply: Command, dates: tuple[str, ...]) -> None:
    ran = paraply("budget-window", *dates, "--adopted", "2026-05-01")
    assert ran.code == 1
    assert ran.sentence.startswith("Datoene må komme i rekkefølge i året før budsjettet")


@pytest.mark.parametrize("arguments", [(), ("--adopted", "soon"), ("--adopted", "2026-02-30"), COUNCIL])
def test_what_is_no_day_or_missing_is_wrong_usage(paraply: Command, arguments: tuple[str, ...]) -> None:
    assert paraply("budget-window", *arguments).code == 2


def test_a_meeting_in_another_year_than_the_adoption_says_nothing_of_it(paraply: Command) -> None:
    ran = paraply("budget-window", *COUNCIL, "--adopted", "2028-03-01", "--lang", "en")
    assert ran.code == 2
    assert ran.err.startswith("Adoption and the budget meeting must be in one year")


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_outside_the_calendar_that_months_are_reckoned_in(paraply: Command, day: str) -> None:
    assert paraply("budget-window", "--adopted", day).code == 2
