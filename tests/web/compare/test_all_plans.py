"""Plans and budget of all: the answer on top, at any date, and what it is made from."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, evidence, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
ALL = "/p/boso/plans/"


def test_the_top_says_why_nobody_reaches_the_budget(reader: Reader) -> None:
    page = words(reader("secretariat").get(ALL))
    assert (
        "None of the four action plans can reach the budget for 2011 in the ordinary way: none is adopted, and the "
        "executive committee's recommendation was due 28 November 2010 (a Sunday, usual date) at the latest, since it must lie open "
        "for 14 days before the council's budget meeting. All that remains is an amendment in that meeting, no later than "
        "12 December 2010 (a Sunday, usual date)." in page
    )


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("2010-12-12", "All that remains is an amendment"),
        ("2010-12-13", "That meeting is over too"),
        ("2011-01-01", "All four action plans that are not adopted can still reach the budget for 2012"),
        ("2011-11-29", "None of the four action plans can reach the budget for 2012"),
        ("2010-06-01", "No action plan is recorded on this date."),
        ("2009-06-01", "Nobody is in the programme on this date."),
        ("1900-01-01", "Nobody is in the programme on this date."),
        ("2199-12-31", "budget for 2200"),
    ],
)
def test_the_answer_changes_with_the_date(reader: Reader, day: str, answer: str) -> None:
    response = reader("secretariat").get(ALL, {"as_of": day})
    assert response.status_code == 200
    assert answer in words(response)


def test_each_plan_hangs_on_the_line_by_name(reader: Reader) -> None:
    page = html(reader("secretariat").get(ALL))
    for name in ("Bærum", "Hamar", "Lillehammer", "Lørenskog"):
        assert f">{name}</text>" in page
    assert ">Moss</text>" not in page
    assert page.count("<figcaption>") == 1


def test_each_has_its_reason_and_its_way(reader: Reader) -> None:
    page = words(reader("secretariat").get(ALL))
    reason = "The plan is not adopted (preliminary), and the executive committee's recommendation on the budget for 2011 was due 28 November 2010"
    assert page.count(reason) == 4
    assert page.count("2011: only as an amendment in the council") == 4
    assert "No action plan is recorded for Moss." in page


def test_every_value_of_the_chains_opens_its_evidence(reader: Reader) -> None:
    page = html(reader("secretariat").get(ALL))
    for row in ("status", "function", "reaches_municipal_plan", "reaches_economic_plan", "hearing"):
        for key in ("BAE", "HAM", "LIL", "LOR"):
            assert f'hx-get="{evidence(key, f"plan.{row}")}"' in page


def test_the_usual_dates_are_said_to_be_usual(reader: Reader) -> None:
    page = words(reader("secretariat").get(ALL))
    assert "nobody has recorded own dates" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_in_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {
        "nb": "Ingen av de fire handlingsplanene kan nå budsjettet for 2011 på ordinær måte",
        "nn": "Ingen av dei fire handlingsplanane kan nå budsjettet for 2011 på ordinær måte",
        "en": "None of the four action plans can reach the budget for 2011 in the ordinary way",
    }
    assert wanted[language] in words(reader("secretariat", language).get(ALL))


@pytest.mark.parametrize("persona", ["coordinator-ham", "politician", "administrator"])
def test_who_does_not_compare_finds_no_such_page(reader: Reader, persona: str) -> None:
    assert reader(persona).get(ALL).status_code == 404


def test_a_visitor_is_sent_to_the_way_in(client: object) -> None:
    response = client.get(ALL)  # type: ignore[attr-defined]
    assert response["Location"].startswith("/sign-in/?next=")
