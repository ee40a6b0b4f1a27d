"""What makes each signal go away: the condition its own rule looks at, said so that somebody can meet it."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
CLEARED_BY: dict[str, Localised] = {
    "phases_exceed_participation": L(
        "når fasene etter opptak til sammen varer høyst så lenge som den lengste deltakelsen.",
        "når fasane etter opptak til saman varer høgst så lenge som den lengste deltakinga.",
        "when the phases after admission together last no longer than the longest participation.",
    ),
    "weakest_politically": L(
        "når en annen kommune står svakere politisk, eller alle står likt.",
        "når ein annan kommune står svakare politisk, eller alle står likt.",
        "when another municipality is weaker politically, or all are alike.",
    ),
    "gate_overdue": L(
        "når en datert beslutning om å passere beslutningspunktet er registrert.",
        "når ei datert avgjerd om å passere avgjerdspunktet er registrert.",
        "when a dated decision to pass the gate is recorded.",
    ),
    "phase_ahead": L(
        "når beslutningspunktene er passert så langt som kalenderen er kommet.",
        "når avgjerdspunkta er passerte så langt som kalenderen er komen.",
        "when gates have been passed as far as the calendar has come.",
    ),
    "no_politician": L(
        "når en politiker er registrert med plass i et av programmets organer.",
        "når ein politikar er registrert med plass i eit av organa i programmet.",
        "when a politician is recorded with a seat in one of the programme's bodies.",
    ),
    "owner_outside_steering_group": L(
        "når rådmannen er registrert i styringsgruppen, eller noen andre eier programmet.",
        "når rådmannen er registrert i styringsgruppa, eller nokon andre eig programmet.",
        "when the chief executive is recorded in the steering group, or somebody else owns the programme.",
    ),
    "coordinator_in_subject_unit": L(
        "når programlederen er registrert i en stab eller en enhet på tvers.",
        "når programleiaren er registrert i ein stab eller ei eining på tvers.",
        "when the coordinator is recorded in a staff or cross-sector unit.",
    ),
    "externals_in_no_body": L(
        "når en ekstern aktør er registrert med plass i et av programmets organer.",
        "når ein ekstern aktør er registrert med plass i eit av organa i programmet.",
        "when an external actor is recorded with a seat in one of the programme's bodies.",
    ),
    "users_left_out": L(
        "når en høring eller aktiv medvirkning med brukere er registrert som gjennomført.",
        "når ei høyring eller aktiv medverknad med brukarar er registrert som gjennomført.",
        "when a hearing or active participation with users is recorded as done.",
    ),
    "no_adopted_link_to_economic_plan": L(
        "når hver kobling fra handlingsplanen til økonomiplanen er registrert som vedtatt.",
        "når kvar kopling frå handlingsplanen til økonomiplanen er registrert som vedteken.",
        "when every link from the action plan to the economic plan is recorded as adopted.",
    ),
    "budget_outside_economic_plan": L(
        "når budsjettet og økonomiplanen har samme første år.",
        "når budsjettet og økonomiplanen har same første år.",
        "when the budget and the economic plan have the same first year.",
    ),
    "plan_misses_budget": L(
        "når planen er registrert som vedtatt senest den siste dagen for innstillingen, og ellers når et nytt budsjettår begynner; et senere vedtak fjerner det ikke.",
        "når planen er registrert som vedteken seinast den siste dagen for innstillinga, og elles når eit nytt budsjettår tek til; eit seinare vedtak fjernar det ikkje.",
        "when the plan is recorded as adopted by the last day for the recommendation, and otherwise when a new budget year begins; a later adoption does not clear it.",
    ),
    "no_target_group_goal": L(
        "når et mål for målgruppen er registrert.",
        "når eit mål for målgruppa er registrert.",
        "when a goal for the target group is recorded.",
    ),
    "no_data": L(
        "når et organ, en plan, et vedtak eller et intervju er registrert.",
        "når eit organ, ein plan, eit vedtak eller eit intervju er registrert.",
        "when a body, a plan, a resolution or an interview is recorded.",
    ),
}
