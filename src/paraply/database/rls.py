"""The one shape of row-level security, as SQL text. What decides who sees what is asked in the schema
`access`.

The function call stands in a scalar sub-select, so that it runs once per statement and not once per row
(measured: a call per row is 13,500 times slower, a sub-query on memberships 356 times).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

CONFIDENTIAL = "confidential"
FUNCTIONS = {
    "programme_id": "programmes",
    "participant_id": "participants",
    "study_id": "studies",
    "person_id": "persons",
}
ONLY_ADDED = "only_added"
# In place of an action: whoever carries the permit to the account tables.
DESK = "desk"
Command = Literal["SELECT", "INSERT", "UPDATE", "DELETE"]
POLICY_NAMES: dict[Command, str] = {"SELECT": "read", "INSERT": "add", "UPDATE": "change", "DELETE": "remove"}


@dataclass(frozen=True, slots=True)
class PolicedTable:
    """A table under row-level security: its tenant column (None: shared by all) and the actions that open it.

    `write` adds rows, `change` changes them; None: nobody but the table's triggers does. `about`: what reading a row
    needs besides when it names a participant. `case`: the column that names the application, which whoever has an
    interest in it has not. `keeps`: the column with the study whose evaluators alone change a row. `removes` is None where no login deletes a row.
    """

    table: str
    schema: str
    tenant: str | None
    read: str
    write: str | None = None
    change: str | None = None
    about: str | None = None
    case: str | None = None
    removes: str | None = None
    keeps: str | None = None

    @property
    def name(self) -> str:
        """The table with its schema."""
        return f"{self.schema}.{self.table}"

    @property
    def grows(self) -> bool:
        """Whether rows are only added."""
        return self.change is None and self.removes is None

    def condition(self, command: Command, action: str) -> str:
        """The one shape, as PostgreSQL writes it in its catalogue: the row's tenant is among those the actor may do the
        action to, and what narrows it is asked once per statement too.
        """
        if action == DESK:
            return f"( SELECT access.{DESK}() AS {DESK})"
        if self.tenant is None:
            return f"( SELECT access.may('{action}'::text) AS may)"
        if command == "UPDATE" and self.keeps:
            return _among("study_id", action, self.keeps)
        parts = [_among(self.tenant, action)]
        if command == "SELECT" and self.about:
            parts.append(f"((participant_id IS NULL) OR {_among('participant_id', self.about)})")
        if self.case:
            parts.append(f"(NOT ({self.case} = ANY (( SELECT access.interests() AS interests)::bigint[])))")
        return parts[0] if len(parts) == 1 else f"({' AND '.join(parts)})"

    def commands(self) -> dict[Command, str]:
        """The action that each command needs; a command without one is refused to everybody."""
        needed: dict[Command, str | None] = {
            "SELECT": self.read,
            "INSERT": self.write,
            "UPDATE": self.change,
            "DELETE": self.removes,
        }
        return {command: action for command, action in needed.items() if action is not None}


def _among(tenant: str, action: str, column: str = "") -> str:
    asks = FUNCTIONS[tenant]
    return f"({column or tenant} = ANY (( SELECT access.{asks}('{action}'::text) AS {asks})::bigint[]))"


def short_name(*parts: str) -> str:
    """Join parts to a name of at most 63 characters, the longest PostgreSQL keeps, unique by a digest."""
    name = "_".join(parts)
    if len(name) <= 63:
        return name
    return f"{name[:54]}_{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def police(policed: PolicedTable) -> list[str]:
    """Statements that put the table under row-level security, for its owner too."""
    table = f'"{policed.table}"'
    statements = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    ]
    for command, action in policed.commands().items():
        condition = policed.condition(command, action)
        using = "" if command == "INSERT" else f" USING ({condition})"
        check = f" WITH CHECK ({condition})" if command in {"INSERT", "UPDATE"} else ""
        statements.append(f"CREATE POLICY {POLICY_NAMES[command]} ON {table} FOR {command}{using}{check}")
    if policed.grows:
        # Policies and grants hold the logins; this holds the owner too.
        statements.append(
            f"CREATE OR REPLACE TRIGGER {ONLY_ADDED} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION access.{ONLY_ADDED}()"
        )
    return statements


def unpolice(policed: PolicedTable) -> list[str]:
    """Statements that undo `police`."""
    table = f'"{policed.table}"'
    drops = [f"DROP POLICY IF EXISTS {POLICY_NAMES[command]} ON {table}" for command in policed.commands()]
    return [
        *drops,
        f"DROP TRIGGER IF EXISTS {ONLY_ADDED} ON {table}",
        f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
    ]


def reference(table: str, column: str, target: str, shared: str | None) -> list[str]:
    """Statements for a foreign key that cannot leave its tenant.

    `shared` is the tenant column both tables have; None when the reference itself is the tenant.
    """
    name = short_name(table, column, "tenant_fk")
    add = f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" FOREIGN KEY'
    late = "DEFERRABLE INITIALLY DEFERRED"
    if shared is None:
        return [f'{add} ("{column}") REFERENCES "{target}" ("id") {late}']
    key = short_name(target, shared, "tenant_key")
    return [
        f'CREATE UNIQUE INDEX IF NOT EXISTS "{key}" ON "{target}" ("{shared}", "id")',
        f'{add} ("{shared}", "{column}") REFERENCES "{target}" ("{shared}", "id") {late}',
    ]


def unreference(table: str, column: str) -> list[str]:
    """Statements that undo `reference`; the target's unique index stays, since other references rest on
    it.
    """
    return [f'ALTER TABLE "{table}" DROP CONSTRAINT IF EXISTS "{short_name(table, column, "tenant_fk")}"']


def to_confidential(table: str) -> list[str]:
    """Statements that move a table, with its indexes and sequence, out of reach of all but the evaluators'
    process.
    """
    return [
        f"CREATE SCHEMA IF NOT EXISTS {CONFIDENTIAL}",
        f'ALTER TABLE public."{table}" SET SCHEMA {CONFIDENTIAL}',
    ]


def to_public(table: str) -> list[str]:
    """Statements that undo `to_confidential`."""
    return [f'ALTER TABLE {CONFIDENTIAL}."{table}" SET SCHEMA public']
