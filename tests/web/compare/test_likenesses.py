"""Likenesses and differences."""

from __future__ import annotations

import pytest

from paraply.comparison.matrix.likenesses import Pattern
from web.conftest import Reader
from web.pages import LANGUAGES, LIKENESSES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def test_each_row_has_a_sentence_and_letters(reader: Reader) -> None:
    page = html(reader("evaluator").get(LIKENESSES))
    assert page.count('class="sentence"') == 30
    assert 'class="group group-1"' in page
    assert 'class="group group-2"' in page


def test_letters_are_read_out_as_values(reader: Reader) -> None:
    page = words(reader("evaluator").get(LIKENESSES, {"pattern": "split"}))
    assert "B Hamar : political" in page or "A Hamar : political" in page


@pytest.mark.parametrize("pattern", list(Pattern))
def test_one_pattern_at_a_time(reader: Reader, pattern: Pattern) -> None:
    response = reader("evaluator").get(LIKENESSES, {"pattern": pattern.value})
    assert response.status_code == 200
    assert html(response).count('class="sentence"') < 30


def test_conflicts_stand_below_with_what_would_clear_them(reader: Reader) -> None:
    page = words(reader("evaluator").get(LIKENESSES))
    conflicts = page[page.index("Where sources disagree") :]
    assert "Claim against records" in conflicts
    assert "Settle with the municipality what holds" in conflicts


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(reader: Reader, language: str) -> None:
    assert reader("management", language).get(LIKENESSES).status_code == 200


def test_a_role_without_the_page_finds_none(reader: Reader) -> None:
    assert reader("coordinator-lor").get(LIKENESSES).status_code == 404


def test_before_anyone_was_admitted_it_says_what_will_stand_here(reader: Reader) -> None:
    assert "Nothing to compare yet" in words(reader("evaluator").get(LIKENESSES, {"as_of": "2009-06-01"}))


def test_a_share_is_read_in_percent_and_a_is_the_largest_group_only_when_one_is(reader: Reader) -> None:
    page = words(reader("secretariat").get(LIKENESSES))
    assert "29%" in page and "0.29" not in page
    assert "A is the largest group, or the first of equally large ones." in page
