"""Well-formed files that cannot be true: each fault with its line, path and sentence, all of them at once."""

from __future__ import annotations

import pytest

from paraply.interchange.sentences import SENTENCES
from paraply.kernel.localised import Localised
from paraply.organisations.rules import ONE_CODE
from paraply.planning.rules import BUDGET_ORDER, ONE_PROGRAMME_PLAN, PLAN_CIRCLE
from paraply.programmes.rules import BEFORE_PROGRAMME, ONE_PHASE, PARENT_CIRCLE
from paraply.records import rules
from unit.interchange.small import FINDING, FIRST_FREE_LINE, GOAL, HEAD, only, refusals

BUDGET = "    budget_years: [{{id: Y, year: {}}}]\n"
PLANS = """\
    plans:
      - id: P1
        name: En
        kind: action_plan
        links: [{{id: P1>P2, target: P2, link_status: adopted{}}}]
      - id: P2
        name: To
        kind: theme_plan
        links: [{{id: P2>P3, target: P3, link_status: planned}}]
      - id: P3
        name: Tre
        kind: strategy
        links: [{{id: P3>P1, target: {}, link_status: planned}}]
"""


RULES = {
    "no_such_day": rules.NO_SUCH_DAY,
    "outside_years": rules.OUTSIDE_YEARS,
    "ends_before_start": rules.ENDS_BEFORE_START,
    "no_source": rules.NO_SOURCE,
    "no_such_document": rules.NO_SUCH_DOCUMENT,
    "before_programme": BEFORE_PROGRAMME,
    "parent_circle": PARENT_CIRCLE,
    "plan_circle": PLAN_CIRCLE,
    "budget_order": BUDGET_ORDER,
}


def said(name: str, **values: object) -> object:
    return (RULES | SENTENCES)[name].format(**values)  # type: ignore[arg-type]


def at_once(law: Localised, value: str, other: str) -> object:
    return rules.AT_ONCE.format(value=value, other=other, law=law)


@pytest.mark.parametrize("day", ["2010-02-30", "2011-02-29", "2010-04-31"])
def test_a_day_that_does_not_exist(day: str) -> None:
    refusal = only(HEAD + GOAL.format(f", from: {day}"))
    assert refusal.path == ("participants", 1, "goals", 0, "from")
    assert (refusal.line, refusal.sentence) == (FIRST_FREE_LINE, said("no_such_day", value=day))


def test_the_programmes_own_days_must_exist_and_follow_each_other() -> None:
    assert only(HEAD.replace("2010-12-10", "2010-02-30")).path == ("programme", "status_date")
    assert only(HEAD.replace("to: 2017", "to: 2008")).sentence == said(
        "ends_before_start", starts="2009", ends="2008"
    )
    assert only(HEAD.replace("2010-12-10", "2008-12-10")).path == ("programme", "status_date")


@pytest.mark.parametrize("field", ["from", "to", "observed"])
def test_a_date_before_the_programme(field: str) -> None:
    refusal = only(HEAD + GOAL.format(f", {field}: 2008-12-31"))
    assert refusal.path[-1] == field
    assert refusal.sentence == said("before_programme", value="2008-12-31", start="2009")
    assert refusals(HEAD + GOAL.format(f", {field}: 2009-01-01")) == []


def test_plans_and_documents_may_be_older_than_the_programme() -> None:
    assert refusals(HEAD + "    plans: [{id: KP, name: KP, kind: municipal_master_plan, from: 1998}]\n") == []
    old = "{id: E, title: E, year: 1997, from: 1997, source: [D § 1]}"
    assert refusals(HEAD.replace("participants:", f"  - {old}\nparticipants:")) == []


def test_an_end_before_the_start() -> None:
    refusal = only(HEAD + GOAL.format(", from: 2010-12, to: 2010-11-30"))
    assert (refusal.path[-1], refusal.sentence) == (
        "to",
        said("ends_before_start", starts="2010-12", ends="2010-11-30"),
    )
    assert refusals(HEAD + GOAL.format(", from: 2010-12, to: 2010")) == []
    plan = "    plans: [{id: P, name: P, kind: strategy, period_from: 2014, period_to: 2011}]\n"
    assert only(HEAD + plan).path[-1] == "period_to"


def test_the_same_id_twice_says_where_it_was_first() -> None:
    twice = GOAL.format("").replace("}]\n", "}, {id: D, text: {nb: x}, level: plan, kind: main_goal}]\n")
    refusal = only(HEAD + twice)
    assert refusal.path == ("participants", 1, "goals", 1, "id")
    assert refusal.sentence == said("same_id", value="D", line=4)


