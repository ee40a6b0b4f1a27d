"""The report's own words, in three languages. No sentence about the data is here: those are computed."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised

TEXTS: dict[str, L] = {
    "subtitle": L("Statusrapport", "Statusrapport", "Status report"),
    "as_of": L("Slik registrene viste {date}", "Slik registra viste {date}", "As the records stood on {date}"),
    "owner": L("Programeier", "Programeigar", "Programme owner"),
    "period": L("Programperiode", "Programperiode", "Programme period"),
    "date": L("Dato for opplysningene", "Dato for opplysningane", "Date of the records"),
    "units": L("Kommuner i evalueringen", "Kommunar i evalueringa", "Municipalities in the study"),
    "about": L("Om rapporten", "Om rapporten", "About the report"),
    "about_lead": L(
        "Alt i denne rapporten er regnet ut av daterte opplysninger med kilde. Hver celle og hver setning viser til opplysningene den bygger på.",
        "Alt i denne rapporten er rekna ut av daterte opplysningar med kjelde. Kvar celle og kvar setning viser til opplysningane ho byggjer på.",
        "Everything in this report is computed from dated records with sources. Each cell and each sentence points to the records it rests on.",
    ),
    "about_words": L(
        "«Ukjent» betyr at opplysningene ikke sier noe; «ingen data ennå» at ingenting er registrert om kommunen. Ingen av delene er det samme som «nei».",
        "«Ukjent» tyder at opplysningane ikkje seier noko; «ingen data enno» at ingenting er registrert om kommunen. Ingen av delane er det same som «nei».",
        "“Unknown” means that the records do not say; “no data yet” that nothing is recorded of the municipality. Neither is the same as “no”.",
    ),
    "sum_likenesses": L(
        "Av {total} kjennetegn er {common} felles for alle, {alone} for alle unntatt én, og {rest} er ulike eller ikke kjent for alle.",
        "Av {total} kjenneteikn er {common} felles for alle, {alone} for alle unntatt éin, og {rest} er ulike eller ikkje kjende for alle.",
        "Of {total} characteristics {common} are common to all, {alone} to all but one, and {rest} differ or are not known for all.",
    ),
    "sum_conflicts": L(
        "Steder der kilder, utsagn eller påstander er uenige: {count}.",
        "Stader der kjelder, utsegner eller påstandar er usamde: {count}.",
        "Places where sources, statements or claims disagree: {count}.",
    ),
    "sum_signals": L(
        "Alvorlige signaler: {count} ({names}).", "Alvorlege signal: {count} ({names}).", "Severe signals: {count} ({names})."
    ),
    "figures": L("Programmets tall", "Tala i programmet", "The programme's figures"),
    "figure": L("Tall", "Tal", "Figure"),
    "what": L("Hva", "Kva", "What"),
    "matrix": L("Oversiktsmatrise", "Oversiktsmatrise", "Overview matrix"),
    "matrix_lead": L(
        "Radene er kjennetegn regnet ut av registrene; kolonnene er kommunene i evalueringen. Der kildene er uenige, står alle svarene.",
        "Radene er kjenneteikn rekna ut av registra; kolonnane er kommunane i evalueringa. Der kjeldene er usamde, står alle svara.",
        "Rows are characteristics computed from the records; columns are the municipalities in the study. Where sources disagree, every answer stands.",
    ),
    "characteristic": L("Kjennetegn", "Kjenneteikn", "Characteristic"),
    "registered": L("Hva som er registrert", "Kva som er registrert", "What is recorded"),
    "row": L("Rad", "Rad", "Row"),
    "according_to": L("ifølge {voices}", "ifølgje {voices}", "according to {voices}"),
    "claim_differs": L("omtales annerledes i {claims}", "blir omtalt annleis i {claims}", "described otherwise in {claims}"),
    "likenesses": L("Likheter og forskjeller", "Likskapar og skilnader", "Likenesses and differences"),
    "likenesses_lead": L(
        "Kommunene er gruppert etter verdi, tema for tema.",
        "Kommunane er grupperte etter verdi, tema for tema.",
        "The municipalities are grouped by value, theme by theme.",
    ),
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
    "findings": L("Funn etter retning", "Funn etter retning", "Findings by polarity"),
    "no_findings": L("Ingen funn er frigitt på denne datoen.", "Ingen funn er frigitte på denne datoen.", "No findings are released on this date."),
    "some": L("noen kommuner", "nokre kommunar", "some municipalities"),
    "all_units": L("alle {count}", "alle {count}", "all {count}"),
    "contradicted": L("registrene sier noe annet", "registra seier noko anna", "the records say otherwise"),
    "profiles": L("Profil per kommune", "Profil per kommune", "Profile per municipality"),
    "profile_none": L("Ingenting er registrert om {name} på denne datoen.", "Ingenting er registrert om {name} på denne datoen.", "Nothing is recorded of {name} on this date."),
    "profile_outside": L("{name} er ikke med i programmet på denne datoen.", "{name} er ikkje med i programmet på denne datoen.", "{name} is not in the programme on this date."),
    "phase_table": L("Faser og krav", "Fasar og krav", "Phases and required outputs"),
    "phase": L("Fase", "Fase", "Phase"),
    "output": L("Krav", "Krav", "Required output"),
    "status": L("Status", "Status", "Status"),
    "organisation": L("Organisering og forankring", "Organisering og forankring", "Organisation and anchoring"),
    "profile_caption": L("Kjennetegn ved {name}", "Kjenneteikn ved {name}", "Characteristics of {name}"),
    "registers_caption": L("Registrert om {name}", "Registrert om {name}", "Recorded of {name}"),
    "outputs_caption": L("Hva fasene krever av {name}", "Kva fasane krev av {name}", "What the phases require of {name}"),
    "value": L("Verdi", "Verdi", "Value"),
    "budget": L("Budsjettvindu", "Budsjettvindauge", "Budget window"),
    "budget_next": L(
        "Til budsjett {year}: anbefalt vedtak senest {recommended}, siste ordinære dag {last}. Med høring må saken starte senest {hearing}.",
        "Til budsjett {year}: tilrådd vedtak seinast {recommended}, siste ordinære dag {last}. Med høyring må saka starte seinast {hearing}.",
        "For budget {year}: recommended adoption by {recommended}, last ordinary day {last}. With a hearing the case must start by {hearing}.",
    ),
    "and_more": L("Og {count} til.", "Og {count} til.", "And {count} more."),
    "sources": L("Kilder", "Kjelder", "Sources"),
    "theme": L("Tema: {theme}", "Tema: {theme}", "Theme: {theme}"),
}  # fmt: skip

POLARITIES: dict[str, L] = {
    "strength": L("Styrker", "Styrkar", "Strengths"),
    "weakness": L("Svakheter", "Veikskapar", "Weaknesses"),
    "uncertain": L("Usikkert", "Usikkert", "Uncertain"),
    "neutral": L("Nøytrale funn", "Nøytrale funn", "Neutral findings"),
    "norm": L(
        "Normer evaluator legger til grunn",
        "Normer evaluator legg til grunn",
        "Norms the evaluators build on",
    ),
    "recommendation": L("Anbefalinger", "Tilrådingar", "Recommendations"),
}
