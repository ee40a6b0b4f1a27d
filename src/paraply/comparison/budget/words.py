"""Sentences on which budget the action plans reach."""

from __future__ import annotations

from datetime import date

from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.planning.budget_rules import BudgetRules
from paraply.planning.budget_window import Landing, Window

L = Localised
REACHES = L(
    "En plan vedtatt {day} når budsjettet for {year}: {window}.",
    "Ein plan vedteken {day} når budsjettet for {year}: {window}.",
    "A plan adopted on {day} reaches the budget for {year}: {window}.",
)
REACHES_THE_NEXT = L(
    "En plan vedtatt {day} når ikke budsjettet for {missed}. Den kan nå budsjettet for {year}, eller en budsjettregulering i {missed}.",
    "Ein plan vedteken {day} når ikkje budsjettet for {missed}. Han kan nå budsjettet for {year}, eller ei budsjettregulering i {missed}.",
    "A plan adopted on {day} misses the budget for {missed}. It can reach the budget for {year}, or a budget revision during {missed}.",
)
WAY = L("{year}: {window}", "{year}: {window}", "{year}: {window}")
WAY_OF_THE_NEXT = L(
    "{missed} er tapt: budsjettet for {year}, eller en budsjettregulering i {missed}",
    "{missed} er tapt: budsjettet for {year}, eller ei budsjettregulering i {missed}",
    "{missed} is missed: the budget for {year}, or a budget revision during {missed}",
)
NOBODY = L(
    "Ingen er med i programmet på denne datoen.",
    "Ingen er med i programmet på denne datoen.",
    "Nobody is in the programme on this date.",
)
NO_PLANS = L(
    "Ingen handlingsplan er registrert på denne datoen.",
    "Ingen handlingsplan er registrert på denne datoen.",
    "No action plan is recorded on this date.",
)
NONE_WAITS = L(
    "Ingen handlingsplan venter på vedtak.",
    "Ingen handlingsplan ventar på vedtak.",
    "No action plan is waiting to be adopted.",
)
# Who cannot: all plans, those that are not adopted, or one alone.
NONE_OF_ALL = L(
    "Ingen av de {count} handlingsplanene kan nå budsjettet for {year} på ordinær måte: Ingen er vedtatt, og {recommended}",
    "Ingen av dei {count} handlingsplanane kan nå budsjettet for {year} på ordinær måte: Ingen er vedteken, og {recommended}",
    "None of the {count} action plans can reach the budget for {year} in the ordinary way: none is adopted, and {recommended}",
)
NONE_OF_WAITING = L(
    "Ingen av de {count} handlingsplanene som ikke er vedtatt, kan nå budsjettet for {year} på ordinær måte: {recommended}",
    "Ingen av dei {count} handlingsplanane som ikkje er vedtekne, kan nå budsjettet for {year} på ordinær måte: {recommended}",
    "None of the {count} action plans that are not adopted can reach the budget for {year} in the ordinary way: {recommended}",
)
NOT_THE_ONE = L(
    "Handlingsplanen i {name} kan ikke nå budsjettet for {year} på ordinær måte: Den er ikke vedtatt, og {recommended}",
    "Handlingsplanen i {name} kan ikkje nå budsjettet for {year} på ordinær måte: Han er ikkje vedteken, og {recommended}",
    "The action plan of {name} cannot reach the budget for {year} in the ordinary way: it is not adopted, and {recommended}",
)
ADOPTED_TOO_LATE = L(
    "Handlingsplanen i {name} kan ikke nå budsjettet for {year} på ordinær måte: Den ble vedtatt {day}, men {recommended}",
    "Handlingsplanen i {name} kan ikkje nå budsjettet for {year} på ordinær måte: Han vart vedteken {day}, men {recommended}",
    "The action plan of {name} cannot reach the budget for {year} in the ordinary way: it was adopted {day}, but {recommended}",
)
RECOMMENDED = L(
    "fristen for {recommendation} var {last}, {days} dager før {meeting}.",
    "fristen for {recommendation} var {last}, {days} dagar før {meeting}.",
    "{recommendation} was due {last} at the latest, since it must lie open for {days} days before {meeting}.",
)
DUE = L(
    "fristen for {recommendation} var {last}.",
    "fristen for {recommendation} var {last}.",
    "{recommendation} was due {last} at the latest.",
)
USUAL_DAYS = L(
    "Datoene er de vanlige etter budsjettreglene; egne er ikke registrert.",
    "Datoane er dei vanlege etter budsjettreglane; eigne er ikkje registrerte.",
    "The dates are the usual ones by the budget rules; no own dates are recorded.",
)
AMENDMENT = L(
    "Det eneste som gjenstår, er et endringsforslag i det møtet, senest {council}.",
    "Det einaste som står att, er eit endringsframlegg i det møtet, seinast {council}.",
    "All that remains is an amendment in that meeting, no later than {council}.",
)
AMENDMENT_FOR_SOME = L(
    "For {names} gjenstår et endringsforslag i {meeting}, senest {council}.",
    "For {names} står eit endringsframlegg i {meeting} att, seinast {council}.",
    "For {names} an amendment in {meeting} remains, no later than {council}.",
)
MISSED = L(
    "Også det møtet er over; det var senest {council}. Nå gjenstår budsjettet for {next}, eller en budsjettregulering i {year}.",
    "Det møtet er òg over; det var seinast {council}. No står budsjettet for {next} att, eller ei budsjettregulering i {year}.",
    "That meeting is over too; it was no later than {council}. The budget for {next} remains, or a budget revision during {year}.",
)
MISSED_BY_SOME = L(
    "For {names} er også {meeting} over.",
    "For {names} er òg {meeting} over.",
    "For {names} {meeting} is over too.",
)
ALL_ABLE = L(
    "Alle de {count} handlingsplanene som ikke er vedtatt, kan ennå nå budsjettet for {year} på ordinær måte, om de blir vedtatt senest {last}.",
    "Alle dei {count} handlingsplanane som ikkje er vedtekne, kan enno nå budsjettet for {year} på ordinær måte, om dei blir vedtekne seinast {last}.",
    "All {count} action plans that are not adopted can still reach the budget for {year} in the ordinary way, if adopted no later than {last}.",
)
THE_ONE_IS_ABLE = L(
    "Handlingsplanen i {name} er ikke vedtatt, men kan ennå nå budsjettet for {year} på ordinær måte, om den blir vedtatt senest {last}.",
    "Handlingsplanen i {name} er ikkje vedteken, men kan enno nå budsjettet for {year} på ordinær måte, om han blir vedteken seinast {last}.",
    "The action plan of {name} is not adopted, but can still reach the budget for {year} in the ordinary way, if adopted no later than {last}.",
)
SOME_ABLE = L(
    "{able} av de {count} handlingsplanene som ikke er vedtatt, kan ennå nå budsjettet for {year} på ordinær måte: {names}. For de andre var fristen for {recommendation} {last}.",
    "{able} av dei {count} handlingsplanane som ikkje er vedtekne, kan enno nå budsjettet for {year} på ordinær måte: {names}. For dei andre var fristen for {recommendation} {last}.",
    "{able} of the {count} action plans that are not adopted can still reach the budget for {year} in the ordinary way: {names}. For the others {recommendation} was due {last} at the latest.",
)
ADOPTED_NOW = L("Vedtatt nå: {window}.", "Vedtekne no: {window}.", "Adopted now: {window}.")
IN_TIME = L(
    "Vedtatt i tide til budsjettet for {year}: {names}.",
    "Vedtekne i tide til budsjettet for {year}: {names}.",
    "Adopted in time for the budget for {year}: {names}.",
)
TOO_LATE = L(
    "Vedtatt, men for sent til å nå budsjettet for {year} på ordinær måte: {names}.",
    "Vedtekne, men for seint til å nå budsjettet for {year} på ordinær måte: {names}.",
    "Adopted, but too late to reach the budget for {year} in the ordinary way: {names}.",
)
IN_TIME_OR_LATE = L(
    "Vedtatt i tide eller for sent til budsjettet for {year}; dagen er ikke kjent nøyaktig nok: {names}.",
    "Vedtekne i tide eller for seint til budsjettet for {year}; dagen er ikkje kjend nøyaktig nok: {names}.",
    "Adopted in time or late for the budget for {year}; the day is not known well enough: {names}.",
)
DAY_UNKNOWN = L(
    "Vedtatt, uten at dagen er registrert: {names}.",
    "Vedtekne, utan at dagen er registrert: {names}.",
    "Adopted on a day that is not recorded: {names}.",
)
# Why, for one plan.
WAITS_TOO_LATE = L(
    "Planen er ikke vedtatt ({status}), og fristen for {recommendation} om budsjettet for {year} var {last}.",
    "Planen er ikkje vedteken ({status}), og fristen for {recommendation} om budsjettet for {year} var {last}.",
    "The plan is not adopted ({status}), and {recommendation} on the budget for {year} was due {last} at the latest.",
)
WAITS_IN_TIME = L(
    "Planen er ikke vedtatt ({status}); den må bli det senest {last} for å nå budsjettet for {year} på ordinær måte.",
    "Planen er ikkje vedteken ({status}); han må bli det seinast {last} for å nå budsjettet for {year} på ordinær måte.",
    "The plan is not adopted ({status}); it must be adopted no later than {last} to reach the budget for {year} in the ordinary way.",
)
ADOPTED_ON = L("Vedtatt {day}.", "Vedteken {day}.", "Adopted {day}.")
ADOPTED_IN_TIME_OR_LATE = L(
    "Vedtatt {day}: i tide eller for sent, siden siste dag var {last}.",
    "Vedteken {day}: i tide eller for seint, sidan siste dag var {last}.",
    "Adopted {day}: in time or late, since the last day was {last}.",
)
ADOPTED_SOMETIME = L(
    "Vedtatt; dagen er ikke registrert.", "Vedteken; dagen er ikkje registrert.", "Adopted; the day is not recorded."
)  # fmt: skip
NOTED = L("{day} ({notes})", "{day} ({notes})", "{day} ({notes})")
SUNDAY = L("en søndag", "ein sundag", "a Sunday")
SATURDAY = L("en lørdag", "ein laurdag", "a Saturday")
# A default is always said.
USUAL = L("vanlig dato", "vanleg dato", "usual date")


def reaches(day: date, where: Landing, rules: BudgetRules) -> Localised:
    """Which budget a plan adopted on a day reaches and how, in a sentence; told the same wherever it is asked."""
    sentence = REACHES_THE_NEXT if where.window is Window.MISSED else REACHES
    return sentence.format(day=in_every_language(day), **_values(where, rules))


def way(where: Landing, rules: BudgetRules) -> Localised:
    """The same in brief, for the cell of a table."""
    return (WAY_OF_THE_NEXT if where.window is Window.MISSED else WAY).format(**_values(where, rules))


def _values(where: Landing, rules: BudgetRules) -> dict[str, Localised | str]:
    return {
        "year": str(where.budget_year),
        "missed": str(where.budget_year - 1),
        "window": rules.window(where.window),
    }
