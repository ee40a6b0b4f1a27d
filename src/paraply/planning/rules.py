"""What must hold of plans, their links and budget years. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import DATES, BudgetRules, rules_of, shipped
from paraply.planning.budget_window import UnorderedDates
from paraply.planning.facts import BudgetYearFact
from paraply.records.rules import Alone, Entries, Entry, Fault, InOrder, Rule, circles, laws, shown

PLAN, LINK, BUDGET = "planning.Plan", "planning.PlanLink", "planning.BudgetYear"
COORDINATED = "coordinated_with"
PLAN_CIRCLE = Localised(
    "Planlenkene går i ring: {value}. Fjern eller snu en av dem.",
    "Planlenkjene går i ring: {value}. Fjern eller snu ei av dei.",
    "The plan links go in a circle: {value}. Remove or turn one of them.",
)
BUDGET_ORDER = Localised(
    "Datoene for budsjett {year} må komme i rekkefølge i året før: {order}. Rett dem, eller budsjettreglene («budget_rules»).",
    "Datoane for budsjett {year} må kome i rekkjefølgje i året før: {order}. Rett dei, eller budsjettreglane («budget_rules»).",
    "The dates for budget {year} must follow each other in the year before: {order}. Correct them, or the budget rules (“budget_rules”).",
)
NO_SUCH_RULES = Localised(
    "Det følger ikke med noen budsjettregler som heter «{value}». Velg blant {names}, eller skriv egne.",
    "Det følgjer ikkje med budsjettreglar som heiter «{value}». Vel mellom {names}, eller skriv eigne.",
    "No budget rules called “{value}” are shipped. Choose among {names}, or write your own.",
)
RULES_OUT_OF_ORDER = Localised(
    "De vanlige datoene i budsjettreglene kan ikke følge hverandre: frames, cut_off, «inspection_days» dager før council_meeting, council_meeting, alle før budsjettåret begynner.",
    "Dei vanlege datoane i budsjettreglane kan ikkje følgje kvarandre: frames, cut_off, «inspection_days» dagar før council_meeting, council_meeting, alle før budsjettåret tek til.",
    "The usual dates of the budget rules cannot follow each other: frames, cut_off, “inspection_days” days before council_meeting, council_meeting, all before the budget year begins.",
)
ONE_PROGRAMME_PLAN = Localised(
    "En deltaker har én plan for programmet om gangen. Ta merket «programme_plan» bort fra den ene, eller gi begge start og slutt.",
    "Ein deltakar har éin plan for programmet om gongen. Ta merket «programme_plan» bort frå den eine, eller gi begge start og slutt.",
    "A participant has one plan for the programme at a time. Take the mark “programme_plan” off one, or give both a start and an end.",
)
ONE_LINK = Localised(
    "Det er samme lenke mellom de samme planene. Behold den ene med begge kildene.",
    "Det er same lenkje mellom dei same planane. Behald den eine med begge kjeldene.",
    "It is the same link between the same plans. Keep one with the sources of both.",
)
ONE_BUDGET_YEAR = Localised(
    "Et budsjettår har ett sett datoer om gangen. Behold det ene, eller gi begge start og slutt.",
    "Eit budsjettår har eitt sett datoar om gongen. Behald det eine, eller gi begge start og slutt.",
    "A budget year has one set of dates at a time. Keep one of them, or give both a start and an end.",
)


def no_plan_leads_to_itself(entries: Entries) -> Iterator[Fault]:
    """No way over links leads a plan back to itself; plans coordinated with each other point both ways, but none at itself."""
    ties: dict[str, list[tuple[Entry, str]]] = {}
    for link in entries.get(LINK, ()):
        start, target = link.columns.get("plan"), link.columns.get("target")
        if start and target and (start == target or link.columns.get("relation") != COORDINATED):
            ties.setdefault(start, []).append((link, target))
    for link, circle in circles(ties):
        yield Fault(link, (), PLAN_CIRCLE.format(value=shown(circle)))


def budget_dates_in_order(entries: Entries) -> Iterator[Fault]:
    """A budget year's own dates follow each other in the year before, with the usual ones where it has none and rules are declared."""
    rules = _declared(entries)
    for entry in entries.get(BUDGET, ()):
        year: int = entry.columns.get("year") or 0
        # A date that could not be read is told of as that, not as an order that nobody can see.
        if not year or not all(name in entry.columns for name in DATES):
            continue
        own = {name: day.first for name in DATES if (day := entry.day(name))}
        if not _in_order(entry.key, rules, year, own):
            yield Fault(entry, (), BUDGET_ORDER.format(year=year, order=_order(rules, year, own)))


def _declared(entries: Entries) -> BudgetRules | None:
    heads = entries.get("programmes.Programme", ())
    try:
        return next((rules_of(head.columns.get("budget_rules")) for head in heads), None)
    except (KeyError, TypeError, ValueError):
        return None  # the declaration itself is faulty, and told of as that


def _in_order(key: str, rules: BudgetRules | None, year: int, own: dict[str, Any]) -> bool:
    if rules is None:
        days = [own[name] for name in DATES if name != "proposal" and name in own]
        return days == sorted(days)
    try:
        rules.dates([replace(BudgetYearFact(key=key, year=year), **own)], year)
    except UnorderedDates:
        return False
    return True


def _order(rules: BudgetRules | None, year: int, own: dict[str, date]) -> str:
    """The dates in the order they must have, with the days that hold where none is given."""
    steps = [name for name in DATES if name != "proposal"]
    if rules is None:
        return ", ".join(steps)
    usual = rules.usual_dates(year)
    said = [f"{name} ({own.get(name, getattr(usual, name))})" for name in steps]
    return (
        ", ".join([*said[:-1], f"{rules.inspection} × 24 h", said[-1]])
        if rules.inspection
        else ", ".join(said)
    )


def budget_rules_can_be_kept(entries: Entries) -> Iterator[Fault]:
    """Rules that the programme declares are known by their name, or their usual dates can follow each other."""
    for head in entries.get("programmes.Programme", ()):
        declared = head.columns.get("budget_rules")
        try:
            rules_of(declared)
        except KeyError:
            yield Fault(
                head, ("budget_rules",), NO_SUCH_RULES.format(value=str(declared), names=", ".join(shipped()))
            )
        except ValueError:
            yield Fault(head, ("budget_rules",), RULES_OUT_OF_ORDER)


RULES: tuple[Rule, ...] = (
    InOrder("period_from", "period_to", PLAN),
    no_plan_leads_to_itself,
    budget_rules_can_be_kept,
    budget_dates_in_order,
    Alone("one_programme_plan", PLAN, ("participant",), ONE_PROGRAMME_PLAN, where="programme_plan"),
    Alone("one_link", LINK, ("plan", "target", "relation", "link_status", "first_year"), ONE_LINK),
    Alone("one_budget_year", BUDGET, ("participant", "year"), ONE_BUDGET_YEAR),
)
_CIRCLE = PLAN_CIRCLE.format(value="…")
LAWS = laws(RULES, plan_circle=_CIRCLE, plan_not_to_itself=_CIRCLE)
