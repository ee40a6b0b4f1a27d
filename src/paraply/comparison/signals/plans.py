"""Signals of the plans: what they hang on, which budget they reach and whom they are for. Pure."""

from __future__ import annotations

from paraply.comparison.budget.landing import missed, plan_landing
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.signals.signal import Cells, Hit, Severity, SignalKind, facts_of, has
from paraply.kernel.localised import Localised
from paraply.planning.facts import LinkFact

L = Localised


NOT_ADOPTED = {"none", "considered", "planned"}


def _no_adopted_link(records: ParticipantRecords, cells: Cells) -> Hit | None:
    cell = cells("plan.reaches_economic_plan")
    if records.programme_plan is None or not cell.codes <= NOT_ADOPTED:
        return None
    return Hit({"value": cell.values[0].label}, (records.programme_plan, *facts_of(cell)))


def _budget_before_economic_plan(records: ParticipantRecords, cells: Cells) -> Hit | None:
    if records.budget is None:
        return None
    kinds = {plan.key: plan for plan in records.plans}
    plan = records.programme_plan
    links = [link for link in records.links if plan and link.plan == plan.key and link.target in kinds]
    budget = _first_years(links, {key for key, other in kinds.items() if other.kind == "annual_budget"})
    economic = _first_years(links, {key for key, other in kinds.items() if other.kind == "economic_plan"})
    if not budget or not economic or min(budget)[0] >= min(economic)[0]:
        return None
    (year, budget_link), (later, economic_link) = min(budget), min(economic)
    by_key = {link.key: link for link in links}
    return Hit({"budget": str(year), "economic": str(later)}, (by_key[budget_link], by_key[economic_link]))


def _first_years(links: list[LinkFact], targets: set[str]) -> list[tuple[int, str]]:
    return [(link.first_year, link.key) for link in links if link.target in targets and link.first_year]


def _misses_budget(records: ParticipantRecords, cells: Cells) -> Hit | None:
    """Not adopted by the last ordinary day, or adopted after it; a plan adopted on an unknown day is not judged."""
    found = plan_landing(records, records.as_of)
    if found is None or not found.late:
        return None
    return Hit({"why": missed(found)}, (found.plan,))


NO_ADOPTED_LINK_TO_ECONOMIC_PLAN = SignalKind(
    key="no_adopted_link_to_economic_plan",
    severity=Severity.HIGH,
    find=_no_adopted_link,
    label=L(
        "Ingen vedtatt kobling til økonomiplanen",
        "Inga vedteken kopling til økonomiplanen",
        "No adopted link to the economic plan",
    ),
    reason=L(
        "Handlingsplanen i {name} har ingen vedtatt kjede til økonomiplanen (i registrene: {value}).",
        "Handlingsplanen i {name} har inga vedteken kjede til økonomiplanen (i registra: {value}).",
        "The action plan of {name} has no adopted chain to the economic plan (in the records: {value}).",
    ),
    together=L(
        "Handlingsplanene i {names} har ingen vedtatt kjede til økonomiplanen (i registrene: {value}).",
        "Handlingsplanane i {names} har inga vedteken kjede til økonomiplanen (i registra: {value}).",
        "The action plans of {names} have no adopted chain to the economic plan (in the records: {value}).",
    ),
    advice=L(
        "Få planen inn i neste rullering av økonomiplanen.",
        "Få planen inn i neste rullering av økonomiplanen.",
        "Get the plan into the next revision of the economic plan.",
    ),
    cleared_by=L(
        "når hver kobling fra handlingsplanen til økonomiplanen er registrert som vedtatt.",
        "når kvar kopling frå handlingsplanen til økonomiplanen er registrert som vedteken.",
        "when every link from the action plan to the economic plan is recorded as adopted.",
    ),
)

