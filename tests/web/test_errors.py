"""What is answered when something is wrong, in the product's look and the reader's language."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from pytest_django import Settings

from web.conftest import Reader
from web.pages import LANGUAGES, MATRIX, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
NOTHING = {"nb": "Ingenting å se", "nn": "Ingenting å sjå", "en": "Nothing to see"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_that_leads_nowhere(reader: Reader, language: str) -> None:
    response = reader("evaluator", language).get("/nowhere/")
    assert response.status_code == 404
    assert NOTHING[language] in words(response)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_is_too_old(settings: Settings, language: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = client.post("/sign-in/", {"persona": "evaluator"})
    assert response.status_code == 403
    assert {"nb": "for gammelt", "nn": "for gammalt", "en": "too old"}[language] in words(response)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_each_page_stands_without_a_request(name: str, language: str) -> None:
    """Django makes some of them when nothing else works."""
    with translation.override(language):
        page = render_to_string(f"{name}.html")
    assert f'<html lang="{language}"' in page
    assert 'class="error-page"' in page


def test_a_page_of_other_roles_answers_as_one_that_is_not_there(reader: Reader) -> None:
    """The two differ in nothing but the address itself; the header stays, so that the reader can go on."""
    browser = reader("coordinator-ham", "nn")
    others, absent = browser.get(MATRIX), browser.get("/p/boso/matrise/")
    assert others.status_code == absent.status_code == 404
    assert NOTHING["nn"] in words(others)
    assert words(others) == words(absent)
    assert "Logg ut" in words(others)


def test_no_page_holds_a_script_or_a_style_of_its_own(reader: Reader) -> None:
    for address in (
        "/",
        MATRIX,
        "/p/boso/participants/HAM/",
        "/p/boso/likenesses/",
        "/sign-in/",
        "/nowhere/",
    ):
        page = html(reader("evaluator").get(address))
        assert " style=" not in page
        assert "<style" not in page
        assert page.count("<script") == 1
        assert " onclick=" not in page


def test_the_language_can_be_changed_on_any_page(reader: Reader) -> None:
    somebody = reader("evaluator", "nb")
    response = somebody.post("/language/setlang/", {"language": "nn", "next": MATRIX}, follow=True)
    assert '<html lang="nn"' in html(response)
