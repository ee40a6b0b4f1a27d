"""Whoever reads the tables of sessions and second factors, or a copy of them, can be nobody by it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from paraply.access.desk import desk
from paraply.access.models import User
from paraply.access.vocabulary import Role
from paraply.jobs.sessions import clear_sessions
from policy.world import World
from support.databases import as_login

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]
PAGE = "/p/first/matrix/"


@pytest.fixture
def signed_in(world: World, client: Client) -> Client:
    client.force_login(world.people[Role.SECRETARIAT])
    return client


def status_with(settings: Settings, cookie: str) -> int:
    """What a browser with this session cookie is answered: 200 for the session of somebody, 302 otherwise."""
    browser = Client()
    browser.cookies[settings.SESSION_COOKIE_NAME] = cookie
    return browser.get(PAGE).status_code


def test_the_table_holds_no_key_of_any_session(signed_in: Client, settings: Settings) -> None:
    key = signed_in.cookies[settings.SESSION_COOKIE_NAME].value
    with desk():
        row = Session.objects.get()
    assert status_with(settings, key) == 200
    assert key not in (row.session_key, row.session_data)
    assert status_with(settings, row.session_key) == 302


def test_the_content_of_a_session_is_worth_nothing_in_anothers_row(
    signed_in: Client, settings: Settings
) -> None:
    with desk():
        stolen = Session.objects.get().session_data
    mine = Client()
    session = mine.session
    session["anything"] = 1
    session.save()
    with desk():
        Session.objects.exclude(session_data=stolen).update(session_data=stolen)
    assert status_with(settings, mine.cookies[settings.SESSION_COOKIE_NAME].value) == 302


def test_signing_out_deletes_the_row_and_its_key_is_dead(signed_in: Client, settings: Settings) -> None:
    key = signed_in.cookies[settings.SESSION_COOKIE_NAME].value
    with desk():
        row = Session.objects.get().session_key
    signed_in.post("/account/logout/")
    with desk():
        assert not Session.objects.filter(session_key=row).exists()
    assert status_with(settings, key) == 302


def test_what_has_expired_is_cleared(signed_in: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the job itself, with the worker's own login."""
    # The test's transaction lives in the connection that a worker would let go.
    monkeypatch.setattr("paraply.jobs.sessions.close_old_connections", lambda: None)
    with as_login("job"):
        clear_sessions.func(0)
    with desk():
        assert Session.objects.count() == 1
        Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    with as_login("job"):
        clear_sessions.func(0)
    with desk():
        assert not Session.objects.exists()


@pytest.mark.parametrize(
    "cookie",
    [
        '"\\000aaaaaaaaaaaa"',
        "aaaa\x00aaaaaaaa",
        "æøå" * 9,
        "\xff\xfe" * 9,
        "a" * 100_000,
        '"\\303\\050aaaaaaaaa"',
        "%00" * 9,
    ],
)
@pytest.mark.parametrize("page", ["/", "/sign-in/", PAGE, "/accessibility/"])
def test_a_cookie_of_any_bytes_is_a_session_that_is_not_there(
    world: World, settings: Settings, cookie: str, page: str
) -> None:
    header = f"{settings.SESSION_COOKIE_NAME}={cookie}"
    said = [
        Client().get(page, HTTP_COOKIE=each)
        for each in (header, f"{settings.SESSION_COOKIE_NAME}=abcdefghijklmnop")
    ]
    assert said[0].status_code == said[1].status_code < 400


def test_second_factors_are_sealed_and_still_work(world: World, settings: Settings) -> None:
    user: User = world.people[Role.SECRETARIAT]
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    with desk():
        factor = TOTP.activate(user, secret)
        codes = RecoveryCodes.activate(user)
        kept = " ".join(str(data) for data in Authenticator.objects.values_list("data", flat=True))
    assert secret not in kept
    assert not any(code in kept for code in codes.get_unused_codes())
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    assert factor.validate_code(code)
    settings.MFA_KEYS = ["00" * 32, *settings.MFA_KEYS]
    with desk():
        assert RecoveryCodes(codes.instance).validate_code(codes.get_unused_codes()[0])
