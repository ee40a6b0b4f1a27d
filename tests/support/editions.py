"""Editions for tests: the brief in one language and one format, so that a test is quick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import wraps
from typing import Any

import pytest
from django.db import connection

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Target
from paraply.programmes.queries import identity
from paraply.reporting.editions import content
from paraply.reporting.editions import queries as editions
from paraply.reporting.editions.content import Frozen, Inputs, prepare
from paraply.reporting.editions.operations import publish_edition
from paraply.reporting.outline.reading import standard

MOMENT = datetime(2011, 1, 3, 9, tzinfo=UTC)


def brief(day: date, **more: Any) -> Inputs:
    """What BoSo's brief is made from, for whoever is acting."""
    return editions.inputs_of("boso", standard("brief"), day, languages=("en",), formats=("html",), **more)


def publish_brief(day: str = "2010-12-10") -> Frozen:
    """Publish BoSo's brief as the system."""
    with acting_as(system()):
        pk = identity("boso")
        ready = prepare(brief(date.fromisoformat(day)), editions.latest(pk), MOMENT)
        publish_edition(system(), Target(programme=pk), ready)
    return ready


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """How often an edition's steps are taken, each by the real function: read, computed, built, written and stored."""
    count: Counter[str] = Counter()

    def counting(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            count[name] += 1
            return function(*args, **kwargs)

        return call

    def storing(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        count["stored"] += sql.startswith('INSERT INTO "reporting_edition')
        return execute(sql, *rest)

    writers = {name: counting(f"written {name}", writer) for name, writer in content.FORMATS.items()}
    with pytest.MonkeyPatch.context() as patch, connection.execute_wrapper(storing):
        patch.setattr(editions, "gather", counting("read", editions.gather))
        patch.setattr(content, "compute", counting("computed", content.compute))
        patch.setattr(content, "report", counting("built", content.report))
        patch.setattr(content, "FORMATS", writers)
        yield count
