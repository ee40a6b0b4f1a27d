"""Plans as rows: each tie with its status and places, and the last days reckoned back from a budget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from paraply.comparison.budget.plan_tree import Branch, PlanTree
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.planning.budget_window import Backward
from paraply.planning.facts import LinkFact, PlanFact


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the tree with the tie that led to it. `level`: how far from the programme's plan, 0 for itself."""

    plan: PlanFact
    link: LinkFact | None
    source: str
    level: int
    loose: bool = False


@dataclass(frozen=True, slots=True)
class LatestDay:
    """A last day, reckoned back; `passed`: it lies before the day looked at."""

    word: str | Promise
    day: date
    passed: bool


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


def latest_days(backward: Backward, as_of: date) -> tuple[LatestDay, ...]:
    """The last days for a budget, from the first that must be kept to the last way out."""
    steps: tuple[tuple[str | Promise, date], ...] = (
        (_("Start of work on a municipal sub-plan, for the recommended day"), backward.start_of_sub_plan),
        (_("Start of a hearing, for the recommended day"), backward.start_of_hearing),
        (_("Adoption inside the frames"), backward.inside_frames),
        (_("Recommended day of adoption"), backward.recommended),
        (_("Last ordinary day of adoption"), backward.last_ordinary),
        (_("Last day for an amendment"), backward.last_amendment),
    )
    return tuple(LatestDay(word, day, day < as_of) for word, day in sorted(steps, key=lambda step: step[1]))
