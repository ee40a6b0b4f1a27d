"""The learning model."""

from __future__ import annotations

from itertools import pairwise

import pytest

from paraply.records.facts import StatementFact
from paraply.web.programme.learning import rings
from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/learning/"


def test_three_loops_ask_deeper_and_none_is_to_be_forgotten(reader: Reader) -> None:
    page = words(reader("council").get(PAGE))
    assert page.index("Do the measures work as intended?") < page.index("Were the goals realistic or right?")
    assert "learning mostly stays in loop 1" in page


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_each_ring_lies_within_the_next(count: int) -> None:
    drawn = rings([StatementFact(key=f"L{number}", topic="learning_loop") for number in range(count)])
    assert [ring.number for ring in drawn] == list(range(count, 0, -1))
    for outer, inner in pairwise(drawn):
        assert outer.middle - outer.radius < inner.middle - inner.radius - 20
        assert inner.middle + inner.radius < outer.middle + outer.radius


def test_areas_levels_and_variables_are_there(reader: Reader) -> None:
    page = html(reader("ministry").get(PAGE))
    assert page.count('class="area-letter"') == 4
    assert "Institution level" in page and "Mobilisation: how relevant actors get involved" in words(
        reader("ministry").get(PAGE)
    )


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("council").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {
        "nb": "Virker tiltakene etter hensikten?",
        "nn": "Verkar tiltaka etter føremålet?",
        "en": "Knowledge areas",
    }
    assert wanted[language] in words(reader("council", language).get(PAGE))
