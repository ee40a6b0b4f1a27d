"""The board, and who may open it."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
BOARD = "/p/boso/board/"
FOUR = ["Bærum", "Hamar", "Lillehammer", "Lørenskog"]


def rows(page: str) -> list[str]:
    return re.findall(r'<th scope="row"><a[^>]*>([^<]+)</a>', page)


def test_the_first_cohort_is_by_the_calendar_ahead_of_its_gates(reader: Reader) -> None:
    page = html(reader("secretariat").get(BOARD))
    assert rows(page)[:4] == FOUR
    assert page.count('class="overdue"') == 4
    assert page.count('<strong class="over">8</strong>') == 4
    assert "By the calendar: Implementation phase. By the gates: Programme and planning phase." in page


def test_all_ribbons_stand_on_one_axis(reader: Reader) -> None:
    page = html(reader("secretariat").get(BOARD))
    lines = set(re.findall(r'<line class="now-line" x1="([^"]+)"', page))
    assert len(lines) == 1


def test_how_many_in_each_phase_is_said_both_ways(reader: Reader) -> None:
    page = words(reader("secretariat").get(BOARD))
    assert "By the calendar 0 4" in page and "By the gates passed 4 0" in page


def test_an_admission_that_nobody_knows_is_said(reader: Reader) -> None:
    page = words(reader("secretariat").get(BOARD))
    assert page.count("The day of admission is not recorded") == 6


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "lør"}, ["Lørenskog"]),
        ({"q": "LILLE"}, ["Lillehammer"]),
        ({"over": "1"}, FOUR),
        ({"cohort": "COH-1", "order": "back"}, FOUR[::-1]),
        ({"stage": "phase_out"}, []),
        ({"severity": "high"}, FOUR),
    ],
)
def test_rows_are_chosen(reader: Reader, query: dict[str, str], expected: list[str]) -> None:
    assert rows(html(reader("secretariat").get(BOARD, query))) == expected


@pytest.mark.parametrize(
    "query", [{"sort": "'"}, {"severity": "x"}, {"q": "\x00"}, {"q": "a" * 5000}, {"cohort": "%"}]
)
def test_what_means_nothing_here_is_passed_over(reader: Reader, query: dict[str, str]) -> None:
    assert reader("secretariat").get(BOARD, query).status_code == 200


def test_nobody_fits_and_nobody_yet_are_two_answers(reader: Reader) -> None:
    secretariat = reader("secretariat")
    assert "Nobody fits" in words(secretariat.get(BOARD, {"q": "Atlantis"}))
    early = words(secretariat.get(BOARD, {"as_of": "2009-01-01"}))
    assert "Nobody in the programme yet" in early and "Nobody fits" not in early


def test_what_is_swapped_in_equals_the_page_loaded_anew(reader: Reader) -> None:
    """The form asks for the same address and takes its part out of the whole page."""
    secretariat, query = reader("secretariat"), {"sort": "signals", "over": "1"}
    asked = {"HX-Request": "true", "HX-Target": "board"}
    swapped, loaded = secretariat.get(BOARD, query, headers=asked), secretariat.get(BOARD, query)
    assert html(swapped).partition("<main")[2] == html(loaded).partition("<main")[2] != ""


def test_the_rows_can_be_taken_along(reader: Reader) -> None:
    response = reader("secretariat").get(BOARD, {"format": "csv", "cohort": "COH-1", "sort": "name"})
    assert response["Content-Disposition"] == 'attachment; filename="boso-2010-12-10.csv"'
    text = response.content.decode("utf-8-sig")
    table = list(csv.DictReader(StringIO(text), delimiter=";"))
    assert [row["Participant"] for row in table] == FOUR
    assert {row["Months over"] for row in table} == {"8"}
    assert table[0]["Way into the budget"] == "2011: only as an amendment in the council"


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("secretariat").get(BOARD, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Siste kontakt", "nn": "Kor mange i kvar fase", "en": "How many in each phase"}
    assert wanted[language] in words(reader("management", language).get(BOARD))


@pytest.mark.parametrize(
    "persona",
    [
        "evaluator",
        "coordinator-ham",
        "politician",
        "council",
        "ministry",
        "user-organisation",
        "administrator",
    ],
)
def test_it_is_not_there_for_others(reader: Reader, persona: str) -> None:
    assert reader(persona).get(BOARD).status_code == 404
    assert reader(persona).get(BOARD, {"format": "csv"}).status_code == 404
