"""One write, one operation: the transaction, the policy, the audit entry and the notices stand around the
change.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import connection, transaction

from paraply.access.context import acting, acting_as
from paraply.access.models import User
from paraply.access.queries import actor_of, require
from paraply.access.vocabulary import Action, Actor, Rule, Target

P = ParamSpec("P")
T = TypeVar("T")


def operation(
    action: Action,
    *,
    programme: Callable[[Any], int | None] | None = None,
    notify: Callable[[Any], None] | None = None,
    as_system: bool = False,
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Make a function an operation: it asks the policy, does it whole or not at all, and leaves an audit
    entry.

    The function names an `actor: Actor` and a `target: Target` among its parameters. `programme` finds the
    programme in the result, for an operation that makes one. `notify` gets the result and queues the notices
    inside the transaction: they are there when the change is.
    `as_system`: the actor is asked for, but the rows are written by the system, as when an administrator,
    who reads no municipality, imports a file. It is still the actor's errand: history names the actor.
    Raises: Refused or Hidden when no rule allows it; TypeError at import when the two parameters are missing.
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        signature, name = inspect.signature(function), f"{function.__module__}.{function.__qualname__}"
        if not {"actor", "target"} <= signature.parameters.keys():
            raise TypeError(f"The operation {name} must have the parameters actor and target.")

        @wraps(function)
        def perform(*args: P.args, **kwargs: P.kwargs) -> T:
            given = signature.bind(*args, **kwargs).arguments
            actor, target = given["actor"], given["target"]
            with _acting_for(actor):
                rule = require(actor, action, target)
                with _elevated(as_system):
                    result = function(*args, **kwargs)
                _audit(_Done(actor, action, rule, target, name), programme(result) if programme else None)
                if notify:
                    notify(result)
            return result

        perform.action = action  # type: ignore[attr-defined]
        return perform

    return decorate


class _Done:
    """What an audit entry tells."""

    def __init__(self, actor: Actor, action: Action, rule: Rule, target: Target, name: str) -> None:
        self.actor, self.action, self.rule, self.target, self.name = actor, action, rule, target, name


@contextmanager
def _acting_for(actor: Actor) -> Iterator[None]:
    """Use the transaction that is open for this very actor; otherwise open one."""
    current = acting()
    if current is not None and current.user == actor.pk:
        with transaction.atomic():
            yield
    else:
        with acting_as(actor):
            yield


@contextmanager
def _elevated(as_system: bool) -> Iterator[None]:
    if as_system:
        with acting_as(User.objects.system(), for_outer=True):
            yield
    else:
        yield


def _audit(done: _Done, made_in: int | None) -> None:
    """Add the entry. What concerns no programme, such as the shared glossary, has history rows but no entry here.

    The database names the actor and the time itself, and holds the rule against what the actor may do.
    """
    programme = done.target.programme or made_in
    if programme is None or done.actor.pk is None:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT access.audit(%s::bigint, %s::bigint, %s::bigint, %s::text, %s::text, %s::text)",
            [
                programme,
                done.target.participant,
                done.target.study,
                done.action.value,
                done.name,
                str(done.rule),
            ],
        )


def system() -> Actor:
    """The system as an actor."""
    return actor_of(User.objects.system())
