"""Editions built by a worker: a process of its own, stopped in the middle, and what stands in the way noted."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from threading import Barrier
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
from django.db import OperationalError, connection

from paraply.access.context import acting_as
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.queries import actor_of
from paraply.access.vocabulary import Actor, Target
from paraply.demo.personas import load_personas
from paraply.documents.writers.formats import FORMATS
from paraply.jobs.editions import MOST_ATTEMPTS, build_edition
from paraply.programmes.queries import identity
from paraply.reporting.editions import operations
from paraply.reporting.editions import queries as editions
from paraply.reporting.editions.builds import Building, builds, end, give_up_lost
from paraply.reporting.editions.content import mark_of
from paraply.reporting.editions.operations import AlreadyAsked, ask_for_edition
from paraply.reporting.editions.verify import verify
from paraply.reporting.outline.reading import standard
from support.databases import Databases, as_login
from support.editions import counted, publish_brief
from support.processes import settings_for

pytestmark = [pytest.mark.boso, pytest.mark.django_db(transaction=True)]
DAY = date(2010, 12, 10)
PATIENCE = 180  # Unit: seconds without a step; a busy machine starts a process slowly.
Superuser = psycopg.Connection[Any]


def evaluator() -> Actor:
    load_personas()
    return actor_of(User.objects.get(username="persona-evaluator"))


def asked(outline: str = "brief") -> int:
    """A build that an evaluator has asked for, having looked at the records."""
    actor = evaluator()
    with acting_as(actor):
        target, chosen = Target(programme=identity("boso")), standard(outline)
        inputs = editions.inputs_of("boso", chosen, DAY)
        return ask_for_edition(actor, target, chosen, DAY, mark_of(inputs.records, inputs.glossary))


def run(build: int, attempts: int = 0) -> Building:
    """The job, in this process."""
    context = SimpleNamespace(job=SimpleNamespace(attempts=attempts))
    build_edition.func(context, build)
    return found()


def found() -> Building:
    with acting_as(system(), read_only=True):
        return builds(identity("boso"))[0]


def published() -> list[int]:
    with acting_as(system(), read_only=True):
        return [one.number for one in editions.editions(identity("boso"))]


def test_it_is_built_and_published_as_whoever_asked() -> None:
    build = asked()
    one = run(build)
    assert (one.state, one.number, published()) == ("published", 1, [1])
    assert (one.done, one.total) == (one.total, 3 * 5)
    with acting_as(system(), read_only=True):
        assert verify("boso", identity("boso"), 1).faults == ()


def test_everything_is_done_once() -> None:
    build = asked()
    with counted() as count:
        run(build)
    # One edition, its content, and all its files together.
    once = {"read": 1, "computed": 1, "built": 3, "stored": 3}
    assert count == once | {f"written {form}": 3 for form in FORMATS}


def test_a_build_that_has_ended_is_not_built_again() -> None:
    build = asked()
    run(build)
    assert run(build).number == 1
    assert published() == [1]


def test_claims_without_evidence_are_noted_and_nothing_is_published(superuser: Superuser) -> None:
    superuser.execute("""UPDATE findings_finding SET sources = '["LOST § 1"]' WHERE polarity = 'strength'""")
    superuser.commit()
    build = asked()
    one = run(build)
    assert (one.state, published()) == ("blocked", [])
    assert one.loose and all(claim.records for claim in one.loose)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE findings_finding SET text = text || '{\"en\": \"otherwise\"}' WHERE polarity = 'strength'",
        'UPDATE programmes_glossaryterm SET definition = definition || \'{"en": "otherwise"}\'',
    ],
)
def test_what_has_changed_since_it_was_looked_at_is_not_published_unread(
    change: str, superuser: Superuser
) -> None:
    build = asked()
    assert superuser.execute(change).rowcount > 0
    superuser.commit()
    assert (run(build).state, published()) == ("changed", [])
    assert run(asked()).state == "published"


def test_who_may_no_longer_publish_publishes_nothing(superuser: Superuser) -> None:
    build = asked()
    superuser.execute("DELETE FROM access_membership WHERE user_id = %s", [evaluator().pk])
    superuser.commit()
    assert (run(build).state, published()) == ("refused", [])


def test_who_may_not_publish_any_more_when_it_is_built_publishes_nothing(
    superuser: Superuser, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = asked()
    whole = operations.prepare

    def slow(*args: Any) -> Any:
        superuser.execute("DELETE FROM access_membership WHERE user_id = %s", [evaluator().pk])
        superuser.commit()
        return whole(*args)

    monkeypatch.setattr(operations, "prepare", slow)
    assert (run(build).state, published()) == ("refused", [])


def test_somebody_else_published_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two at once: the one that is done first is published, and the other is told."""
    build = asked()
    whole = operations.prepare

    def slow(*args: Any) -> Any:
        ready = whole(*args)
        publish_brief("2010-06-01")
        return ready

    monkeypatch.setattr(operations, "prepare", slow)
    assert (run(build).state, published()) == ("overtaken", [1])


