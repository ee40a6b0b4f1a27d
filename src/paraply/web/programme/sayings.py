"""Statements gathered by topic, for the pages that tell what is said of the programme as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from paraply.records.facts import StatementFact


@dataclass(frozen=True, slots=True)
class SayingsPart:
    """A heading with what is said under it. `lead`: one sentence on what stands there."""

    key: str
    title: str | Promise
    lead: str | Promise
    facts: tuple[StatementFact, ...]


Topic = tuple[str, str | Promise, str | Promise]


def parts_of(statements: Iterable[StatementFact], topics: Iterable[Topic]) -> tuple[SayingsPart, ...]:
    """Statements under their topics' headings, in the order of the topics; a topic nobody speaks of is left out."""
    found = tuple(statements)
    parts = (
        SayingsPart(topic, title, lead, tuple(fact for fact in found if fact.topic == topic))
        for topic, title, lead in topics
    )
    return tuple(part for part in parts if part.facts)
