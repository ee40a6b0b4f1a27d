"""How many political routes each has in use, then how many formal matters are done, told in words. Pure.

A route is in use when something along it has come beyond being considered. Unknown is not none: whoever has a route that
nothing is recorded of cannot be ranked, and is named with what is missing. Equal numbers are a tie.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from paraply.comparison.anchoring.arenas import IN_USE, Anchoring, ArenaGroup
from paraply.comparison.anchoring.words import (
    NONE_ON,
    OF_THE_ROUTE,
    ONLY_CONSIDERED,
    ONLY_DEALT_WITH,
    THE_ROUTE,
)
from paraply.comparison.matrix.answers import UNKNOWN
from paraply.comparison.words import capital, in_each, joined, listing, number, whom
from paraply.governance.facts import PoliticalFact
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.records.words import STATUSES

L = Localised
TOLD = ("done", "ongoing", "planned")


@dataclass(frozen=True, slots=True)
class RankedParticipant:
    """A participant in the ranking. `place`: 1 is the weakest, shared in a tie; `clause`: the reason, without the name."""

    key: str
    name: str
    place: int
    tied: bool
    routes: tuple[ArenaGroup, ...]
    used: int
    formal_done: int
    clause: Localised

    @property
    def sentence(self) -> Localised:
        """The reason in words, with the name."""
        return _NAMED.format(name=self.name, clause=self.clause)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The records that the place rests on: those along the routes, and the registers that have none."""
        along = (fact for route in self.routes for fact in (*(i.fact for i in route.items), *route.closing))
        return tuple(dict.fromkeys(along))


@dataclass(frozen=True, slots=True)
class Ranking:
    """Participants from the fewest routes to the most. `unranked`: those of whom something is unknown, with what that is;

    `without_data`: names of those of whom nothing at all is recorded.
    """

    standings: tuple[RankedParticipant, ...]
    unranked: tuple[RankedParticipant, ...]
    without_data: tuple[str, ...]

    @property
    def weakest(self) -> tuple[RankedParticipant, ...]:
        """Those with fewer than somebody else; nobody where all are alike."""
        last = self.standings[-1].place if self.standings else 1
        return tuple(one for one in self.standings if one.place == 1 < last)

    @property
    def strongest(self) -> tuple[RankedParticipant, ...]:
        """Those with more than somebody else and fewer than none."""
        last = self.standings[-1].place if self.standings else 1
        return tuple(one for one in self.standings if one.place == last > 1)

    @property
    def sentence(self) -> Localised:
        """Who has most and who has fewest in use, or that nobody has, and who cannot be compared."""
        names = [one.name for one in self.unranked]
        rest = [_UNRANKED.format(names=whom(names))] if names else []
        if self.weakest:
            ends = _ENDS.format(
                weakest=whom([one.name for one in self.weakest]),
                low=_measure(self.weakest[0]),
                strongest=whom([one.name for one in self.strongest]),
                high=_measure(self.strongest[0]),
            )
            return joined([ends, *rest])
        if len(self.standings) > 1:
            alike = _ALIKE.format(count=number(len(self.standings)), measure=_measure(self.standings[0]))
            return joined([alike, *rest])
        alone = [_ALONE.format(name=one.name, measure=_measure(one)) for one in self.standings]
        return joined([*alone, *rest]) if alone or rest else _NOBODY


def ranking(anchored: Iterable[Anchoring]) -> Ranking:
    """Rank participants by the political arena, those with the fewest routes first, in a tie by their order."""
    found = list(anchored)
    known = [one for one in found if one.known and _known(one)]
    measured = sorted(((_measured(one), one) for one in known), key=lambda pair: pair[0])
    standings: list[RankedParticipant] = []
    for measure, tied in groupby(measured, key=lambda pair: pair[0]):
        same = [one for _, one in tied]
        place = len(standings) + 1
        standings += [_standing(one, place, len(same) > 1, *measure) for one in same]
    return Ranking(
        tuple(standings),
        tuple(_standing(one, 0, False, *_measured(one)) for one in found if one.known and not _known(one)),
        tuple(one.name for one in found if not one.known),
    )


def _known(one: Anchoring) -> bool:
    return all(route.reached != UNKNOWN for route in one.arena("political").groups)


def _measured(one: Anchoring) -> tuple[int, int]:
    routes = one.arena("political").groups
    used = sum(route.reached in IN_USE for route in routes)
    return used, sum(len(route.of("done")) for route in routes if route.key == "formal")


def _standing(one: Anchoring, place: int, tied: bool, used: int, formal_done: int) -> RankedParticipant:
    routes = one.arena("political").groups
    return RankedParticipant(one.key, one.name, place, tied, routes, used, formal_done, _clause(routes))


