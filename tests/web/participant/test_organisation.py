"""One participant's organisation: chart, seats, levels and units."""

from __future__ import annotations

import re

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def address(key: str) -> str:
    return f"/p/boso/participants/{key}/organisation/"


def chart(page: str) -> list[str]:
    """What the chart's boxes say, in reading order."""
    drawn = page[page.index('<svg class="picture"') :]
    return re.findall(r'<g class="box [^"]*" role="img" aria-label="([^"]+)"', drawn[: drawn.index("</svg>")])


def test_the_chart_can_be_read_box_by_box(reader: Reader) -> None:
    boxes = chart(html(reader("secretariat").get(address("LIL"))))
    assert boxes[0] == "Kommunestyret, Political owner"
    assert boxes[1].startswith("Steering group, 4 seats: Rådmann; Kommunalsjef")
    assert boxes[2].startswith("Programme coordinator, Fagenhet for strategi og utvikling")
    assert boxes[3].startswith("Project group, 6 seats: Tildeling")


def test_the_table_says_the_same_with_sources(reader: Reader) -> None:
    page = words(reader("secretariat").get(address("LOR")))
    assert "Sosialsjef Velferds- og inkluderingstjenesten head of service" in page
    assert "R2010 § Lørenskog/Programorganisering" in page


def test_a_seat_that_one_voice_alone_lists_is_disputed(reader: Reader) -> None:
    page = words(reader("secretariat").get(address("LOR")))
    assert "Prosjektleder BoSo disputed: listed by the municipality's own account" in page


def test_own_words_stand_beside_the_standard_term(reader: Reader) -> None:
    page = words(reader("coordinator-lor").get(address("LOR")))
    assert (
        "called “prosjektleder”" in html(reader("coordinator-lor").get(address("LOR"))).replace("&quot;", '"')
        or "«prosjektleder»" in page
    )


def test_levels_are_counted_not_weighed(reader: Reader) -> None:
    assert "2 of 7 from top administration" in words(reader("evaluator").get(address("HAM")))


def test_who_stands_for_all_with_a_title_is_not_counted(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("BAE")))
    assert "everyone with the title, from top administration" in page


def test_units_are_held_against_bodies(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("LOR")))
    assert "No register of units is complete" in page
    assert "in several bodies" in page and "one seat alone" in page


def test_one_without_organisation_says_what_will_stand_here(reader: Reader) -> None:
    assert "No organisation yet" in words(reader("evaluator").get(address("MOS")))


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("evaluator").get(address("LOR"), {"as_of": day}).status_code == 200


@pytest.mark.parametrize("persona", ["coordinator-ham", "politician", "council", "ministry", "administrator"])
def test_anothers_is_not_there(reader: Reader, persona: str) -> None:
    assert reader(persona).get(address("LOR")).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "mest vendt mot", "nn": "mest vend mot", "en": "mostly turned to"}
    assert wanted[language] in html(reader("politician", language).get(address("HAM")))
