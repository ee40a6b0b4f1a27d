"""The people of the demonstration: all there, each told apart, and only in a demonstration."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.test import RequestFactory

from paraply.access.context import acting_as
from paraply.access.errors import Hidden
from paraply.access.models import Membership, User
from paraply.access.operation import system
from paraply.access.personas import PERSONAS, persona, sign_in
from paraply.access.vocabulary import Role
from paraply.demo.personas import load_personas
from policy.world import DAY, SOURCES


def test_there_is_one_for_each_way_of_looking() -> None:
    assert len({one.key for one in PERSONAS}) == len(PERSONAS) == 12
    assert [one.participant for one in PERSONAS if one.role is Role.COORDINATOR] == [
        "BAE",
        "HAM",
        "LIL",
        "LOR",
    ]
    assert {one.role for one in PERSONAS} == set(Role) - {
        Role.VISITOR,
        Role.STEERING_MEMBER,
        Role.PROJECT_MEMBER,
        Role.SYSTEM,
    }


def test_each_says_what_it_sees_in_three_languages() -> None:
    for one in PERSONAS:
        assert one.title.missing() == one.sees.missing() == ()
        for language in ("nb", "nn", "en"):
            assert one.sees.text(language).endswith(".")


@pytest.fixture
def programme(db: None) -> int:
    made = {}
    with acting_as(system()):
        key = (
            apps.get_model("programmes.Programme")
            .objects.create(key="boso", status_date=DAY, sources=SOURCES)
            .pk
        )
        for name in ("BAE", "HAM", "LIL", "LOR"):
            made[name] = apps.get_model("programmes.Participant").objects.create(
                programme_id=key, key=name, name=name, observed=DAY, sources=SOURCES
            )
        apps.get_model("evidence.Study").objects.create(
            programme_id=key, key="study", observed=DAY, sources=SOURCES
        )
    return int(key)


def test_they_are_loaded_once(programme: int) -> None:
    assert load_personas() == 12
    assert load_personas() == 0
    assert Membership.objects.filter(programme_id=programme).count() == 12


def test_a_missing_programme_is_told(db: None) -> None:
    with pytest.raises(LookupError, match="boso"):
        load_personas()


def test_nobody_signs_in_as_a_persona_outside_a_demonstration(programme: int, settings: object) -> None:
    load_personas()
    settings.DEMO = False  # type: ignore[attr-defined]
    with pytest.raises(Hidden):
        sign_in(RequestFactory().post("/"), "evaluator")


def test_a_persona_signs_in(programme: int, settings: object, client: object) -> None:
    load_personas()
    settings.DEMO = True  # type: ignore[attr-defined]
    request = RequestFactory().post("/")
    request.session = client.session  # type: ignore[attr-defined]
    request.user = User()  # type: ignore[assignment]
    assert sign_in(request, "coordinator-ham").role is Role.COORDINATOR
    assert request.user.get_username() == "persona-coordinator-ham"


@pytest.mark.parametrize("key", ["", "nobody", "system", "persona-evaluator"])
def test_an_unknown_persona_is_not_found(key: str, settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    with pytest.raises(Hidden):
        persona(key)


def test_personas_cannot_sign_in_with_a_password(programme: int) -> None:
    load_personas()
    assert not any(
        user.has_usable_password() for user in User.objects.filter(username__startswith="persona-")
    )
