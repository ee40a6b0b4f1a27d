"""The framework model to scale."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/framework/"


def test_the_sums_are_told_with_both_sides(reader: Reader) -> None:
    page = words(reader("council").get(PAGE))
    assert (
        "the phases take 69 months in all and 66 after admission, but participation is 60 months at most"
        in page
    )
    assert "participation: 36–60 months, from admission" in page


def test_phases_are_drawn_to_scale(reader: Reader) -> None:
    page = html(reader("council").get(PAGE))
    widths = [
        float(part.split('"')[0])
        for part in page.split('class="phase phase-')[1:]
        for part in [part.split('width="')[1].rstrip("%")]
        for part in [part.replace("%", "")]
    ]
    assert [round(width / widths[0]) for width in widths] == [1, 2, 12, 8]


def test_what_each_phase_requires_is_counted_for_those_one_may_read(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE))
    assert "4 × preliminary" in page and "Here by the gates: Bærum, Hamar, Lillehammer, Lørenskog" in page
    own = words(reader("coordinator-ham").get(PAGE))
    assert "1 × preliminary" in own and "Here by the gates: Hamar" in own
    assert "× preliminary" not in words(reader("ministry").get(PAGE))


def test_critiques_stand_beside_the_phase_they_concern(reader: Reader) -> None:
    page = words(reader("council").get(PAGE))
    second = page[
        page.index("2 Programme and planning phase at most 6 months") : page.index(
            "3 Implementation phase at most"
        )
    ]
    assert "Programme and planning phase was too short." in second


@pytest.mark.parametrize("day", ["1900-01-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("council").get(PAGE, {"as_of": day}).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Summene går ikke opp", "nn": "Summane går ikkje opp", "en": "The sums do not fit"}
    assert wanted[language] in words(reader("council", language).get(PAGE))


def test_what_must_be_in_place_has_a_neutral_sign(reader: Reader) -> None:
    page = html(reader("secretariat").get("/p/boso/framework/"))
    needs = page[page.index("checklist") :]
    assert "#i-yes" not in needs[: needs.index("</ul>")]
