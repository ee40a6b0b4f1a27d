"""What is computed is taken again while nothing changed, made anew when something did, and never shown to another actor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Role, Target
from paraply.comparison.gathered.gathering import gather_common, gather_participants
from paraply.comparison.overview import Overview, opened, overview, overview_of
from paraply.demo.generator import generate
from paraply.evidence.models import Study
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


KEYS = ("P001", "P002", "P003")
WRITE = """
UPDATE governance_{0} SET note = '{{"nb": "skrevet"}}' WHERE participant_id =
    (SELECT id FROM programmes_participant WHERE key = '{1}')
"""
BOTH_WAIT = "SELECT count(*) = 2 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"


def change(table: str, participant: str | None, setting: str, programme: str = "generated") -> None:
    """Write in a transaction of its own."""
    with as_owner(), connection.cursor() as cursor:
        whose = (
            "AND participant_id IN (SELECT id FROM programmes_participant WHERE key = %s)"
            if participant
            else ""
        )
        cursor.execute(
            f"UPDATE {table} SET {setting} WHERE"  # noqa: S608
            f" programme_id = (SELECT id FROM programmes_programme WHERE key = %s) {whose}",
            [programme, participant] if participant else [programme],
        )


def states() -> Any:
    """The states as the system sees them, by the participants' keys."""
    with acting_as(system(), read_only=True):
        found = opened("generated", DAY).place
        keys: Mapping[int, str] = dict(Participant.objects.values_list("pk", "key"))
    assert found is not None
    own = {keys[pk]: state for pk, state in found.states.participants.items()}
    return SimpleNamespace(programme=found.states.programme, participants=own)


def noted(found: Overview) -> tuple[bool, bool]:
    """Whether the overview has the writers' notes on P001's ownership and coordinator."""
    one = found.records.participants[0]
    return bool(one.ownerships[0].note), bool(one.coordinators[0].note)


def own_place(participant: str) -> Place:
    with acting_as(system()):
        programme = Programme.objects.get(key="generated").pk
        return Place(programme, Participant.objects.get(key=participant).pk, Study.objects.get().pk)


@pytest.fixture
def writers(databases: Any, chosen_database: None) -> Iterator[list[psycopg.Connection[Any]]]:
    """Three connections of their own that write past row-level security, each in a transaction."""
    name = str(connection.settings_dict["NAME"])
    made = [psycopg.connect(**databases.server.superuser.keywords(name)) for _ in range(3)]
    yield made
    for one in made:
        one.close()


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
            "SELECT tgrelid::regclass::text, count(*) FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid"
            " WHERE proname = 'records_note' GROUP BY 1"
        )
        watching = dict(cursor.fetchall())
    assert set(watching.values()) == {5}  # added, was, became, removed, emptied
    unwatched = {model._meta.db_table for model in (*TABLES, Programme)} - watching.keys()
    assert unwatched == set()


def test_one_write_costs_one_participant() -> None:
    take(generate(3))
    before, cold = seen()
    change("governance_ownership", "P002", 'note = \'{"nb": "ny"}\'')
    after, cost = seen()
    assert [
        one is other
        for one, other in zip(before.records.participants, after.records.participants, strict=True)
    ] == [
        True,
        False,
        True,
    ]
    rows = zip(before.matrix.rows, after.matrix.rows, strict=True)
    assert all(then.cell("P001") is now.cell("P001") for then, now in rows)
    assert cost < cold


def test_another_programmes_writes_cost_nothing_here() -> None:
    take(generate(2))
    take(generate(2, key="elsewhere"))
    before, _ = seen()
    change("governance_ownership", "P001", "basis = 'assessed'", "elsewhere")
    change("programmes_phase", None, "decided_by = 'noen'", "elsewhere")
    assert seen()[0] is before


# What is done to a row of P001 in raw SQL, and whose records are new afterwards.
@pytest.mark.parametrize(
    ("done", "anew"),
    [
        ("DELETE FROM governance_ownership WHERE participant_id = {P001}", {"P001"}),
        (
            "UPDATE records_statement SET participant_id = {P003} WHERE participant_id = {P001}",
            {"P001", "P003"},
        ),
        (
            "UPDATE records_statement SET participant_id = NULL WHERE participant_id = {P001}",
            {"P001", "P002", "P003"},
        ),
        ("UPDATE governance_ownership SET note = '{{}}' WHERE false", set()),
        ("TRUNCATE governance_ownership", {"P001", "P002", "P003"}),
        ("UPDATE programmes_participant SET name = 'Nytt' WHERE id = {P001}", {"P001", "P002", "P003"}),
        ("UPDATE programmes_glossaryterm SET key = key || 'x'", {"P001", "P002", "P003"}),
        ("UPDATE programmes_programme SET abbreviation = 'NY'", {"P001", "P002", "P003"}),
    ],
)
def test_a_statement_renews_those_whose_rows_it_touches(done: str, anew: set[str]) -> None:
    values = generate(3)
    values["glossary"] = [{"id": "term", "term": {"nb": "ord"}, "definition": {"nb": "forklaring"}}]
    take(values)
    before = states()
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SELECT key, id FROM programmes_participant")
        cursor.execute(done.format(**dict(cursor.fetchall())))
    after = states()
    shared = before.programme != after.programme
    assert {key for key in KEYS if shared or before.participants[key] != after.participants[key]} == anew


