"""The menu shows the pages one has, and no others."""

from __future__ import annotations

import re

import pytest

from paraply.web.shell.menu import PARTICIPANT_TABS, PROGRAMME_MENU, MenuHeading
from web.conftest import Reader
from web.pages import LANGUAGES, MATRIX, START, html, participant

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
EVERYBODY = {"framework", "round", "owner", "challenges", "learning", "study", "glossary", "editions"}
COMPARING = {"matrix", "likenesses", "organisation", "anchoring", "plans"}
ATTENTION = {"signals", "conflicts"}


def entries(page: str) -> set[str]:
    """The pages in the menu, by the last part of their address."""
    menu = page[page.index('class="site-nav"') : page.index("</nav>")]
    return set(re.findall(r'href="/p/boso/([a-z-]+)/', menu))


@pytest.mark.parametrize(
    ("persona", "expected"),
    [
        ("secretariat", EVERYBODY | COMPARING | ATTENTION | {"board"}),
        ("management", EVERYBODY | COMPARING | ATTENTION | {"board"}),
        ("evaluator", EVERYBODY | COMPARING | ATTENTION),
        ("coordinator-ham", EVERYBODY | ATTENTION),
        ("politician", EVERYBODY | ATTENTION),
        ("council", EVERYBODY),
        ("ministry", EVERYBODY),
        ("user-organisation", EVERYBODY),
        ("administrator", EVERYBODY),
    ],
)
def test_everybody_has_their_own_pages(reader: Reader, persona: str, expected: set[str]) -> None:
    found = entries(html(reader(persona).get(START)))
    assert found == expected
    answers = {place: reader(persona).get(f"/p/boso/{place}/").status_code for place in found}
    assert set(answers.values()) == {200}


def test_what_is_not_in_the_menu_is_not_there(reader: Reader) -> None:
    ministry = reader("ministry")
    for place in COMPARING | ATTENTION | {"board"}:
        assert ministry.get(f"/p/boso/{place}/").status_code == 404, place


def test_the_date_is_kept_in_every_entry(reader: Reader) -> None:
    page = html(reader("secretariat").get(MATRIX, {"as_of": "2010-06-01"}))
    menu = page[page.index('class="site-nav"') : page.index("</nav>")]
    addresses = re.findall(r'<a href="([^"]+)"', menu)
    assert len(addresses) > 10 and all(address.endswith("?as_of=2010-06-01") for address in addresses)


def test_the_page_one_is_on_is_marked_and_so_is_its_heading(reader: Reader) -> None:
    page = html(reader("secretariat").get(MATRIX))
    assert page.count('aria-current="page">') >= 1
    assert page.count("data-current") == 1


def test_a_participants_pages_are_tabs(reader: Reader) -> None:
    for name, _label in PARTICIPANT_TABS:
        place = participant("HAM") + ("" if name == "participant" else f"{name}/")
        page = html(reader("coordinator-ham").get(place, {"as_of": "2010-11-01"}))
        tabs = page[page.index('class="tabs') :]
        tabs = tabs[: tabs.index("</nav>")]
        assert tabs.count("<li>") == len(PARTICIPANT_TABS), name
        assert f'href="{place}?as_of=2010-11-01" aria-current="page"' in tabs


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_tells_what_each_page_answers(reader: Reader, language: str) -> None:
    page = html(reader("secretariat", language).get(START))
    ways = page[page.index('id="ways"') :]
    entries = [e for one in PROGRAMME_MENU for e in (one.entries if isinstance(one, MenuHeading) else (one,))]
    assert all(f"/p/boso/{place}/" in ways for place in ("board", "signals", "glossary", "study"))
    assert ways.count('class="way"') == len(entries)
