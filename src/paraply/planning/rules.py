"""What must hold of plans, their links and budget years. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from paraply.kernel.localised import Localised
from paraply.planning.budget_window import BudgetDates, UnorderedDates
from paraply.records.rules import Alone, Entries, Entry, Fault, InOrder, Rule, circles, laws, shown

PLAN, LINK, BUDGET = "planning.Plan", "planning.PlanLink", "planning.BudgetYear"
COORDINATED = "coordinated_with"
BUDGET_DATES = ("frames", "cut_off", "proposal", "council_meeting")
PLAN_CIRCLE = Localised(
    "Planlenkene går i ring: {value}. Fjern eller snu en av dem.",
    "Planlenkjene går i ring: {value}. Fjern eller snu ei av dei.",
    "The plan links go in a circle: {value}. Remove or turn one of them.",
)
BUDGET_ORDER = Localised(
    "Datoene for budsjett {year} må komme i rekkefølge i året før: frames, cut_off, 14 dager før council_meeting, council_meeting. Der noe mangler, gjelder 15. juni, 1. september og 12. desember.",
    "Datoane for budsjett {year} må kome i rekkjefølgje i året før: frames, cut_off, 14 dagar før council_meeting, council_meeting. Der noko manglar, gjeld 15. juni, 1. september og 12. desember.",
    "The dates for budget {year} must follow each other in the year before: frames, cut_off, 14 days before council_meeting, council_meeting. What is missing is 15 June, 1 September and 12 December.",
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
    """A budget year's own dates, with the usual ones where it has none, follow each other in the year before."""
    for entry in entries.get(BUDGET, ()):
        year: int = entry.columns.get("year") or 0
        # A date that could not be read is told of as that, not as an order that nobody can see.
        readable = year and all(name in entry.columns for name in BUDGET_DATES)
        if readable and not _in_order(entry, year):
            yield Fault(entry, (), BUDGET_ORDER.format(year=year))


def _in_order(entry: Entry, year: int) -> bool:
    try:
        usual = BudgetDates.usual(year)
        own: dict[str, date] = {name: day.first for name in BUDGET_DATES if (day := entry.day(name))}
        dates = BudgetDates(**{name: own.get(name, getattr(usual, name)) for name in BUDGET_DATES})
    except UnorderedDates:
        return False
    return dates.budget_year == year


RULES: tuple[Rule, ...] = (
    InOrder("period_from", "period_to", PLAN),
    no_plan_leads_to_itself,
    budget_dates_in_order,
    Alone("one_programme_plan", PLAN, ("participant",), ONE_PROGRAMME_PLAN, where="programme_plan"),
    Alone("one_link", LINK, ("plan", "target", "relation", "link_status", "first_year"), ONE_LINK),
    Alone("one_budget_year", BUDGET, ("participant", "year"), ONE_BUDGET_YEAR),
)
_CIRCLE = PLAN_CIRCLE.format(value="…")
LAWS = laws(RULES, plan_circle=_CIRCLE, plan_not_to_itself=_CIRCLE)
