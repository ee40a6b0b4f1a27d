"""Editions for tests: the brief in one language and one format, so that a test is quick."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Target
from paraply.programmes.queries import identity
from paraply.reporting.editions import queries as editions
from paraply.reporting.editions.content import Inputs
from paraply.reporting.editions.operations import Frozen, prepare_edition, publish_edition
from paraply.reporting.outline.reading import standard

MOMENT = datetime(2011, 1, 3, 9, tzinfo=UTC)


def brief(day: date, **more: Any) -> Inputs:
    """What BoSo's brief is made from, for whoever is acting."""
    return editions.inputs_of("boso", standard("brief"), day, languages=("en",), formats=("html",), **more)


def publish_brief(day: str = "2010-12-10") -> Frozen:
    """Publish BoSo's brief as the system."""
    with acting_as(system()):
        pk = identity("boso")
        ready = prepare_edition(brief(date.fromisoformat(day)), editions.latest(pk), MOMENT)
        publish_edition(system(), Target(programme=pk), ready)
    return ready
