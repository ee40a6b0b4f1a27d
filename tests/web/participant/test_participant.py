"""One participant's page, and who may open it."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, evidence, html, participant, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def test_hamars_page_says_where_it_stands(reader: Reader) -> None:
    page = words(reader("evaluator").get(participant("HAM")))
    assert "Phase by calendar Implementation phase" in page
    assert "Phase by gate Programme and planning phase" in page
    assert "Months past the phase's length 8 months" in page


def test_every_part_is_there(reader: Reader) -> None:
    page = html(reader("evaluator").get(participant("HAM")))
    for part in ("signals", "phases", "organisation", "anchoring", "plans", "budget", "findings", "values"):
        assert f'id="{part}"' in page


def test_values_open_what_they_rest_on(reader: Reader) -> None:
    page = html(reader("evaluator").get(participant("HAM")))
    place = evidence("HAM", "coordinator.placement")
    assert f'href="{place}" hx-get="{place}"' in page


def test_the_organisation_is_drawn_and_leads_on(reader: Reader) -> None:
    page = html(reader("evaluator").get(participant("LIL")))
    assert 'aria-label="Steering group, 4 seats: Rådmann; Kommunalsjef' in page
    assert f'href="{participant("LIL")}organisation/"' in page


def test_what_the_municipality_says_stands_beside_what_the_evaluators_say(reader: Reader) -> None:
    page = html(reader("evaluator").get(participant("HAM")))
    assert 'role="img" aria-label="Administrative, the municipality and its records:' in page
    assert f'href="{participant("HAM")}anchoring/"' in page


def test_each_link_of_a_plan_has_its_own_status(reader: Reader) -> None:
    page = words(reader("evaluator").get(participant("HAM")))
    assert "implements Boligplan: adopted" in page


def test_the_ribbon_marks_what_is_past_the_longest_length(reader: Reader) -> None:
    assert 'class="overdue"' in html(reader("evaluator").get(participant("HAM")))


def test_one_without_data_says_what_will_stand_there(reader: Reader) -> None:
    page = words(reader("evaluator").get(participant("MOS")))
    assert "No data yet When bodies, plans or activities are recorded, they will stand here." in page


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("evaluator").get(participant("HAM"), {"as_of": day}).status_code == 200


@pytest.mark.parametrize("key", ["HAM", "BAE", "MOS", "NONE"])
@pytest.mark.parametrize("persona", ["coordinator-ham", "politician"])
def test_only_the_own_municipality_is_found(reader: Reader, persona: str, key: str) -> None:
    expected = 200 if key == "HAM" else 404
    assert reader(persona).get(participant(key)).status_code == expected


@pytest.mark.parametrize("persona", ["council", "ministry", "user-organisation", "administrator"])
def test_a_role_without_such_pages_finds_none(reader: Reader, persona: str) -> None:
    assert reader(persona).get(participant("HAM")).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_in_the_readers_language_or_say_which(reader: Reader, language: str) -> None:
    response = reader("evaluator", language).get(participant("LOR"))
    wanted = {"nb": "Signaler", "nn": "Forankring på fem arenaer", "en": "Anchoring in five arenas"}
    assert wanted[language] in words(response)


def test_a_visitor_is_sent_to_the_way_in_and_back(client: object) -> None:
    response = client.get(participant("HAM"))  # type: ignore[attr-defined]
    assert response["Location"] == "/sign-in/?next=%2Fp%2Fboso%2Fparticipants%2FHAM%2F"


def test_who_has_applied_and_is_not_admitted_is_told_so_and_has_no_phase(reader: Reader) -> None:
    page = words(reader("secretariat").get(participant("ASK")))
    head = page[page.index("Everything recorded of Asker") :][:400]
    assert "Not in the programme has applied (March 2010), but is not admitted by what is recorded" in head
    assert "Phase by" not in head
    before = words(reader("secretariat").get(participant("ASK"), {"as_of": "2010-02-01"}))
    assert "has applied" not in before
    assert "has applied" not in words(reader("secretariat").get(participant("HAM")))
