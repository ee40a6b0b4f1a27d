"""The report's own words, in three languages. No sentence about the data is here: those are computed."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised

TEXTS: dict[str, L] = {
    "subtitle": L("Statusrapport", "Statusrapport", "Status report"),
    "as_of": L("Slik registrene viste {date}", "Slik registra viste {date}", "As the records stood on {date}"),
    "owner": L("Programeier", "Programeigar", "Programme owner"),
    "evaluator": L("Evaluator", "Evaluator", "Evaluator"),
    "edition": L("Utgave", "Utgåve", "Edition"),
    "published_on": L("{number}, publisert {date}", "{number}, publisert {date}", "{number}, published {date}"),
    "period": L("Programperiode", "Programperiode", "Programme period"),
    "date": L("Dato for opplysningene", "Dato for opplysningane", "Date of the records"),
    "units": L("[[Participant.many]] i evalueringen", "[[Participant.many]] i evalueringa", "[[Participant.many]] in the study"),
    "figures": L("Programmets tall", "Tala i programmet", "The programme's figures"),
    "figure": L("Tall", "Tal", "Figure"),
    "what": L("Hva", "Kva", "What"),
    "characteristic": L("Kjennetegn", "Kjenneteikn", "Characteristic"),
    "registered": L("Hva som er registrert", "Kva som er registrert", "What is recorded"),
    "row": L("Rad", "Rad", "Row"),
    "according_to": L("ifølge {voices}", "ifølgje {voices}", "according to {voices}"),
    "claim_differs": L("et funn sier noe annet", "eit funn seier noko anna", "a finding says otherwise"),
    "conflicts": L("Uenighet mellom kilder, utsagn og påstander", "Usemje mellom kjelder, utsegner og påstandar", "Conflicts between sources, statements and claims"),
    "conflict": L("Uenighet", "Usemje", "Conflict"),
    "kind": L("Slag", "Slag", "Kind"),
    "clearing": L("Hva som vil avklare den", "Kva som vil avklare ho", "What would clear it"),
    "no_conflicts": L("Registrene viser ingen uenighet på denne datoen.", "Registra viser inga usemje på denne datoen.", "The records show no conflict on this date."),
    "signals": L("Signaler", "Signal", "Signals"),
    "signal": L("Signal", "Signal", "Signal"),
    "reason": L("Grunn", "Grunn", "Reason"),
    "advice": L("Råd", "Råd", "Advice"),
    "severity": L("Alvor", "Alvor", "Severity"),
    "no_signals": L("Ingen signaler på denne datoen.", "Ingen signal på denne datoen.", "No signals on this date."),
    "no_findings": L("Ingen funn er frigitt på denne datoen.", "Ingen funn er frigitte på denne datoen.", "No findings are released on this date."),
    "some": L("noen [[participant.many]]", "nokre [[participant.many]]", "some [[participant.many]]"),
    "all_units": L("alle {count}", "alle {count}", "all {count}"),
    "phase": L("Fase", "Fase", "Phase"),
    "output": L("Krav", "Krav", "Required output"),
    "status": L("Status", "Status", "Status"),
    "profile_caption": L("Kjennetegn ved {name}", "Kjenneteikn ved {name}", "Characteristics of {name}"),
    "registers_caption": L("Registrert om {name}", "Registrert om {name}", "Recorded of {name}"),
    "outputs_caption": L("Hva fasene krever av {name}", "Kva fasane krev av {name}", "What the phases require of {name}"),
    "value": L("Verdi", "Verdi", "Value"),
    "budget_next": L(
        "Til budsjett {year}: anbefalt vedtak senest {recommended}, siste ordinære dag {last}. Med høring må saken starte senest {hearing}.",
        "Til budsjett {year}: tilrådd vedtak seinast {recommended}, siste ordinære dag {last}. Med høyring må saka starte seinast {hearing}.",
        "For budget {year}: recommended adoption by {recommended}, last ordinary day {last}. With a hearing the case must start by {hearing}.",
    ),
    "and_more": L("Og {count} til.", "Og {count} til.", "And {count} more."),
    "cleared": L("Det går bort", "Det går bort", "It goes away"),
    "as_table": L("{title}, som tabell", "{title}, som tabell", "{title}, as a table"),
    "nothing_said": L("Ingenting er registrert om dette.", "Ingenting er registrert om dette.", "Nothing is recorded of this."),
    "continued": L("{title} – {part}", "{title} – {part}", "{title} – {part}"),
    "sources": L("Kilder", "Kjelder", "Sources"),
}  # fmt: skip
