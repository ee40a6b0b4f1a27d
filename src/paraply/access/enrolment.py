"""Giving users their roles."""

from __future__ import annotations

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from paraply.access.models import User
from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Standing, Target


@operation(Action.MANAGE_MEMBERS)
def enrol(actor: Actor, target: Target, user: User, standing: Standing, valid: DateRange) -> bool:
    """Give the user a role in the target's programme from one day to another; False when the user had it
    already.

    The database function asks the policy once more: no serving process may write memberships itself.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT access.enrol(%s::bigint, %s::text, %s::bigint, %s::bigint, %s::bigint, %s::daterange)",
            [user.pk, standing.role.value, standing.programme, standing.participant, standing.study, valid],
        )
        row = cursor.fetchone()
    return bool(row and row[0])
