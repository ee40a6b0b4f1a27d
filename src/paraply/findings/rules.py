"""What must hold of findings. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from paraply.kernel.localised import Localised
from paraply.records.rules import Entries, Fault, Rule, among_participants

TOO_MANY = Localised(
    "Funnet «{value}» regner med {count}, men gjelder bare {of}. Rett tallet, eller nevn flere i «units».",
    "Funnet «{value}» reknar med {count}, men gjeld berre {of}. Rett talet, eller nemn fleire i «units».",
    "The finding “{value}” counts {count}, but is about {of} only. Correct the count, or name more in “units”.",
)


def units_take_part(entries: Entries) -> Iterator[Fault]:
    """A finding and its claim are about participants of the programme."""
    for finding in entries.get("findings.Finding", ()):
        claim = finding.columns.get("claim") or {}
        yield from among_participants(entries, finding, finding.columns.get("units") or (), "units")
        yield from among_participants(entries, finding, claim.get("units", ()), "claim", "units")


def no_more_than_there_are(entries: Entries) -> Iterator[Fault]:
    """A claim counts no more participants than the finding speaks of, or than the studies follow where it names nobody."""
    followed = {
        unit for study in entries.get("evidence.Study", ()) for unit in study.columns.get("units") or ()
    }
    for finding in entries.get("findings.Finding", ()):
        claim, units = finding.columns.get("claim") or {}, finding.columns.get("units") or ()
        of = len({*units, *claim.get("units", ())}) or len(followed)
        if isinstance(claim.get("count"), int) and of and claim["count"] > of:
            said = TOO_MANY.format(value=finding.key, count=claim["count"], of=of)
            yield Fault(finding, ("claim", "count"), said)


RULES: tuple[Rule, ...] = (units_take_part, no_more_than_there_are)
