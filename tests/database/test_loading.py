"""Facts are what their tables hold: a field without a column is a slip that is told, never a default that nobody notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from sys import modules

import pytest

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.comparison.overview import overview
from paraply.governance.facts import PoliticalFact
from paraply.governance.models import Mandate, Resolution
from paraply.planning.facts import GoalFact
from paraply.planning.models import Goal
from paraply.programmes.queries import framework_models
from paraply.records.facts import Fact
from paraply.records.loading import NoSuchColumn, load, tables_of

pytestmark = pytest.mark.django_db


@dataclass(frozen=True, slots=True, kw_only=True)
class Misspelt(GoalFact):
    lvel: str = ""


def test_a_field_without_a_column_is_refused_by_name() -> None:
    with pytest.raises(NoSuchColumn, match=r"Misspelt and planning\.Goal do not agree on: lvel\."):
        load(Misspelt, Goal, "boso", None)


def test_what_a_table_lacks_is_said_exactly() -> None:
    with pytest.raises(NoSuchColumn, match="about, case_number, polarity, route, subject"):
        load(PoliticalFact, Mandate, "boso", None)
    with pytest.raises(NoSuchColumn, match="on: subject"):
        load(PoliticalFact, Resolution, "boso", None, lacking=("about", "polarity", "route", "subject"))


@pytest.mark.boso
def test_every_kind_of_fact_is_read_so() -> None:
    """An overview reads them all, and each reading holds the fact against its table."""
    with acting_as(system(), read_only=True):
        overview("boso", date(2010, 12, 10))
        framework_models("boso")  # which only the framework's own page shows
    # A dataclass with slots is made twice; only the second is the one in its module.
    kinds = [kind for kind in _kinds(Fact) if vars(modules[kind.__module__]).get(kind.__name__) is kind]
    assert len(kinds) > 20
    assert [kind.__name__ for kind in kinds if not tables_of(kind)] == []


def _kinds(kind: type[Fact]) -> Iterator[type[Fact]]:
    for one in kind.__subclasses__():
        own = one.__module__ != Fact.__module__  # its neighbours are bases too
        if own and one.__module__.startswith("paraply."):
            yield one
        yield from _kinds(one)
