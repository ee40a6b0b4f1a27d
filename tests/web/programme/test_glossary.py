"""The glossary, searched in three languages, and a term opened."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/glossary/"


def test_every_term_is_there_in_alphabetical_order(reader: Reader) -> None:
    page = html(reader("council", "nb").get(PAGE))
    assert page.count('class="term-row"') == 175
    assert page.index('id="term-boligsosial_handlingsplan"') < page.index('id="term-program"')


@pytest.mark.parametrize(
    ("asked", "key"),
    [("steering group", "styringsgruppe"), ("programleiar", "programleder"), ("STYRINGS", "styringsgruppe")],
)
def test_search_finds_a_term_by_its_name_in_any_language(reader: Reader, asked: str, key: str) -> None:
    page = html(reader("ministry", "nn").get(PAGE, {"q": asked}))
    assert f'id="term-{key}"' in page and page.count('class="term-row"') < 175


def test_a_misspelling_is_met_with_near_words(reader: Reader) -> None:
    page = words(reader("ministry", "nb").get(PAGE, {"q": "styringsgruppee"}))
    assert "Ikke noe slikt begrep" in page and "Mente du styringsgruppe" in page


def test_what_a_term_is_not_and_what_participants_call_it_stand_beside_it(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"q": "programme coordinator"}))
    assert "Not to be confused with project leader" in page
    assert "Lørenskog: «prosjektleder»" in page


def test_what_is_swapped_in_equals_the_page_loaded_anew(reader: Reader) -> None:
    council, query = reader("council"), {"q": "plan"}
    swapped, loaded = council.get(PAGE, query, headers={"HX-Request": "true"}), council.get(PAGE, query)
    assert html(swapped).partition("<main")[2] == html(loaded).partition("<main")[2] != ""


@pytest.mark.parametrize("asked", ["\x00", "%", "(", "a" * 5000, "<script>", "[*"])
def test_whatever_is_typed_is_text(reader: Reader, asked: str) -> None:
    response = reader("council").get(PAGE, {"q": asked})
    assert response.status_code == 200 and "<script>" not in html(response).partition("<main")[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {
        "nb": "Må ikke forveksles med",
        "nn": "Må ikkje forvekslast med",
        "en": "Not to be confused with",
    }
    assert wanted[language] in words(reader("user-organisation", language).get(PAGE))
