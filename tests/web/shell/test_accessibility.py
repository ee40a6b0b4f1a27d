"""The accessibility statement is for everybody."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from web.pages import LANGUAGES, html, words

pytestmark = pytest.mark.django_db
PAGE = "/accessibility/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_visitor_can_read_it(language: str, settings: Settings) -> None:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    wanted = {"nb": "Tilgjengelighetserklæring", "nn": "Tilgjengeerklæring", "en": "Accessibility statement"}
    page = words(client.get(PAGE))
    assert wanted[language] in page and "uutilsynet" in page


def test_it_says_whom_to_tell_or_that_nobody_is_given(client: Client, settings: Settings) -> None:
    assert "PARAPLY" not in html(client.get(PAGE))
    settings.ACCESSIBILITY_CONTACT = "post@example.invalid"
    assert "post@example.invalid" in words(client.get(PAGE))


def test_every_page_leads_to_it(client: Client) -> None:
    assert f'href="{PAGE}"' in html(client.get("/account/login/"))