def test_a_municipality_may_share_its_word_with_a_record() -> None:
    assert refusals(HEAD + "municipalities: [{id: A, name: A}]\n") == []
    assert only(HEAD + "municipalities: [{id: x, name: X}, {id: x, name: X}]\n").path[-1] == "id"


@pytest.mark.parametrize(
    ("field", "table", "known"),
    [
        ("cohort: C9", "programmes.Cohort", ()),
        ("municipality: atlantis", "organisations.Municipality", ()),
        ("parent: Z", "programmes.Participant", ("A", "B")),
    ],
)
def test_an_unknown_reference(field: str, table: str, known: tuple[str, ...]) -> None:
    name, value = field.split(": ")
    refusal = only(HEAD + f"    {field}\n")
    assert (refusal.line, refusal.path) == (FIRST_FREE_LINE, ("participants", 1, name))
    assert refusal.sentence == said(
        "no_such_record", value=value, table=table, nearest=rules.nearest(value, known)
    )


def test_an_unknown_unit_of_a_study_or_finding() -> None:
    study = "studies: [{id: S, name: {nb: S}, units: [A, Q], source: [D § 1]}]\n"
    assert only(HEAD + study).path == ("studies", 0, "units", 1)
    assert only(HEAD + FINDING.format(", units: [Q]")).path == ("findings", 0, "units", 0)
    claim = ", check: {key: users.mode, value: none, units: [A, Q]}"
    assert only(HEAD + FINDING.format(claim)).path == ("findings", 0, "check", "units", 1)


@pytest.mark.parametrize(
    ("check", "path"),
    [
        ("{key: users.modus, value: none, count: 1}", "key"),
        ("{key: users.mode, value: maybe, count: 1}", "value"),
        ("{key: users.mode, value: unknown, count: 1}", "value"),
        ("{key: phase.months_over, value: many, count: 1}", "value"),
        ("{key: users.mode, value: none, count: -1}", "count"),
        ("{key: users.mode, value: none, count: many}", "count"),
        ("{key: users.mode, value: none}", "check"),
        ("{value: none, count: 1}", "check"),
        ("{key: users.mode, value: none, count: 1, of: A}", "of"),
    ],
)
def test_a_check_names_a_row_one_of_its_values_and_how_many(check: str, path: str) -> None:
    refusal = only(HEAD + FINDING.format(f", check: {check}"))
    assert refusal.path[-1] == path
    assert refusal.line == FIRST_FREE_LINE + 1


def test_a_record_without_source_or_with_one_that_is_not_in_the_file() -> None:
    bare = HEAD.replace("    name: Bb\n    source: [D § 1]\n", "    name: Bb\n")
    assert only(bare).sentence == said("no_source")
    assert only(bare).path == ("participants", 1, "source")
    refusal = only(HEAD + GOAL.format(", source: [D § 2, E § 1]"))
    assert refusal.path[-2:] == ("source", 1)
    assert refusal.sentence == said("no_such_document", value="E § 1", nearest=rules.nearest("E", ["D"]))


def test_plans_that_lead_back_to_themselves() -> None:
    refusal = only(HEAD + PLANS.format("", "P1"))
    assert refusal.sentence == said("plan_circle", value="P1 → P2 → P3 → P1")
    assert refusal.path == ("participants", 1, "plans", 2, "links", 0)
    assert refusals(HEAD + PLANS.format(", relation: coordinated_with", "P1")) == []
    assert only(HEAD + PLANS.format("", "P2")).sentence == said("plan_circle", value="P2 → P3 → P2")
    own = "    plans: [{id: P, name: P, kind: strategy, links: [{id: L, target: P, link_status: planned}]}]\n"
    assert only(HEAD + own).sentence == said("plan_circle", value="P → P")


def test_two_ways_to_the_same_plan_are_no_circle() -> None:
    two_ways = PLANS.format("", "P3").replace(
        "links: [{id: P3>P1, target: P3, link_status: planned}]", "programme_plan: false"
    )
    shortcut = two_ways.replace(
        "status: adopted}]", "status: adopted}, {id: P1>P3, target: P3, link_status: planned}]"
    )
    assert "P1>P3" in shortcut
    assert refusals(HEAD + shortcut) == []


def test_a_chain_of_thousands_of_plans_is_walked_once() -> None:
    """Hostile by its length: walked anew from each plan it would take hours."""
    plans = [
        f"      - {{id: c{n}, name: c, kind: strategy, links: [{{id: l{n}, target: c{n + 1}, link_status: planned}}]}}"
        for n in range(3000)
    ]
    chain = HEAD + "    plans:\n" + "\n".join(plans) + "\n      - {id: c3000, name: c, kind: strategy"
    assert refusals(chain + "}\n") == []
    back = only(chain + ", links: [{id: back, target: c0, link_status: planned}]}\n")
    assert back.sentence == said("plan_circle", value="c0 → c1 → c2 → … → c2999 → c3000 → c0")


