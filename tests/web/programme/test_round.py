"""Rounds of admission: four numbers, never mixed."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/round/"


def test_each_number_has_its_kind(reader: Reader) -> None:
    page = html(reader("council").get(PAGE))
    for row in (
        "Capacity</th><td>16",
        "Invited (2009)</th><td>16",
        "Applied (Cohort 1, spring 2009)</th><td>11",
        "Admitted (Cohort 1, October 2009)</th><td>4",
    ):
        assert row in page


def test_what_is_filled_is_reckoned_from_recorded_decisions(reader: Reader) -> None:
    assert "4 of 16 places are filled by recorded decisions of admission." in words(
        reader("ministry").get(PAGE)
    )


def test_a_number_is_not_there_before_its_day(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"as_of": "2009-06-01"}))
    assert "Applied (Cohort 1, spring 2009)" in page and "Admitted (Cohort 1" not in page
    assert "Cohort 2" not in page


def test_cohorts_say_what_is_not_recorded(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE))
    second = page[page.index("Cohort 2 Applied") :]
    assert second.startswith("Cohort 2 Applied March 2010 Applications not recorded Decided not recorded")


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("council").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {
        "nb": "Kommuner, hvert tall for seg",
        "nn": "Kommunar, kvart tal for seg",
        "en": "Applications side by side",
    }
    assert wanted[language] in words(reader("council", language).get(PAGE))
