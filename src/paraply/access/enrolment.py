"""Giving users their roles, and ending them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from paraply.access.errors import Hidden
from paraply.access.giving import GIVING, OF_A_PARTICIPANT
from paraply.access.models import Membership, User
from paraply.access.operation import operation
from paraply.access.vocabulary import Actor, Role, Standing, Target


class Misplaced(ValueError):
    """The role is held for a participant, in a study or in a programme, and the standing names another kind of place."""


def enrol(actor: Actor, target: Target, user: User, standing: Standing, valid: DateRange) -> bool:
    """Give the user a role in the target's programme from one day to another; False when the user had it already.

    The database function asks the policy once more: no serving process may write memberships itself.

    Raises: Misplaced; Hidden or Refused when the role in that place is not the actor's to give.
    """
    if standing.programme != target.programme or standing.role not in GIVING:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    if not _placed(standing):
        raise Misplaced(standing.role)
    return _ENROL[GIVING[standing.role]](actor, _target(standing), user, standing, valid)


def end_membership(actor: Actor, membership: Membership, ends: date) -> bool:
    """Let a membership last until the day before `ends`; False when it had ended by then. Whoever may give a role may end it.

    Raises: Hidden or Refused when the membership is not the actor's to end.
    """
    held = Standing(
        Role(membership.role), membership.programme_id, membership.participant_id, membership.study_id
    )
    if held.role not in GIVING:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    return _END[GIVING[held.role]](actor, _target(held), membership, ends)


def _placed(standing: Standing) -> bool:
    role, administers = standing.role, standing.role is Role.ADMINISTRATOR
    return (
        (standing.programme is not None or administers)
        and (standing.participant is not None) is (role in OF_A_PARTICIPANT)
        and (standing.study is not None) is (role is Role.EVALUATOR)
    )


def _target(standing: Standing) -> Target:
    return Target(standing.programme, standing.participant, standing.study)


def _give(actor: Actor, target: Target, user: User, standing: Standing, valid: DateRange) -> bool:
    place = (standing.programme, standing.participant, standing.study)
    return _asked(
        "SELECT access.enrol(%s::bigint, %s::text, %s::bigint, %s::bigint, %s::bigint, %s::daterange)",
        user.pk, standing.role.value, *place, valid,
    )  # fmt: skip


def _end(actor: Actor, target: Target, membership: Membership, ends: date) -> bool:
    return _asked("SELECT access.end_membership(%s::bigint, %s::date)", membership.pk, ends)


def _asked(statement: str, *values: Any) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row = cursor.fetchone()
    return bool(row and row[0])


# One operation for each thing it may take, so that the audit names the rule that allowed it.
_ENROL = {action: operation(action)(_give) for action in set(GIVING.values())}
_END = {action: operation(action)(_end) for action in set(GIVING.values())}
