"""An evaluator prepares, reads and publishes an edition and follows it; others read it, on a telephone too."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.db import connection
from playwright.sync_api import expect

from journeys.conftest import Journey
from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.jobs.editions import build_edition
from paraply.programmes.queries import identity
from paraply.reporting.editions.builds import builds
from support.editions import publish_brief

pytestmark = [pytest.mark.journey, pytest.mark.boso, pytest.mark.django_db(transaction=True)]


def work() -> None:
    """What a worker would do with the build that has just been asked for."""
    with acting_as(system(), read_only=True):
        build = builds(identity("boso"))[0].pk
    build_edition.func(SimpleNamespace(job=SimpleNamespace(attempts=0)), build)
    connection.close()


@pytest.mark.slow
def test_an_evaluator_publishes_an_edition_and_follows_it(journey: Callable[..., Journey]) -> None:
    walk = journey(language="en")
    walk.sign_in("evaluator")
    page = walk.page
    page.get_by_role("link", name="Reports").first.click()
    page.get_by_role("link", name="Prepare a new edition").click()
    page.get_by_role("link", name="Half-year brief").click()
    walk.sound()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Open the preview").click()
    expect(opened.value.get_by_text("This has not been published.")).to_be_visible()
    opened.value.close()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Freeze and publish").click()
    expect(page.get_by_text("waiting", exact=True)).to_be_visible()
    work()
    # The page asks by itself; nobody loads it anew.
    expect(page.get_by_role("link", name="Edition 1: Half-year brief")).to_be_visible()
    expect(page.get_by_role("heading", name="On their way")).to_have_count(0)
    walk.sound()
    page.get_by_role("link", name="Edition 1: Half-year brief").click()
    walk.sound()
    with page.expect_download() as kept:
        page.get_by_role("link", name="Slides, to show").first.click()
    assert kept.value.suggested_filename == "boso-1-nb.pptx"


@pytest.mark.parametrize(("width", "scheme", "language"), [(1280, "light", "nb"), (390, "dark", "nn")])
def test_a_published_edition_is_sound_to_read(
    journey: Callable[..., Journey], width: int, scheme: str, language: str
) -> None:
    publish_brief("2010-06-01")
    publish_brief()
    walk = journey(width, scheme, language)
    walk.sign_in("council")
    for address in ("/p/boso/editions/", "/p/boso/editions/2/", "/p/boso/editions/2/en.html"):
        assert walk.open(address) == 200
        walk.sound()


def test_a_claim_in_the_report_opens_its_evidence_and_leads_back(journey: Callable[..., Journey]) -> None:
    publish_brief()
    walk = journey(scripts=False)
    walk.sign_in("ministry")
    walk.open("/p/boso/editions/1/en.html")
    cite = walk.page.locator("main .cites a").first
    place = cite.get_attribute("id")
    cite.click()
    source = walk.page.locator("li:target")
    expect(source).to_be_in_viewport()
    back = source.locator(f'a[href="#{place}"]')
    back.click()
    expect(walk.page.locator(f"#{place}")).to_be_in_viewport()
