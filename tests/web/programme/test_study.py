"""The study and its coverage."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/study/"


def test_units_are_held_against_role_groups(reader: Reader) -> None:
    page = html(reader("evaluator").get(PAGE))
    table = page[page.index('<th scope="col">Role group</th>') :]
    assert '<th scope="col">Moss</th>' in table and '<th scope="col">Husbanken Region Øst</th>' in table
    assert '<th scope="row">Steering group</th><td>interviewed</td>' in table


def test_gaps_are_named_and_no_data_is_no_gap(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE))
    assert "Moss: no data yet." in page
    assert (
        "Political leadership: not named among those interviewed in Hamar, Lillehammer and Lørenskog." in page
    )
    assert "Husbanken Region Øst: who was interviewed is not stated." in page


def test_counts_stand_where_they_are_recorded_and_nowhere_else(reader: Reader) -> None:
    page = words(reader("council").get(PAGE))
    assert "All units together August 2010–October 2010 22" in page
    assert "whether they are among the 22 is not said" in page


def test_the_questions_and_limits_of_the_study_are_there(reader: Reader) -> None:
    assert "What nobody may conclude from it yet." in words(reader("ministry").get(PAGE))


def test_before_anybody_was_heard_it_says_so(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE, {"as_of": "2009-06-01"}))
    assert "Nothing collected yet" in page


@pytest.mark.parametrize("day", ["1900-01-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("council").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Hvem som er hørt hvor", "nn": "Kven som er høyrd kvar", "en": "Who has been heard where"}
    assert wanted[language] in words(reader("council", language).get(PAGE))
