"""What people come for on a Monday, from signing in to the answer, with a browser and nothing known beforehand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import Journey
from paraply.access.operation import system
from paraply.cli.publishing import publish_pages

pytestmark = [pytest.mark.journey, pytest.mark.boso, pytest.mark.django_db(transaction=True)]
Begin = Callable[..., Journey]


def choose(page: Page, heading: str, entry: str) -> None:
    """Go to a page by the menu's heading and entry."""
    page.click(f'.site-nav summary:has-text("{heading}")')
    page.click(f'.site-nav .menu-items a:has-text("{entry}")')
    page.wait_for_load_state()


def test_the_secretariat_finds_who_is_weakest_politically_and_why(journey: Begin) -> None:
    walk = journey()
    walk.sign_in("secretariat")
    signal = walk.page.locator(".signal", has_text="Lørenskog").filter(has_text="politisk").first
    expect(signal).to_be_visible()
    choose(walk.page, "Sammenlign", "Forankring, alle")
    expect(walk.page.locator("main")).to_contain_text("Lørenskog")
    walk.sound()


def test_the_secretariat_finds_why_no_plan_reaches_the_budget(journey: Begin) -> None:
    walk = journey()
    walk.sign_in("secretariat")
    choose(walk.page, "Sammenlign", "Planer, alle")
    lead = walk.page.locator("main")
    expect(lead).to_contain_text("28. november 2010")
    expect(lead).to_contain_text("2011")
    walk.sound()


def test_the_secretariat_sorts_the_board_and_opens_the_first(journey: Begin) -> None:
    walk = journey()
    walk.sign_in("secretariat")
    walk.page.click('.site-nav a:has-text("Tavle")')
    expect(walk.page.locator("h1")).to_have_text("Tavle")
    walk.page.click('main a[href*="/participants/LOR/"] >> nth=0')
    expect(walk.page.locator("h1")).to_have_text("Lørenskog")
    walk.page.click('.tabs a:has-text("Forankring")')
    expect(walk.page.locator(".tabs [aria-current]")).to_have_text("Forankring")
    walk.sound()


def test_the_coordinator_reads_the_way_into_the_budget(journey: Begin) -> None:
    walk = journey(390)
    walk.sign_in("coordinator-lor")
    walk.page.click('.place a:has-text("Lørenskog")')
    walk.page.click('.tabs a:has-text("Planer")')
    page = walk.page.locator("main")
    expect(page).to_contain_text("2012")
    walk.sound()
    walk.page.click('.tabs a:has-text("Handlingsplan")')
    walk.page.click('.tabs a:has-text("Samarbeidsavtale")')
    walk.sound()
    assert walk.open("/p/boso/participants/HAM/plans/") == 404
    assert walk.open("/p/boso/board/") == 404


def test_the_coordinator_looks_a_word_up(journey: Begin) -> None:
    walk = journey(language="nn")
    walk.sign_in("coordinator-ham")
    walk.page.click('.site-nav a:has-text("Ordliste")')
    walk.page.fill('input[name="q"]', "steering")
    walk.page.keyboard.press("Enter")
    expect(walk.page.locator("main")).to_contain_text("styringsgruppe")
    walk.sound()


def test_the_politician_reads_the_public_page_and_then_signs_in(journey: Begin) -> None:
    walk = journey(390)
    publish_pages(system(), "boso", ["HAM"], date(2010, 12, 10))
    assert walk.open("/public/boso/HAM/") == 200
    expect(walk.page.locator("h1")).to_contain_text("Hamar")
    walk.sound()
    walk.sign_in("politician")
    walk.page.click('.place a:has-text("Hamar")')
    walk.page.click('.tabs a:has-text("Forankring")')
    expect(walk.page.locator("main")).to_contain_text("Politisk")
    walk.sound()


def test_the_evaluator_sees_the_gaps_and_follows_a_conflict_to_its_place(journey: Begin) -> None:
    walk = journey()
    walk.sign_in("evaluator")
    choose(walk.page, "Programmet", "Evaluering og datadekning")
    expect(walk.page.locator("main")).to_contain_text("Moss")
    choose(walk.page, "Oppmerksomhet", "Konflikter")
    expect(walk.page.locator("main")).to_contain_text("Lillehammer")
    walk.sound()
    choose(walk.page, "Sammenlign", "Organisering, alle")
    walk.sound()
