"""The public page's own words, in three languages."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised

# Shape: section -> title, and what to say when nothing is recorded.
SECTIONS: dict[str, tuple[Localised, Localised]] = {
    "needs": (
        L("Behov", "Behov", "Needs"),
        L("Ingen tall for behov er registrert.", "Ingen tal for behov er registrerte.", "No figures on needs are recorded."),
    ),
    "goals": (
        L("Mål", "Mål", "Goals"),
        L("Ingen mål er registrert.", "Ingen mål er registrerte.", "No goals are recorded."),
    ),
    "measures": (
        L("Tiltak", "Tiltak", "Measures"),
        L("Ingen tiltak er registrert.", "Ingen tiltak er registrerte.", "No measures are recorded."),
    ),
    "cost": (
        L("Kostnad", "Kostnad", "Cost"),
        L("Ingen kostnad er registrert.", "Ingen kostnad er registrert.", "No cost is recorded."),
    ),
    "plan": (
        L("Handlingsplanen og planene den bygger på", "Handlingsplanen og planane han byggjer på", "The action plan and the plans it rests on"),
        L("Ingen handlingsplan er registrert.", "Ingen handlingsplan er registrert.", "No action plan is recorded."),
    ),
    "political": (
        L("Politiske vedtak og saker", "Politiske vedtak og saker", "Political resolutions and cases"),
        L("Ingen vedtak eller saker er registrert.", "Ingen vedtak eller saker er registrerte.", "No resolutions or cases are recorded."),
    ),
    "agreement": (
        L("Avtale med programeieren", "Avtale med programeigaren", "Agreement with the programme owner"),
        L("Ingen avtale er registrert.", "Ingen avtale er registrert.", "No agreement is recorded."),
    ),
}  # fmt: skip

STANDS_IN = L("I {phase}", "I {phase}", "In the {phase}")
ALL_PASSED = L("Alle fasene er avsluttet", "Alle fasane er avslutta", "All phases are over")
NOT_KNOWN = L("Fasen er ikke registrert", "Fasen er ikkje registrert", "The phase is not recorded")
ADMITTED = L(
    "Tatt opp i programmet: {when}. Fasene regnes etter vedtatte beslutningspunkter.",
    "Teken opp i programmet: {when}. Fasane blir rekna etter vedtekne avgjerdspunkt.",
    "Admitted to the programme: {when}. Phases are counted by the gates that have been decided.",
)
BUDGET_OF = L("Budsjettet for {year}.", "Budsjettet for {year}.", "The budget for {year}.")
AMENDMENT = L(
    "Budsjettet for {year}. Handlingsplanen kan bare komme inn som endringsforslag.",
    "Budsjettet for {year}. Handlingsplanen kan berre kome inn som endringsframlegg.",
    "The budget for {year}. The action plan can only enter as an amendment.",
)
LAST_ORDINARY = L(
    "Siste dag for {recommendation}", "Siste dag for {recommendation}", "Last day for {recommendation}"
)
REACHES = L(
    "Vedtatt innen da kan handlingsplanen nå budsjettet for {year} på ordinær måte.",
    "Vedteken innan då kan handlingsplanen nå budsjettet for {year} på ordinær måte.",
    "Adopted by then, the action plan can reach the budget for {year} in the ordinary way.",
)
USUAL = L(
    "Vanlig dato etter budsjettreglene; en egen er ikke registrert.",
    "Vanleg dato etter budsjettreglane; ein eigen er ikkje registrert.",
    "The usual date by the budget rules; no own date is recorded.",
)
# Nobody meets then: by weekday, Monday being 0.
WEEKEND = {
    5: L("Den er en lørdag og gjelder som siste dag.", "Han er ein laurdag og gjeld som siste dag.", "It is a Saturday and stands for the last day."),
    6: L("Den er en søndag og gjelder som siste dag.", "Han er ein sundag og gjeld som siste dag.", "It is a Sunday and stands for the last day."),
}  # fmt: skip
OWN = L("Egen dato.", "Eigen dato.", "An own date.")
IS_TREATED = L("{name} skal behandles", "{name} skal handsamast", "{name} is to be treated")
AGREED = L("Samarbeidsavtale med {party}", "Samarbeidsavtale med {party}", "Cooperation agreement with {party}")  # fmt: skip
SIGNED = L("inngått", "inngått", "entered into")
ADOPTED = L("vedtatt", "vedteken", "adopted")
