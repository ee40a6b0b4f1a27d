"""Conflicts, side by side."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/conflicts/"


def test_each_side_says_what_and_who_says_so(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE, {"kind": "sources", "participant": "LOR"}))
    share = page[page.index("17%") :]
    assert "14%" in share and "the interviews" in share and "the municipality's own account" in share
    assert "What would settle it: Settle with the municipality what holds, and date the fact." in page


def test_a_claim_stands_beside_the_records_and_opens_them(reader: Reader) -> None:
    page = html(reader("secretariat").get(PAGE, {"kind": "claim"}))
    assert 'href="/p/boso/evidence/LIL/steering_group.service_leaders/"' in page
    assert "The records" in page


def test_kinds_are_counted_and_chosen(reader: Reader) -> None:
    evaluator = reader("evaluator")
    everything = html(evaluator.get(PAGE)).count('class="side ')
    assert 0 < html(evaluator.get(PAGE, {"kind": "sources"})).count('class="side ') < everything
    assert html(evaluator.get(PAGE, {"kind": "nonsense"})).count('class="side ') == 0


@pytest.mark.parametrize(
    ("persona", "own"),
    [
        ("coordinator-ham", "Hamar"),
        ("coordinator-lil", "Lillehammer"),
        ("coordinator-lor", "Lørenskog"),
        ("politician", "Hamar"),
    ],
)
def test_one_sees_ones_own_and_no_other(reader: Reader, persona: str, own: str) -> None:
    """A claim names others too; what it says of them, and what their records say, is not shown."""
    page = words(reader(persona).get(PAGE))
    assert own in page
    assert not [
        name for name in ("Bærum", "Hamar", "Lillehammer", "Lørenskog") if name != own and name in page
    ]


def test_a_claim_stands_against_the_value_that_is_recorded_and_whose_it_is(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE, {"kind": "claim", "participant": "LIL"}))
    assert "The claim Heads of subject areas or services also sit in the group" in page
    assert (
        "The records Heads of subject areas or services sit in the steering group: no (Lillehammer)" in page
    )


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("evaluator").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("persona", ["council", "ministry", "user-organisation", "administrator"])
def test_it_is_not_there_for_others(reader: Reader, persona: str) -> None:
    assert reader(persona).get(PAGE).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Det som avklarer det:", "nn": "Begge sidene blir ståande", "en": "Both sides stand"}
    assert wanted[language] in words(reader("management", language).get(PAGE))
