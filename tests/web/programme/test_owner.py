"""The programme owner's organisation and views."""

from __future__ import annotations

import re

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/owner/"


def test_the_chart_goes_from_ministry_to_the_owners_bodies(reader: Reader) -> None:
    page = html(reader("ministry").get(PAGE))
    boxes = re.findall(r'<g class="box [^"]*" role="img" aria-label="([^"]+)"', page)
    assert boxes[0].startswith("Kommunal- og regionaldepartementet")
    assert any(box.startswith("Husbanken Region Øst, programme owner") for box in boxes)
    assert any(box.startswith("Møreforsking Volda") for box in boxes)


def test_views_have_their_polarity_and_sources(reader: Reader) -> None:
    page = words(reader("council").get(PAGE))
    assert "weakness" in page
    assert "R2010 § Husbanken/" in page


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("council").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {
        "nb": "Det den holder for sentralt",
        "nn": "Det han held for sentralt",
        "en": "What it holds to be central",
    }
    assert wanted[language] in words(reader("council", language).get(PAGE))
