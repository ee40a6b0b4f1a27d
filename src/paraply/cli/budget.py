"""`budget-window`: which budget a plan reaches, and when it must be adopted to reach one."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.comparison.budget.words import reaches
from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import BudgetRules, by_name
from paraply.planning.budget_window import UnorderedDates, landing
from paraply.planning.facts import BudgetYearFact

LINES = {
    "inside_frames": Localised("Innenfor rammene senest", "Innanfor rammene seinast", "Inside the frames by"),
    "recommended": Localised("Anbefalt vedtak senest", "Tilrådd vedtak seinast", "Recommended adoption by"),
    "last_ordinary": Localised("Siste dag for {recommendation}", "Siste dag for {recommendation}", "Last day for {recommendation}"),
    "last_amendment": Localised("Siste dag for endringsforslag, i {meeting}", "Siste dag for endringsframlegg, i {meeting}", "Last day for an amendment, in {meeting}"),
    "start_of_hearing": Localised("Høring før anbefalt vedtak må starte senest", "Høyring før tilrådd vedtak må starte seinast", "A hearing before the recommended adoption must start by"),
    "start_of_sub_plan": Localised("Som {plan} til anbefalt vedtak må saken starte senest", "Som {plan} til tilrådd vedtak må saka starte seinast", "As a {plan} for the recommended adoption the case must start by"),
}  # fmt: skip
UNORDERED = Localised(
    "Datoene må komme i rekkefølge i året før budsjettet: rammer, frist for nye tiltak, innstilling ({days} dager før møtet), budsjettmøte.",
    "Datoane må kome i rekkjefølgje i året før budsjettet: rammer, frist for nye tiltak, innstilling ({days} dagar før møtet), budsjettmøte.",
    "The dates must follow each other in the year before the budget: frames, cut-off, recommendation ({days} days before the meeting), meeting.",
)
OTHER_YEAR = Localised(
    "Vedtaket og budsjettmøtet må være i samme år: en plan møter budsjettet for året etter vedtaket.",
    "Vedtaket og budsjettmøtet må vere i same år: ein plan møter budsjettet for året etter vedtaket.",
    "Adoption and the budget meeting must be in one year: a plan meets the budget of the year after its adoption.",
)
BY_RULES = Localised(
    "Etter budsjettreglene «{rules}».", "Etter budsjettreglane «{rules}».", "By the budget rules “{rules}”."
)


def window(options: Options) -> int:
    """Print where a plan lands and the last days reckoned backwards."""
    rules = by_name(options.rules)
    meeting: date = options.council_meeting or options.adopted
    if rules.coming(meeting) != rules.coming(options.adopted):
        raise Failure(OTHER_YEAR.text(options.lang), 2)
    try:
        dates = rules.dates([_own(options, rules)], rules.coming(meeting))
    except UnorderedDates as error:
        raise Failure(UNORDERED.format(days=rules.inspection).text(options.lang)) from error
    where, back = landing(options.adopted, dates), rules.backward(dates)
    if options.format == "json":
        told = {"rules": options.rules, "landing": asdict(where), "backward": asdict(back)}
        print(json.dumps(told, default=str, indent=2))
        return 0
    print(f"{reaches(options.adopted, where, rules).text(options.lang)} ({where.window.value})")
    print(BY_RULES.format(rules=options.rules).text(options.lang))
    named = {
        "recommendation": rules.name("recommendation"),
        "meeting": rules.name("council_meeting"),
        "plan": rules.sub_plan,
    }
    for name, label in LINES.items():
        if (day := getattr(back, name)) is not None:
            print(f"- {label.format(**named).text(options.lang)}: {day}")
    return 0


def _own(options: Options, rules: BudgetRules) -> BudgetYearFact:
    """The dates that are given, as a participant's own."""
    return BudgetYearFact(
        key="",
        year=rules.coming(options.council_meeting or options.adopted),
        frames=options.frames,
        cut_off=options.cut_off,
        council_meeting=options.council_meeting,
    )
