"""The date in the address, and dates in words."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from paraply.web.shell.asof import WrongDateError, chosen_date
from paraply.web.shell.dates import short, spoken
from web.conftest import Reader
from web.pages import LANGUAGES, MATRIX, START, html, participant, words


def asked(typed: str) -> date | None:
    return chosen_date(RequestFactory().get("/", {"as_of": typed}))


def test_no_date_is_none() -> None:
    assert chosen_date(RequestFactory().get("/")) is asked("") is asked("  ") is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert asked(day.isoformat()) == day


@given(st.text())
def test_any_text_is_a_date_or_refused_with_what_was_typed(text: str) -> None:
    try:
        day = asked(text)
    except WrongDateError as wrong:
        assert wrong.typed == text.strip()[:40]
    else:
        assert day is None or day.isoformat() == text.strip()


WRONG = (
    "2010-02-30",
    "20101210",
    "2010-W49-5",
    "10.12.2010",
    "tull",
    "1799-12-31",
    "9999-12-31",
    "2010-12-10T00:00",
)


@pytest.mark.parametrize("typed", WRONG)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(WrongDateError):
        asked(typed)


@pytest.mark.boso
@pytest.mark.django_db
@pytest.mark.parametrize("address", [START, MATRIX, participant("HAM")])
def test_a_wrong_date_comes_back_on_the_page_with_what_was_typed(reader: Reader, address: str) -> None:
    response = reader("evaluator").get(address, {"as_of": "<b>igår</b>", "theme": "users"})
    assert response.status_code == 400
    assert "“<b>igår</b>” is no date that can be shown." in words(response)
    assert "<b>" not in html(response)
    assert '<input type="hidden" name="theme" value="users">' in html(response)


@pytest.mark.boso
@pytest.mark.django_db
def test_a_wrong_date_tells_nothing_to_those_who_may_not_see_the_page(reader: Reader) -> None:
    assert reader("council").get(MATRIX, {"as_of": "tull"}).status_code == 404
    assert reader("evaluator").get("/p/other/matrix/", {"as_of": "tull"}).status_code == 404


WORDS = {
    "2010-12-10": ("10. desember 2010", "10. desember 2010", "10 December 2010"),
    "2010-12": ("desember 2010", "desember 2010", "December 2010"),
    "2010-21": ("våren 2010", "våren 2010", "spring 2010"),
    "2010-23": ("høsten 2010", "hausten 2010", "autumn 2010"),
    "2010": ("2010", "2010", "2010"),
    "": ("", "", ""),
    "spring 2010": ("spring 2010", "spring 2010", "spring 2010"),
}


@pytest.mark.parametrize("text", WORDS)
def test_dates_are_said_as_precisely_as_they_are_known(text: str) -> None:
    assert tuple(spoken(text, language) for language in LANGUAGES) == WORDS[text]


def test_a_day_in_few_letters() -> None:
    assert short(date(2010, 12, 10), "en") == "10 Dec 2010"
