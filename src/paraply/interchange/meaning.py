"""What no schema can say of a programme file: ids, references, dates that exist, sources, circles, budget dates, overlaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import models

from paraply.interchange.items import Item, items
from paraply.interchange.overlaps import overlaps
from paraply.interchange.sentences import SENTENCES
from paraply.interchange.shape import file_name
from paraply.kernel.dates import ImpreciseDate, NotADate
from paraply.kernel.files.reading import ReadFile
from paraply.kernel.files.refusals import Path, Refusal
from paraply.planning.budget_window import BudgetDates, UnorderedDates
from paraply.records.fields import Column, ImpreciseDateField

# A programme's records may speak of what was before it only here: documents and plans are older than programmes.
OLDER_THAN_PROGRAMME = (
    "documents",
    "codes",
    "municipalities",
    "organisations",
    "plans",
    "links",
    "budget_years",
)
SPANS = (("from", "to"), ("collected_from", "collected_to"), ("period_from", "period_to"))
LONGEST_CIRCLE = 12  # names; a longer one is shown by its ends
# Documents and plans may be old; outside these years, reckoning months would leave the calendar.
EARLIEST, LATEST = 1000, 2199
BUDGET_DATES = ("frames", "cut_off", "proposal", "council_meeting")


class Meaning:
    """Faults in what the records mean. `faults`: paths of faults in their form; fields that have one are not read."""

    def __init__(self, file: ReadFile, faults: Iterable[Path] = ()) -> None:
        self.file = file
        self.items = list(items(file.values))
        self.keys: dict[str, set[str]] = {}
        for item in self.items:
            self.keys.setdefault(item.section.table, set()).add(item.key)
        self.homes = {(item.section.table, item.key): item.participant for item in self.items}
        faults = list(faults)
        self.flawed = _fields({item.path for item in self.items}, faults)
        self.sound = [self.without_flaws(item) for item in self.items]
        head = file.values.get("programme")
        readable = isinstance(head, dict) and not any(path[:1] == ("programme",) for path in faults)
        self.head: dict[str, Any] = head if readable and isinstance(head, dict) else {}
        self.start = _date(self.head.get("from"))

    def without_flaws(self, item: Item) -> Item:
        """The record with the fields left out that have a fault in their form."""
        right = {name: value for name, value in item.values.items() if (*item.path, name) not in self.flawed}
        return item if len(right) == len(item.values) else replace(item, values=right)

    def refuse(self, path: Path, reason: str, **values: Any) -> Refusal:
        return Refusal(self.file.line(path), path, SENTENCES[reason].format(**values))

    def refusals(self) -> Iterator[Refusal]:
        """Every fault, in no particular order."""
        yield from self.repeated_ids()
        yield from self.span(("programme",), self.head, ("from", "to"), older=True)
        yield from self.span(("programme",), self.head, ("status_date",), older=False)
        for item in self.sound:
            names = [file_name(column) for column in item.section.columns() if _is_date(column)]
            older = item.section.name in OLDER_THAN_PROGRAMME
            yield from self.span(item.path, item.values, names, older)
            yield from self.references(item)
            yield from self.citations(item)
            if item.section.table == "planning.BudgetYear" and "year" in item.values:
                yield from self.budget_dates(item)
        yield from self.circles()
        yield from self.overlapping()

    def repeated_ids(self) -> Iterator[Refusal]:
        seen: dict[tuple[bool, str], Path] = {}
        for item in self.items:
            # Shared rows (municipalities, glossary) live in a room of their own and may share a word with a record.
            place = (
                item.section.table in ("programmes.GlossaryTerm", "organisations.Municipality"),
                item.key,
            )
            if place in seen:
                line = self.file.line(seen[place])
                yield self.refuse((*item.path, "id"), "same_id", value=item.key, line=line)
            seen.setdefault(place, item.path)

    def span(
        self, path: Path, values: dict[str, Any], names: Iterable[str], older: bool
    ) -> Iterator[Refusal]:
        """Dates that do not exist, come before the programme, or end before they start."""
        found: dict[str, ImpreciseDate] = {}
        for name in names:
            value = values.get(name)
            if value is None:
                continue
            day = _date(value)
            if day is None or not EARLIEST <= day.first.year <= LATEST:
                yield self.refuse((*path, name), "no_such_day", value=value)
                continue
            found[name] = day
            if self.start and not older and day.last < self.start.first:
                yield self.refuse((*path, name), "before_programme", value=value, start=self.start.text)
        for first, last in SPANS:
            if first in found and last in found and found[last].last < found[first].first:
                starts, ends = found[first].text, found[last].text
                yield self.refuse((*path, last), "ends_before_start", starts=starts, ends=ends)

    def references(self, item: Item) -> Iterator[Refusal]:
        for column in item.section.columns():
            value = item.values.get(file_name(column))
            if not isinstance(column, models.ForeignKey) or value is None:
                continue
            table = column.related_model._meta.label
            path = (*item.path, file_name(column))
            if value not in self.keys.get(table, ()):
                yield self.refuse(path, "no_such_record", value=value, table=table)
            elif item.participant and self.homes[table, value] not in (item.participant, None):
                yield self.refuse(path, "of_another", value=value, owner=self.homes[table, value])
        if item.section.table in ("findings.Finding", "evidence.Study"):
            for path, unit in _units(item):
                if unit not in self.keys.get("programmes.Participant", ()):
                    yield self.refuse(path, "no_such_record", value=unit, table="programmes.Participant")

    def citations(self, item: Item) -> Iterator[Refusal]:
        if not any(column.name == "sources" for column in item.section.columns()):
            return
        if not item.inherited("source") and (*item.path, "source") not in self.flawed:
            yield self.refuse((*item.path, "source"), "no_source")
        for index, source in enumerate(item.values.get("source", ())):
            if source.split(" § ", 1)[0] not in self.keys.get("records.Document", ()):
                yield self.refuse((*item.path, "source", index), "no_such_document", value=source)

    def budget_dates(self, item: Item) -> Iterator[Refusal]:
        days = {name: _date(item.values.get(name)) for name in BUDGET_DATES}
        if any(day is None and item.values.get(name) is not None for name, day in days.items()):
            return  # no such day: said already
        try:
            usual = BudgetDates.usual(item.values["year"])
            own: dict[str, date] = {name: day.first for name, day in days.items() if day}
            dates = BudgetDates(**{name: own.get(name, getattr(usual, name)) for name in BUDGET_DATES})
        except (UnorderedDates, ValueError, OverflowError):
            yield self.refuse(item.path, "budget_order", year=item.values["year"])
            return
        if dates.budget_year != item.values["year"]:
            yield self.refuse(item.path, "budget_order", year=item.values["year"])

    def circles(self) -> Iterator[Refusal]:
        """Plans that lead back to themselves, and participants that are part of themselves."""
        ties: list[tuple[Path, str, str]] = []
        for item in self.sound:
            values, holder = item.values, item.parent
            if item.section.table == "planning.PlanLink" and holder:
                if values.get("relation", "anchored_in") != "coordinated_with" and "target" in values:
                    ties.append((item.path, holder.key, values["target"]))
            elif item.section.table == "programmes.Participant" and values.get("parent"):
                ties.append(((*item.path, "parent"), item.key, values["parent"]))
        by_start: dict[str, list[tuple[Path, str]]] = {}
        for path, start, target in ties:
            by_start.setdefault(start, []).append((path, target))
        for path, circle in _circles(by_start):
            reason = "parent_circle" if path[-1] == "parent" else "plan_circle"
            shown = circle if len(circle) <= LONGEST_CIRCLE else [*circle[:3], "…", *circle[-3:]]
            yield self.refuse(path, reason, value=" → ".join(shown))

    def overlapping(self) -> Iterator[Refusal]:
        """Records of which only one can hold at a time; without dates they hold from the status date without end."""
        status_date = _date(self.head.get("status_date"))
        for found in overlaps(self.sound, status_date.first if status_date else None):
            yield self.refuse(found.item.path, found.reason, value=found.item.key, other=found.other.key)


def _fields(places: set[Path], faults: Iterable[Path]) -> set[Path]:
    """The field that each fault is in: one step further than the longest record path its own path begins with."""
    found = set()
    for path in faults:
        holder = next((length for length in range(len(path), 0, -1) if path[:length] in places), 0)
        found.add(path[: holder + 1])
    return found


def _units(item: Item) -> Iterator[tuple[Path, str]]:
    claimed = item.values.get("check") or {}
    for index, unit in enumerate(item.values.get("units", ())):
        yield (*item.path, "units", index), unit
    for index, unit in enumerate(claimed.get("units", ())):
        yield (*item.path, "check", "units", index), unit


def _circles(ties: dict[str, list[tuple[Path, str]]]) -> Iterator[tuple[Path, list[str]]]:
    """Each tie that leads back into the way to it, with the circle it closes; every tie is walked once."""
    done: set[str] = set()
    for beginning in ties:
        way = [beginning]
        left = [iter(ties[beginning])]
        on_way = {beginning}
        while way:
            path, target = next(left[-1], ((), ""))
            if not path or way[-1] in done:
                on_way.discard(way[-1])
                done.add(way.pop())
                left.pop()
            elif target in on_way:
                yield path, [*way[way.index(target) :], target]
            elif target not in done:
                way.append(target)
                left.append(iter(ties.get(target, ())))
                on_way.add(target)


def _is_date(column: Column) -> bool:
    return isinstance(column, ImpreciseDateField | models.DateField)


def _date(value: Any) -> ImpreciseDate | None:
    try:
        return None if value is None else ImpreciseDate.parse(str(value))
    except NotADate:
        return None
