"""The way in."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from paraply.access.personas import PERSONAS
from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_button_and_one_sentence_for_each_persona(demo: Settings, language: str) -> None:
    client = Client()
    client.cookies[demo.LANGUAGE_COOKIE_NAME] = language
    response = client.get("/sign-in/")
    for persona in PERSONAS:
        assert f'value="{persona.key}"' in html(response)
        assert persona.sees.text(language) in words(response)


def test_a_persona_comes_to_the_start_page(reader: Reader) -> None:
    reader("evaluator")
    response = Client().post("/sign-in/", {"persona": "politician"}, follow=True)
    assert response.redirect_chain == [("/", 302)]
    assert response.context["user"].get_username() == "persona-politician"


def test_the_page_asked_for_is_come_back_to(reader: Reader) -> None:
    reader("evaluator")
    wanted = "/p/boso/participants/HAM/?as_of=2010-06-01"
    response = Client().post("/sign-in/", {"persona": "evaluator", "next": wanted})
    assert response["Location"] == wanted


@pytest.mark.parametrize("next_page", ["https://elsewhere.example/", "//elsewhere.example", "javascript:1"])
def test_nobody_is_sent_elsewhere(reader: Reader, next_page: str) -> None:
    reader("evaluator")
    response = Client().post("/sign-in/", {"persona": "evaluator", "next": next_page})
    assert response["Location"] == "/"


def test_an_unknown_persona_is_not_found(demo: Settings) -> None:
    assert Client().post("/sign-in/", {"persona": "nobody"}).status_code == 404


def test_outside_a_demonstration_there_is_the_ordinary_way_in_alone(settings: Settings) -> None:
    settings.DEMO = False
    client = Client()
    assert (
        client.get("/sign-in/?next=/p/boso/matrix/")["Location"]
        == "/account/login/?next=%2Fp%2Fboso%2Fmatrix%2F"
    )
    assert client.post("/sign-in/", {"persona": "evaluator"}).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ordinary_way_in_has_the_products_look(settings: Settings, language: str) -> None:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = client.get("/account/login/")
    assert 'class="site-header' in html(response)
    assert {"nb": "Logg inn", "nn": "Logg inn", "en": "Sign in"}[language] in words(response)


def test_signing_out_leads_back_to_the_way_in(reader: Reader) -> None:
    somebody = reader("evaluator")
    somebody.post("/account/logout/")
    assert somebody.get("/")["Location"] == "/sign-in/"