def test_a_plan_cannot_lead_to_another_participants_plan() -> None:
    of_a = "    plans: [{id: KP, name: KP, kind: municipal_master_plan}]\n"
    of_b = (
        "    plans: [{id: P, name: P, kind: strategy, links: [{id: L, target: KP, link_status: planned}]}]\n"
    )
    refusal = only(HEAD.replace("  - id: B", of_a + "  - id: B") + of_b)
    assert refusal.sentence == said("of_another", value="KP", owner="A")


def test_a_participant_cannot_be_part_of_itself() -> None:
    assert only(HEAD + "    parent: B\n").sentence == said("parent_circle", value="B → B")
    both = HEAD.replace("  - id: B", "    parent: B\n  - id: B") + "    parent: A\n"
    assert only(both).path == ("participants", 1, "parent")
    assert refusals(HEAD + "    parent: A\n") == []


@pytest.mark.parametrize(
    "dates",
    [
        "2011, frames: 2010-09-02",
        "2011, cut_off: 2010-06-01",
        "2011, council_meeting: 2010-09-10",
        "2011, council_meeting: 2011-12-12",
        "2012, council_meeting: 2010-12-12",
        "2011, frames: 2009-06-15",
        "2012, frames: 2010-06-15, cut_off: 2010-09-01, council_meeting: 2010-12-12",
    ],
)
def test_budget_dates_that_do_not_follow_each_other(dates: str) -> None:
    norway = HEAD.replace("status_date:", "budget_rules: norwegian-municipalities, status_date:")
    refusal = only(norway + BUDGET.format(dates))
    assert refusal.sentence.text("en").startswith(
        f"The dates for budget {dates.split(',')[0]} must follow each other"
    )
    assert refusal.sentence.text("nb").endswith("Rett dem, eller budsjettreglene («budget_rules»).")


def test_budget_dates_of_ones_own() -> None:
    assert refusals(HEAD + BUDGET.format("2011")) == []
    assert refusals(HEAD + BUDGET.format("2011, council_meeting: 2010-12-16, frames: 2010-05-20")) == []
    assert only(HEAD + BUDGET.format("2011, frames: 2010-02-30")).sentence == said(
        "no_such_day", value="2010-02-30"
    )


@pytest.mark.parametrize(
    ("first", "second", "good"),
    [
        ("from: 2006, to: 2019", "from: 2020", True),
        ("from: 2006, to: 2020", "from: 2020", False),
        ("from: 2006", "from: 2020", False),
        ("from: 2006, to: 2010", "observed: 2011-01-01", True),
        ("from: 2006", "to: 2019", False),
        ("from: 2006, to: 2019-12-31", "from: 2020-01-01", True),
        ("from: 2006, to: 2020-01-01", "from: 2020-01-01", False),
    ],
)
def test_a_municipality_has_one_code_at_a_time(first: str, second: str, good: bool) -> None:
    codes = f"[{{id: x-1, code: '0219', {first}}}, {{id: x-2, code: '3024', {second}}}]"
    content = HEAD + f"municipalities: [{{id: x, name: X, codes: {codes}}}]\n"
    if good:
        assert refusals(content) == []
    else:
        assert only(content).sentence == at_once(ONE_CODE, value="x-2", other="x-1")


MODELS = "framework_models:\n  - {{id: M, name: {{nb: M}}, source: [D § 1], phases: [{}]}}\n"
PHASE = "{{id: {}, number: {}, stage: {}, name: {{nb: F}}, max_months: 3{}}}"


def model(*phases: str) -> str:
    return HEAD + MODELS.format(", ".join(phases))


def test_two_phases_with_the_same_number() -> None:
    content = model(PHASE.format("P1", 1, "preparatory", ""), PHASE.format("P2", 1, "planning", ""))
    refusal = only(content)
    assert refusal.sentence == at_once(ONE_PHASE, value="P2", other="P1")
    assert refusal.path == ("framework_models", 0, "phases", 1)


def test_two_phases_may_be_of_one_stage_or_of_none() -> None:
    two = (PHASE.format("P1", 1, "implementation", ""), PHASE.format("P2", 2, "implementation", ""))
    assert refusals(model(*two)) == []
    assert refusals(model(*(phase.replace("stage: implementation, ", "") for phase in two))) == []


def test_a_phase_may_replace_another_and_models_have_their_own() -> None:
    first = PHASE.format("P1", 1, "preparatory", ", from: 2009, to: 2010-06")
    then = PHASE.format("P2", 1, "preparatory", ", from: 2010-07")
    assert refusals(model(first, then)) == []
    other = model(PHASE.format("P1", 1, "preparatory", "")) + MODELS.format(
        PHASE.format("Q1", 1, "preparatory", "")
    ).replace("framework_models:\n", "").replace("id: M,", "id: N,")
    assert refusals(other) == []


