"""What no schema can say of a programme file: ids, references, dates that exist, and what the contexts' rules say of its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.db import models

from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.interchange.entries import Read, by_table, entry_of, head_of
from paraply.interchange.items import Item, items
from paraply.interchange.rules import RULES
from paraply.interchange.sentences import SENTENCES
from paraply.interchange.shape import KEYS_APART, file_name
from paraply.kernel.files.reading import ReadFile
from paraply.kernel.files.refusals import Path, Refusal
from paraply.records.rules import nearest, why_no_date


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
        self.read = list(self.entries(any(path[:1] == ("programme",) for path in faults)))

    def without_flaws(self, item: Item) -> Item:
        """The record with the fields left out that have a fault in their form; its id is what others call it, right or wrong."""
        right = {
            name: value
            for name, value in item.values.items()
            if name == "id" or (*item.path, name) not in self.flawed
        }
        return item if len(right) == len(item.values) else replace(item, values=right)

    def entries(self, unreadable_head: bool) -> Iterator[Read]:
        """The programme and every record as rules read them; a programme with a fault in its form is passed by."""
        head = self.file.values.get("programme")
        if unreadable_head or not isinstance(head, dict):
            head = {}
        read = head_of(head)
        yield read
        observed = read.entry.columns.get("status_date")
        for item in self.sound:
            yield entry_of(item, observed, self.flawed)

    def refuse(self, path: Path, reason: str, **values: Any) -> Refusal:
        return Refusal(self.file.line(path), path, SENTENCES[reason].format(**values))

    def refusals(self) -> Iterator[Refusal]:
        """Every fault, in no particular order."""
        yield from self.repeated_ids()
        for item in self.sound:
            yield from self.references(item)
            yield from self.claims(item)
        yield from self.dates()
        yield from self.broken_rules()

    def repeated_ids(self) -> Iterator[Refusal]:
        seen: dict[tuple[bool, str], Path] = {}
        for item in self.items:
            place = (item.section.table in KEYS_APART, item.key)
            if place in seen:
                line = self.file.line(seen[place])
                yield self.refuse((*item.path, "id"), "same_id", value=item.key, line=line)
            seen.setdefault(place, item.path)

    def references(self, item: Item) -> Iterator[Refusal]:
        for column in item.section.columns():
            value = item.values.get(file_name(column))
            if not isinstance(column, models.ForeignKey) or value is None:
                continue
            table = column.related_model._meta.label
            path = (*item.path, file_name(column))
            if value not in self.keys.get(table, ()):
                near = nearest(str(value), self.keys.get(table, ()))
                yield self.refuse(path, "no_such_record", value=value, table=table, nearest=near)
            elif item.participant and self.homes[table, value] not in (item.participant, None):
                yield self.refuse(path, "of_another", value=value, owner=self.homes[table, value])

    def claims(self, item: Item) -> Iterator[Refusal]:
        """A claim of the programme's own values names one that there is."""
        found = item.values.get("check")
        claim: dict[str, Any] = found if isinstance(found, dict) else {}
        row, value = CHARACTERISTICS.get(str(claim.get("key"))), claim.get("value")
        if row is None or not row.own or not isinstance(value, str):
            return
        known = {*row.codes, *self.keys.get(row.own, ())}
        if value not in known:
            path = (*item.path, "check", "value")
            yield self.refuse(
                path, "no_such_record", value=value, table=row.own, nearest=nearest(value, known)
            )

    def dates(self) -> Iterator[Refusal]:
        """Dates that do not exist, or that nothing here may speak of."""
        for read in self.read:
            for column, (error, value) in read.no_dates.items():
                path = read.place(column)
                if path[-1] in read.given:
                    yield Refusal(self.file.line(path), path, why_no_date(error, value))

    def broken_rules(self) -> Iterator[Refusal]:
        """What the contexts' rules say, with the line and path it is said of."""
        entries, reads = by_table(self.read), {read.entry: read for read in self.read}
        for rule in RULES:
            for fault in rule(entries):
                read = reads[fault.entry]
                if not fault.place:
                    yield Refusal(self.file.line(read.path), read.path, fault.sentence)
                elif not read.inherits(str(fault.place[0])):
                    path = (*read.place(str(fault.place[0])), *fault.place[1:])
                    yield Refusal(self.file.line(path), path, fault.sentence)


def _fields(places: set[Path], faults: Iterable[Path]) -> set[Path]:
    """The field that each fault is in: one step further than the longest record path its own path begins with."""
    found = set()
    for path in faults:
        holder = next((length for length in range(len(path), 0, -1) if path[:length] in places), 0)
        found.add(path[: holder + 1])
    return found
