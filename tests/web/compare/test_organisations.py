"""Everybody's organisation side by side."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/organisation/"


def test_everybody_in_the_study_has_a_small_chart(reader: Reader) -> None:
    page = html(reader("secretariat").get(PAGE))
    assert page.count('<svg class="picture"') == 4
    assert all(
        f"Organisation chart, {name}" in page for name in ("Bærum", "Hamar", "Lillehammer", "Lørenskog")
    )
    assert "no data yet" in words(reader("secretariat").get(PAGE))


def test_what_differs_opens_its_evidence(reader: Reader) -> None:
    page = html(reader("evaluator").get(PAGE))
    assert 'href="/p/boso/evidence/HAM/coordinator.placement/"' in page
    assert "Seats in the steering group" in page


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("management").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize(
    "persona", ["coordinator-ham", "politician", "council", "ministry", "user-organisation"]
)
def test_it_is_not_there_for_others(reader: Reader, persona: str) -> None:
    assert reader(persona).get(PAGE).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Hva som er forskjellig", "nn": "Kvart teikn er ein plass", "en": "Each sign is a seat"}
    assert wanted[language] in words(reader("evaluator", language).get(PAGE))
