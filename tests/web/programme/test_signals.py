"""Signals with everything behind them."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/signals/"
OWN = {
    "coordinator-bae": "Bærum",
    "coordinator-ham": "Hamar",
    "coordinator-lil": "Lillehammer",
    "coordinator-lor": "Lørenskog",
    "politician": "Hamar",
}


def test_each_says_why_since_when_on_what_and_what_clears_it(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"participant": "LOR", "severity": "high"}))
    gate = page[page.index("Gate overdue") :]
    assert "Advice: Settle which required outputs are missing" in gate
    assert "It goes away when a dated decision to pass the gate is recorded." in gate
    assert "Lørenskog is 8 calendar months past" in gate and "since 1 May 2010, by its records" in gate
    assert "COH-1" in gate and "Bærum is" not in page


def test_the_way_leads_to_the_place_and_to_the_evidence(reader: Reader) -> None:
    page = html(reader("evaluator").get(PAGE))
    assert 'href="/p/boso/participants/LOR/anchoring/#political"' in page
    assert 'href="/p/boso/evidence/LOR/political.seat/"' in page


def test_they_can_be_gathered_by_participant(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"by": "participant"}))
    page = page[page.index("Show all") if "Show all" in page else page.index("Every matter") :]
    assert page.index("Bærum 9") < page.index("Hamar 4") < page.index("Lørenskog 8")


def test_a_reason_that_is_the_same_for_all_is_said_once(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE, {"kind": "gate_overdue"}))
    assert page.count("calendar months past the length of the phase") == 1
    assert "Bærum, Hamar, Lillehammer and Lørenskog are 8 calendar months past" in page
    assert page.count("since 1 May 2010, by its records") == 4


def test_why_no_plan_reaches_the_budget_is_one_sentence_and_what_clears_it_is_true(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"kind": "plan_misses_budget"}))
    assert page.count("None of the four action plans can reach the budget for 2011") == 1
    assert page.count("since 29 November 2010, by its records") == 4
    assert "by the last day for the recommendation, and otherwise when a new budget year begins" in page


def test_a_day_on_which_something_was_only_observed_is_not_when_it_began(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"kind": "no_politician"}))
    assert page.count("known from 10 December 2010") == 4 and "since 10 December" not in page
    conflicts = words(reader("secretariat").get("/p/boso/conflicts/"))
    assert "known from 10 December 2010" in conflicts and "since 10 December 2010" not in conflicts


def test_of_whom_nothing_is_known_nothing_is_said(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE, {"kind": "no_adopted_link_to_economic_plan"}))
    assert (
        page.count("The action plans of Lillehammer and Lørenskog have no adopted chain to the economic plan")
        == 1
    )


def test_they_are_counted_by_severity_for_each(reader: Reader) -> None:
    response = reader("secretariat").get(PAGE)
    page = words(response)
    assert "As a bar High Medium Low All" in page
    assert "Bærum 5 4 0 9" in page and "Moss 0 0 1 1" in page and "The programme itself 0 1 0 1" in page
    assert "Lørenskog 6 2 0 8" in page
    assert html(response).count("<rect data-tone") == 8


def test_one_matter_and_one_municipality_can_be_chosen(reader: Reader) -> None:
    page = html(reader("secretariat").get(PAGE, {"kind": "no_politician", "participant": "HAM"}))
    assert page.count('class="ds-card card card-flat noted"') == 1
    assert "Show all" in page


@pytest.mark.parametrize(("persona", "own"), OWN.items())
def test_one_sees_ones_own_and_no_other(reader: Reader, persona: str, own: str) -> None:
    page = words(reader(persona).get(PAGE))
    assert [name for name in OWN.values() if name in page] and own in page
    assert not [name for name in OWN.values() if name != own and name in page]


@pytest.mark.parametrize(
    "query", [{"severity": "x"}, {"by": "'"}, {"participant": "\x00"}, {"participant": "NONE"}]
)
def test_what_means_nothing_here_breaks_nothing(reader: Reader, query: dict[str, str]) -> None:
    assert reader("secretariat").get(PAGE, query).status_code == 200


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("evaluator").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("persona", ["council", "ministry", "user-organisation", "administrator"])
def test_it_is_not_there_for_others(reader: Reader, persona: str) -> None:
    assert reader(persona).get(PAGE).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {
        "nb": "Det går bort når en datert beslutning",
        "nn": "sidan 1. mai 2010",
        "en": "It goes away when a dated decision",
    }
    assert wanted[language] in words(reader("management", language).get(PAGE))
