"""Editions that anybody may read: opened by somebody who may, copied, the same bytes, and nothing else with them."""

from __future__ import annotations

import pytest
from django.db import Error, connection, transaction
from django.test import Client

from paraply.access.context import acting_as
from paraply.access.models import AuditEntry
from paraply.access.operation import system
from support.databases import as_owner
from support.editions import publish_brief
from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
EDITION, OPEN = "/p/boso/editions/1/", "/public/boso/"
SURE = {"sure": "yes"}


@pytest.mark.parametrize("persona", ["evaluator", "secretariat"])
def test_who_may_opens_it_once_and_leaves_an_entry(reader: Reader, persona: str) -> None:
    ready = publish_brief()
    browser = reader(persona)
    assert "Open to everybody" in words(browser.get(EDITION))
    for _ in range(2):
        response = browser.post(f"{EDITION}open/", SURE)
        assert (response.status_code, response["Location"]) == (302, EDITION)
    assert "Anybody can read it, also without signing in" in words(browser.get(EDITION))
    assert Client().get(f"{OPEN}editions/1/en.html").content == ready.files["en.html"]
    with acting_as(system(), read_only=True):
        assert AuditEntry.objects.filter(action="open_edition").count() == 1


@pytest.mark.parametrize("persona", ["council", "ministry", "coordinator-ham", "politician", "administrator"])
def test_others_cannot(reader: Reader, persona: str) -> None:
    publish_brief()
    browser = reader(persona)
    assert "Open to everybody" not in words(browser.get(EDITION))
    assert browser.post(f"{EDITION}open/", SURE).status_code == 404
    assert Client().get(OPEN).status_code == 404


def test_what_is_not_open_is_not_there_for_a_visitor(reader: Reader) -> None:
    publish_brief("2010-06-01")
    publish_brief()
    assert reader("evaluator").post(f"{EDITION}open/", SURE).status_code == 302
    page = words(Client().get(OPEN))
    assert "Utgave 1" in page and "Utgave 2" not in page
    for address in ("editions/2/en.html", "editions/1/nb.html", "editions/1/%00", "editions/1/en.exe"):
        assert Client().get(f"{OPEN}{address}").status_code == 404, address
    assert Client().get("/public/nowhere/").status_code == 404
    assert Client().get(EDITION).status_code == 302


def test_who_is_not_sure_opens_nothing(reader: Reader) -> None:
    publish_brief()
    response = reader("evaluator").post(f"{EDITION}open/", follow=True)
    assert "Nothing was opened: tick that it is to be open to everybody." in words(response)
    assert Client().get(OPEN).status_code == 404


def test_an_edition_that_is_not_there_cannot_be_opened(reader: Reader) -> None:
    assert reader("evaluator").post("/p/boso/editions/7/open/", SURE).status_code == 404


@pytest.mark.parametrize("table", ["reporting_openedition", "reporting_openfile"])
def test_nobody_changes_an_open_copy(reader: Reader, table: str) -> None:
    publish_brief()
    reader("evaluator").post(f"{EDITION}open/", SURE)
    with pytest.raises(Error, match="permission denied"), acting_as(system()):
        connection.cursor().execute(f"DELETE FROM {table}")  # noqa: S608 # a name of ours
    with as_owner(), pytest.raises(Error, match="added and never changed"), transaction.atomic():
        connection.cursor().execute(f"UPDATE {table} SET id = id")  # noqa: S608 # a name of ours


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    publish_brief()
    reader("evaluator").post(f"{EDITION}open/", SURE)
    visitor = Client()
    visitor.cookies["paraply_language"] = language
    wanted = {
        "nb": "Boligsosialt utviklingsprogram: Rapporter",
        "nn": "Rapportar",
        "en": "Social Housing Development Programme: Reports",
    }
    page = html(visitor.get(OPEN))
    assert wanted[language] in page
