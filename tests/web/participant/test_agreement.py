"""The agreement with the programme owner, as it is registered, and what is not recorded of it."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, evidence, html, participant, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def agreement(key: str) -> str:
    return f"{participant(key)}agreement/"


def test_the_parties_the_status_and_since_when(reader: Reader) -> None:
    page = words(reader("evaluator").get(agreement("LIL")))
    assert "Lillehammer and Husbanken Region Øst" in page
    assert "Status of the cooperation agreement signed" in page
    assert "The other party the programme owner" in page
    assert "Known since 10 December 2010" in page
    assert "R2010 § Lillehammer/Ekstern forankring" in page


def test_the_status_opens_what_it_rests_on(reader: Reader) -> None:
    assert f'hx-get="{evidence("LIL", "agreement.status")}"' in html(
        reader("evaluator").get(agreement("LIL"))
    )


def test_what_the_framework_model_requires_of_it(reader: Reader) -> None:
    page = words(reader("evaluator").get(agreement("LIL")))
    assert "requires: Cooperation agreement in place" in page
    assert "in place" not in words(reader("evaluator").get(agreement("MOS")))


def test_what_is_not_recorded_is_not_claimed(reader: Reader) -> None:
    page = words(reader("evaluator").get(agreement("LOR")))
    assert (
        "4 goals are recorded for the action plan; whether the agreement holds them is not recorded." in page
    )
    assert "Versions not recorded" in page
    assert "Day of signing not recorded" in page


def test_what_the_owner_says_of_the_agreements_is_of_the_whole_programme(reader: Reader) -> None:
    page = words(reader("evaluator").get(agreement("HAM")))
    assert "First agreements were not concrete enough for local adaptation" in page
    assert "Of the programme as a whole, not of this municipality alone." in page


def test_one_without_an_agreement_says_what_will_stand_there(reader: Reader) -> None:
    page = words(reader("evaluator").get(agreement("MOS")))
    assert (
        "No agreement yet When an agreement is registered, its parties, status and sources stand here."
        in page
    )


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    response = reader("evaluator").get(agreement("HAM"), {"as_of": day})
    assert response.status_code == 200
    assert ("No agreement yet" in words(response)) == (day < "2010-12-10")


@pytest.mark.parametrize("key", ["HAM", "BAE", "NONE"])
@pytest.mark.parametrize("persona", ["coordinator-ham", "politician"])
def test_only_the_own_municipality_is_found(reader: Reader, persona: str, key: str) -> None:
    assert reader(persona).get(agreement(key)).status_code == (200 if key == "HAM" else 404)


@pytest.mark.parametrize("persona", ["council", "ministry", "user-organisation", "administrator"])
def test_a_role_without_such_pages_finds_none(reader: Reader, persona: str) -> None:
    assert reader(persona).get(agreement("HAM")).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Samarbeidsavtalens status inngått", "nn": "Statusen for samarbeidsavtalen inngått", "en": "Status of the cooperation agreement signed"}  # fmt: skip
    assert wanted[language] in words(reader("evaluator", language).get(agreement("HAM")))


def test_a_visitor_is_sent_to_the_way_in(client: object) -> None:
    response = client.get(agreement("HAM"))  # type: ignore[attr-defined]
    assert response["Location"].startswith("/sign-in/?next=")
