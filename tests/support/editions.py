"""Editions for tests: the brief in one language and one format, so that a test is quick."""

from __future__ import annotations

from datetime import date

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Target
from paraply.comparison.gathering import gather
from paraply.programmes.queries import glossary, identity, readable
from paraply.reporting import editions
from paraply.reporting.edition import Inputs
from paraply.reporting.operations import Frozen, prepare_edition, publish_edition
from paraply.reporting.outline import standard


def publish_brief(day: str = "2010-12-10") -> Frozen:
    """Publish BoSo's brief as the system."""
    with acting_as(system()):
        records = gather("boso", date.fromisoformat(day), readable("boso") or frozenset())
        inputs = Inputs(standard("brief"), records, glossary(), languages=("en",), formats=("html",))
        pk = identity("boso")
        ready = prepare_edition(inputs, editions.latest(pk))
        publish_edition(system(), Target(programme=pk), ready)
    return ready
