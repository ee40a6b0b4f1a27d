"""Holding the database's catalogue against the policy."""

from __future__ import annotations

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections

from paraply.access import desk
from paraply.access.context import acting_as
from paraply.access.models import SYSTEM, Membership, User
from paraply.access.police import policed_tables
from paraply.access.policy import RULES
from paraply.access.queries import acting_in_database
from paraply.access.rooms import TABLES
from paraply.access.vocabulary import Role
from paraply.database import gate, lock
from paraply.database.rls import PolicedTable


def expected() -> list[PolicedTable]:
    """Every domain table and history table as the policy wants it."""
    return [table for label in TABLES for table in policed_tables(label, apps)] + desk.policed()


def faults(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """A sentence for each hole in the walls between tenants, and each difference from what the code makes; empty when all is well."""
    changed = [one.sentence for one in lock.differences(connections[using])]
    return [*holes(using), *rule_faults(using), *changed]


def holes(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """A sentence for each hole in the walls, whoever made it: the code's own migrations too."""
    return gate.check(connections[using], expected())


def rule_faults(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """A sentence for each rule that the database has and the policy has not, or the other way; and for a second system."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT role || ' ' || action || ' ' || scope FROM access.rules()")
        kept = {rule for (rule,) in cursor.fetchall()}
    wanted = {str(rule) for rule in RULES}
    systems = Membership.objects.using(using).filter(role=Role.SYSTEM).values("user_id").distinct().count()
    return [
        *(
            f"The database lets somebody do what the policy does not: {rule}."
            for rule in sorted(kept - wanted)
        ),
        *(f"The database lacks a rule of the policy: {rule}." for rule in sorted(wanted - kept)),
        *([f"{systems} users are the system, of which there is one."] if systems != 1 else []),
    ]


def signing_faults() -> list[str]:
    """A sentence when the database does not accept what this process signs: everybody would then see nothing."""
    try:
        system = User.objects.filter(username=SYSTEM).first()
        if system is None:
            return ["The system's own user is missing. Run: paraply migrate"]
        with acting_as(system, read_only=True):
            acting_in_database()
    except DatabaseError:
        return [
            "The database does not accept this process's signature: its secret has changed. Run: paraply migrate"
        ]
    return []
