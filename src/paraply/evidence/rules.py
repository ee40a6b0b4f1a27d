"""What must hold of studies and data collections. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from paraply.records.rules import Entries, Fault, InOrder, Rule, among_participants


def units_take_part(entries: Entries) -> Iterator[Fault]:
    """A study follows participants of the programme."""
    for study in entries.get("evidence.Study", ()):
        yield from among_participants(entries, study, study.columns.get("units") or (), "units")


RULES: tuple[Rule, ...] = (
    InOrder("collected_from", "collected_to", "evidence.DataCollection"),
    units_take_part,
)
