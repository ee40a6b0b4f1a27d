"""What is computed is taken again while nothing changed, made anew when something did, and never shown to another actor."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Role, Target
from paraply.comparison.overview import Overview, opened, overview
from paraply.demo.generator import generate
from paraply.interchange.exporting import write
from paraply.interchange.importing import import_programme, read_and_check
from paraply.interchange.shape import all_sections
from paraply.programmes.models import Participant, Programme
from paraply.programmes.queries import UnknownProgramme
from policy.world import Place, person
from support.databases import as_owner

pytestmark = pytest.mark.django_db(transaction=True)

DAY = date(2016, 6, 1)
TABLES = dict.fromkeys(section.model for section in all_sections())


def take(values: dict[str, Any]) -> None:
    import_programme(system(), Target(), read_and_check(write(values)))


def seen(actor: Any = None) -> tuple[Overview, int]:
    """The overview as an actor sees it, and how many queries that took."""
    with acting_as(actor or system(), read_only=True), CaptureQueriesContext(connection) as captured:
        found = overview("generated", DAY)
    return found, len(captured)


def test_unchanged_records_are_not_read_again() -> None:
    take(generate(3))
    first, cost = seen()
    again, cheap = seen()
    assert again is first
    assert cheap < cost / 4


def test_a_change_is_seen_at_once() -> None:
    values = generate(3)
    take(values)
    before, _ = seen()
    values["participants"][0]["ownerships"][0]["kind"] = "administrative"
    values["participants"][1]["ownerships"][0]["kind"] = "administrative"
    values["participants"][2]["ownerships"][0]["kind"] = "political"
    take(values)
    after, _ = seen()
    assert after is not before
    owners = {cell.participant: set(cell.codes) for cell in after.matrix.row("ownership.kind").cells}
    assert owners == {"P001": {"administrative"}, "P002": {"administrative"}, "P003": {"political"}}


def test_a_change_is_seen_in_a_database_that_has_lived_on_another_server() -> None:
    values = generate(1)
    take(values)
    with as_owner(), connection.cursor() as cursor:
        # The numbers of transactions on the old server, which this one is about to give out again.
        cursor.execute(
            "INSERT INTO records_change (tx, at) SELECT number::text::xid8, now() - interval '1 year' FROM"
            " generate_series(pg_current_xact_id()::text::bigint + 1, pg_current_xact_id()::text::bigint + 500) AS number"
        )
    kinds = []
    for kind in ("political", "administrative"):
        values["participants"][0]["ownerships"][0]["kind"] = kind
        take(values)
        kinds.append(set(seen()[0].matrix.row("ownership.kind").cell("P001").codes))
    assert kinds == [{"political"}, {"administrative"}]


def test_an_import_that_changes_nothing_keeps_what_was_computed() -> None:
    take(generate(3))
    before, _ = seen()
    take(generate(3))
    assert seen()[0] is before


def test_a_transaction_that_has_written_sees_its_own_rows() -> None:
    take(generate(2))
    seen()
    with acting_as(system()):
        Participant.objects.filter(key="P001").update(name="Nytt navn")
        assert dict(overview("generated", DAY).matrix.columns)["P001"] == "Nytt navn"
    assert dict(seen()[0].matrix.columns)["P001"] == "Nytt navn"


def test_nobody_is_shown_what_was_computed_for_somebody_who_may_read_more() -> None:
    take(generate(3))
    with acting_as(system()):
        programme = Programme.objects.get(key="generated").pk
        own = Participant.objects.get(key="P002").pk
    coordinator = person(Role.COORDINATOR, Place(programme, own, 0))
    secretariat = person(Role.SECRETARIAT, Place(programme, own, 0))
    council = person(Role.COUNCIL, Place(programme, own, 0))
    columns = {
        name: [key for key, _ in seen(actor)[0].matrix.columns]
        for name, actor in (("secretariat", secretariat), ("coordinator", coordinator), ("council", council))
    }
    assert columns == {"secretariat": ["P001", "P002", "P003"], "coordinator": ["P002"], "council": []}


def test_a_visitor_is_shown_nothing_that_was_kept() -> None:
    take(generate(2))
    seen()
    with acting_as(None, read_only=True), pytest.raises(UnknownProgramme):
        opened("generated", DAY)


def test_every_table_of_the_programme_file_says_when_it_changes() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname LIKE 'pgtrigger_changed_%%'",
            [],
        )
        watched = {name for (name,) in cursor.fetchall()}
    unwatched = {model._meta.db_table for model in (*TABLES, Programme)} - watched
    # Shared words and numbers of municipalities: nothing is computed from them.
    assert unwatched <= {
        "organisations_municipality",
        "organisations_municipalitycode",
        "programmes_glossaryterm",
    }
