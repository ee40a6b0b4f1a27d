"""One participant's anchoring in five arenas."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def address(key: str) -> str:
    return f"/p/boso/participants/{key}/anchoring/"


def test_all_five_arenas_are_there_with_how_far_they_have_come(reader: Reader) -> None:
    page = html(reader("coordinator-lor").get(address("LOR")))
    for arena in ("admin", "political", "external", "users", "plan"):
        assert f'id="{arena}"' in page


def test_the_three_political_routes_are_kept_apart(reader: Reader) -> None:
    page = words(reader("secretariat").get(address("LOR")))
    start = page.index("A seat in the bodies")
    political = page[start : page.index("External actors", start)]
    assert "A politician sits in one of the programme's bodies." in political
    assert "Formal matters" in political
    assert "Nothing is recorded: that is unknown, not no." in political


def test_being_interviewed_is_no_participation(reader: Reader) -> None:
    page = words(reader("secretariat").get(address("HAM")))
    users = page[page.index("Users furthest") :]
    assert "Heard" in users
    if "Merely interviewed" in users:
        assert "Answering in a mapping is not participating. It does not count." in users


def test_what_the_municipality_says_stands_beside_what_the_evaluators_say(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("HAM")))
    assert "The municipality and its records" in page and "The evaluators" in page
    assert "What the evaluators judge" in page


def test_each_item_has_its_date_or_says_that_none_is_recorded(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("LIL")))
    assert "spring 2010" in page and "date not recorded" in page


def test_the_profile_says_the_same_in_words_and_in_a_table(reader: Reader) -> None:
    page = html(reader("evaluator").get(address("LOR")))
    assert 'role="img" aria-label="Administrative, the municipality and its records: done;' in page
    assert '<th scope="col">The evaluators</th>' in page


def test_two_dates_are_held_against_each_other(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("HAM"), {"against": "2009-06-01"}))
    assert "recorded since" in page and "on 1 Jun 2009:" in page


def test_a_wrong_other_date_comes_back_as_typed(reader: Reader) -> None:
    response = reader("evaluator").get(address("HAM"), {"against": "tull"})
    assert response.status_code == 400 and "tull" in html(response)


def test_one_without_data_says_so(reader: Reader) -> None:
    assert "No data yet" in words(reader("evaluator").get(address("MOS")))


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("evaluator").get(address("HAM"), {"as_of": day}).status_code == 200


@pytest.mark.parametrize("persona", ["coordinator-ham", "council", "ministry", "administrator"])
def test_anothers_is_not_there(reader: Reader, persona: str) -> None:
    assert reader(persona).get(address("LOR")).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Formelle saker", "nn": "Politikarar er med undervegs", "en": "Formal matters"}
    assert wanted[language] in words(reader("politician", language).get(address("HAM")))
