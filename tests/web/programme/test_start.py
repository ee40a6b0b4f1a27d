"""The start page: what needs somebody, for each who may see it."""

from __future__ import annotations

import pytest
from django.test import Client

from web.conftest import Reader
from web.pages import LANGUAGES, MATRIX, START, html, participant, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def test_a_visitor_is_sent_to_the_way_in(client: Client) -> None:
    response = client.get(START)
    assert (response.status_code, response["Location"]) == (302, "/sign-in/")


def test_the_most_severe_comes_first_with_everyone_it_concerns(reader: Reader) -> None:
    page = words(reader("evaluator").get(START))
    assert page.index("Severity: high") < page.index("Severity: medium") < page.index("Severity: low")
    assert page.count("Advice:") >= 10


def test_one_whole_sentence_says_why_no_plan_reaches_the_budget(reader: Reader) -> None:
    page = words(reader("secretariat").get(START))
    sentence = page.index("None of the four action plans can reach the budget for 2011")
    assert sentence < page.index("Gate overdue")
    assert "it must lie open for 14 days before the council's budget meeting" in page
    assert "The same holds for" not in page


def test_a_matter_leads_to_the_page_that_explains_it(reader: Reader) -> None:
    page = html(reader("secretariat").get(START))
    assert '<h3><a href="/p/boso/anchoring/">No politician in any body</a></h3>' in page
    assert '<h3><a href="/p/boso/plans/">The plan misses the budget in the ordinary way</a></h3>' in page
    assert '<h3><a href="/p/boso/signals/?kind=gate_overdue">Gate overdue</a></h3>' in page
    own = html(reader("coordinator-ham").get(START))
    assert '<h3><a href="/p/boso/signals/?kind=plan_misses_budget">' in own


def test_a_programme_that_has_ended_opens_at_its_last_date_and_says_so(reader: Reader) -> None:
    page = words(reader("evaluator").get(START))
    assert (
        "The programme's records end on 10 December 2010. It is therefore shown as it was on that day."
        in page
    )
    assert "The page can only be read" not in page


def test_a_past_date_tints_the_header_and_follows_to_other_pages(reader: Reader) -> None:
    response = reader("evaluator").get(START, {"as_of": "2010-06-01"})
    assert 'class="site-header is-past"' in html(response)
    assert "as it was known on 1 June 2010 . The page can only be read." in words(response)
    assert f'href="{MATRIX}?as_of=2010-06-01"' in html(response)


@pytest.mark.parametrize("address", [START, MATRIX])
def test_a_date_after_the_records_says_that_they_end(reader: Reader, address: str) -> None:
    said = "The programme's records end on 10 December 2010 . On 31 December 2199 no more is known than then."
    later = reader("evaluator").get(address, {"as_of": "2199-12-31"})
    assert said in words(later)
    assert "no more is known than then" not in words(reader("evaluator").get(address))


def test_numbers_are_kept_apart(reader: Reader) -> None:
    page = words(reader("secretariat").get(START))
    assert "Capacity 16 Invited (2009) 16 Applied (spring 2009) 11 Admitted (October 2009) 4" in page


def test_the_next_dates_are_the_soonest_first(reader: Reader) -> None:
    page = words(reader("evaluator").get(START))
    coming = page[page.index("What comes next") : page.index("What has happened")]
    assert coming.index("12 December 2010") < coming.index("spring 2011") < coming.index("15 June 2011")


def test_a_coordinator_is_shown_the_own_municipality_alone(reader: Reader) -> None:
    response = reader("coordinator-ham").get(START)
    assert participant("HAM") in html(response)
    assert participant("BAE") not in html(response)
    assert MATRIX not in html(response)


@pytest.mark.parametrize("persona", ["council", "ministry", "user-organisation", "administrator"])
def test_those_outside_the_rooms_are_shown_no_door_to_them(reader: Reader, persona: str) -> None:
    response = reader(persona).get(START)
    assert response.status_code == 200
    assert "/participants/" not in html(response)
    assert MATRIX not in html(response)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_its_language(reader: Reader, language: str) -> None:
    assert f'<html lang="{language}"' in html(reader("evaluator", language).get(START))


def test_an_unknown_programme_is_not_found(reader: Reader) -> None:
    assert reader("evaluator").get(START, {"programme": "other"}).status_code == 404


def test_it_is_only_read(reader: Reader) -> None:
    assert reader("evaluator").post(START).status_code == 405