def test_nobody_asks_twice_for_the_same() -> None:
    """A double click, or an impatient evaluator while no worker runs, is one edition."""
    build = asked()
    with pytest.raises(AlreadyAsked):
        asked()
    run(build)
    assert published() == [1]
    assert run(asked()).number == 2


def test_two_at_the_same_moment_are_one() -> None:
    both = Barrier(2)

    def ask() -> str:
        try:
            actor = actor_of(User.objects.get(username="persona-evaluator"))
            both.wait()
            with acting_as(actor):
                ask_for_edition(actor, Target(programme=identity("boso")), standard("brief"), DAY)
        except AlreadyAsked:
            return "told"
        finally:
            connection.close()
        return "asked"

    evaluator()
    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(lambda _: ask(), range(2))) == ["asked", "told"]


def test_a_build_follows_the_edition_that_was_the_latest_when_it_was_asked_for() -> None:
    build = asked()
    publish_brief("2010-06-01")
    assert (run(build).state, published()) == ("overtaken", [1])


def test_a_worker_thought_gone_publishes_nothing_once_its_build_has_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    build = asked()
    whole = operations.prepare

    def slow(*args: Any) -> Any:
        ready = whole(*args)
        end(build, "failed")
        return ready

    monkeypatch.setattr(operations, "prepare", slow)
    assert (run(build).state, published()) == ("failed", [])


def test_a_build_that_no_job_will_take_up_is_given_up(superuser: Superuser) -> None:
    asked()
    with as_login("job"):
        give_up_lost()
    assert found().state == "waiting"
    superuser.execute("UPDATE procrastinate_jobs SET status = 'doing'")
    superuser.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    superuser.commit()
    with as_login("job"):
        give_up_lost()
    assert found().state == "failed"


def test_a_database_that_is_away_for_a_moment_ends_no_build(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: Any) -> Any:
        raise OperationalError("the database is away")

    build = asked()
    monkeypatch.setattr(operations, "prepare", away)
    with pytest.raises(OperationalError):
        run(build)
    monkeypatch.undo()
    assert run(build).state == "published"


def test_a_fault_of_ours_is_noted_and_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    build = asked()
    monkeypatch.setattr(operations, "inputs_of", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run(build)
    assert (found().state, published()) == ("failed", [])


def test_a_build_that_ends_every_worker_is_given_up() -> None:
    build = asked()
    assert (run(build, MOST_ATTEMPTS).state, published()) == ("failed", [])


@contextmanager
def worker(databases: Databases) -> Iterator[subprocess.Popen[bytes]]:
    """`paraply worker` in a process of its own, in the test's database."""
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "paraply.cli", "worker"],
        env={**os.environ, **settings_for(databases, "job")},
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait(wanted: Callable[[Building], bool]) -> Building:
    """Wait for as long as it comes further, however slow the machine is."""
    latest, end = found(), time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if wanted(one := found()):
            return one
        if one != latest:
            latest, end = one, time.monotonic() + PATIENCE
        time.sleep(0.05)
    raise AssertionError(f"It stays at {latest.state}, {latest.done} of {latest.total}.")


@pytest.mark.slow
def test_a_worker_killed_in_the_middle_leaves_nothing_and_the_next_one_ends_it(
    databases: Databases, superuser: Superuser
) -> None:
    asked("status")
    with worker(databases) as first:
        wait(lambda one: one.done > 0)
        first.kill()
        first.wait()
    assert (found().state, published()) == ("building", [])
    superuser.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'")
    superuser.commit()
    with worker(databases):
        one = wait(lambda one: one.finished)
    assert (one.state, published()) == ("published", [1])
