"""Enrolling somebody from the command line, the way the first people of a programme come in."""

from __future__ import annotations

import pytest

from cli.running import Command
from paraply.access.context import acting_as
from paraply.access.giving import GIVING
from paraply.access.operation import system
from paraply.access.vocabulary import Role
from paraply.cli.arguments import ROLES
from paraply.evidence.models import Study

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
WHO = "ny@example.invalid"


def test_every_role_but_the_systems_can_be_given() -> None:
    assert {Role(name) for name in ROLES} == set(Role) - {Role.SYSTEM, Role.VISITOR} == set(GIVING)


def test_the_first_evaluator_of_a_study_is_admitted_by_the_system_alone(paraply: Command) -> None:
    command = ("enrol", WHO, "boso", "--role", "evaluator", "--lang", "en")
    assert "need --participant" in paraply(*command).sentence
    assert paraply(*command, "--study", "XXX").sentence == "There is no study “XXX” in the programme."
    with acting_as(system()):
        given = ("--study", Study.objects.order_by("id").values_list("key", flat=True)[0])
    assert paraply("--as", "persona-administrator", *command, *given).code == 1
    assert paraply(*command, *given).code == 0
    assert paraply("--as", WHO, "matrix", "boso").code == 0


def test_somebody_enrolled_has_the_role_and_no_other(paraply: Command) -> None:
    assert paraply("--as", WHO, "matrix", "boso").code == 1
    assert paraply("enrol", WHO, "boso", "--role", "secretariat", "--lang", "en").code == 0
    assert paraply("--as", WHO, "matrix", "boso").code == 0
    assert paraply("--as", WHO, "export", "boso").code == 1


def test_an_unknown_participant_is_refused_in_a_sentence(paraply: Command) -> None:
    refused = paraply("enrol", WHO, "boso", "--role", "coordinator", "--participant", "XXX", "--lang", "en")
    assert (refused.code, refused.sentence) == (1, "There is no participant “XXX” in the programme.")
