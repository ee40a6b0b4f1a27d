"""A calendar that takes the file again moves the event it has, and touches none that says what it said."""

from __future__ import annotations

from time import sleep
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from icalendar import Calendar, Event

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

# Each import is a transaction of its own, with a moment of its own.
pytestmark = pytest.mark.django_db(transaction=True)
KEY = "moving"
NAME = "Va\u030aler; a,\\b\u202e"


def take(day: str, name: str = NAME, note: str = "") -> None:
    """Import the programme with a plan to be treated on a day."""
    values: dict[str, Any] = generate(1, key=KEY)
    plan = values["participants"][0]["plans"][0]
    plan.update(name=name, treated_when=day, **({"note": text(note)} if note else {}))
    import_programme(system(), Target(), read_and_check(write(values)))


@pytest.fixture
def secretariat() -> Client:
    take("2019-12-16")
    user = User.objects.create_user("moving", "moving@example.invalid")
    with acting_as(system()), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM programmes_programme WHERE key = %s", [KEY])
        found = cursor.fetchone()[0]
        enrol(system(), Target(programme=found), user, Standing(Role.SECRETARIAT, found, None, None), SINCE)
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def file(client: Client) -> bytes:
    response = client.get(f"/p/{KEY}/dates.ics")
    assert response.status_code == 200
    return bytes(response.content)


def treated(content: bytes) -> Event:
    (found,) = (
        event
        for event in Calendar.from_ical(content).walk("VEVENT")
        if "to be treated" in str(event["summary"]) or "behandles" in str(event["summary"])
    )
    return found


def others(content: bytes) -> dict[str, bytes]:
    found = Calendar.from_ical(content).walk("VEVENT")
    name = treated(content)["uid"]
    return {str(event["uid"]): event.to_ical() for event in found if event["uid"] != name}


def test_the_revision_moves_with_the_event_and_with_nothing_else(secretariat: Client) -> None:
    first = file(secretariat)
    take("2019-12-16", note="En merknad")
    assert file(secretariat) == first

    sleep(1)  # a calendar counts in seconds
    take("2019-12-19")
    second = file(secretariat)
    before, after = treated(first), treated(second)
    assert after["uid"] == before["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after.decoded("dtstart") > before.decoded("dtstart")
    assert after.decoded("dtstamp") == after.decoded("last-modified") > before.decoded("dtstamp")
    assert others(second) == others(first)

    take("2019-12-16", name="Boligplan")
    assert treated(file(secretariat))["sequence"] == 2

    # Text is in one form, and nothing in it is a control or turns the rest around.
    summary = str(before["summary"])
    assert "Våler; a,\\bU+202E" in summary
    assert "\u202e" not in first.decode()
