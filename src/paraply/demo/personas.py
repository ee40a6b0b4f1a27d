"""Bringing the demonstration's people into the database, each with the membership its persona describes."""

from __future__ import annotations

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import Membership, User
from paraply.access.operation import system
from paraply.access.personas import PERSONAS, Persona
from paraply.access.vocabulary import Actor, Role, Standing, Target
from paraply.evidence.models import Study
from paraply.programmes.models import Participant, Programme

SINCE = DateRange(date(2000, 1, 1), None)


def municipalities() -> tuple[str, ...]:
    """The participants that some persona coordinates."""
    found = (one.participant for one in PERSONAS if one.role is Role.COORDINATOR)
    return tuple(key for key in found if key)


def load_personas(programme_key: str = "boso") -> int:
    """Make every persona and enrol it in the programme; return how many are new. Doing it twice changes
    nothing.

    Raises: LookupError when the programme, or a participant that a persona stands for, is not loaded.
    """
    actor = system()
    with acting_as(actor):
        programme = Programme.objects.filter(key=programme_key).first()
        if programme is None:
            raise LookupError(f"The programme {programme_key} is not loaded.")
        target = Target(programme=programme.pk)
        return sum(_enrol(actor, target, one, programme) for one in PERSONAS)


def _enrol(actor: Actor, target: Target, persona: Persona, programme: Programme) -> bool:
    user = _user(persona)
    if Membership.objects.filter(user=user, programme=programme).exists():
        return False
    return enrol(actor, target, user, _standing(persona, programme), SINCE)


def _user(persona: Persona) -> User:
    found: User | None = User.objects.filter(username=persona.username).first()
    return found or User.objects.create_user(
        persona.username, f"{persona.key}@example.invalid", title=persona.title.as_dict()
    )


def _standing(persona: Persona, programme: Programme) -> Standing:
    participant = None
    if persona.participant:
        participant = Participant.objects.filter(programme=programme, key=persona.participant).first()
        if participant is None:
            raise LookupError(f"The participant {persona.participant} is not loaded.")
    study = None
    if persona.role is Role.EVALUATOR:
        study = Study.objects.filter(programme=programme).order_by("id").first()
    return Standing(
        persona.role, programme.pk, participant.pk if participant else None, study.pk if study else None
    )
