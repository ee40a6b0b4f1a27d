"""A word that no line has room for breaks; it never scrolls a page sideways."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

from journeys.conftest import Journey
from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.personas import BACKEND
from paraply.access.vocabulary import Role, Standing, Target
from paraply.comparison.overview import opened, overview
from paraply.demo.personas import SINCE
from paraply.documents.writers.formats import FORMATS
from paraply.interchange.exporting import write
from paraply.interchange.importing import import_programme, read_and_check
from paraply.programmes.queries import glossary, participant_identity
from paraply.reporting.outline.reading import standard
from paraply.reporting.public.operations import publish_page
from paraply.reporting.report import report
from support.everywhere import OF_PUBLISHED, pages
from support.long_words import programme

pytestmark = [pytest.mark.journey, pytest.mark.boso, pytest.mark.django_db(transaction=True)]
KEY, DAY = "long", date(2019, 12, 10)
FILES = {"dates"}
# What stands outside the window without lying in something that scrolls by itself.
WIDE = """() => document.documentElement.scrollWidth <= window.innerWidth ? null :
  [...document.querySelectorAll("body *")].filter(one => {
    if (one.getBoundingClientRect().right <= window.innerWidth + 1) return false
    for (let up = one; up; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== "visible" || getComputedStyle(up).position === "fixed") return false
    return true
  }).map(one => `${one.tagName}.${one.getAttribute("class")} < ${one.parentElement.getAttribute("class")}`).slice(0, 8)"""


def signed_in() -> Client:
    """The secretariat of a programme of long words, with one municipality's page published."""
    import_programme(system(), Target(), read_and_check(write(programme(KEY))))
    user = User.objects.create_user("long", "long@example.invalid")
    with acting_as(system()), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM programmes_programme WHERE key = %s", [KEY])
        found = cursor.fetchone()[0]
        enrol(system(), Target(programme=found), user, Standing(Role.SECRETARIAT, found, None, None), SINCE)
        pk = participant_identity(KEY, "P001")
    with acting_as(system(), read_only=True):
        place = opened(KEY, DAY, DAY)
    publish_page(system(), Target(programme=found, participant=pk), place, "P001")
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def html_report() -> str:
    """The programme's report as a page of its own."""
    with acting_as(system(), read_only=True):
        document = report(standard(), overview(KEY, DAY), "nb", glossary(KEY)).document
    return FORMATS["html"](document).content.decode()


def test_no_page_is_wider_than_its_window(journey: Callable[..., Journey], settings: Settings) -> None:
    client = signed_in()
    walk = journey()
    name = settings.SESSION_COOKIE_NAME
    walk.page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": walk.address}])
    wide: dict[tuple[str, int], list[str]] = {}

    def look(page: str) -> None:
        for width in (390, 1280):
            walk.page.set_viewport_size({"width": width, "height": 900})
            if (found := walk.page.evaluate(WIDE)) is not None:
                wide[page, width] = found

    for page, address in pages(KEY, "P001"):
        if page not in FILES:
            status = walk.open(address)
            assert status == 200 or (page in {*OF_PUBLISHED, "term"} and status == 404), address
            look(page)
    walk.page.set_content(html_report())
    look("the report")
    assert wide == {}
