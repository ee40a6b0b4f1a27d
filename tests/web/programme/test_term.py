"""One term of the glossary, as a page and in the drawer, and terms opened from running text."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def address(key: str) -> str:
    return f"/p/boso/glossary/{key}/"


def test_a_term_says_what_it_is_and_what_it_is_not(reader: Reader) -> None:
    page = words(reader("council").get(address("program")))
    assert "A lasting, coordinated effort" in page
    assert "Not to be confused with project" in page
    assert "nb program" in page and "en programme" in page


def test_it_says_who_has_a_word_of_their_own(reader: Reader) -> None:
    page = words(reader("ministry").get(address("programleder")))
    assert "«prosjektleder» Lørenskog" in page and "Programme leader or project leader?" in page


def test_it_says_where_it_is_used_as_far_as_the_reader_may_read(reader: Reader) -> None:
    assert "Where it is used" in words(
        reader("secretariat", "nb").get(address("program"))
    ) or "Hvor det er brukt" in words(reader("secretariat", "nb").get(address("program")))


def test_the_drawer_has_what_the_page_has(reader: Reader) -> None:
    drawer = reader("council").get(address("program"), headers={"HX-Request": "true"})
    page = words(reader("council").get(address("program")))
    assert "<html" not in html(drawer) and "HX-Request" in drawer["Vary"]
    lines = [line for line in words(drawer).split(". ")[1:3] if line]
    assert lines and all(line in page for line in lines)


@pytest.mark.parametrize("key", ["nothing", "x" * 500, "%2e%2e"])
def test_no_such_term_is_not_there(reader: Reader, key: str) -> None:
    assert reader("council").get(address(key)).status_code == 404


def test_a_word_in_running_text_opens_its_term_once(reader: Reader) -> None:
    page = html(reader("council", "nb").get("/p/boso/challenges/"))
    links = page.count(f'class="term" href="{address("program")}"')
    assert links <= 1 and 'class="term" href="/p/boso/glossary/' in page
