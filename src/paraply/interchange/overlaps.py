"""Records of which only one can hold at a time: a municipality's code, a phase's number and stage, the programme's plan."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from paraply.interchange.items import Item
from paraply.kernel.dates import ImpreciseDate, NotADate


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two records that hold at the same time, the later in the file first. `reason`: the sentence that says so."""

    item: Item
    other: Item
    reason: str


def overlaps(items: Iterable[Item], status_date: date | None) -> Iterator[Overlap]:
    """Each record that holds while another holds that it excludes; a pair is told once.

    `status_date`: the day on which records without dates were observed.
    """
    held: dict[Hashable, list[tuple[date, int, date, Item, str]]] = {}
    for number, item in enumerate(items):
        first, last = _span(item, status_date)
        for reason, place in _places(item):
            held.setdefault(place, []).append((first, number, last, item, reason))
    told: set[tuple[int, int]] = set()
    for same in held.values():
        longest: tuple[date, int, date, Item, str] | None = None
        # By the day they begin, so that only the one that has held longest so far can overlap.
        for one in sorted(same, key=lambda found: found[:2]):
            if longest and one[0] <= longest[2]:
                later, earlier = (one, longest) if one[1] > longest[1] else (longest, one)
                if (later[1], earlier[1]) not in told:
                    told.add((later[1], earlier[1]))
                    yield Overlap(later[3], earlier[3], later[4])
            if longest is None or one[2] > longest[2]:
                longest = one


def _places(item: Item) -> Iterator[tuple[str, Hashable]]:
    """What the record takes for itself alone, each with the sentence for another in the same place."""
    table, values, holder = item.section.table, item.values, item.parent
    if holder is None:
        return
    if table == "organisations.MunicipalityCode":
        yield "codes_overlap", (table, holder.key)
    elif table == "programmes.Phase":
        for name in ("number", "stage"):
            if name in values:
                yield "phases_overlap", (table, holder.key, name, values[name])
    elif table == "planning.Plan" and values.get("programme_plan") is True:
        yield "programme_plans_overlap", (table, holder.key)


def _span(item: Item, status_date: date | None) -> tuple[date, date]:
    """The first and last day of a record; without a start it holds from the day it was observed, without an end for good."""
    starts, ends = _date(item.values.get("from")), _date(item.values.get("to"))
    observed = _date(item.inherited("observed"))
    since = observed.first if observed else status_date
    first = starts.first if starts else since or date.min
    return first, ends.last if ends else date.max


def _date(value: Any) -> ImpreciseDate | None:
    try:
        return None if value is None else ImpreciseDate.parse(str(value))
    except NotADate:
        return None
