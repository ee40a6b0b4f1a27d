"""A request acts for the person who asked, reads when it is a GET, and leaves nothing half-done."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.test import Client

from paraply.access.context import acting
from paraply.access.vocabulary import Role
from policy.addresses import NAME
from policy.world import World
from support.databases import as_owner

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls("policy.addresses"),
    pytest.mark.filterwarnings("ignore:No directory at"),
]


@pytest.fixture
def browser(world: World) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(world.people[Role.COORDINATOR])
    return client


def changed() -> int:
    with as_owner():
        return int(apps.get_model("governance.Body").objects.filter(name=NAME).count())


def test_rows_are_there_when_the_template_is_rendered(browser: Client) -> None:
    assert browser.get("/rendered-late").content.count(b"[") == 1


def test_a_visitor_gets_no_rows(world: World) -> None:
    assert Client().get("/rendered-late").content == b""


def test_post_writes_own_rows_alone(browser: Client) -> None:
    assert browser.post("/change").content == b"1"
    assert changed() == 1


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_reading_methods_cannot_write(browser: Client, method: str) -> None:
    assert getattr(browser, method)("/change").status_code == 500
    assert changed() == 0


def test_a_marked_view_writes_on_get(browser: Client) -> None:
    assert browser.get("/change-on-get").status_code == 200
    assert changed() == 1


@pytest.mark.parametrize(
    ("address", "status"),
    [("/change-and-fail", 500), ("/change-and-not-found", 404), ("/change-and-answer-with-failure", 503)],
)
def test_what_fails_is_undone(browser: Client, address: str, status: int) -> None:
    assert browser.post(address).status_code == status
    assert changed() == 0


def test_what_the_database_takes_too_long_for_is_said_as_that(browser: Client) -> None:
    response = browser.get("/too-slow")
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert "Databasen svarte ikke i tide. Ingenting er endret." in response.content.decode()


def test_a_streaming_response_is_refused(browser: Client) -> None:
    assert browser.get("/streaming").status_code == 500


def test_an_exempt_view_has_no_actor(browser: Client) -> None:
    assert browser.get("/bare").content == b"False"


def test_nothing_is_left_behind(browser: Client) -> None:
    browser.get("/rendered-late")
    assert acting() is None
    assert apps.get_model("governance.Body").objects.count() == 0
