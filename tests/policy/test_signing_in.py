"""Those who are invited sign in with e-mail and password; nobody signs up."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from paraply.access.desk import desk
from paraply.access.models import User
from paraply.access.vocabulary import Role
from policy.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]

PASSWORD = "a long pass phrase for one test"


@pytest.fixture
def invited(world: World) -> User:
    user = world.people[Role.SECRETARIAT]
    user.email = "secretariat@example.invalid"
    user.set_password(PASSWORD)
    user.save()
    with desk():
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def sign_in(client: Client, email: str, password: str) -> int:
    return client.post(reverse("account_login"), {"login": email, "password": password}).status_code


def test_an_invited_user_signs_in_and_sees_what_is_the_users(invited: User, client: Client) -> None:
    assert sign_in(client, invited.email, PASSWORD) == 302
    assert client.get(reverse("matrix", args=["first"])).status_code == 200


def test_a_wrong_password_lets_nobody_in(invited: User, client: Client) -> None:
    assert sign_in(client, invited.email, "another pass phrase") == 200
    assert client.get(reverse("matrix", args=["first"])).status_code == 302


def test_a_closed_user_is_not_let_in(invited: User, client: Client) -> None:
    User.objects.filter(pk=invited.pk).update(is_active=False)
    sign_in(client, invited.email, PASSWORD)
    assert client.get(reverse("matrix", args=["first"])).status_code == 302


def test_nobody_signs_up(db: None, client: Client) -> None:
    before = User.objects.count()
    given = {"email": "somebody@example.invalid", "password1": PASSWORD, "password2": PASSWORD}
    assert client.post(reverse("account_signup"), given).status_code == 200
    assert User.objects.count() == before


def test_the_system_cannot_sign_in(db: None) -> None:
    system = User.objects.system()
    assert not system.has_usable_password()
    assert not system.check_password("!")
