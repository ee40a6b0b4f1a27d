"""The catalogue gate: reads PostgreSQL's own catalogue and says, in sentences, where a wall between tenants
has a hole.

Any role may run it. It knows the one shape of a policy and which tables are infrastructure; which table
belongs to which tenant, it is told. An empty answer means that no hole was found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from paraply.config.addresses import OWNER
from paraply.database import gate_sql as sql
from paraply.database import grants
from paraply.database.rls import CONFIDENTIAL, DESK, FUNCTIONS, POLICY_NAMES, PolicedTable
from paraply.database.roles import CLOSED, LOGINS

# The functions' own tables, which nobody who serves people may touch; the rest is named with its grants.
INFRASTRUCTURE = frozenset(
    {
        "access.rule",
        "access.key",
        "access.edition_mark",
        *(f"public.{name}" for name in grants.INFRASTRUCTURE),
    }
)
CLOSED_TO = (grants.WEB, grants.JOB)
DEFINERS = frozenset(
    f"access.{name}"
    for name in [
        "actor",
        "author",
        "standing",
        "programmes",
        "participants",
        "studies",
        "interests",
        "persons",
        "may",
        "may_give",
        "enrol",
        "end_membership",
        "audit",
        "published",
        "mark",
        "edition_marks",
        "rules",
        "signed",
        "desk",
    ]
) | {"public.records_note", "public.records_settle"}
_TRIGGER_FUNCTION = re.compile(r"public\.pgtrigger_\w+")
_SHAPES = (
    re.compile(
        r"\((?P<tenant>\w+) = ANY \(\( SELECT access\.(?P<asks>\w+)"
        r"\('(?P<action>\w+)'::text\) AS \w+\)::bigint\[\]\)\)"
    ),
    re.compile(rf"\( SELECT access\.(?P<asks>{DESK})\(\) AS {DESK}\)"),
    re.compile(r"\( SELECT access\.(?P<asks>may)\('(?P<action>\w+)'::text\) AS may\)"),
)
Row = Mapping[str, Any]


class Connection(Protocol):
    """Django's connection or psycopg's own."""

    def cursor(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Answers about one database, as dictionaries."""

    connection: Connection
    expected: Mapping[str, PolicedTable]

    def rows(self, statement: str, *values: Any) -> list[Row]:
        with self.connection.cursor() as cursor:
            cursor.execute(statement, values or None)
            names = [column.name for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def tenant(self, name: str) -> str | None:
        """The tenant column of a policed table, None for a shared or an unknown one."""
        table = self.expected.get(name)
        return table.tenant if table else None


def check(connection: Connection, expected: Iterable[PolicedTable]) -> list[str]:
    """Return a sentence for each hole found; `expected` are the tables as the policy wants them."""
    catalogue = Catalogue(connection, {table.name: table for table in expected})
    return [sentence for one in CHECKS for sentence in one(catalogue)]


def relations(catalogue: Catalogue) -> Iterable[str]:
    """Every table is infrastructure by name or under forced row-level security; views see as the one who
    asks.
    """
    found = {row["name"]: row for row in catalogue.rows(sql.RELATIONS)}
    yield from (f"The table {name} is missing." for name in sorted(catalogue.expected.keys() - found.keys()))
    for name, row in found.items():
        if row["kind"] == "m":
            yield f"{name} is a materialised view: no policy can hide the rows it holds."
        elif row["kind"] == "v":
            if not row["invoker"]:
                yield f"The view {name} shows what its owner sees (security_invoker is off)."
        elif name in catalogue.expected or name not in INFRASTRUCTURE:
            yield from _table(catalogue, name, row)


def _table(catalogue: Catalogue, name: str, row: Row) -> Iterable[str]:
    if name not in catalogue.expected:
        yield f"The policy does not say which room the table {name} lies in."
    if not row["secured"]:
        yield f"Row-level security is off on {name}."
    if not row["forced"]:
        yield f"Row-level security on {name} does not bind its owner (FORCE is missing)."
    if not row["policies"]:
        yield f"{name} has no policy."


def policies(catalogue: Catalogue) -> Iterable[str]:
    """Every policy has the one shape, and says what access.policy says."""
    wanted = {
        (name, POLICY_NAMES[command], command): (table, action)
        for name, table in catalogue.expected.items()
        for command, action in table.commands().items()
    }
    for row in catalogue.rows(sql.POLICIES):
        key = (row["name"], row["policy"], row["command"])
        table, action = wanted.pop(key, (None, ""))
        if table is None and row["name"] in catalogue.expected:
            yield f"The policy {row['policy']} on {row['name']} is not one that access.policy asks for."
        if not row["plain"]:
            yield f"The policy {row['policy']} on {row['name']} is restrictive or for some roles only."
        for expression in (row["using"], row["checking"]):
            if expression is not None:
                yield from _expression(row, re.sub(r"\s+", " ", expression).strip(), table, action)
    for name, policy, command in sorted(wanted):
        yield f"{name} lacks the policy {policy} for {command}."


def _expression(row: Row, text: str, table: PolicedTable | None, action: str) -> Iterable[str]:
    if table is not None and text == table.condition(row["command"], action):
        return
    shape = next((found for shape in _SHAPES if (found := shape.fullmatch(text))), None)
    where = f"The policy {row['policy']} on {row['name']}"
    if shape is None:
        yield f"{where} does not have the one shape: {text}"
        return
    parts = shape.groupdict()
    tenant = parts.get("tenant")
    asked = parts.get("action", DESK)
    shared = DESK if asked == DESK else "may"
    if parts["asks"] != (FUNCTIONS.get(tenant) if tenant else shared):
        yield f"{where} asks access.{parts['asks']} about {tenant}."
    if table is not None:
        yield f"{where} goes by {tenant} and {asked}; the policy says {table.condition(row['command'], action)}."


def functions(catalogue: Catalogue) -> Iterable[str]:
    """Functions that run with their owner's rights pass row-level security: each is on a list and filters
    for itself.
    """
    for row in catalogue.rows(sql.DEFINERS):
        of_trigger = row["trigger"] and _TRIGGER_FUNCTION.fullmatch(row["name"])
        if row["name"] not in DEFINERS and not of_trigger:
            yield f"The function {row['name']} runs with its owner's rights and is not on the list."
        if not row["fixed_path"]:
            yield f"The function {row['name']} runs with its owner's rights but has no fixed search path."
    for row in catalogue.rows(sql.MAY_RUN, list(grants.RUNTIME), "access.standing(text)"):
        yield f"{row['role']} may run access.standing, which is for the other functions alone."


def roles(catalogue: Catalogue) -> Iterable[str]:
    """The roles that serve people can neither pass row-level security nor become one that can."""
    for row in catalogue.rows(sql.ROLES, OWNER, list(grants.RUNTIME)):
        if row["super"]:
            yield f"{row['role']} is a superuser."
        if row["bypass"]:
            yield f"{row['role']} passes row-level security (BYPASSRLS)."
        if row["becomes"]:
            yield f"{row['role']} can become {OWNER}."
        if row["owns"]:
            yield f"{row['role']} owns {row['owns']}."


def privileges(catalogue: Catalogue) -> Iterable[str]:
    """Rights that pass row-level security, reveal rows, or would let a role make its own rules, are given
    to no one.
    """
    for row in catalogue.rows(sql.PRIVILEGES, list(grants.RUNTIME)):
        yield f"{row['role']} has {row['privilege']} on {row['name']}."
    for row in catalogue.rows(sql.SCHEMAS, list(CLOSED_TO), CONFIDENTIAL):
        yield f"{row['role']} may enter the schema {CONFIDENTIAL}."


def foreign_keys(catalogue: Catalogue) -> Iterable[str]:
    """A foreign key between tenants' tables holds the tenant, or it tells whether another tenant's row
    exists.
    """
    for row in catalogue.rows(sql.FOREIGN_KEYS):
        if catalogue.tenant(row["target"]) is None or catalogue.tenant(row["name"]) is None:
            continue
        shared = {(column, column) for column in FUNCTIONS} & set(
            zip(row["columns"], row["refers"], strict=True)
        )
        is_tenant = row["columns"] == [catalogue.tenant(row["name"])]
        if not shared and not is_tenant:
            yield f"The foreign key {row['key']} of {row['name']} leaves out the tenant."


def unique_indexes(catalogue: Catalogue) -> Iterable[str]:
    """A unique index holds the tenant, or a refused insert tells that another tenant has the value.

    Keys that the database or chance hands out (`id`, `pgh_id`) tell nothing.
    """
    for row in catalogue.rows(sql.UNIQUE_INDEXES):
        tenant = catalogue.tenant(row["name"])
        if tenant is not None and not {tenant, "id", "pgh_id"} & set(row["columns"]):
            yield f"The unique index {row['key']} of {row['name']} leaves out the tenant ({tenant})."


def history(catalogue: Catalogue) -> Iterable[str]:
    """History is written by triggers alone, and nobody who serves people can switch them off."""
    for row in catalogue.rows(sql.IGNORES):
        if re.sub(r"\s+", " ", row["body"]).strip().rstrip(";").lower() != "select false":
            yield "A session may switch history off: public._pgtrigger_should_ignore does not always say no."
    triggers = catalogue.rows(sql.TRIGGERS)
    yield from (
        f"The trigger {row['trigger']} on {row['name']} is off." for row in triggers if row["state"] == "D"
    )
    for name in sorted({row["name"] for row in triggers if row["writes_history"] and not row["definer"]}):
        yield f"The history of {name} is written with the rights of whoever changes it."


def strangers(catalogue: Catalogue) -> Iterable[str]:
    """Nobody else on the server reaches our tables but the superuser that the server was made with."""
    for row in catalogue.rows(sql.STRANGERS, list(LOGINS)):
        if row["super"]:
            yield f"{row['role']} is a superuser, and passes every wall."
        elif row["bypass"]:
            yield f"{row['role']} passes row-level security (BYPASSRLS)."
        elif row["reaches"]:
            yield f"{row['role']}, who is none of ours, reaches {row['reaches']}."


def opened_by_default(catalogue: Catalogue) -> Iterable[str]:
    """What PostgreSQL opens to everybody and lets one login harm the others is closed."""
    for row in catalogue.rows(sql.MAY_CALL, list(grants.RUNTIME), CLOSED):
        yield f"{row['role']} may call {row['functions']}. Run paraply migrate with DATABASE_URL_ADMIN, or close it."
    for row in catalogue.rows(sql.MAKES, list(grants.RUNTIME)):
        yield f"{row['role']} may make things of its own in {row['place']}."


CHECKS: tuple[Callable[[Catalogue], Iterable[str]], ...] = (
    relations, policies, functions, roles, privileges, foreign_keys, unique_indexes, history, strangers,
    opened_by_default,
)  # fmt: skip
