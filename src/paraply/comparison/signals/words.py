"""What each signal says and advises, in three languages."""

from __future__ import annotations

from dataclasses import dataclass

from paraply.kernel.localised import Localised


@dataclass(frozen=True, slots=True)
class Words:
    label: Localised
    reason: Localised
    advice: Localised


L = Localised
WORDS: dict[str, Words] = {
    "weakest_politically": Words(
        L("Svakest politisk forankret", "Svakast politisk forankra", "Weakest politically anchored"),
        L("{why}", "{why}", "{why}"),
        L(
            "Ta opp med kommunen hvilken av de tre veiene som skal styrkes: plass i organene, formelle saker eller prosess.",
            "Ta opp med kommunen kva for ein av dei tre vegane som skal styrkjast: plass i organa, formelle saker eller prosess.",
            "Take up with the municipality which of the three routes to strengthen: a seat, formal matters, or the process.",
        ),
    ),
    "phases_exceed_participation": Words(
        L("Fasene er lengre enn deltakelsen", "Fasane er lengre enn deltakinga", "The phases are longer than participation"),
        L(
            "Fasenes maksimum er til sammen {total} måneder ({after} etter opptak), mens deltakelsen er høyst {longest}.",
            "Maksimum for fasane er til saman {total} månader ({after} etter opptak), medan deltakinga er høgst {longest}.",
            "The phases' maxima add up to {total} months ({after} after admission), while participation is {longest} at most.",
        ),
        L("Kort ned en fase, eller forleng deltakelsen.", "Kort ned ein fase, eller forleng deltakinga.", "Shorten a phase, or lengthen participation."),
    ),
    "gate_overdue": Words(
        L("Beslutningspunkt på overtid", "Avgjerdspunkt på overtid", "Gate overdue"),
        L(
            "{name} er {months} kalendermåneder over lengden på fasen ({phase}).",
            "{name} er {months} kalendermånader over lengda på fasen ({phase}).",
            "{name} is {months} calendar months past the length of the phase ({phase}).",
        ),
        L(
            "Avklar hva som mangler av det fasen krever, og sett en dato for beslutningen.",
            "Avklar kva som manglar av det fasen krev, og set ein dato for avgjerda.",
            "Settle which required outputs are missing, and set a date for the decision.",
        ),
    ),
    "phase_ahead": Words(
        L("Kalenderen er foran beslutningene", "Kalenderen er føre avgjerdene", "The calendar is ahead of the gates"),
        L(
            "Etter kalenderen er {name} i fasen «{calendar}», etter beslutninger i «{gate}».",
            "Etter kalenderen er {name} i fasen «{calendar}», etter avgjerder i «{gate}».",
            "By the calendar {name} is in the {calendar}, by gates in the {gate}.",
        ),
        L(
            "Skriv ikke at kommunen er i neste fase før beslutningen er tatt.",
            "Skriv ikkje at kommunen er i neste fase før avgjerda er teken.",
            "Do not write that the municipality is in the next phase before the gate is passed.",
        ),
    ),
    "no_politician": Words(
        L("Ingen politiker i noe organ", "Ingen politikar i noko organ", "No politician in any body"),
        L(
            "Ingen politiker har plass i programorganiseringen i {name}.",
            "Ingen politikar har plass i programorganiseringa i {name}.",
            "No politician has a seat in the programme organisation of {name}.",
        ),
        L(
            "Drøft om et politisk utvalg skal ha plass eller fast oppfølging.",
            "Drøft om eit politisk utval skal ha plass eller fast oppfølging.",
            "Discuss whether a political committee should have a seat or follow up regularly.",
        ),
    ),
    "owner_outside_steering_group": Words(
        L("Eieren sitter utenfor styringsgruppen", "Eigaren sit utanfor styringsgruppa", "The owner is outside the steering group"),
        L(
            "Rådmannen i {name} eier programmet, men sitter ikke i styringsgruppen.",
            "Rådmannen i {name} eig programmet, men sit ikkje i styringsgruppa.",
            "The chief executive of {name} owns the programme but does not sit in the steering group.",
        ),
        L("Gi eieren et kort referat etter hvert møte.", "Gi eigaren eit kort referat etter kvart møte.", "Give the owner a short digest after each meeting."),
    ),
    "coordinator_in_subject_unit": Words(
        L("Programlederen sitter i en fagenhet", "Programleiaren sit i ei fageining", "The coordinator is in a subject unit"),
        L(
            "Programlederen i {name} sitter i en fagenhet, der oversikt og gjennomslag krever mer.",
            "Programleiaren i {name} sit i ei fageining, der oversikt og gjennomslag krev meir.",
            "The coordinator of {name} is in a subject unit, where overview and impact take more.",
        ),
        L("Sikre fast tilgang til toppledelsen.", "Sikre fast tilgang til toppleiinga.", "Secure regular access to top management."),
    ),
    "externals_in_no_body": Words(
        L("Ingen eksterne i noe organ", "Ingen eksterne i noko organ", "External actors in no body"),
        L(
            "Ingen ekstern aktør har plass i programmets organer i {name}; avtalen med programeieren teller ikke.",
            "Ingen ekstern aktør har plass i organa i programmet i {name}; avtalen med programeigaren tel ikkje.",
            "No external actor sits in the programme's bodies in {name}; the agreement with the owner does not count.",
        ),
        L(
            "Inviter NAV, frivillige eller private til en gruppe med avklart oppgave.",
            "Inviter NAV, frivillige eller private til ei gruppe med avklart oppgåve.",
            "Invite NAV, voluntary or private actors to a group with a clear task.",
        ),
    ),
    "users_left_out": Words(
        L("Brukerne er verken hørt eller aktive", "Brukarane er verken høyrde eller aktive", "Users neither heard nor active"),
        L(
            "Ingen brukermedvirkning er gjennomført i {name}.",
            "Ingen brukarmedverknad er gjennomført i {name}.",
            "No user participation has taken place in {name}.",
        ),
        L(
            "Avtal en høring nå, og planlegg aktiv medvirkning i delprosjektene.",
            "Avtal ei høyring no, og planlegg aktiv medverknad i delprosjekta.",
            "Arrange a hearing now, and plan active participation in the sub-projects.",
        ),
    ),
    "no_adopted_link_to_economic_plan": Words(
        L("Ingen vedtatt kobling til økonomiplanen", "Inga vedteken kopling til økonomiplanen", "No adopted link to the economic plan"),
        L(
            "Handlingsplanen i {name} har ingen vedtatt kjede til økonomiplanen (i registrene: {value}).",
            "Handlingsplanen i {name} har inga vedteken kjede til økonomiplanen (i registra: {value}).",
            "The action plan of {name} has no adopted chain to the economic plan (in the records: {value}).",
        ),
        L("Få planen inn i neste rullering av økonomiplanen.", "Få planen inn i neste rullering av økonomiplanen.", "Get the plan into the next revision of the economic plan."),
    ),
    "budget_outside_economic_plan": Words(
        L("Budsjettår utenfor økonomiplanen", "Budsjettår utanfor økonomiplanen", "Budget year outside the economic plan"),
        L(
            "{name} vil ha programmet inn i budsjettet fra {budget}, men i økonomiplanen først fra {economic}. Budsjettet er økonomiplanens første år.",
            "{name} vil ha programmet inn i budsjettet frå {budget}, men i økonomiplanen først frå {economic}. Budsjettet er det første året i økonomiplanen.",
            "{name} wants the programme in the budget from {budget} but in the economic plan only from {economic}. The budget is the economic plan's first year.",
        ),
        L("Samordne de to årstallene.", "Samordne dei to årstala.", "Bring the two years into line."),
    ),
    "plan_misses_budget": Words(
        L("Planen når ikke budsjettet på ordinær måte", "Planen når ikkje budsjettet på ordinær måte", "The plan misses the budget in the ordinary way"),
        L("{why}", "{why}", "{why}"),
        L(
            "Fremm som endringsforslag mens budsjettmøtet gjenstår; sikt ellers mot neste budsjett eller en budsjettregulering.",
            "Fremj som endringsframlegg medan budsjettmøtet står att; sikt elles mot neste budsjett eller ei budsjettregulering.",
            "Move an amendment while the budget meeting remains; otherwise aim at the next budget or a budget revision.",
        ),
    ),
    "no_target_group_goal": Words(
        L("Ingen mål for målgruppen", "Ingen mål for målgruppa", "No target-group goal"),
        L(
            "Ingen av målene i {name} gjelder dem programmet er til for.",
            "Ingen av måla i {name} gjeld dei programmet er til for.",
            "None of the goals of {name} is for the people the programme exists for.",
        ),
        L("Legg til minst ett mål for målgruppen.", "Legg til minst eitt mål for målgruppa.", "Add at least one target-group goal."),
    ),
    "no_data": Words(
        L("Ingen data ennå", "Ingen data enno", "No data yet"),
        L(
            "{name} er med i evalueringen, men ingenting er registrert.",
            "{name} er med i evalueringa, men ingenting er registrert.",
            "{name} is in the study, but nothing is recorded.",
        ),
        L("Avtal datainnsamling, eller si i rapporten at den mangler.", "Avtal datainnsamling, eller sei i rapporten at ho manglar.", "Arrange data collection, or say in the report that it is missing."),
    ),
}  # fmt: skip
# Said once of several that differ in nothing but the name, so that it reads as everybody's.
TOGETHER: dict[str, Localised] = {
    "gate_overdue": L(
        "{names} er {months} kalendermåneder over lengden på fasen ({phase}).",
        "{names} er {months} kalendermånader over lengda på fasen ({phase}).",
        "{names} are {months} calendar months past the length of the phase ({phase}).",
    ),
    "phase_ahead": L(
        "Etter kalenderen er {names} i fasen «{calendar}», etter beslutninger i «{gate}».",
        "Etter kalenderen er {names} i fasen «{calendar}», etter avgjerder i «{gate}».",
        "By the calendar {names} are in the {calendar}, by gates in the {gate}.",
    ),
    "no_politician": L(
        "Ingen politiker har plass i programorganiseringen i {names}.",
        "Ingen politikar har plass i programorganiseringa i {names}.",
        "No politician has a seat in the programme organisation of {names}.",
    ),
    "owner_outside_steering_group": L(
        "Rådmennene i {names} eier programmet, men sitter ikke i styringsgruppen.",
        "Rådmennene i {names} eig programmet, men sit ikkje i styringsgruppa.",
        "The chief executives of {names} own the programme but do not sit in the steering group.",
    ),
    "coordinator_in_subject_unit": L(
        "Programlederne i {names} sitter i en fagenhet, der oversikt og gjennomslag krever mer.",
        "Programleiarane i {names} sit i ei fageining, der oversikt og gjennomslag krev meir.",
        "The coordinators of {names} are in a subject unit, where overview and impact take more.",
    ),
    "externals_in_no_body": L(
        "Ingen ekstern aktør har plass i programmets organer i {names}; avtalen med programeieren teller ikke.",
        "Ingen ekstern aktør har plass i organa i programmet i {names}; avtalen med programeigaren tel ikkje.",
        "No external actor sits in the programme's bodies in {names}; the agreement with the owner does not count.",
    ),
    "users_left_out": L(
        "Ingen brukermedvirkning er gjennomført i {names}.",
        "Ingen brukarmedverknad er gjennomført i {names}.",
        "No user participation has taken place in {names}.",
    ),
    "no_adopted_link_to_economic_plan": L(
        "Handlingsplanene i {names} har ingen vedtatt kjede til økonomiplanen (i registrene: {value}).",
        "Handlingsplanane i {names} har inga vedteken kjede til økonomiplanen (i registra: {value}).",
        "The action plans of {names} have no adopted chain to the economic plan (in the records: {value}).",
    ),
    "budget_outside_economic_plan": L(
        "{names} vil ha programmet inn i budsjettet fra {budget}, men i økonomiplanen først fra {economic}. Budsjettet er økonomiplanens første år.",
        "{names} vil ha programmet inn i budsjettet frå {budget}, men i økonomiplanen først frå {economic}. Budsjettet er det første året i økonomiplanen.",
        "{names} want the programme in the budget from {budget} but in the economic plan only from {economic}. The budget is the economic plan's first year.",
    ),
    "no_target_group_goal": L(
        "Ingen av målene i {names} gjelder dem programmet er til for.",
        "Ingen av måla i {names} gjeld dei programmet er til for.",
        "None of the goals of {names} is for the people the programme exists for.",
    ),
    "no_data": L(
        "{names} er med i evalueringen, men ingenting er registrert.",
        "{names} er med i evalueringa, men ingenting er registrert.",
        "{names} are in the study, but nothing is recorded.",
    ),
}  # fmt: skip
