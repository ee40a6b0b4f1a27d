"""A municipality's public page: open to all, frozen, and nothing but what was published."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from paraply.access.operation import system
from paraply.cli.publishing import publish_pages
from web.conftest import Reader
from web.pages import html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
LAST, EARLY = date(2010, 12, 10), date(2010, 6, 1)
FOUR = ("BAE", "HAM", "LIL", "LOR")


def page(key: str) -> str:
    return f"/public/boso/{key}/"


@pytest.fixture
def published() -> None:
    """The four municipalities' pages, for two dates, as the demonstration has them."""
    for day in (EARLY, LAST):
        publish_pages(system(), "boso", FOUR, day)


@pytest.fixture
def visitor(published: None, settings: Settings) -> Client:
    """Nobody, reading in English."""
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def test_the_next_decision_comes_first(visitor: Client) -> None:
    text = words(visitor.get(page("HAM")))
    start = text.index("Next decision")
    assert text[start:].startswith(
        "Next decision 12 December 2010 The council's budget meeting "
        "The budget for 2011. The action plan can only enter as an amendment."
    )
    assert "28 November 2011 Last day for the executive committee's recommendation" in text


def test_what_is_to_be_treated_stands_among_the_decisions_ahead(visitor: Client) -> None:
    text = words(visitor.get(page("LIL")))
    assert "spring 2011 Overordnet boligsosial strategi is to be treated" in text


def test_goals_say_whom_they_are_for(visitor: Client) -> None:
    text = words(visitor.get(page("LIL")))
    goals = text[text.index("Goals") : text.index("The action plan and the plans it rests on")]
    assert goals.count("Goals for those concerned") == 2
    assert goals.count("Goals for the services") == 1


def test_each_tie_of_the_plan_has_its_own_status(visitor: Client) -> None:
    text = words(visitor.get(page("LIL")))
    assert "Anchored in Kommunedelplan for omsorgstjenester planned" in text
    assert "Kommunedelplan for omsorgstjenester: anchored in Kommuneplan adopted" in text


def test_resolutions_name_the_body(visitor: Client) -> None:
    text = words(visitor.get(page("LOR")))
    political = text[text.index("Political resolutions and cases") :]
    assert "Kommunestyret" in political[:200]


def test_what_nobody_has_recorded_is_said(visitor: Client) -> None:
    text = words(visitor.get(page("BAE")))
    assert "Needs No figures on needs are recorded." in text
    assert "Measures No measures are recorded." in text
    assert "Cost No cost is recorded." in text


def test_everything_has_a_source_that_is_in_the_list(visitor: Client) -> None:
    answer = html(visitor.get(page("HAM")))
    numbers = {part.split('"')[0] for part in answer.split('href="#source-')[1:]}
    assert numbers and numbers == {part.split('"')[0] for part in answer.split('id="source-')[1:]}
    assert "Boligsosialt utviklingsprogram. Delrapport 2010" in answer


@pytest.mark.parametrize("key", FOUR)
def test_no_seat_no_judgement_and_no_informant_is_there(visitor: Client, key: str) -> None:
    """Words that the municipality's own page has, and that the public one may not have."""
    text = words(visitor.get(page(key)))
    for word in (
        "politikere i programorganiseringen",
        "Delte meninger",
        "deltok på",
        "Steering group",
        "interview",
        "Programleder",
    ):
        assert word not in text
    for name in ("Bærum", "Hamar", "Lillehammer", "Lørenskog", "Moss"):
        assert (name in text) is (
            name == {"BAE": "Bærum", "HAM": "Hamar", "LIL": "Lillehammer", "LOR": "Lørenskog"}[key]
        )


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("2010-06-01", "1 June 2010"),
        ("2010-12-09", "1 June 2010"),
        ("2010-12-10", "10 December 2010"),
        ("2199-12-31", "10 December 2010"),
    ],
)
def test_the_latest_published_for_the_date_is_shown(visitor: Client, asked: str, shown: str) -> None:
    assert f"as it stood on {shown}." in words(visitor.get(page("HAM"), {"as_of": asked}))


def test_before_plans_were_recorded_the_page_says_so(visitor: Client) -> None:
    text = words(visitor.get(page("HAM"), {"as_of": "2010-06-01"}))
    assert "No action plan is recorded." in text and "Handlingsplan" not in text


@pytest.mark.parametrize("asked", ["1900-01-01", "2009-06-01", "2010-05-31"])
def test_before_the_first_it_says_when_the_first_came(visitor: Client, asked: str) -> None:
    response = visitor.get(page("LOR"), {"as_of": asked})
    assert response.status_code == 200
    assert "Nothing public yet" in words(response)
    assert "The first page is for 1 June 2010." in words(response)
    assert "Handlingsplan" not in words(response)


@pytest.mark.parametrize(
    "address", [page("MOS"), page("NONE"), "/public/nowhere/HAM/", page("ham"), page("%00"), page("x" * 900)]
)
def test_the_unpublished_and_the_absent_answer_alike(visitor: Client, address: str) -> None:
    absent, nowhere = visitor.get(address), visitor.get("/no-such-page/")
    assert absent.status_code == 404
    assert words(absent) == words(nowhere)
    assert visitor.get(address, {"as_of": "tull"}).status_code == 404


def test_a_wrong_date_is_told(visitor: Client) -> None:
    response = visitor.get(page("HAM"), {"as_of": "<b>igår</b>"})
    assert response.status_code == 400
    assert "“<b>igår</b>” is no date" in words(response)
    assert "<b>ig" not in html(response)


@pytest.mark.parametrize(
    "persona",
    [
        "secretariat",
        "council",
        "ministry",
        "coordinator-lor",
        "politician",
        "user-organisation",
        "administrator",
        "evaluator",
    ],
)
def test_whoever_signs_in_reads_the_same(visitor: Client, reader: Reader, persona: str) -> None:
    def inside(client: Client) -> str:
        answer = html(client.get(page("HAM")))
        return answer[answer.index("<article") : answer.index("</article>")]

    assert inside(reader(persona)) == inside(visitor)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(visitor: Client, method: str) -> None:
    assert getattr(visitor, method)(page("HAM")).status_code == 405


@pytest.mark.parametrize(
    ("language", "word"), [("nb", "Neste beslutning"), ("nn", "Neste avgjerd"), ("en", "Next decision")]
)
def test_it_speaks_the_readers_language(
    visitor: Client, settings: Settings, language: str, word: str
) -> None:
    visitor.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    answer = visitor.get(page("BAE"))
    assert word in words(answer)
    assert f'<html lang="{language}"' in html(answer)


def test_it_costs_the_same_for_everybody_and_little(visitor: Client) -> None:
    def cost(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            visitor.get(address)
        return len(captured)

    costs = {key: cost(page(key)) for key in FOUR}
    assert len(set(costs.values())) == 1
    assert (
        costs["HAM"] <= 11
    )  # the transaction's own included, and the desk's at which the session is looked up
    publish_pages(system(), "boso", FOUR, date(2010, 11, 1))
    assert cost(page("HAM")) == costs["HAM"]


def test_no_menu_and_no_way_into_the_programme(visitor: Client) -> None:
    answer = html(visitor.get(page("HAM")))
    assert "/p/boso/" not in answer
    assert "site-nav" not in answer
    assert "data-print hidden" in answer


def test_a_usual_date_that_is_a_sunday_says_so(visitor: Client) -> None:
    text = words(visitor.get(page("HAM")))
    assert (
        text.count("It is a Sunday and stands for the last day.") == 1
    )  # 12 December 2010; 28 November 2011 is a Monday
