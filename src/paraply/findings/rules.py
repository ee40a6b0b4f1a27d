"""What must hold of findings. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from paraply.records.rules import Entries, Fault, Rule, among_participants


def units_take_part(entries: Entries) -> Iterator[Fault]:
    """A finding and its claim are about participants of the programme."""
    for finding in entries.get("findings.Finding", ()):
        claim = finding.columns.get("claim") or {}
        yield from among_participants(entries, finding, finding.columns.get("units") or (), "units")
        yield from among_participants(entries, finding, claim.get("units", ()), "claim", "units")


RULES: tuple[Rule, ...] = (units_take_part,)
