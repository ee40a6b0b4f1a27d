"""The component gallery: for builders only."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from paraply.records.words import POLARITIES, STATUSES
from web.pages import LANGUAGES, html


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_and_polarity_is_drawn(demo: Settings, language: str) -> None:
    client = Client()
    client.cookies[demo.LANGUAGE_COOKIE_NAME] = language
    page = html(client.get("/gallery/"))
    assert all(f"#i-status-{code}" in page for code in STATUSES)
    assert all(f"#i-{code}" in page for code in POLARITIES)


def test_it_can_be_seen_on_a_past_date(demo: Settings) -> None:
    assert 'class="site-header is-past"' in html(Client().get("/gallery/?past=1"))


def test_it_exists_in_a_demonstration_alone(settings: Settings) -> None:
    settings.DEMO = settings.DEBUG = False
    assert Client().get("/gallery/").status_code == 404
