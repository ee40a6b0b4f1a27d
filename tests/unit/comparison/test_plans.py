"""The programme's plan: what it is, and the chains of links from it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraply.comparison.matrix.characteristics.plans import STRENGTH
from paraply.planning.facts import LinkFact
from unit.comparison.making import answer, code, goal, link, plan, register

HP, BP = plan("HP"), plan("BP", "theme_plan", status="existing")
KP, OP = plan("KP", "municipal_master_plan"), plan("OP", "economic_plan")
PLANS = (HP, BP, KP, OP)
LINKS = register("links")
REACHES = {"KP": "plan.reaches_municipal_plan", "OP": "plan.reaches_economic_plan"}


def reaches(target: str, *links: LinkFact, complete: bool = False) -> str:
    return code(REACHES[target], plans=PLANS, links=links, registers=(LINKS,) if complete else ())


@pytest.mark.parametrize("target", REACHES)
def test_one_link_gives_its_own_status(target: str) -> None:
    for status in ("adopted", "planned", "considered", "unknown"):
        assert reaches(target, link("HP", target, status)) == status


@pytest.mark.parametrize(
    ("first", "second", "weakest"),
    [
        ("adopted", "adopted", "adopted"),
        ("adopted", "planned", "planned"),
        ("planned", "adopted", "planned"),
        ("adopted", "unknown", "unknown"),
        ("planned", "unknown", "unknown"),
        ("adopted", "none", "none"),
    ],
)
def test_a_chain_is_as_weak_as_its_weakest_link(first: str, second: str, weakest: str) -> None:
    assert reaches("KP", link("HP", "BP", first), link("BP", "KP", second)) == weakest


def test_the_strongest_of_several_chains_counts() -> None:
    assert reaches("KP", link("HP", "KP", "planned"), link("HP", "BP"), link("BP", "KP")) == "adopted"
    assert reaches("KP", link("HP", "KP", "planned"), link("HP", "BP"), link("BP", "KP", "none")) == "planned"


def test_the_plans_own_status_does_not_matter_for_what_it_reaches() -> None:
    done, early = plan("HP", status="done"), plan("HP", status="considered")
    links = (link("HP", "OP", "planned"),)
    assert code("plan.reaches_economic_plan", plans=(done, OP), links=links) == "planned"
    assert code("plan.reaches_economic_plan", plans=(early, OP), links=links) == "planned"
    assert code("plan.status", plans=(early, OP), links=links) == "considered"


def test_without_a_chain_it_is_unknown_unless_the_register_of_links_is_complete() -> None:
    assert reaches("OP", link("HP", "BP")) == "unknown"
    assert reaches("OP", link("HP", "BP"), complete=True) == "none"
    assert code("plan.reaches_economic_plan", plans=(OP,), registers=(LINKS,)) == "unknown"


def test_coordination_and_production_carry_nothing() -> None:
    for relation in ("coordinated_with", "produces"):
        assert reaches("OP", link("HP", "OP", relation=relation)) == "unknown"
    for relation in ("anchored_in", "implements", "is"):
        assert reaches("OP", link("HP", "OP", relation=relation)) == "adopted"


def test_a_link_away_from_the_target_is_no_chain() -> None:
    assert reaches("OP", link("OP", "HP")) == "unknown"


def test_a_circle_of_links_is_walked_once() -> None:
    round_about = (link("HP", "BP"), link("BP", "HP"), link("BP", "BP"))
    assert reaches("KP", *round_about) == "unknown"
    assert reaches("KP", *round_about, link("BP", "KP", "planned")) == "planned"


def test_the_chain_is_named_from_the_plan_outwards() -> None:
    found = answer("plan.reaches_municipal_plan", plans=PLANS, links=(link("HP", "BP"), link("BP", "KP")))
    assert found.detail.text("nb") == "BP → KP. Leddene er vedtatt; planens egen status: foreløpig."
    assert [fact.key for fact in found.facts] == ["HP", "HP>BP", "BP>KP"]


def test_the_shortest_of_equally_strong_chains_is_shown() -> None:
    found = answer(
        "plan.reaches_municipal_plan",
        plans=PLANS,
        links=(link("HP", "BP"), link("BP", "KP"), link("HP", "KP")),
    )
    assert found.detail.text("en") == "KP. The links are adopted; the plan's own status: preliminary."


@pytest.mark.parametrize("status", ["done", "existing"])
def test_of_a_plan_that_is_adopted_itself_the_chain_is_all_there_is_to_say(status: str) -> None:
    plans = (plan("HP", status=status), BP, KP, OP)
    found = answer("plan.reaches_municipal_plan", plans=plans, links=(link("HP", "KP"),))
    assert (found.code, found.detail.text("nb")) == ("adopted", "KP")


def test_what_is_only_planned_needs_no_warning() -> None:
    found = answer("plan.reaches_municipal_plan", plans=PLANS, links=(link("HP", "KP", "planned"),))
    assert (found.code, found.detail.text("nb")) == ("planned", "KP")


def test_many_ways_between_many_plans_take_no_time() -> None:
    """Forty plans, each tied to all after it: the ways through them are more than anyone can walk."""
    names = ["HP", *(f"P{number}" for number in range(40)), "OP"]
    plans = (HP, *(plan(name, "strategy") for name in names[1:-1]), OP)
    links = tuple(
        link(a, b, "planned") for n, a in enumerate(names) for b in names[n + 1 :] if (a, b) != ("HP", "OP")
    )
    assert code("plan.reaches_economic_plan", plans=plans, links=links) == "planned"


PLACES = st.sampled_from(["HP", "BP", "KP", "OP"])
STATUSES = st.sampled_from(["none", "unknown", "considered", "planned", "adopted"])


@settings(max_examples=60)
@given(st.lists(st.builds(link, PLACES, PLACES, STATUSES), max_size=8), st.builds(link, PLACES, PLACES))
def test_one_more_adopted_link_never_weakens_what_the_plan_reaches(
    links: list[LinkFact], more: LinkFact
) -> None:
    for target in REACHES:
        before = reaches(target, *links, complete=True)
        after = reaches(target, *links, more, complete=True)
        assert STRENGTH.index(before) <= STRENGTH.index(after)


def test_what_the_plan_is() -> None:
    assert code("plan.function", plans=(plan(function="implementation_plan"),)) == "implementation_plan"
    assert code("plan.function", plans=(plan(function="working_document"),)) == "working_document"
    assert code("plan.function", plans=(HP,)) == "unknown"
    assert code("plan.function", plans=(BP,)) == "unknown"


@pytest.mark.parametrize("relation", ["is", "produces"])
def test_only_a_social_housing_plan_makes_it_one(relation: str) -> None:
    social = plan("BHP", "social_housing_action_plan", status="planned")
    tie = link("HP", "BHP", "planned", relation=relation)
    found = answer("plan.function", plans=(HP, social), links=(tie,))
    assert (found.code, found.facts) == (f"{relation}_social_housing_plan", (tie, social))
    other = (link("HP", "BP", relation=relation),)
    assert code("plan.function", plans=PLANS, links=other) == "unknown"
    assert code("plan.function", plans=(*PLANS, social), links=(*other, tie)) == found.code
    assert code("plan.function", plans=(HP,), links=(tie,)) == "unknown"


def test_a_hearing_on_the_plan_itself_or_on_the_plan_it_implements() -> None:
    heard = plan("BP", "theme_plan", hearing="held")
    implements = (link("HP", "BP", relation="implements"),)
    own, none = plan(hearing="held"), plan(hearing="none")
    assert code("plan.hearing", plans=(own, heard), links=implements) == "own"
    assert code("plan.hearing", plans=(none, heard), links=implements) == "implemented_plan"
    assert code("plan.hearing", plans=(none, heard), links=(link("HP", "BP"),)) == "none"
    assert code("plan.hearing", plans=(none, BP), links=implements) == "none"
    assert code("plan.hearing", plans=(HP,)) == "unknown"
    assert code("plan.hearing") == "unknown"


def test_goals_for_the_people_the_programme_is_for() -> None:
    goals = register("goals")
    assert code("goals.target_group", goals=(goal("system"), goal("target_group"))) == "yes"
    assert code("goals.target_group", goals=(goal("system"), goal("plan")), registers=(goals,)) == "no"
    assert code("goals.target_group", goals=(goal("system"),)) == "unknown"
    assert code("goals.target_group", registers=(goals,)) == "unknown"
