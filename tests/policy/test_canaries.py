"""Fifty marked passages are planted in the evaluators' room. Nobody else's page, export, report, log, mail or error
may hold one of them.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.db import Error, connection, transaction
from django.test import Client
from django.urls import NoReverseMatch, reverse

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Role, Target
from paraply.config.logging import JsonLines
from policy.test_addresses import LIBRARY, PAGES, addresses, places
from policy.world import World
from support.databases import as_login, as_owner

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]

CANARIES = tuple(f"canary-{number:02}-{number * 7919:x}" for number in range(50))
Surface = tuple[str, str]


@pytest.fixture
def planted(world: World) -> World:
    """The world with fifty passages in the evaluators' room at home."""
    with as_owner():
        for canary in CANARIES:
            apps.get_model("evidence.Excerpt").objects.create(
                study_id=world.home.study, text=f"She said: {canary}."
            )
    return world


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that the process logs, as the product writes it."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(JsonLines())
    loggers = [logging.getLogger(name) for name in ("", "django", "django.request", "paraply")]
    before = [(logger, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    yield text
    for logger, level in before:
        logger.removeHandler(handler)
        logger.setLevel(level)


def pages(world: World, role: Role) -> Iterator[Surface]:
    """Every page as one role, at every place, found or refused."""
    client = Client(raise_request_exception=False)
    if user := world.who(role):
        client.force_login(user)
    # What is found is found at one's own place and beside it; every other place answers as if there were none.
    near = [asked for name, asked in places(world).items() if name in ("own", "neighbour", "abroad")]
    for name, page in PAGES.items():
        for address in dict.fromkeys(reverse(name, args=asked.parts(page)) for asked in near):
            for method in ("get", "post") if page.writes else ("get",):
                yield f"{role} {method} {address}", getattr(client, method)(address).content.decode()
    for address in addresses():
        if (address.name or "").startswith(LIBRARY):
            try:
                path = reverse(address.name)
            except NoReverseMatch:
                continue
            yield f"{role} get {path}", client.get(path).content.decode()


def export(world: World) -> Iterator[Surface]:
    """The programme as a file."""
    from paraply.interchange.exporting import export_programme

    for key in ("first", "second"):
        target = Target(programme=world.home.programme if key == "first" else world.abroad.programme)
        yield f"export {key}", export_programme(system(), target, key).decode()


def report(world: World) -> Iterator[Surface]:
    """The report in each language, as a page."""
    from paraply.comparison.overview import overview
    from paraply.documents.writers import html
    from paraply.reporting.outline.reading import standard
    from paraply.reporting.report import report as build
    from policy.world import DAY

    for language in ("nb", "nn", "en"):
        with acting_as(world.people[Role.SECRETARIAT], read_only=True):
            yield (
                f"report {language}",
                html.write(build(standard(), overview("first", DAY), language).document).content.decode(),
            )


def errors(world: World) -> Iterator[Surface]:
    """What the database says when somebody asks for, or writes, what the closed room holds."""
    asked = (
        "SELECT text FROM confidential.evidence_excerpt",
        "SELECT text FROM evidence_excerpt",
        "SELECT text::int FROM evidence_excerpt WHERE text LIKE 'She said%'",
        "INSERT INTO evidence_excerpt (study_id, text) SELECT -1, 'x'",
        "UPDATE evidence_excerpt SET text = NULL",
    )
    for login in ("web", "evaluator", "job"):
        for role in (Role.SECRETARIAT, Role.EVALUATOR):
            if login == "evaluator" and role is Role.EVALUATOR:
                continue  # the one who may read them
            for statement in asked:
                try:
                    with as_login(login), acting_as(world.people[role]), transaction.atomic():
                        cursor = connection.cursor()
                        cursor.execute(statement)
                        yield f"{login} {statement}", str(cursor.fetchall() if cursor.description else "")
                except Error as error:
                    yield f"{login} {statement}", repr(error) + str(error.__cause__)


def found_in(surfaces: Iterator[Surface]) -> list[str]:
    return [where for where, text in surfaces if any(canary in text for canary in CANARIES)]


def test_the_evaluator_in_the_own_process_reads_them(planted: World) -> None:
    with as_login("evaluator"), acting_as(planted.people[Role.EVALUATOR]):
        assert apps.get_model("evidence.Excerpt").objects.filter(text__contains="canary-").count() == len(
            CANARIES
        )


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SYSTEM])
def test_no_page_and_no_log_line_holds_one(planted: World, log: io.StringIO, role: Role) -> None:
    """The evaluator too: these are the common process's pages, whose login cannot reach the room at all."""
    assert found_in(pages(planted, role)) == []
    assert found_in(iter([("log", log.getvalue())])) == []
    assert found_in((message.subject, message.body) for message in mail.outbox) == []


def test_no_export_holds_one(planted: World) -> None:
    assert found_in(export(planted)) == []


def test_no_report_holds_one(planted: World) -> None:
    assert found_in(report(planted)) == []


def test_no_error_holds_one(planted: World) -> None:
    assert found_in(errors(planted)) == []


def test_no_log_line_of_the_evaluators_process_holds_one(planted: World, log: io.StringIO) -> None:
    """There a value may well be in an error's text: the log tells the kind and the place alone."""
    with as_login("evaluator"), acting_as(planted.people[Role.EVALUATOR]):
        try:
            with transaction.atomic():
                list(
                    apps.get_model("evidence.Excerpt")
                    .objects.filter(text__contains="canary-")
                    .extra(select={"n": "text::int"})
                    .values("n")
                )
        except Error as error:
            assert "canary-" in str(error)
            logging.getLogger("paraply").exception("failed")
    assert '"event": "failed"' in log.getvalue()
    assert found_in(iter([("log", log.getvalue())])) == []


@pytest.mark.parametrize(
    "leak",
    [
        # The wall is taken down in one place after another; the canaries are then to be heard.
        "ALTER TABLE confidential.evidence_excerpt SET SCHEMA public",
        "GRANT USAGE ON SCHEMA confidential TO paraply_web",
    ],
)
def test_a_hole_in_the_wall_is_heard(planted: World, leak: str) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(leak)
        for table in ("public.evidence_excerpt", "confidential.evidence_excerpt"):
            cursor.execute(
                f"SELECT to_regclass('{table}') IS NOT NULL",
            )
            if cursor.fetchone() == (True,):
                cursor.execute(f"GRANT SELECT ON {table} TO paraply_web")
                cursor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    assert found_in(errors(planted)) != []


def test_a_canary_on_a_page_is_heard(planted: World) -> None:
    with acting_as(system()):
        apps.get_model("programmes.Programme").objects.filter(key="first").update(name={"nb": CANARIES[7]})
    assert found_in(pages(planted, Role.SECRETARIAT)) != []
    assert found_in(export(planted)) != []
    assert found_in(report(planted)) != []


def postgres_log() -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, setting FROM pg_settings WHERE name = ANY (%s)",
            [["log_parameter_max_length", "log_parameter_max_length_on_error", "log_error_verbosity"]],
        )
        return dict(cursor.fetchall())


def test_the_server_does_not_log_values(db: None) -> None:
    """Otherwise a slow or failing statement would put a quotation in the server's log."""
    assert postgres_log() == {
        "log_parameter_max_length": "0",
        "log_parameter_max_length_on_error": "0",
        "log_error_verbosity": "terse",
    }
