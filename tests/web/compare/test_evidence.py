"""What a cell rests on, as a page and in the drawer."""

from __future__ import annotations

import pytest
from django.test import Client

from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.listings import REGISTERS
from web.conftest import Reader
from web.pages import evidence, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
ROWS = (*CHARACTERISTICS, *(row.key for row in REGISTERS))


def test_the_page_tells_records_places_and_who_speaks(reader: Reader) -> None:
    page = words(reader("evaluator").get(evidence("HAM", "coordinator.placement")))
    assert "Strategiavdeling" in page
    assert "HAM-PL" in page
    assert "Tabell 1" in page
    assert "the interviews" in page


def test_the_drawer_is_the_middle_of_the_page(reader: Reader) -> None:
    somebody = reader("evaluator")
    place = evidence("LIL", "users.mode")
    whole, part = somebody.get(place), somebody.get(place, headers={"HX-Request": "true"})
    assert "<html" in html(whole)
    assert "<html" not in html(part)
    for response in (whole, part):
        assert "The sources disagree" in words(response)
        assert "HX-Request" in response["Vary"]


def test_findings_checked_against_the_row_say_what_came_of_it(reader: Reader) -> None:
    assert "the records say otherwise" in words(
        reader("evaluator").get(evidence("HAM", "project_group.key_partner"))
    )


def test_a_value_that_rests_on_nothing_says_so(reader: Reader) -> None:
    page = words(reader("evaluator").get(evidence("MOS", "users.mode")))
    assert "Nothing is recorded. That is why the value is as it is." in page


@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_matrix_opens(reader: Reader, row: str) -> None:
    somebody = reader("evaluator")
    for participant in ("LOR", "MOS"):
        assert somebody.get(evidence(participant, row)).status_code == 200


@pytest.mark.parametrize("place", [evidence("HAM", "no.such"), evidence("NONE", "users.mode")])
def test_what_is_not_there_is_not_found(reader: Reader, place: str) -> None:
    assert reader("evaluator").get(place).status_code == 404


def test_another_municipalitys_evidence_is_not_found(reader: Reader) -> None:
    somebody = reader("coordinator-bae")
    assert somebody.get(evidence("BAE", "users.mode")).status_code == 200
    assert somebody.get(evidence("HAM", "users.mode")).status_code == 404


def test_a_drawer_whose_reader_has_signed_out_leads_the_whole_page_to_the_way_in(db: None) -> None:
    asking = {"HX-Request": "true", "HX-Current-URL": "http://testserver/p/boso/matrix/?theme=users"}
    response = Client().get(evidence("HAM", "users.mode"), headers=asking)
    assert response["HX-Redirect"] == "/sign-in/?next=%2Fp%2Fboso%2Fmatrix%2F%3Ftheme%3Dusers"


@pytest.mark.parametrize(("language", "whom"), [("nb", "av systemet"), ("en", "by the system")])
def test_whoever_recorded_something_is_called_by_a_title(reader: Reader, language: str, whom: str) -> None:
    page = words(reader("secretariat", language).get(evidence("HAM", "users.mode")))
    assert whom in page


def test_a_user_name_is_no_name_to_show(reader: Reader) -> None:
    from paraply.access.models import User
    from paraply.access.queries import names_of

    known = User.objects.get(username="persona-coordinator-ham")
    assert names_of({known.pk})[known.pk].text("nn") == "Programleiar, Hamar"
    for address in ("/", evidence("HAM", "users.mode")):
        assert "persona-" not in words(reader("secretariat").get(address))
