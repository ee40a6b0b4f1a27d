"""What other code may ask about access."""

from __future__ import annotations

from typing import Protocol

from django.db import connection, models
from django.db.models import Func
from django.utils.translation import gettext as _

from paraply.access import policy
from paraply.access.desk import desk
from paraply.access.errors import Hidden, Refused
from paraply.access.functions import TODAY
from paraply.access.models import SYSTEM, Membership, User
from paraply.access.vocabulary import NOBODY, Action, Actor, Role, Rule, Standing, Target
from paraply.kernel.localised import Localised

THE_SYSTEM = Localised("systemet", "systemet", "the system")


class Today(Func):
    """The database's own date, so that Python and row-level security see the same memberships."""

    template = TODAY
    output_field = models.DateField()


class HasKey(Protocol):
    """A user, an anonymous user or an actor: all that is needed is the key."""

    @property
    def pk(self) -> int | None: ...


def actor_of(user: HasKey | None) -> Actor:
    """The user with the memberships that are valid today. Costs one query for a user, none for an actor or
    nobody.
    """
    if isinstance(user, Actor):
        return user
    if user is None or user.pk is None:
        return NOBODY
    held = Membership.objects.filter(user_id=user.pk, user__is_active=True, valid__contains=Today())
    rows = held.order_by("id").values_list("role", "programme_id", "participant_id", "study_id")
    with desk():
        return Actor(user.pk, tuple(Standing(Role(role), *where) for role, *where in rows))


def named_actor(username: str) -> Actor:
    """The actor behind a name, as the command line's `--as` gives it.

    Raises: Refused when nobody has the name.
    """
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise Refused(_("Nobody here is called %(name)s.") % {"name": username})
    return actor_of(user)


def require(actor: Actor, action: Action, target: Target) -> Rule:
    """Return the rule that allows the action.

    Raises: Hidden when the actor may not even read the target; Refused when the actor may read it but not
    do this.
    """
    rule = policy.explain(actor, action, target)
    if rule is not None:
        return rule
    if policy.may(actor, reading(target), target):
        raise Refused(_("You may not do this: %(action)s.") % {"action": action.value})
    raise Hidden(_("There is nothing here, or it is not yours to see."))


def reading(target: Target) -> Action:
    """The action of reading the target's room."""
    if target.study is not None:
        return Action.READ_STUDY
    if target.participant is not None:
        return Action.READ_PARTICIPANT
    return Action.READ_COMMON if target.programme is None else Action.READ_PROGRAMME


def acting_in_database() -> int | None:
    """The user the database believes it is serving; raises its own error when the context's signature is
    wrong.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT access.actor()")
        row = cursor.fetchone()
    return None if row is None else row[0]


def names_of(users: set[int]) -> dict[int, Localised]:
    """What some users are called, by key: the title, else the name; costs no query for none."""
    if not users:
        return {}
    return {user.pk: _called(user) for user in User.objects.filter(pk__in=users)}


def _called(user: User) -> Localised:
    if user.username == SYSTEM:
        return THE_SYSTEM
    return Localised.from_dict(user.title) or Localised.same(user.get_full_name())