BUDGET_OUTSIDE_ECONOMIC_PLAN = SignalKind(
    key="budget_outside_economic_plan",
    severity=Severity.MEDIUM,
    find=_budget_before_economic_plan,
    label=L(
        "Budsjettår utenfor økonomiplanen",
        "Budsjettår utanfor økonomiplanen",
        "Budget year outside the economic plan",
    ),
    reason=L(
        "{name} vil ha programmet inn i budsjettet fra {budget}, men i økonomiplanen først fra {economic}. Budsjettet er økonomiplanens første år.",
        "{name} vil ha programmet inn i budsjettet frå {budget}, men i økonomiplanen først frå {economic}. Budsjettet er det første året i økonomiplanen.",
        "{name} wants the programme in the budget from {budget} but in the economic plan only from {economic}. The budget is the economic plan's first year.",
    ),
    together=L(
        "{names} vil ha programmet inn i budsjettet fra {budget}, men i økonomiplanen først fra {economic}. Budsjettet er økonomiplanens første år.",
        "{names} vil ha programmet inn i budsjettet frå {budget}, men i økonomiplanen først frå {economic}. Budsjettet er det første året i økonomiplanen.",
        "{names} want the programme in the budget from {budget} but in the economic plan only from {economic}. The budget is the economic plan's first year.",
    ),
    advice=L("Samordne de to årstallene.", "Samordne dei to årstala.", "Bring the two years into line."),
    cleared_by=L(
        "når budsjettet og økonomiplanen har samme første år.",
        "når budsjettet og økonomiplanen har same første år.",
        "when the budget and the economic plan have the same first year.",
    ),
)

PLAN_MISSES_BUDGET = SignalKind(
    key="plan_misses_budget",
    severity=Severity.HIGH,
    find=_misses_budget,
    label=L(
        "Planen når ikke budsjettet på ordinær måte",
        "Planen når ikkje budsjettet på ordinær måte",
        "The plan misses the budget in the ordinary way",
    ),
    reason=L("{why}", "{why}", "{why}"),
    advice=L(
        "Fremm som endringsforslag mens budsjettmøtet gjenstår; sikt ellers mot neste budsjett eller en budsjettregulering.",
        "Fremj som endringsframlegg medan budsjettmøtet står att; sikt elles mot neste budsjett eller ei budsjettregulering.",
        "Move an amendment while the budget meeting remains; otherwise aim at the next budget or a budget revision.",
    ),
    cleared_by=L(
        "når planen er registrert som vedtatt senest den siste dagen for innstillingen, og ellers når et nytt budsjettår begynner; et senere vedtak fjerner det ikke.",
        "når planen er registrert som vedteken seinast den siste dagen for innstillinga, og elles når eit nytt budsjettår tek til; eit seinare vedtak fjernar det ikkje.",
        "when the plan is recorded as adopted by the last day for the recommendation, and otherwise when a new budget year begins; a later adoption does not clear it.",
    ),
)

NO_TARGET_GROUP_GOAL = SignalKind(
    key="no_target_group_goal",
    severity=Severity.MEDIUM,
    find=has("goals.target_group", "no"),
    label=L("Ingen mål for målgruppen", "Ingen mål for målgruppa", "No target-group goal"),
    reason=L(
        "Ingen av målene i {name} gjelder dem programmet er til for.",
        "Ingen av måla i {name} gjeld dei programmet er til for.",
        "None of the goals of {name} is for the people the programme exists for.",
    ),
    together=L(
        "Ingen av målene i {names} gjelder dem programmet er til for.",
        "Ingen av måla i {names} gjeld dei programmet er til for.",
        "None of the goals of {names} is for the people the programme exists for.",
    ),
    advice=L(
        "Legg til minst ett mål for målgruppen.",
        "Legg til minst eitt mål for målgruppa.",
        "Add at least one target-group goal.",
    ),
    cleared_by=L(
        "når et mål for målgruppen er registrert.",
        "når eit mål for målgruppa er registrert.",
        "when a goal for the target group is recorded.",
    ),
)
