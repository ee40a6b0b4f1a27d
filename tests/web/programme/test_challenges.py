"""Expectations and challenges."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/challenges/"


def test_five_challenges_with_questions_for_a_meeting(reader: Reader) -> None:
    page = html(reader("user-organisation").get(PAGE))
    assert page.count('class="challenge-number"') == 5
    assert "Secure mobilisation and anchoring with external actors" in page and "To talk about" in page


def test_expectations_stand_with_whoever_has_them_the_heaviest_first(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE))
    mine = page[page.index("The municipalities 3") :]
    assert mine.index("highest") < mine.index("some") < mine.index("low")


def test_one_party_can_be_chosen(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"actor": "participants"}))
    assert "Put social-housing work on the agenda" not in page
    assert "Put social-housing work on the agenda" in words(
        reader("secretariat").get(PAGE, {"actor": "nobody"})
    )


@pytest.mark.parametrize("day", ["1900-01-01", "2010-12-10", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    page = reader("council").get(PAGE, {"as_of": day})
    assert page.status_code == 200
    assert ("Nothing recorded yet" in words(page)) == (day == "1900-01-01")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Til samtalen", "nn": "Utfordringane framover", "en": "To talk about"}
    assert wanted[language] in words(reader("council", language).get(PAGE))


def test_a_weight_that_the_text_says_is_not_said_again(reader: Reader) -> None:
    page = words(reader("secretariat").get("/p/boso/challenges/"))
    assert "social-housing work: highest" in page
    assert "weight: highest" not in page
