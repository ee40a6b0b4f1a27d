"""`budget-window`: which budget a plan reaches, and when it must be adopted to reach one."""

from __future__ import annotations

import json
from dataclasses import asdict

from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.comparison.budget.words import reaches
from paraply.kernel.localised import Localised
from paraply.planning.budget_window import BudgetDates, UnorderedDates, backward, landing

LINES = {
    "inside_frames": Localised("Innenfor rammene senest", "Innanfor rammene seinast", "Inside the frames by"),
    "recommended": Localised("Anbefalt vedtak senest", "Tilrådd vedtak seinast", "Recommended adoption by"),
    "last_ordinary": Localised("Formannskapets innstilling", "Innstilling frå formannskapet", "Executive committee's recommendation"),
    "last_amendment": Localised("Kommunestyrets budsjettmøte", "Budsjettmøtet i kommunestyret", "Council's budget meeting"),
    "start_of_hearing": Localised("Høring før anbefalt vedtak må starte senest", "Høyring før tilrådd vedtak må starte seinast", "A hearing before the recommended adoption must start by"),
    "start_of_sub_plan": Localised("Som kommunedelplan til anbefalt vedtak må saken starte senest", "Som kommunedelplan til tilrådd vedtak må saka starte seinast", "As a sub-plan for the recommended adoption the case must start by"),
}  # fmt: skip
UNORDERED = Localised(
    "Datoene må komme i rekkefølge i samme år: rammer, frist for nye tiltak, innstilling (14 dager før møtet), budsjettmøte.",
    "Datoane må kome i rekkjefølgje i same år: rammer, frist for nye tiltak, innstilling (14 dagar før møtet), budsjettmøte.",
    "The dates must follow each other in one year: frames, cut-off, recommendation (14 days before the meeting), meeting.",
)
OTHER_YEAR = Localised(
    "Vedtaket og kommunestyrets budsjettmøte må være i samme år: en plan møter budsjettet for året etter vedtaket.",
    "Vedtaket og budsjettmøtet i kommunestyret må vere i same år: ein plan møter budsjettet for året etter vedtaket.",
    "Adoption and the council's budget meeting must be in one year: a plan meets the budget of the year after its adoption.",
)


def window(options: Options) -> int:
    """Print where a plan lands and the last days reckoned backwards."""
    if options.council_meeting and options.council_meeting.year != options.adopted.year:
        raise Failure(OTHER_YEAR.text(options.lang), 2)
    try:
        dates = _dates(options)
    except UnorderedDates as error:
        raise Failure(UNORDERED.text(options.lang)) from error
    where, back = landing(options.adopted, dates), backward(dates)
    if options.format == "json":
        print(json.dumps({"landing": asdict(where), "backward": asdict(back)}, default=str, indent=2))
        return 0
    print(f"{reaches(options.adopted, where).text(options.lang)} ({where.window.value})")
    for name, label in LINES.items():
        print(f"- {label.text(options.lang)}: {getattr(back, name)}")
    return 0


def _dates(options: Options) -> BudgetDates:
    meeting = options.council_meeting
    usual = BudgetDates.usual((meeting or options.adopted).year + 1)
    return BudgetDates(
        options.frames or usual.frames,
        options.cut_off or usual.cut_off,
        usual.proposal,
        meeting or usual.council_meeting,
    )