def test_states_are_as_many_as_participants_however_much_is_written() -> None:
    take(generate(2))
    for number in range(20):
        change("governance_ownership", "P001", f'note = \'{{"nb": "{number}"}}\'')
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM records_change WHERE programme_id > 0), count(*) FROM records_touched"
        )
        assert cursor.fetchone() == (3, 0)


def test_commits_out_of_order_are_each_seen(writers: list[Any]) -> None:
    take(generate(2))
    first, second, _ = writers
    first.execute(WRITE.format("ownership", "P001"))  # begins first, commits last
    second.execute(WRITE.format("coordinator", "P001"))
    names = [seen()[0]]
    second.commit()
    names.append(seen()[0])
    first.commit()
    names.append(seen()[0])
    assert [noted(found) for found in names] == [(False, False), (False, True), (True, True)]


def test_what_an_older_snapshot_computed_is_not_shown_to_a_newer_one(writers: list[Any]) -> None:
    take(generate(2))
    writer = writers[0]
    with acting_as(system(), read_only=True):
        place = opened("generated", DAY)
        writer.execute(WRITE.format("ownership", "P001"))
        writer.commit()
        old = overview_of(place)
    assert (noted(old)[0], noted(seen()[0])[0]) == (False, True)


def test_transactions_that_meet_while_committing_wait_in_one_order(writers: list[Any]) -> None:
    take(generate(2))
    *two, third = writers
    for writer, order in zip(two, (("P001", "P002"), ("P002", "P001")), strict=True):
        for table, key in zip(("ownership", "coordinator"), order, strict=True):
            writer.execute(WRITE.format(table, key))
    third.execute(
        "SELECT FROM records_change WHERE participant_id = (SELECT min(id) FROM programmes_participant) FOR UPDATE"
    )
    with ThreadPoolExecutor(2) as pool:
        commits = [pool.submit(writer.commit) for writer in two]
        while not third.execute(BOTH_WAIT).fetchone()[0]:
            assert not any(commit.done() for commit in commits)
        third.commit()
        for commit in commits:
            commit.result(30)
    assert noted(seen()[0]) == (True, True)


def test_a_transaction_that_sees_more_and_more_keeps_nothing() -> None:
    take(generate(2))
    with acting_as(system()):
        assert opened("generated", DAY).place is None


def test_two_readers_of_the_same_rooms_share_what_was_computed() -> None:
    take(generate(3))
    place = own_place("P002")
    secretariat, coordinator, council, ministry = (
        seen(person(role, place))[0]
        for role in (Role.SECRETARIAT, Role.COORDINATOR, Role.COUNCIL, Role.MINISTRY)
    )
    management = seen(person(Role.MANAGEMENT, place))[0]
    assert management is secretariat
    foreign = [found.records.participants[0] for found in (secretariat, coordinator, council, ministry)]
    assert [one.readable for one in foreign] == [True, False, False, False]
    assert foreign[2] is foreign[3]
    # Neither reads the room, but what is said of it in the programme is the council's to read and no neighbour's.
    assert foreign[1] is not foreign[2]
    assert (len(foreign[1].statements), len(foreign[2].statements)) == (0, len(foreign[0].statements))
    assert foreign[1].ownerships == ()


def test_who_sees_alike_by_the_key_sees_alike_in_the_database() -> None:
    """What is kept for one reader is given to others with the same key, so the key must hold all that tells them apart."""
    take(generate(3))
    place = own_place("P002")
    found: dict[Any, Any] = {}
    for role in Role:
        if role in (Role.SYSTEM, Role.VISITOR):
            continue
        with acting_as(person(role, place), read_only=True):
            here = opened("generated", DAY).place
            if here is None:
                continue
            common = gather_common("generated", DAY)
            fresh = gather_participants(common, common.participants, here.sight.readable)
        assert found.setdefault(here.of_programme(DAY), common) == common, role
        for fact, records in zip(common.participants, fresh, strict=True):
            assert found.setdefault(here.of_participant(DAY, fact), records) == records, (role, fact.key)
    assert len(found) > 4
