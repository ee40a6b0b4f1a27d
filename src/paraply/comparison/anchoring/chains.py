"""How far anchoring in plans has come: by the chains to the central plans, not by the single tie that is firmest. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from paraply.comparison.anchoring.items import OF_CHAIN, AnchoringItem, rank
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.readings import voices_of
from paraply.comparison.matrix.answers import UNKNOWN, furthest
from paraply.comparison.matrix.characteristics.plans import FIRM, STRENGTH, strongest_chain
from paraply.planning.facts import LinkFact, PlanFact
from paraply.records.facts import DocumentFact

# Goals and measures commit only through these; a tie to any other plan is a step on the way.
CENTRAL = ("municipal_master_plan", "economic_plan")


def by_chains(records: ParticipantRecords, items: Iterable[AnchoringItem]) -> str:
    """The chain that has come furthest, and what is stated; nothing is done before the plan itself is adopted."""
    plan = records.programme_plan
    stated = [item.status for item in items if item.counts and not isinstance(item.fact, LinkFact)]
    found = (
        furthest([*stated, *(_chain(records, plan, kind) for kind in CENTRAL)]) if plan else furthest(stated)
    )
    if found == "done" and plan and plan.status not in FIRM:
        return "ongoing"
    return found or UNKNOWN


def _chain(records: ParticipantRecords, plan: PlanFact, kind: str) -> str:
    """How far the chain to a kind of plan has come: as far as its weakest tie."""
    chain = strongest_chain(records, plan, kind)
    if not chain:
        return _closed(records)
    return rank(OF_CHAIN.get(min((link.link_status for link in chain), key=STRENGTH.index), UNKNOWN))


def _closed(records: ParticipantRecords) -> str:
    return "none" if records.complete("links") else UNKNOWN


def said_by(
    records: ParticipantRecords, documents: Mapping[str, DocumentFact], voices: frozenset[str]
) -> ParticipantRecords:
    """The records with the ties alone that some voices tell of, and no register closed; a tie that cites nobody is the register's."""
    ties = tuple(link for link in records.links if (voices_of(link, documents) or {"register"}) & voices)
    return replace(records, links=ties, registers=())
