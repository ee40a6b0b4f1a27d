"""A foreign programme: its own words on every page, in signals, the report and the public page, and none of another one's."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from database.test_shapes import shape
from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.personas import BACKEND
from paraply.access.vocabulary import Role, Standing, Target
from paraply.comparison.overview import opened, participant_overview
from paraply.demo.personas import SINCE
from paraply.documents.writers.formats import FORMATS
from paraply.programmes.queries import identity, participant_identity
from paraply.reporting.outline.reading import names as outlines
from paraply.reporting.outline.reading import standard
from paraply.reporting.public.operations import publish_page
from paraply.reporting.public.page import public_page
from paraply.reporting.report import report
from support.everywhere import OF_PUBLISHED, pages
from web.pages import words

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]
KEY, DAY = "s-boroughs", date(2023, 6, 30)
# Words of the first programme, its country and its law, and what is spoken of only where budget rules are declared.
ANOTHERS = re.compile(
    r"kommun|rådm|\bNAV\b|formannskap|husbank|municipal|bolig|bustads|social.housing|BoSo|R2010|budsjett|budget|\[\[",
    re.I,
)
OWN = ("borough", "town clerk", "programme lead", "delivery team", "Jobcentre Plus", "corporate plan")


def signed_in(role: Role, settings: Settings) -> Client:
    settings.DEMO = False
    with acting_as(system()):
        found = identity(KEY)
        user = User.objects.create_user(f"foreign-{role}")
        participant = participant_identity(KEY, "CAM") if role is Role.COORDINATOR else None
        standing = Standing(role, found, participant, None)
        enrol(system(), Target(programme=found, participant=participant), user, standing, SINCE)
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def strays(text: str) -> list[str]:
    """Another programme's words, each with what stands around it."""
    return [text[max(0, found.start() - 60) : found.end() + 30] for found in ANOTHERS.finditer(text)]


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_page_speaks_in_the_programmes_own_words(settings: Settings, language: str) -> None:
    shape("boroughs")
    with acting_as(system(), read_only=True):
        place = opened(KEY, DAY, DAY)
        target = Target(programme=identity(KEY), participant=participant_identity(KEY, "CAM"))
    publish_page(system(), target, place, "CAM")
    said, found = "", {}
    for role in (Role.SECRETARIAT, Role.COORDINATOR):
        client = signed_in(role, settings)
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        for name, address in (*pages(KEY, "CAM"), ("start", "/")):
            response = client.get(address, {"as_of": DAY.isoformat()} if name != "start" else {})
            if response.status_code == 404:
                assert role is Role.COORDINATOR or name in {*OF_PUBLISHED, "term"}, address
                continue
            text = words(response)
            said += text
            if stray := strays(text):
                found[role, name] = stray
    assert not found, "\n".join(f"{place}: {texts}" for place, texts in found.items())
    missing = [word for word in OWN if word.casefold() not in said.casefold()]
    assert missing == [] or language != "en"


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_report_speaks_in_the_programmes_own_words(language: str) -> None:
    whole = shape("boroughs")
    for outline in outlines():
        with acting_as(system(), read_only=True):
            document = report(standard(outline), whole, language).document  # type: ignore[arg-type]
        text = re.sub(
            r"<style.*?</style>|<[^>]+>", " ", FORMATS["html"](document).content.decode(), flags=re.S
        )
        assert strays(text) == [], outline
    for signal in whole.signals:
        assert strays(signal.reason.text(language) + signal.advice.text(language)) == []


def test_the_public_page_keeps_the_programmes_words() -> None:
    whole = shape("boroughs")
    with acting_as(system(), read_only=True):
        copy = public_page(whole.records, participant_overview(opened(KEY, DAY, DAY), "CAM"))
    assert "[[" not in repr(copy)
    assert strays(repr(copy.sections)) == []
