"""Records as rules read them, made in a line."""

from __future__ import annotations

from itertools import count
from typing import Any

from paraply.kernel.dates import ImpreciseDate
from paraply.records.rules import Entries, Entry, Rule

_numbers = count(1)
DATES = {
    "starts", "ends", "observed", "status_date", "when", "decided_when", "period_from", "period_to", "collected_from",
    "collected_to", "frames", "cut_off", "proposal", "council_meeting",
}  # fmt: skip


def entry(table: str, key: str = "", **columns: Any) -> Entry:
    """One record; it was observed on the last day of the programme unless it says so. Dates are written as texts."""
    given = {"starts": None, "ends": None, "observed": "2010-12-10", "sources": ["D § 1"], **columns}
    read = {
        name: ImpreciseDate.parse(value) if name in DATES and value else value
        for name, value in given.items()
    }
    return Entry(table, key or f"r{next(_numbers)}", read)


def together(*entries: Entry) -> Entries:
    """Records of one programme, by table."""
    return {one.table: [other for other in entries if other.table == one.table] for one in entries}


def told(rules: tuple[Rule, ...], *entries: Entry) -> list[tuple[str, tuple[str | int, ...], str]]:
    """What the rules say of the records: whose, where and in which words."""
    found = [fault for rule in rules for fault in rule(together(*entries))]
    return [(fault.entry.key, fault.place, fault.sentence.text("en")) for fault in found]
