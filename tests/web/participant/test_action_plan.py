"""The action plan of one participant: what it is, whom its goals are for, and what is not recorded."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, evidence, html, participant, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def action_plan(key: str) -> str:
    return f"{participant(key)}action-plan/"


def test_the_plan_stands_with_its_kind_and_what_it_is_meant_to_become(reader: Reader) -> None:
    page = words(reader("evaluator").get(action_plan("LIL")))
    assert "Handlingsplan for BoSo 2011 Working document – meant to become a theme plan" in page
    assert "Period 2011 " in page


def test_the_political_route_is_in_its_order(reader: Reader) -> None:
    page = words(reader("evaluator").get(action_plan("BAE")))
    assert "Political route Sektorutvalg for Bistand og Omsorg Kommunestyret" in page
    assert "Political route not recorded" in words(reader("evaluator").get(action_plan("HAM")))


def test_what_it_implements_and_whether_it_is_a_formal_plan(reader: Reader) -> None:
    hamar = words(reader("evaluator").get(action_plan("HAM")))
    assert "Implements Boligplan adopted" in hamar
    assert "A formal plan of its own no" in hamar
    lillehammer = words(reader("evaluator").get(action_plan("LIL")))
    assert "Implements not recorded" in lillehammer
    assert "A formal plan of its own not recorded" in lillehammer


def test_the_goals_stand_by_whom_they_are_for(reader: Reader) -> None:
    page = words(reader("evaluator").get(action_plan("LOR")))
    assert "Goals for those concerned 1 Housing supply focus area" in page
    assert "Goals for the services 2" in page
    assert "Goals for the planning 1 Social-housing action plan focus area" in page


def test_a_plan_without_goals_for_people_is_reminded(reader: Reader) -> None:
    reminder = "No goal is for the target group"
    assert reminder in words(reader("evaluator").get(action_plan("BAE")))
    for key in ("HAM", "LIL", "LOR", "MOS"):
        assert reminder not in words(reader("evaluator").get(action_plan(key)))


def test_that_no_measures_are_recorded_is_said(reader: Reader) -> None:
    page = words(reader("evaluator").get(action_plan("BAE")))
    assert "No measures, costs, indicators or observations are recorded. Each measure will stand here" in page


def test_the_yearly_round_stands_against_the_budget(reader: Reader) -> None:
    baerum = words(reader("evaluator").get(action_plan("BAE")))
    assert "The plan is renewed every year." in baerum
    assert "Reckoned back from the budget for 2012" in baerum
    hamar = words(reader("evaluator").get(action_plan("HAM")))
    assert "It is not recorded that the plan is renewed every year." in hamar


def test_where_it_lands_and_why(reader: Reader) -> None:
    page = words(reader("evaluator").get(action_plan("BAE")))
    assert (
        "The plan is not adopted (preliminary), and the executive committee's recommendation on the budget for 2011"
        in page
    )
    assert (
        "A plan adopted on 10 December 2010 reaches the budget for 2011: only as an amendment in the council."
        in page
    )


@pytest.mark.parametrize("row", ["plan.status", "plan.function", "plan.hearing", "goals.target_group"])
def test_values_open_what_they_rest_on(reader: Reader, row: str) -> None:
    assert f'hx-get="{evidence("HAM", row)}"' in html(reader("evaluator").get(action_plan("HAM")))


def test_one_without_a_plan_says_what_will_stand_there(reader: Reader) -> None:
    page = words(reader("evaluator").get(action_plan("MOS")))
    assert "No action plan yet" in page
    assert "No goals yet" in page
    assert "Reckoned back" not in page


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    response = reader("evaluator").get(action_plan("BAE"), {"as_of": day})
    assert response.status_code == 200
    assert ("No action plan yet" in words(response)) == (day < "2010-12-10")


@pytest.mark.parametrize("key", ["HAM", "BAE", "NONE"])
@pytest.mark.parametrize("persona", ["coordinator-ham", "politician"])
def test_only_the_own_municipality_is_found(reader: Reader, persona: str, key: str) -> None:
    assert reader(persona).get(action_plan(key)).status_code == (200 if key == "HAM" else 404)


@pytest.mark.parametrize("persona", ["council", "ministry", "user-organisation", "administrator"])
def test_a_role_without_such_pages_finds_none(reader: Reader, persona: str) -> None:
    assert reader(persona).get(action_plan("HAM")).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {
        "nb": "Mål, og hvem de er for",
        "nn": "Mål, og kven dei er for",
        "en": "Goals, and whom they are for",
    }
    assert wanted[language] in words(reader("evaluator", language).get(action_plan("HAM")))


def test_a_visitor_is_sent_to_the_way_in(client: object) -> None:
    response = client.get(action_plan("HAM"))  # type: ignore[attr-defined]
    assert response["Location"].startswith("/sign-in/?next=")
