"""The plan tree to read: from the programme's plan outwards, finite whatever the links."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from paraply.comparison.budget.plan_tree import DEEPEST, Branch, plan_tree
from unit.comparison.making import link, plan, records


def shown(branch: Branch | None) -> Any:
    """The tree as names, a plan with its branches."""
    assert branch is not None
    return (branch.plan.key, *(shown(inner) for inner in branch.branches))


def test_the_tree_follows_the_links_and_keeps_what_it_does_not_reach() -> None:
    of = records(
        plans=(plan(), plan("BP", "theme_plan"), plan("KP", "municipal_master_plan"), plan("X", "strategy")),
        links=(link("HP", "BP"), link("BP", "KP"), link("X", "KP")),
    )
    tree = plan_tree(of)
    assert shown(tree.root) == ("HP", ("BP", ("KP",)))
    assert [loose.key for loose in tree.loose] == ["X"]


def test_a_plan_tied_to_from_two_places_stands_at_both() -> None:
    of = records(
        plans=(
            plan(),
            plan("A", "strategy"),
            plan("B", "strategy"),
            plan("KP", "municipal_master_plan"),
            plan("OP", "economic_plan"),
        ),
        links=(link("HP", "A"), link("HP", "B"), link("A", "KP"), link("B", "KP"), link("KP", "OP")),
    )
    assert shown(plan_tree(of).root) == ("HP", ("A", ("KP", ("OP",))), ("B", ("KP",)))


def test_without_a_programme_plan_every_plan_is_loose() -> None:
    tree = plan_tree(records(plans=(plan("KP", "municipal_master_plan"),)))
    assert tree.root is None
    assert [loose.key for loose in tree.loose] == ["KP"]


def test_circles_dense_links_and_endless_chains_end() -> None:
    circle = records(
        plans=(plan(), plan("A", "strategy")), links=(link("HP", "A"), link("A", "HP"), link("A", "A"))
    )
    assert shown(plan_tree(circle).root) == ("HP", ("A",))
    names = ["HP", *(f"P{number}" for number in range(60))]
    plans = (plan(), *(plan(name, "strategy") for name in names[1:]))
    dense = tuple(link(a, b) for n, a in enumerate(names) for b in names[n + 1 :])
    assert plan_tree(records(plans=plans, links=dense)).root is not None
    chain = tuple(link(a, b) for a, b in pairwise(names))
    assert len(plan_tree(records(plans=plans, links=chain)).loose) == len(names) - DEEPEST