PROGRAMME_PLAN = "{{id: {}, name: P, kind: action_plan, programme_plan: {}{}}}"


@pytest.mark.parametrize(
    ("first", "second", "good"),
    [
        ("", "", False),
        (", from: 2009, to: 2010", ", from: 2011", True),
        (", from: 2009, to: 2011", ", from: 2011", False),
        (", from: 2011", ", from: 2009", False),
        (", from: 2009, to: 2010-12-09", "", True),
        (", from: 2009, to: 2010-12-10", "", False),
        (", from: 2009, to: 2010", ", observed: 2011-01-01", True),
    ],
)
def test_a_participant_has_one_plan_for_the_programme_at_a_time(first: str, second: str, good: bool) -> None:
    plans = ", ".join(
        (PROGRAMME_PLAN.format("P1", "true", first), PROGRAMME_PLAN.format("P2", "true", second))
    )
    content = HEAD + f"    plans: [{plans}]\n"
    if good:
        assert refusals(content) == []
    else:
        refusal = only(content)
        assert refusal.sentence == at_once(ONE_PROGRAMME_PLAN, value="P2", other="P1")
        assert refusal.path == ("participants", 1, "plans", 1)


def test_other_plans_and_other_participants_plans_hold_beside_it() -> None:
    beside = ", ".join((PROGRAMME_PLAN.format("P1", "true", ""), PROGRAMME_PLAN.format("P2", "false", "")))
    of_a = f"    plans: [{PROGRAMME_PLAN.format('PA', 'true', '')}]\n"
    assert refusals(HEAD.replace("  - id: B", of_a + "  - id: B") + f"    plans: [{beside}]\n") == []


def test_three_at_once_are_told_in_the_order_of_the_file_and_each_once() -> None:
    plans = ", ".join(PROGRAMME_PLAN.format(name, "true", "") for name in ("P1", "P2", "P3"))
    found = refusals(HEAD + f"    plans: [{plans}]\n")
    assert [refusal.path[-1] for refusal in found] == [1, 2]


def test_all_faults_at_once_in_the_order_of_the_file() -> None:
    content = (
        HEAD.replace("to: 2017", "to: 2008")
        + "    cohort: C9\n"
        + "    color: red\n"
        + GOAL.format(", from: 2008, source: [E § 1]")
        + FINDING.format(", units: [Q], check: {key: users.mode, value: maybe, count: 1}")
    )
    found = refusals(content)
    assert [(refusal.line, refusal.path[-1]) for refusal in found] == [
        (2, "to"),
        (FIRST_FREE_LINE, "cohort"),
        (FIRST_FREE_LINE + 1, "color"),
        (FIRST_FREE_LINE + 2, "from"),
        (FIRST_FREE_LINE + 2, 0),
        (FIRST_FREE_LINE + 4, "value"),
        (FIRST_FREE_LINE + 4, 0),
    ]


def test_a_malformed_field_is_said_once_and_the_others_of_its_record_are_read() -> None:
    found = refusals(HEAD + GOAL.format(", source: D, from: 2010-02-30, to: never"))
    assert [refusal.path[-1] for refusal in found] == ["from", "source", "to"]
    assert only(HEAD + BUDGET.format("soon, frames: 2010-06-15")).path[-1] == "year"
    assert [refusal.path[-1] for refusal in refusals(HEAD + PLANS.format("", "null"))] == ["target"]


def test_what_stands_in_a_malformed_record_is_not_held_against_others() -> None:
    """A participant with a wrong field is still there for those who point to it."""
    content = HEAD + "    color: red\n" + FINDING.format(", units: [B]")
    assert only(content).path[-1] == "color"


@pytest.mark.parametrize("day", ["9999-12-31", "2200-01-01", "1799-12-31", "1500"])
def test_a_date_outside_the_years_that_anything_may_speak_of(day: str) -> None:
    assert only(HEAD.replace("2010-12-10", day)).path[:1] == ("programme",)
    old = f"    plans: [{{id: KP, name: KP, kind: municipal_master_plan, from: {day!r}}}]\n"
    assert only(HEAD + old).sentence == said("outside_years", value=day)
    assert refusals(HEAD + old.replace(day, "1800")) == []


def test_a_year_outside_them() -> None:
    assert only(HEAD + BUDGET.format(1500)).path[-1] == "year"
    link = "{id: L, target: P2, link_status: planned, first_year: 20200}"
    plans = f"    plans: [{{id: P, name: P, kind: strategy, links: [{link}]}}, {{id: P2, name: Q, kind: strategy}}]\n"
    assert only(HEAD + plans).sentence == said("outside_years", value=20200)