def _measure(one: RankedParticipant) -> Localised:
    routes = _ROUTES[min(one.used, 2)].format(count=number(one.used))
    return joined([routes, _DONE[min(one.formal_done, 2)].format(count=number(one.formal_done))], ", ")


def _clause(routes: tuple[ArenaGroup, ...]) -> Localised:
    used = [route for route in routes if route.reached in IN_USE]
    rest = [route for route in routes if route not in used]
    # What is known to be none is said before what nobody has recorded.
    rest.sort(key=lambda route: route.reached == UNKNOWN)
    return joined([_in_use(used), *(_not_in_use(route) for route in rest)], "; ")


def _in_use(used: list[ArenaGroup]) -> Localised:
    if not used:
        return _NO_ROUTE
    if len(used) == 1 and (only := _only_matter(used[0])):
        return _ONLY_THERE.format(route=THE_ROUTE[used[0].key], matter=only)
    names = listing([_WITH.format(route=THE_ROUTE[route.key], statuses=_statuses(route)) for route in used])
    return _ONLY.format(routes=names) if len(used) == 1 else names


def _only_matter(route: ArenaGroup) -> Localised | None:
    """The one matter that was dealt with, where it says little of the programme itself; None otherwise."""
    facts = [item.fact for item in route.of(*IN_USE)]
    if len(facts) == 1 and isinstance(facts[0], PoliticalFact) and facts[0].status in ("done", "existing"):
        return ONLY_DEALT_WITH.get(facts[0].subject)
    return None


def _statuses(route: ArenaGroup) -> Localised:
    counts = [(status, len(route.of(status))) for status in TOLD]
    return in_each(
        lambda language: ", ".join(
            f"{STATUSES[status].text(language)}: {count}" for status, count in counts if count
        )
    )


def _not_in_use(route: ArenaGroup) -> Localised:
    if route.reached == UNKNOWN:
        return _NOT_RECORDED.format(route=OF_THE_ROUTE[route.key])
    return (
        ONLY_CONSIDERED.format(route=THE_ROUTE[route.key])
        if route.reached == "considered"
        else NONE_ON[route.key]
    )


def full(clause: Localised) -> Localised:
    """The clause as a sentence of its own."""
    return joined([capital(clause), L(".", ".", ".")], "")


_NAMED = L("{name}: {clause}", "{name}: {clause}", "{name}: {clause}")
_NO_ROUTE = L(
    "ingen av de tre veiene er i bruk",
    "ingen av dei tre vegane er i bruk",
    "none of the three routes is in use",
)
_ONLY = L("bare {routes}", "berre {routes}", "only {routes}")
_ONLY_THERE = L(
    "bare {route}, og der er {matter}",
    "berre {route}, og der er {matter}",
    "only {route}, and there {matter}",
)
_WITH = L("{route} ({statuses})", "{route} ({statuses})", "{route} ({statuses})")
_NOT_RECORDED = L(
    "ingenting er registrert om {route}",
    "ingenting er registrert om {route}",
    "nothing is recorded of {route}",
)
_ROUTES = (
    L("ingen vei i bruk", "ingen veg i bruk", "no route in use"),
    L("én vei i bruk", "éin veg i bruk", "one route in use"),
    L("{count} veier i bruk", "{count} vegar i bruk", "{count} routes in use"),
)  # fmt: skip
_DONE = (
    L("ingen formell sak gjennomført", "inga formell sak gjennomført", "no formal matter done"),
    L("én formell sak gjennomført", "éi formell sak gjennomført", "one formal matter done"),
    L("{count} formelle saker gjennomført", "{count} formelle saker gjennomførte", "{count} formal matters done"),
)  # fmt: skip
_NOBODY = L("Ingen har noe registrert om politisk forankring.", "Ingen har noko registrert om politisk forankring.", "Nobody has anything recorded of political anchoring.")  # fmt: skip
_ALONE = L("Bare {name} kan telles opp: {measure}.", "Berre {name} kan teljast opp: {measure}.", "Only {name} can be counted: {measure}.")  # fmt: skip
_ALIKE = L("Alle {count} som kan telles opp, står likt: {measure}.", "Alle {count} som kan teljast opp, står likt: {measure}.", "All {count} that can be counted are alike: {measure}.")  # fmt: skip
_ENDS = L(
    "Færrest politiske veier i bruk: {weakest} ({low}). Flest: {strongest} ({high}).",
    "Færrast politiske vegar i bruk: {weakest} ({low}). Flest: {strongest} ({high}).",
    "Fewest political routes in use: {weakest} ({low}). Most: {strongest} ({high}).",
)
_UNRANKED = L(
    "For {names} er ikke alle veiene registrert, så de kan ikke sammenlignes i antall.",
    "For {names} er ikkje alle vegane registrerte, så dei kan ikkje samanliknast i tal.",
    "For {names} not every route is recorded, so they cannot be compared in numbers.",
)
