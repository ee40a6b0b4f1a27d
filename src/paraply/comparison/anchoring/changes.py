"""A participant's anchoring on two dates: what came, went and changed status, and what merely became known. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from paraply.comparison.anchoring.arenas import Anchoring, Arena, ArenaGroup
from paraply.comparison.anchoring.items import AnchoringItem
from paraply.comparison.matrix.answers import UNKNOWN
from paraply.kernel.dates import ImpreciseDate


class Became(StrEnum):
    NEW = "new"  # dated between the two
    RECORDED_SINCE = (
        "recorded_since"  # on record only at the later date, without saying that it happened in between
    )
    CHANGED = "changed"  # another status
    GONE = "gone"  # on record only at the earlier date
    SAME = "same"


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What became of an item. `before` and `after`: its status on the earlier and the later date, "" where it had none."""

    item: AnchoringItem
    became: Became
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class StatusStep:
    """How far something had come on the earlier and on the later date."""

    before: str
    after: str

    @property
    def became(self) -> Became:
        """A first status is one recorded since; the other way it is gone."""
        if self.before == self.after:
            return Became.SAME
        if self.before == UNKNOWN:
            return Became.RECORDED_SINCE
        return Became.GONE if self.after == UNKNOWN else Became.CHANGED


@dataclass(frozen=True, slots=True)
class ArenaChange:
    """An arena on two dates. `groups`: by route or kind; `items`: by record; `elsewhere`: items of the other date alone."""

    step: StatusStep
    groups: Mapping[str, StatusStep]
    items: Mapping[str, ItemChange]
    elsewhere: tuple[ItemChange, ...]


@dataclass(frozen=True, slots=True)
class AnchoringChange:
    """A participant's anchoring on two dates. `arenas`: by key."""

    as_of: date
    against: date
    arenas: Mapping[str, ArenaChange]

    def count(self, became: Became) -> int:
        """How many items became so, in all arenas."""
        return sum(
            change.became is became for arena in self.arenas.values() for change in arena.items.values()
        )


def changes(shown: Anchoring, other: Anchoring, as_of: date, against: date) -> AnchoringChange:
    """What became of each item from the earlier of two dates to the later. `shown`: as of the date looked at."""
    return AnchoringChange(
        as_of,
        against,
        {arena.key: _arena(arena, other.arena(arena.key), as_of, against) for arena in shown.arenas},
    )


def _arena(shown: Arena, other: Arena, as_of: date, against: date) -> ArenaChange:
    first, last = (shown, other) if as_of < against else (other, shown)
    items = _items(first.items, last.items, *sorted((as_of, against)))
    keys = {item.fact.key for item in shown.items}
    return ArenaChange(
        StatusStep(first.reached, last.reached),
        _steps(first.groups, last.groups),
        items,
        tuple(change for key, change in items.items() if key not in keys),
    )


def _steps(first: tuple[ArenaGroup, ...], last: tuple[ArenaGroup, ...]) -> dict[str, StatusStep]:
    before = {group.key: group.reached for group in first}
    return {group.key: StatusStep(before[group.key], group.reached) for group in last}


def _items(
    first: Iterable[AnchoringItem], last: Iterable[AnchoringItem], start: date, end: date
) -> dict[str, ItemChange]:
    before = {item.fact.key: item for item in first}
    after = {item.fact.key: item for item in last}
    succeeded = _succeeded(before, after)
    found: dict[str, ItemChange] = {}
    for key, item in after.items():
        earlier = before.get(key) or succeeded.get(key)
        if earlier is None:
            happened = item.when and _between(item.when, start, end)
            became = Became.NEW if happened else Became.RECORDED_SINCE
            found[key] = ItemChange(item, became, "", item.status)
        else:
            same = earlier.status == item.status
            found[key] = ItemChange(
                item, Became.SAME if same else Became.CHANGED, earlier.status, item.status
            )
    told = {item.fact.key for item in succeeded.values()}
    for key, item in before.items():
        if key not in after and key not in told:
            found[key] = ItemChange(item, Became.GONE, item.status, "")
    return found


def _succeeded(
    before: Mapping[str, AnchoringItem], after: Mapping[str, AnchoringItem]
) -> dict[str, AnchoringItem]:
    """The record that each new one took over from: the only other on the same matter, told of no more."""
    gone = [item for key, item in before.items() if key not in after and item.fact.matter]
    come = [item for key, item in after.items() if key not in before and item.fact.matter]
    return {
        item.fact.key: earlier[0]
        for item in come
        if len(earlier := [one for one in gone if one.fact.matter == item.fact.matter]) == 1
        and sum(one.fact.matter == item.fact.matter for one in come) == 1
    }


def _between(when: str, start: date, end: date) -> bool:
    """Whether a date, however imprecise, lies after the first day and not after the last."""
    span = ImpreciseDate.parse(when)
    return start < span.first and span.last <= end
