"""Enrolling somebody from the command line, the way the first people of a programme come in."""

from __future__ import annotations

import pytest

from cli.running import Command
from paraply.access.vocabulary import Role
from paraply.cli.arguments import ROLES

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
WHO = "ny@example.invalid"


def test_every_role_but_the_systems_and_the_evaluators_can_be_given() -> None:
    assert {Role(name) for name in ROLES} == set(Role) - {Role.SYSTEM, Role.EVALUATOR, Role.VISITOR}


def test_somebody_enrolled_has_the_role_and_no_other(paraply: Command) -> None:
    assert paraply("--as", WHO, "matrix", "boso").code == 1
    assert paraply("enrol", WHO, "boso", "--role", "secretariat", "--lang", "en").code == 0
    assert paraply("--as", WHO, "matrix", "boso").code == 0
    assert paraply("--as", WHO, "export", "boso").code == 1


def test_an_unknown_participant_is_refused_in_a_sentence(paraply: Command) -> None:
    refused = paraply("enrol", WHO, "boso", "--role", "coordinator", "--participant", "XXX", "--lang", "en")
    assert (refused.code, refused.sentence) == (1, "There is no participant “XXX” in the programme.")
