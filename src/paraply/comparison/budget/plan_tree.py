"""The programme's plan and what it is tied to, as a tree to read. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.planning.facts import LinkFact, PlanFact

DEEPEST = 20  # plans after each other; nobody reads further, and what lies there is listed as loose


@dataclass(frozen=True, slots=True)
class Branch:
    """A plan with the link that led to it (None for the root) and the plans it is tied to in turn."""

    plan: PlanFact
    link: LinkFact | None
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanTree:
    """The root's branches; `loose`: plans that the tree does not reach."""

    root: Branch | None
    loose: tuple[PlanFact, ...]


def plan_tree(records: ParticipantRecords) -> PlanTree:
    """The tree from the programme's plan outwards. A plan tied to from several places has its own ties at the first of them."""
    plans = {plan.key: plan for plan in records.plans}
    onwards: dict[str, list[LinkFact]] = {}
    for link in records.links:
        if link.target in plans:
            onwards.setdefault(link.plan, []).append(link)
    reached: set[str] = set()

    def branch(plan: PlanFact, link: LinkFact | None, way: frozenset[str]) -> Branch:
        if plan.key in reached or len(way) > DEEPEST:
            return Branch(plan, link)
        reached.add(plan.key)
        further = [found for found in onwards.get(plan.key, ()) if found.target not in way]
        return Branch(plan, link, tuple(branch(plans[to.target], to, way | {to.target}) for to in further))

    root = records.programme_plan
    tree = branch(root, None, frozenset({root.key})) if root else None
    return PlanTree(tree, tuple(plan for plan in records.plans if plan.key not in reached))
