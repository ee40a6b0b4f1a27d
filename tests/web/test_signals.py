"""Signals with everything behind them."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/signals/"


def test_each_says_why_since_when_on_what_and_what_clears_it(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"participant": "LOR", "severity": "high"}))
    gate = page[page.index("Gate overdue") :]
    assert "It goes away when: Settle which required outputs are missing" in gate
    assert "Lørenskog is 8 calendar months past" in gate and "since 1 May 2010, by its records" in gate
    assert "COH-1" in gate and "Bærum is" not in page


def test_the_way_leads_to_the_place_and_to_the_evidence(reader: Reader) -> None:
    page = html(reader("evaluator").get(PAGE))
    assert 'href="/p/boso/participants/LOR/anchoring/#political"' in page
    assert 'href="/p/boso/evidence/LOR/political.seat/"' in page
    assert 'href="/p/boso/anchoring/"' in page


def test_they_can_be_gathered_by_participant(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"by": "participant"}))
    assert page.index("Bærum 10") < page.index("Hamar 4")


def test_one_sees_ones_own_and_no_other(reader: Reader) -> None:
    for persona in ("coordinator-ham", "politician"):
        page = words(reader(persona).get(PAGE))
        assert "Hamar" in page and "Lørenskog" not in page and "Weakest politically" not in page


@pytest.mark.parametrize(
    "query", [{"severity": "x"}, {"by": "'"}, {"participant": "\x00"}, {"participant": "NONE"}]
)
def test_what_means_nothing_here_breaks_nothing(reader: Reader, query: dict[str, str]) -> None:
    assert reader("secretariat").get(PAGE, query).status_code == 200


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("evaluator").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("persona", ["council", "ministry", "user-organisation", "administrator"])
def test_it_is_not_there_for_others(reader: Reader, persona: str) -> None:
    assert reader(persona).get(PAGE).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Det går bort når:", "nn": "sidan 1. mai 2010", "en": "It goes away when:"}
    assert wanted[language] in words(reader("management", language).get(PAGE))
