"""The codes of plans, their ties, goals and the budget year, with their words, and the words for the records kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
PLAN_KINDS: dict[str, Localised] = {
    "action_plan": L("handlingsplan", "handlingsplan", "action plan"),
    "working_document": L("arbeidsdokument", "arbeidsdokument", "working document"),
    "theme_plan": L("temaplan", "temaplan", "theme plan"),
    "housing_white_paper": L("stortingsmelding", "stortingsmelding", "white paper"),
    "action_programme": L("handlingsprogram", "handlingsprogram", "action programme"),
    "strategy": L("strategi", "strategi", "strategy"),
    "social_housing_action_plan": L("[[field_plan]]", "[[field_plan]]", "[[field_plan]]"),
    "municipal_sub_plan": L("[[sub_plan]]", "[[sub_plan]]", "[[sub_plan]]"),
    "municipal_master_plan": L("[[master_plan]]", "[[master_plan]]", "[[master_plan]]"),
    "economic_plan": L("økonomiplan", "økonomiplan", "economic plan"),
    "annual_budget": L("årsbudsjett", "årsbudsjett", "annual budget"),
    "planning_strategy": L("planstrategi", "planstrategi", "planning strategy"),
}  # fmt: skip
FUNCTIONS: dict[str, Localised] = {
    "implementation_plan": L("iverksettingsplan", "iverksetjingsplan", "implementation plan"),
    "working_document": L("arbeidsdokument", "arbeidsdokument", "working document"),
}
HEARINGS: dict[str, Localised] = {
    "held": L("holdt", "halden", "held"),
    "none": L("ingen", "inga", "none"),
}
REVISIONS: dict[str, Localised] = {
    "planned": L("planlagt", "planlagt", "planned"),
    "ongoing": L("pågår", "pågår", "ongoing"),
}
# How far a plan has come; what is done has been adopted.
PLAN_STATUSES: dict[str, Localised] = {
    "none": L("ingen", "ingen", "none"),
    "considered": L("vurderes", "blir vurdert", "considered"),
    "planned": L("planlagt", "planlagt", "planned"),
    "preliminary": L("foreløpig", "førebels", "preliminary"),
    "ongoing": L("under arbeid", "under arbeid", "being made"),
    "existing": L("finnes", "finst", "existing"),
    "done": L("vedtatt", "vedteken", "adopted"),
}
RELATIONS: dict[str, Localised] = {
    "anchored_in": L("forankret i", "forankra i", "anchored in"),
    "implements": L("iverksetter", "set i verk", "implements"),
    "is": L("er", "er", "is"),
    "produces": L("skal gi", "skal gi", "produces"),
    "coordinated_with": L("samordnet med", "samordna med", "coordinated with"),
}
# What the plan is to another, as a sentence of its own.
RELATED: dict[str, Localised] = {
    "anchored_in": L("Forankret i {plan}", "Forankra i {plan}", "Anchored in {plan}"),
    "implements": L("Iverksetter {plan}", "Set i verk {plan}", "Implements {plan}"),
    "is": L("Er selv {plan}", "Er sjølv {plan}", "Is itself {plan}"),
    "produces": L("Skal gi {plan}", "Skal gi {plan}", "Is to produce {plan}"),
    "coordinated_with": L("Samordnet med {plan}", "Samordna med {plan}", "Coordinated with {plan}"),
}
LINK_STATUSES: dict[str, Localised] = {
    "none": L("ingen kobling", "inga kopling", "no link"),
    "considered": L("vurdert", "vurdert", "considered"),
    "planned": L("planlagt", "planlagt", "planned"),
    "adopted": L("vedtatt", "vedteke", "adopted"),
    "unknown": L("ukjent", "ukjent", "unknown"),
}
# Of a chain of links as a whole.
CHAIN_STATUSES: dict[str, Localised] = {
    "adopted": L("vedtatt", "vedteke", "adopted"),
    "planned": L("planlagt", "planlagt", "planned"),
    "considered": L("vurderes", "blir vurdert", "considered"),
    "none": L("ingen", "ingen", "none"),
}
GOAL_LEVELS: dict[str, Localised] = {
    "target_group": L("Mål for dem det gjelder", "Mål for dei det gjeld", "Goals for those concerned"),
    "system": L("Mål for tjenestene", "Mål for tenestene", "Goals for the services"),
    "plan": L("Mål for planarbeidet", "Mål for planarbeidet", "Goals for the planning"),
}
GOAL_KINDS: dict[str, Localised] = {
    "main_goal": L("hovedmål", "hovudmål", "main goal"),
    "focus_area": L("satsingsområde", "satsingsområde", "focus area"),
}
RECORDS: dict[str, Localised] = {
    "PlanFact": L("plan", "plan", "plan"),
    "LinkFact": L("plankobling", "plankopling", "plan link"),
    "GoalFact": L("mål", "mål", "goal"),
    "BudgetYearFact": L("budsjettår", "budsjettår", "budget year"),
}
