"""The migration steps: they know only what the policy knows, and can be taken back."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.state import ProjectState

from paraply.access.catalogue import faults
from paraply.access.police import Police, ToConfidential, policed_tables, tenant_references
from paraply.access.rooms import TABLES
from paraply.database.rls import PolicedTable, police, short_name
from support.databases import as_owner


def test_a_table_the_policy_does_not_name_cannot_be_policed() -> None:
    with pytest.raises(LookupError, match=r"access\.Membership"):
        policed_tables("access.Membership", apps)


def test_the_one_shape() -> None:
    table = PolicedTable(
        "a_table",
        "public",
        "participant_id",
        "read_participant",
        "keep_plans",
        "keep_plans",
        removes="keep_plans",
    )
    statements = police(table)
    assert statements[:2] == [
        'ALTER TABLE "a_table" ENABLE ROW LEVEL SECURITY',
        'ALTER TABLE "a_table" FORCE ROW LEVEL SECURITY',
    ]
    assert statements[2] == (
        'CREATE POLICY read ON "a_table" FOR SELECT USING '
        "((participant_id = ANY (( SELECT access.participants('read_participant'::text) AS participants)::bigint[])))"
    )
    assert [line.split()[2] for line in statements[2:]] == ["read", "add", "change", "remove"]


def test_rows_are_removed_only_where_the_guard_says_so() -> None:
    table = PolicedTable(
        "a_table",
        "public",
        None,
        "read_common",
        "write_common",
        change="write_common",
        removes="write_common",
    )
    assert list(table.commands()) == ["SELECT", "INSERT", "UPDATE", "DELETE"]
    assert police(table)[-1] == (
        "CREATE POLICY remove ON \"a_table\" FOR DELETE USING (( SELECT access.may('write_common'::text) AS may))"
    )


def test_a_table_that_only_grows_stops_its_owner_too() -> None:
    table = PolicedTable("a_table", "public", None, "read_common")
    assert "BEFORE UPDATE OR DELETE OR TRUNCATE" in police(table)[-1]


def test_a_history_table_is_read_alone() -> None:
    _, history = policed_tables("governance.Body", apps)
    assert list(history.commands()) == ["SELECT"]


@pytest.mark.parametrize("label", TABLES)
def test_every_reference_holds_a_tenant(label: str) -> None:
    for column, _, shared in tenant_references(label, apps):
        assert shared != column


def test_long_names_stay_unique() -> None:
    one, other = short_name("x" * 70, "a"), short_name("x" * 70, "b")
    assert len(one) == len(other) == 63
    assert one != other


@pytest.mark.django_db
def test_the_steps_can_be_taken_back_and_done_again() -> None:
    state = ProjectState.from_apps(apps)
    steps = [Police("governance.Seat"), Police("evidence.Excerpt"), ToConfidential("evidence.Excerpt")]
    with as_owner():
        with connection.schema_editor() as editor:
            for step in reversed(steps):
                step.database_backwards("access", editor, state, state)
        assert faults() != []
        with connection.schema_editor() as editor:
            for step in steps:
                step.database_forwards("access", editor, state, state)
    assert faults() == []
