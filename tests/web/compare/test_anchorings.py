"""Everybody's anchoring, and which political routes each uses."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, START, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/anchoring/"


def test_nobody_is_ranked_by_what_nobody_has_recorded(reader: Reader) -> None:
    page = words(reader("secretariat").get(PAGE))
    assert "only the application was handled politically" in page
    assert (
        "For Hamar and Lørenskog not every route is recorded, so they cannot be compared in numbers." in page
    )
    assert "weakest" not in page.casefold()
    assert page.index("Place 1 Bærum") < page.index("Not every route is recorded") < page.rindex("Lørenskog")


def test_no_signal_is_raised_by_what_others_do(reader: Reader) -> None:
    for persona in ("secretariat", "coordinator-lor"):
        assert "eakest" not in words(reader(persona).get(START))


def test_the_map_has_everybody_in_every_arena(reader: Reader) -> None:
    page = html(reader("evaluator").get(PAGE))
    table = page[page.index('<th scope="col">Arena</th>') :]
    assert all(f'<th scope="col">{name}</th>' in table for name in ("Bærum", "Hamar", "Moss"))
    assert all(
        f'<th scope="row">{row}</th>' in table for row in ("Political: routes in use", "– Process", "Users")
    )


def test_each_arena_is_told_in_a_sentence_with_the_reason(reader: Reader) -> None:
    page = words(reader("evaluator", "nb").get(PAGE))
    assert "Administrativt: gjennomført hos alle fire." in page
    assert "Kortest: Lillehammer («Forankret i Kommunedelplan for omsorgstjenester») og Lørenskog" in page
    assert "Brukere. Lengst: Hamar (" in page


def test_every_matter_along_the_routes_stands_by_its_participant(reader: Reader) -> None:
    page = words(reader("secretariat", "nb").get(PAGE))
    lor = page[page.index("Ikke alle veiene er registrert") :]
    lor = lor[lor.index("Lørenskog") :]
    assert "Søknaden ble behandlet i kommunestyret" in lor
    assert "Prosess ukjent Ingenting er registrert: det er ukjent, ikke nei." in lor


def test_one_without_data_is_named_and_not_ranked(reader: Reader) -> None:
    assert "Not ranked, no data yet: Moss" in words(reader("evaluator").get(PAGE))


def test_what_moved_between_two_dates_is_told(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE, {"against": "2010-01-01"}))
    assert "Change between two dates" in page and "1 January 2010" in page
    assert "Lørenskog Formal matters unknown done recorded since" in page
    assert "changed status" not in page
    same = words(reader("evaluator").get(PAGE, {"against": "2010-12-10"}))
    assert "No arena has moved between the two dates." in same


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("evaluator").get(PAGE, {"as_of": day}).status_code == 200


def test_before_anybody_joined_nothing_is_compared(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE, {"as_of": "2009-06-01"}))
    assert "Nobody has anything recorded of political anchoring." in page


@pytest.mark.parametrize(
    "persona", ["coordinator-ham", "politician", "council", "ministry", "user-organisation"]
)
def test_it_is_not_there_for_others(reader: Reader, persona: str) -> None:
    assert reader(persona).get(PAGE).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {
        "nb": "bare søknaden behandlet politisk",
        "nn": "berre søknaden behandla politisk",
        "en": "the fewest routes first",
    }
    assert wanted[language] in words(reader("management", language).get(PAGE))


def test_politics_is_as_many_routes_as_are_in_use_and_never_done_by_one_alone(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE))
    row = page[page.index("Arena Bærum") :]
    routes = row[row.index("Political: routes in use") : row.index("– A seat in the bodies")]
    assert routes.count("of 3 routes in use") == 4 and "3 done" not in routes
    assert routes.index("1 of 3 routes in use, 1 done") > 0
    assert "the colour follows the count" in page


def test_plans_follow_the_chains_to_the_central_plans(reader: Reader) -> None:
    page = words(reader("evaluator").get(PAGE))
    table = page[page.index("Arena Bærum") :]
    plans = table[table.index(" Plans ") :][:60]
    assert plans.startswith(" Plans unknown ongoing planned planned")
    assert "The chains to the municipal master plan and the economic plan are unknown for Bærum." in page
