"""Anchoring in five arenas: each a list with statuses, what the municipality says beside what the evaluators say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from paraply.comparison.answers import ORDER_OF_STATUS
from paraply.comparison.reads import citations
from paraply.comparison.records import ParticipantRecords
from paraply.records.facts import DocumentFact, Fact
from paraply.web.parts.wording import Told, told

# Left: what comes from the municipality; right: what the evaluators make of it.
_OWN = frozenset({"interviews", "self_report", "register"})


@dataclass(frozen=True, slots=True)
class Arena:
    """One arena. `rows`: keys of the characteristics that sum it up; `furthest`: how far its items have come;

    `statuses`: one for each item, the furthest first."""

    key: str
    title: str | Promise
    rows: tuple[str, ...]
    own: tuple[Told, ...]
    evaluators: tuple[Told, ...]
    furthest: str
    statuses: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is recorded in it."""
        return not (self.own or self.evaluators)


def arenas(records: ParticipantRecords, documents: Mapping[str, DocumentFact]) -> tuple[Arena, ...]:
    """All five arenas of a participant."""
    users = [fact for fact in records.activities if fact.actor_type == "users"]
    others = [fact for fact in records.activities if fact.actor_type != "users"]
    formal = (*records.mandates, *records.resolutions, *records.cases)
    admin = ("ownership.kind", "steering_group.chief_executive", "steering_group.top_share")
    political = ("political.seat", "political.formal", "political.process")
    plan = ("plan.function", "plan.reaches_municipal_plan", "plan.reaches_economic_plan")
    parts: tuple[tuple[str, str | Promise, tuple[str, ...], Iterable[Fact]], ...] = (
        ("admin", _("Administrative"), admin, _statements(records, "administrative_anchoring")),
        ("political", _("Political"), political, formal),
        ("external", _("External actors"), ("external.in_bodies", "external.agreement"), others),
        ("users", _("Users"), ("users.mode", "users.strategy"), users),
        ("plan", _("Plans"), plan, _statements(records, "plan_anchoring")),
    )
    return tuple(_arena(key, title, rows, facts, documents) for key, title, rows, facts in parts)


def _statements(records: ParticipantRecords, topic: str) -> list[Fact]:
    return [fact for fact in records.statements if fact.topic == topic]


def _arena(
    key: str,
    title: str | Promise,
    rows: tuple[str, ...],
    facts: Iterable[Fact],
    documents: Mapping[str, DocumentFact],
) -> Arena:
    items = sorted((told(fact, citations(fact, documents)) for fact in facts), key=_how_far)
    statuses = [item.fact.status for item in items if item.fact.status in ORDER_OF_STATUS]
    furthest = max(statuses, key=ORDER_OF_STATUS.index, default="")
    return Arena(
        key,
        title,
        rows,
        _said_by(items, _OWN) + tuple(item for item in items if not item.sources),
        _said_by(items, frozenset({"evaluators"})),
        furthest,
        tuple(item.fact.status for item in items),
    )


def _said_by(items: Iterable[Told], voices: frozenset[str]) -> tuple[Told, ...]:
    """Items that some of the voices tell, each with those voices' places alone."""
    theirs = ((item, tuple(one for one in item.sources if one.voice in voices)) for item in items)
    return tuple(replace(item, sources=found) for item, found in theirs if found)


def _how_far(item: Told) -> int:
    """What has come furthest stands first."""
    status = item.fact.status
    return -ORDER_OF_STATUS.index(status) if status in ORDER_OF_STATUS else 1
