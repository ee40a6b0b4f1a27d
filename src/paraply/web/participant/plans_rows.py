"""Plans as rows: each tie with its status and places."""

from __future__ import annotations

from dataclasses import dataclass

from paraply.comparison.budget.plan_tree import Branch, PlanTree
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.planning.facts import LinkFact, PlanFact


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the tree with the tie that led to it. `level`: how far from the programme's plan, 0 for itself."""

    plan: PlanFact
    link: LinkFact | None
    source: str
    level: int
    loose: bool = False


def plan_rows(records: ParticipantRecords, tree: PlanTree) -> tuple[PlanRow, ...]:
    """The tree from its root, each plan where it is tied to, and then the plans it does not reach."""
    names = {plan.key: plan.name for plan in records.plans}
    rows: list[PlanRow] = []

    def walk(branch: Branch, level: int) -> None:
        source = names.get(branch.link.plan, "") if branch.link else ""
        rows.append(PlanRow(branch.plan, branch.link, source, level))
        for one in branch.branches:
            walk(one, level + 1)

    if tree.root:
        walk(tree.root, 0)
    return (*rows, *(PlanRow(plan, None, "", 0, loose=True) for plan in tree.loose))
