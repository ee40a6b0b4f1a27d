"""Ways through the pages that a reader takes, with and without scripts, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from journeys.conftest import Journey

pytestmark = [pytest.mark.journey, pytest.mark.boso, pytest.mark.django_db(transaction=True)]
Begin = Callable[..., Journey]
CELL = 'a.cell[href*="/LIL/users.mode/"]'


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_a_cell_opens_its_evidence_in_the_drawer(journey: Begin, width: int, scheme: str) -> None:
    walk = journey(width, scheme)
    walk.sign_in("evaluator")
    walk.open("/p/boso/matrix/")
    walk.page.click(CELL)
    drawer = walk.page.locator("#drawer")
    expect(drawer).to_be_visible()
    expect(drawer).to_contain_text("Kildene er uenige")
    walk.sound()
    walk.page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(walk.page.locator(CELL)).to_be_focused()


def test_the_drawer_closes_by_its_button(journey: Begin) -> None:
    walk = journey()
    walk.sign_in("evaluator")
    walk.open("/p/boso/likenesses/")
    walk.page.click("a.square >> nth=0")
    walk.page.click("[data-close]")
    expect(walk.page.locator("#drawer")).to_be_hidden()


def test_without_scripts_the_same_link_is_a_page(journey: Begin) -> None:
    walk = journey(scripts=False)
    walk.sign_in("evaluator")
    walk.open("/p/boso/matrix/")
    walk.page.click(CELL)
    walk.page.wait_for_url("**/evidence/LIL/users.mode/")
    expect(walk.page.locator("h1")).to_contain_text("Brukermedvirkning")


def test_without_scripts_the_date_and_the_language_can_be_changed(journey: Begin) -> None:
    walk = journey(scripts=False)
    walk.sign_in("secretariat")
    walk.page.click(".as-of > summary")
    walk.page.fill("#as-of", "2010-06-01")
    walk.page.click(".as-of button")
    expect(walk.page.locator(".past-strip")).to_contain_text("1. juni 2010")
    walk.page.click('.languages button[value="nn"]')
    expect(walk.page.locator(".past-strip")).to_contain_text("Sida kan berre lesast")


def test_the_date_follows_from_page_to_page_and_back_to_the_latest(journey: Begin) -> None:
    walk = journey(language="en")
    walk.sign_in("evaluator")
    walk.open("/?as_of=2010-06-01")
    walk.page.click('.site-nav summary:has-text("Compare")')
    walk.page.click('.site-nav a:has-text("Matrix")')
    assert walk.page.url.endswith("/p/boso/matrix/?as_of=2010-06-01")
    walk.page.click("text=Back to the latest date")
    assert walk.page.url.endswith("/p/boso/matrix/")
    expect(walk.page.locator(".past-strip")).to_have_count(0)


def test_the_keyboard_reaches_the_content_first(journey: Begin) -> None:
    walk = journey()
    walk.sign_in("evaluator")
    walk.open("/p/boso/matrix/")
    walk.page.keyboard.press("Tab")
    skip = walk.page.locator(".ds-skip-link")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    walk.page.keyboard.press("Enter")
    expect(walk.page.locator("#main")).to_be_focused()


def test_one_pop_up_at_a_time_and_escape_gives_the_focus_back(journey: Begin) -> None:
    walk = journey()
    walk.sign_in("evaluator")
    walk.page.click(".as-of > summary")
    walk.sound()
    walk.page.click(".account > summary")
    assert walk.page.locator("details[data-pop][open]").count() == 1
    walk.page.keyboard.press("Escape")
    assert walk.page.locator("details[data-pop][open]").count() == 0
    expect(walk.page.locator(".account > summary")).to_be_focused()


def test_columns_and_rows_are_chosen_in_a_form(journey: Begin) -> None:
    walk = journey(language="en")
    walk.sign_in("evaluator")
    walk.open("/p/boso/matrix/?as_of=2010-12-10")
    walk.page.click(".chooser-fold > summary")
    walk.page.check('input[name="theme"][value="users"]')
    walk.page.check('input[name="participant"][value="HAM"]')
    walk.page.click('.chooser button[type="submit"]')
    assert walk.page.locator(".matrix thead th").all_inner_texts() == ["Row", "Hamar"]
    assert "as_of=2010-12-10" in walk.page.url


def test_the_head_and_the_first_column_stay_while_the_table_scrolls(journey: Begin) -> None:
    walk = journey(390)
    walk.sign_in("evaluator")
    walk.open("/p/boso/matrix/")
    corner = walk.page.locator(".matrix thead th").first
    before = corner.bounding_box()
    walk.page.locator(".table-frame").evaluate("frame => { frame.scrollTop = 400; frame.scrollLeft = 300 }")
    assert corner.bounding_box() == before


def test_hidden_evidence_leads_to_the_ordinary_answer(journey: Begin) -> None:
    """The membership may have ended since the page was opened."""
    walk = journey()
    walk.sign_in("evaluator")
    walk.open("/p/boso/matrix/")
    walk.page.context.clear_cookies()
    walk.page.click(CELL)
    walk.page.wait_for_url("**/sign-in/**")


@pytest.mark.parametrize(
    "path", ["/sign-in/", "/gallery/", "/gallery/?past=1", "/account/login/", "/nowhere/", "/?as_of=tull"]
)
@pytest.mark.parametrize(("width", "scheme", "language"), [(390, "dark", "nn"), (1280, "light", "en")])
def test_the_other_pages_are_sound(journey: Begin, path: str, width: int, scheme: str, language: str) -> None:
    walk = journey(width, scheme, language)
    if path.startswith("/?"):
        walk.sign_in("evaluator")
    walk.open(path)
    walk.sound()


STRICT = (
    "/",
    "/p/boso/matrix/?against=2010-06-01",
    "/p/boso/likenesses/",
    "/p/boso/participants/HAM/",
    "/p/boso/evidence/HAM/users.mode/",
    "/gallery/",
    "/nowhere/",
    "/?as_of=tull",
    "/account/email/",
    "/account/2fa/",
    "/account/password/change/",
    "/account/logout/",
)


@pytest.mark.parametrize("paths", [("/sign-in/", "/account/login/", "/account/password/reset/"), STRICT])
def test_the_content_policy_refuses_nothing_that_a_page_needs(journey: Begin, paths: tuple[str, ...]) -> None:
    walk = journey(strict=True)
    if paths is STRICT:
        walk.sign_in("evaluator")
    for path in paths:
        walk.open(path)
        walk.page.wait_for_load_state("networkidle")
        assert walk.logged == [], path


def test_two_dates_are_compared_and_the_changes_alone_are_shown(journey: Begin) -> None:
    walk = journey(language="en")
    walk.sign_in("evaluator")
    walk.open("/p/boso/matrix/")
    walk.page.click(".chooser-fold > summary")
    walk.page.fill("#against", "2010-06-01")
    walk.page.click('.chooser button[type="submit"]')
    expect(walk.page.locator(".compared")).to_contain_text("From 1 June 2010 to 10 December 2010")
    before = walk.page.locator(".matrix tbody tr").count()
    walk.page.click("text=Only what changed")
    assert 0 < walk.page.locator(".matrix tbody tr").count() < before
    walk.sound()
    walk.page.click(".compared >> text=Back to one date")
    assert walk.page.url.endswith("/p/boso/matrix/")


@pytest.mark.parametrize(("width", "scheme", "language"), [(390, "dark", "nn"), (1280, "light", "nb")])
def test_two_dates_are_sound(journey: Begin, width: int, scheme: str, language: str) -> None:
    walk = journey(width, scheme, language)
    walk.sign_in("evaluator")
    walk.open("/p/boso/matrix/?against=2010-06-01")
    walk.sound()
    left = "elements => elements.map(element => element.getBoundingClientRect().left)"
    crumb, title = walk.page.locator(".crumbs li:first-child a, .page-head h1").evaluate_all(left)
    assert crumb == title


def test_it_prints_without_the_menus(journey: Begin) -> None:
    walk = journey()
    walk.sign_in("evaluator")
    walk.open("/p/boso/participants/HAM/")
    walk.page.emulate_media(media="print")
    expect(walk.page.locator(".site-nav")).to_be_hidden()
    expect(walk.page.locator("h1")).to_be_visible()
