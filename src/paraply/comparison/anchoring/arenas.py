"""How a participant is anchored: five arenas with their dated items and how far each has come. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from paraply.comparison.anchoring.chains import by_chains, said_by
from paraply.comparison.anchoring.items import (
    EVALUATORS,
    OWN,
    AnchoringItem,
    of_administrative,
    of_external,
    of_plans,
    of_political,
    of_users,
    rank,
)
from paraply.comparison.anchoring.words import ARENAS, ROUTES_USED, ROUTES_USED_AND_DONE
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.readings import voices_of
from paraply.comparison.matrix.answers import ORDER_OF_STATUS, UNKNOWN, furthest
from paraply.findings.facts import FindingFact
from paraply.governance.words import ROUTES
from paraply.kernel.localised import Localised
from paraply.mobilisation.words import PARTICIPATION_TYPES
from paraply.records.facts import DocumentFact, Fact

# A route is in use when something along it has come beyond being considered.
IN_USE = ("planned", "ongoing", "done")
JUDGEMENTS = ("strength", "weakness", "uncertain")


@dataclass(frozen=True, slots=True)
class ArenaGroup:
    """A political route, or a kind of participation. `reached`: a status, or unknown where nothing is recorded."""

    key: str
    label: Localised
    items: tuple[AnchoringItem, ...]
    reached: str
    closing: tuple[Fact, ...] = ()

    @property
    def own(self) -> str:
        """How far it has come by what the municipality and its records say."""
        return _reached(item for item in self.items if item.own)

    @property
    def evaluators(self) -> str:
        """How far it has come by what the evaluators say."""
        return _reached(item for item in self.items if item.judged)

    def of(self, *statuses: str) -> tuple[AnchoringItem, ...]:
        """The items with some statuses."""
        return tuple(item for item in self.items if rank(item.status) in statuses)


@dataclass(frozen=True, slots=True)
class Arena:
    """One arena. `reached`, `own` and `evaluators`: how far it has come, by all and by each side; `rows`: keys of the

    characteristics that sum it up; `findings`: what the evaluators judge of it.
    """

    key: str
    label: Localised
    rows: tuple[str, ...]
    items: tuple[AnchoringItem, ...]
    groups: tuple[ArenaGroup, ...]
    reached: str
    own: str
    evaluators: str
    findings: tuple[FindingFact, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is recorded in it."""
        return not self.items

    @property
    def routed(self) -> bool:
        """Whether the arena is measured by its routes: the one that has come furthest does not speak for all three."""
        return self.key == "political"

    @property
    def place(self) -> int | None:
        """Its place on the scale from none to done; None where nothing is known.

        Unit: steps, 0 to 4. With routes: one for each in use, and the last when all are done.
        """
        if not self.routed or self.reached == UNKNOWN:
            return step(self.reached)
        return self._routes(*IN_USE) + (self._routes("done") == len(self.groups))

    def measure(self, whole: bool = False) -> Localised:
        """How many of its routes are in use, and done where the `whole` is asked for; "" without routes or known ones."""
        if not self.routed or self.reached == UNKNOWN:
            return Localised()
        words = ROUTES_USED_AND_DONE if whole else ROUTES_USED
        return words.format(used=self._routes(*IN_USE), done=self._routes("done"), all=len(self.groups))

    @property
    def measured(self) -> Localised:
        """The whole measure, for pages."""
        return self.measure(whole=True)

    def _routes(self, *statuses: str) -> int:
        return sum(route.reached in statuses for route in self.groups)

    @property
    def carriers(self) -> tuple[AnchoringItem, ...]:
        """The items that have come as far as the arena."""
        return tuple(item for item in self.items if item.counts and rank(item.status) == self.reached)


@dataclass(frozen=True, slots=True)
class Anchoring:
    """A participant's anchoring. `known`: whether anything at all is recorded of the participant."""

    key: str
    name: str
    known: bool
    arenas: tuple[Arena, ...]

    def arena(self, key: str) -> Arena:
        """The arena with a key.

        Raises: KeyError when there is none.
        """
        for arena in self.arenas:
            if arena.key == key:
                return arena
        raise KeyError(f"There is no arena {key}.")


@dataclass(frozen=True, slots=True)
class _Kind:
    """What makes an arena. `judged_by`: the row whose reasoning stands where the evaluators judge the arena."""

    rows: tuple[str, ...]
    judged_by: str
    register: str
    read: Callable[[ParticipantRecords], Iterable[AnchoringItem]]
    groups: Mapping[str, Localised]


