"""Pages keep their feet on records that nobody would type on a good day, and on dates far out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.personas import BACKEND
from paraply.access.vocabulary import Role, Standing, Target
from paraply.demo.generator import generate, text
from paraply.demo.personas import SINCE
from paraply.interchange.exporting import write
from paraply.interchange.importing import import_programme, read_and_check
from support.everywhere import OF_PUBLISHED, names, pages
from unit.documents.hostile import SNIPPETS
from web.pages import html, words

pytestmark = pytest.mark.django_db
KEY = "hard"
LONG = "Æ" + "lvdalsoverkommunen " * 10 + "slutt"
PLANS = 12
SEATS = 60
NOTHING = "P003"
ON_A_DATE = {"dates"}


def programme() -> dict[str, Any]:
    """One with long names, sixty seats and twelve plans after each other; one ordinary; one with nothing."""
    values = generate(3, key=KEY)
    first, _second, third = values["participants"]
    first["name"] = LONG
    body = first["bodies"][0]
    body["name"] = LONG
    body["seats"] = [
        {"id": f"seat{number}", "title": f"{LONG} {number}", "unit": LONG, "level": "adviser", "from": 2010}
        for number in range(SEATS)
    ]
    first["plans"] = list(_chain())
    first["goals"] = [{"id": "goal", "text": text(LONG), "level": "plan", "kind": "main_goal", "from": 2010}]
    for name in list(third):
        if name not in ("id", "name", "source"):
            del third[name]
    return values


def _chain() -> Iterator[dict[str, Any]]:
    for number in range(PLANS):
        onwards = [
            {"id": f"tie{number}", "target": f"plan{number + 1}", "link_status": "adopted", "from": 2010}
        ]
        yield {
            "id": f"plan{number}",
            "name": f"{number} {LONG}",
            "kind": "economic_plan" if number == PLANS - 1 else "theme_plan",
            "programme_plan": number == 0,
            "status": "preliminary",
            "from": 2010,
            **({"links": onwards} if number < PLANS - 1 else {}),
        }


@pytest.fixture
def secretariat() -> Client:
    """The secretariat of the hard programme."""
    import_programme(system(), Target(), read_and_check(write(programme())))
    user = User.objects.create_user("hard", "hard@example.invalid")
    with acting_as(system()), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM programmes_programme WHERE key = %s", [KEY])
        found = cursor.fetchone()[0]
        enrol(system(), Target(programme=found), user, Standing(Role.SECRETARIAT, found, None, None), SINCE)
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


@pytest.mark.parametrize("participant", ["P001", NOTHING])
def test_every_page_answers(secretariat: Client, participant: str) -> None:
    wrong = {}
    for name, address in pages(KEY, participant):
        status = secretariat.get(address).status_code
        # The programme has published nothing and has no such term; a page that is not there says so.
        if status != 200 and not (name in {*OF_PUBLISHED, "term"} and status == 404):
            wrong[name] = status
    assert wrong == {}


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "2010-05-31", "2500-12-31", "9999-12-31"])
def test_every_page_can_be_asked_for_any_day(secretariat: Client, day: str) -> None:
    failed = {
        name: status
        for name, address in pages(KEY, "P001")
        if (status := secretariat.get(address, {"as_of": day}).status_code) not in (200, 400, 404)
    }
    assert failed == {}


@pytest.mark.parametrize("participant", ["NONE", "æøå", "p001", "P001 ", "%00", "x" * 2000])
def test_an_unknown_municipality_is_not_there(secretariat: Client, participant: str) -> None:
    asked = {
        name: secretariat.get(address).status_code
        for name, address in pages(KEY, participant)
        if "participant" in name or f"/participants/{participant}/" in address
    }
    assert asked and set(asked.values()) == {404}


def test_text_in_the_records_stays_text(secretariat: Client) -> None:
    """On each page, whatever field of the records it stands in."""
    values = generate(1, key="hostile")
    _into(values, " ".join(MARK + one for one in MARKUP))
    import_programme(system(), Target(), read_and_check(write(values)))
    with acting_as(system()), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM programmes_programme WHERE key = 'hostile'")
        found = cursor.fetchone()[0]
        reader = User.objects.get(username="hard")
        enrol(system(), Target(programme=found), reader, Standing(Role.SECRETARIAT, found, None, None), SINCE)
    met = 0
    for name, address in pages("hostile", "P001"):
        page = secretariat.get(address)
        if page.status_code == 200 and page["Content-Type"].startswith("text/html"):
            said = page.content.decode()
            assert [one for one in MARKUP if MARK + one in said] == [], name
            met += MARK in said
    assert met > len(names()) // 3


MARK = "merke"
MARKUP = [one for one in SNIPPETS if set("<>\"'") & set(one)][:4]


def _into(value: Any, snippet: str, name: str = "") -> None:
    """Put the snippet after each name and text, with a mark to find it by."""
    for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
        if isinstance(inner, dict | list):
            _into(inner, snippet, str(key))
        elif isinstance(inner, str) and key in WRITTEN:
            value[key] = f"{inner} {snippet}"


WRITTEN = {"nb", "nn", "en", "name", "title", "title_used"}


def test_sixty_seats_are_all_there(secretariat: Client) -> None:
    page = words(secretariat.get(f"/p/{KEY}/participants/P001/organisation/"))
    assert all(f"slutt {number}" in page for number in range(SEATS))


def test_twelve_plans_after_each_other_are_all_there(secretariat: Client) -> None:
    page = html(secretariat.get(f"/p/{KEY}/participants/P001/plans/"))
    assert all(f"{number} Ælvdals" in page for number in range(PLANS))


def test_the_pages_are_found_in_the_addresses() -> None:
    assert {"board", "matrix", "organisation", "plans", "glossary"} <= set(names())
