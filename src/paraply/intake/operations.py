"""What is done with applications. Who has an interest in one finds no such application, whatever the role."""

from __future__ import annotations

from django.db import connection
from django.utils.translation import gettext as _

from paraply.access.errors import Hidden, Refused
from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Target
from paraply.intake.models import Advice, Application, Interest, Score
from paraply.kernel.localised import Localised


@operation(Action.DECLARE_INTEREST)
def declare_interest(actor: Actor, target: Target, application: str, reason: str = "") -> None:
    """Say that one has an interest in an application; from then on one has no such application.

    Raises: Hidden when there is none, or it has been declared already.
    """
    found = _application(target, application)
    Interest.objects.create(programme_id=found.programme_id, application=found, reason=reason)


@operation(Action.SCORE_APPLICATION)
def send_score(actor: Actor, target: Target, application: str, points: int, text: str = "") -> None:
    """Send one's points, which all who assess then see.

    Raises: Hidden when there is no such application for the one who scores; Refused when one has sent already.
    """
    found = _application(target, application)
    if Score.objects.filter(application=found, person_id=actor.pk).exists():
        raise Refused(_("You have already sent your score of this application; a score that is sent stands."))
    Score.objects.create(programme_id=found.programme_id, application=found, points=points, text=text)


@operation(Action.ADVISE_ON_APPLICATION)
def advise(actor: Actor, target: Target, application: str, advice: str, text: Localised) -> None:
    """Record the council's advice.

    Raises: Hidden when there is no such application for the one who advises.
    """
    found = _application(target, application)
    Advice.objects.create(
        programme_id=found.programme_id, application=found, advice=advice, text=text.as_dict()
    )


def _application(target: Target, key: str) -> Application:
    """The application, held while something is put to it: two who score or declare at once take turns."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{target.programme}.{key}"])
    found = Application.objects.filter(programme_id=target.programme or 0, key=key).first()
    if found is None:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    return found
