"""The next dates as a calendar file."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar, Event

from web.conftest import Reader
from web.pages import START, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
DATES = "/p/boso/dates.ics"


def events(reader: Client, **query: str) -> list[Event]:
    response = reader.get(DATES, query)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def said(found: list[Event]) -> list[str]:
    return [str(event["summary"]) for event in found]


@pytest.mark.parametrize("persona", ["evaluator", "coordinator-ham", "politician", "council"])
def test_it_holds_what_the_start_page_shows_the_same_reader(reader: Reader, persona: str) -> None:
    page = html(reader(persona).get(START))
    aside = page[page.index('id="next"') : page.index('id="happened"')]
    found = events(reader(persona))
    assert len(found) == aside.count("<li>") > 0
    text = words(reader(persona).get(START))
    assert all(str(event["description"]) in text for event in found)
    assert all(summary.partition(": ")[2] in text for summary in said(found))
    assert f'href="{DATES}"' in aside


def test_events_fill_whole_days_as_many_as_the_date_is_imprecise(reader: Reader) -> None:
    spring = next(e for e in events(reader("evaluator")) if str(e["description"]) == "spring 2011")
    assert (spring.decoded("dtstart"), spring.decoded("dtend")) == (date(2011, 3, 1), date(2011, 6, 1))
    assert all(type(event.decoded("dtstart")) is date for event in events(reader("evaluator")))


def test_each_event_keeps_its_name_whatever_the_language_the_reader_and_the_date(reader: Reader) -> None:
    nb, nn = (events(reader("evaluator", language)) for language in ("nb", "nn"))
    names = [str(event["uid"]) for event in nb]
    assert len(set(names)) == len(names)
    assert names == [str(event["uid"]) for event in nn]
    assert said(nb) != said(nn)
    assert set(names) & {str(event["uid"]) for event in events(reader("council"))}
    before = events(reader("evaluator"), as_of="2010-12-01")
    assert set(names) & {str(event["uid"]) for event in before}


def test_the_same_records_give_the_same_file(reader: Reader) -> None:
    one = reader("evaluator").get(DATES)
    assert one.content == reader("evaluator").get(DATES).content
    assert re.fullmatch(r'attachment; filename="paraply-boso\.ics"', one["Content-Disposition"])


def test_a_visitor_is_sent_to_the_way_in(client: Client) -> None:
    response = client.get(DATES)
    assert (response.status_code, response["Location"]) == (302, "/sign-in/?next=%2Fp%2Fboso%2Fdates.ics")


def test_a_wrong_date_is_refused(reader: Reader) -> None:
    assert reader("evaluator").get(DATES, {"as_of": "tull"}).status_code == 400


def test_a_usual_day_is_said_to_be_usual_and_a_sunday_to_be_one(reader: Reader) -> None:
    wanted = "The council's budget meeting, usual last day, a Sunday"
    assert wanted in said(events(reader("evaluator")))
    page = words(reader("evaluator").get(START))
    assert f"12 December 2010 {wanted}" in page
