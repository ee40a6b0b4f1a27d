"""What somebody signed in was shown stays with that person."""

from __future__ import annotations

import pytest
from django.test import Client

from paraply.access.vocabulary import Role
from policy.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]
PAGE = "/p/first/matrix/"


@pytest.fixture
def signed_in(world: World, client: Client) -> Client:
    client.force_login(world.people[Role.SECRETARIAT])
    return client


@pytest.mark.parametrize(
    "page", ["/", PAGE, "/accessibility/", "/nowhere/", f"{PAGE}?as_of=never", "/account/logout/"]
)
def test_nobody_keeps_a_page_of_somebody_signed_in(signed_in: Client, page: str) -> None:
    assert "no-store" in signed_in.get(page)["Cache-Control"]


def test_what_is_open_to_all_may_be_kept(world: World, client: Client) -> None:
    assert "no-store" not in client.get("/accessibility/").headers.get("Cache-Control", "")


def test_signing_out_and_signing_in_as_another_clear_what_the_browser_keeps(signed_in: Client) -> None:
    assert "Clear-Site-Data" not in signed_in.get(PAGE).headers
    assert signed_in.post("/account/logout/")["Clear-Site-Data"] == '"cache"'
    assert "Clear-Site-Data" not in signed_in.post("/account/logout/").headers


def test_forms_go_to_us_alone(world: World, client: Client) -> None:
    assert "; form-action 'self'" in client.get("/sign-in/")["Content-Security-Policy"]