_KINDS: dict[str, _Kind] = {
    "admin": _Kind(
        ("ownership.kind", "steering_group.chief_executive", "steering_group.top_share"),
        "steering_group.chief_executive",
        "",
        of_administrative,
        {},
    ),
    "political": _Kind(
        ("political.seat", "political.formal", "political.process", "political.committee"),
        "political.seat",
        "cases",
        of_political,
        ROUTES,
    ),
    "external": _Kind(
        ("external.in_bodies", "external.agreement"), "external.in_bodies", "participation", of_external, {}
    ),
    "users": _Kind(
        ("users.mode", "users.strategy"),
        "users.mode",
        "participation",
        of_users,
        dict(reversed(PARTICIPATION_TYPES.items())),
    ),
    "plan": _Kind(
        ("plan.function", "plan.reaches_municipal_plan", "plan.reaches_economic_plan"),
        "plan.reaches_municipal_plan",
        "links",
        of_plans,
        {},
    ),
}


def anchoring(
    records: ParticipantRecords,
    documents: Mapping[str, DocumentFact],
    findings: Iterable[FindingFact] = (),
) -> Anchoring:
    """A participant's five arenas on the date of its records."""
    named = [found for found in findings if records.key in found.units]
    arenas = tuple(_arena(key, kind, records, documents, named) for key, kind in _KINDS.items())
    return Anchoring(records.key, records.name, not records.empty, arenas)


def _arena(
    key: str,
    kind: _Kind,
    records: ParticipantRecords,
    documents: Mapping[str, DocumentFact],
    findings: list[FindingFact],
) -> Arena:
    read = [replace(item, voices=voices_of(item.fact, documents)) for item in kind.read(records)]
    items = tuple(sorted(read, key=_how_far))
    groups = tuple(_group(name, label, items, kind, records) for name, label in kind.groups.items())
    closing = records.complete(kind.register) if kind.register else None
    own, judged = [item for item in items if item.own], [item for item in items if item.judged]
    if key == "plan":
        reached = by_chains(records, items)
        sides = (
            by_chains(said_by(records, documents, OWN), own),
            by_chains(said_by(records, documents, EVALUATORS), judged),
        )
    else:
        routes = groups if key == "political" else ()
        reached = _by_routes(groups) if routes else _reached(items, closing is not None)
        sides = (_told(own, routes), _told(judged, routes))
    judgements = _judgements(findings, records.reasons.get(kind.judged_by, ""))
    return Arena(key, ARENAS[key], kind.rows, items, groups, reached, *sides, judgements)


def _group(
    key: str, label: Localised, items: tuple[AnchoringItem, ...], kind: _Kind, records: ParticipantRecords
) -> ArenaGroup:
    # A seat is looked for in the register of seats, which says something only where there are bodies.
    register = "seats" if key == "seat" and kind.register == "cases" else kind.register
    closing = records.complete(register)
    complete = closing is not None and (register != "seats" or bool(records.bodies))
    mine = tuple(item for item in items if (item.group or "unspecified") == key)
    counted = (replace(item, counts=True) for item in mine)
    return ArenaGroup(
        key, label, mine, _reached(counted, complete), (closing,) if closing and complete else ()
    )


def _reached(items: Iterable[AnchoringItem], complete: bool = False) -> str:
    found = furthest([item.status for item in items if item.counts])
    return found or ("none" if complete else UNKNOWN)


def _by_routes(groups: tuple[ArenaGroup, ...]) -> str:
    """The route that has come furthest; none only where all three are known to be none."""
    reached = {group.reached for group in groups}
    found = furthest([status for status in reached if status != UNKNOWN])
    return UNKNOWN if found in (None, "none") and UNKNOWN in reached else found or UNKNOWN


def _told(items: list[AnchoringItem], routes: tuple[ArenaGroup, ...]) -> str:
    """How far the arena has come by what one side tells; a side that tells of some routes says nothing of the others."""
    if not routes:
        return _reached(items)
    mine = (tuple(item for item in items if item.group == route.key) for route in routes)
    return _by_routes(tuple(ArenaGroup("", Localised(), some, _reached(some)) for some in mine))


def _judgements(findings: list[FindingFact], place: str) -> tuple[FindingFact, ...]:
    """What the evaluators judge in the place where they reason about the arena, the most particular first."""
    found = [one for one in findings if one.polarity in JUDGEMENTS and place and place in one.sources]
    return tuple(sorted(found, key=lambda one: (len(one.units), JUDGEMENTS.index(one.polarity))))


def _how_far(item: AnchoringItem) -> int:
    """What has come furthest stands first, what states no status last."""
    status = rank(item.status)
    return -ORDER_OF_STATUS.index(status) if status in ORDER_OF_STATUS else 1


def step(status: str) -> int | None:
    """The place of a status on the scale from none to done; None where nothing is known.

    Unit: steps, 0 to 4.
    """
    return ORDER_OF_STATUS.index(rank(status)) if rank(status) in ORDER_OF_STATUS else None
