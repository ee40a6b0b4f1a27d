"""One participant, section by section: phases, organisation, the arenas it is anchored in, plans, budget and goals."""

from __future__ import annotations

from collections.abc import Iterable

from paraply.comparison.anchoring.arenas import Arena, anchoring
from paraply.comparison.anchoring.items import AnchoringItem
from paraply.comparison.budget.landing import plan_landing
from paraply.comparison.budget.plan_tree import plan_tree
from paraply.comparison.budget.words import USUAL_DAYS
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.organisation.dependence import dependence
from paraply.comparison.organisation.one import SeatTable as Seated
from paraply.comparison.organisation.one import organised
from paraply.comparison.phases.outputs import gate_reasons, shown_outputs
from paraply.comparison.words import joined
from paraply.documents import Block, Cell, Column, Figure, Inline, ListBlock, ListItem, Paragraph, Table, Tone
from paraply.governance.words import BODY_KINDS
from paraply.kernel.localised import Localised
from paraply.planning.budget_rules import recorded_dates
from paraply.planning.words import GOAL_LEVELS
from paraply.records.words import STATUSES
from paraply.reporting.figures.organisation import organisation_picture
from paraply.reporting.figures.plans import plan_picture
from paraply.reporting.sections.judgements import finding_points
from paraply.reporting.sections.place import Place

L = Localised
_NO_BODIES = L(
    "Ingen organisering er registrert.", "Inga organisering er registrert.", "No organisation is recorded."
)
_NO_PLANS = L("Ingen planer er registrert.", "Ingen planar er registrerte.", "No plans are recorded.")
_NO_GOALS = L("Ingen mål er registrert.", "Ingen mål er registrerte.", "No goals are recorded.")
_SEATS = L("Plassene i {name}", "Plassane i {name}", "The seats in {name}")
_SEAT, _UNIT, _LEVEL, _BODY = (
    L("Plass", "Plass", "Seat"),
    L("Enhet", "Eining", "Unit"),
    L("Nivå", "Nivå", "Level"),
    L("Organ", "Organ", "Body"),
)
_REASONS = L(
    "Begrunnelser ved beslutningspunktene", "Grunngivingar ved avgjerdspunkta", "Reasons given at the gates"
)
_ARENA_NOTHING = L("Ingenting er registrert.", "Ingenting er registrert.", "Nothing is recorded.")
_REACHED = L("Kommet lengst: {status}.", "Kome lengst: {status}.", "Furthest reached: {status}.")
_IN_USE = L("{status}.", "{status}.", "{status}.")
_JUDGED = L("Evaluatorenes vurdering", "Vurderinga til evaluatorane", "The evaluators' judgement")
_CHART = L("Organisasjonskart, {name}", "Organisasjonskart, {name}", "Organisation chart, {name}")
_TREE = L("Planer og koblinger, {name}", "Planar og koplingar, {name}", "Plans and links, {name}")


def phases(place: Place) -> list[Block]:
    """What each phase requires, and whether it is in place."""
    pages = place.pages
    rows = tuple(
        (
            Cell(pages.run(one.phase.name)),
            Cell(pages.run(one.output.name, (one.output,))),
            Cell(
                pages.run(STATUSES[one.status], one.facts),
                tone=Tone.MUTED if one.status == "unknown" else Tone.NONE,
            ),
        )
        for one in shown_outputs(place.one)
    )
    reasons = _reasons(place)
    if not rows:
        return reasons or [Paragraph(pages.say("nothing_said"))]
    header = ((pages.say("phase"), pages.say("output"), pages.say("status")),)
    widths = (Column(2), Column(3), Column(1))
    return [Table(pages.say("outputs_caption", name=place.one.name), header, rows, widths), *reasons]


def _reasons(place: Place) -> list[Block]:
    """Why it was decided as it was at the gates, where that is recorded."""
    pages = place.pages
    points = [
        ListItem((pages.run(decided), ": ", pages.claim(gate.reason, (gate,))))
        for decided, gate in gate_reasons(place.one)
    ]
    return [Paragraph(pages.run(_REASONS, strong=True)), ListBlock(tuple(points))] if points else []


def organisation(place: Place) -> list[Block]:
    """The chart, who sits where, and what rests on one person."""
    pages, records = place.pages, place.one
    documents = pages.whole.records.documents
    picture = organisation_picture(records, documents, pages.language, room=780)
    if picture is None:
        return [Paragraph(pages.run(_NO_BODIES))]
    found = organised(records, documents)
    facts = [*records.ownerships, *records.coordinators, *records.bodies]
    caption = _CHART.format(name=records.name)
    share = min(1.0, picture.width / 780)
    blocks: list[Block] = [
        Figure(
            picture,
            picture.description or picture.title,
            pages.run(caption),
            width=share,
            evidence=pages.citations.ids(facts),
        )
    ]
    points = [pages.run(joined([point.title, point.why], ": ")) for point in dependence(records, found)]
    if place.brief:
        return blocks
    if found.tables:
        blocks.append(_seats(place, found.tables))
    return [*blocks, ListBlock(tuple(points))]


def _seats(place: Place, tables: Iterable[Seated]) -> Table:
    pages = place.pages
    levels = {one.level for table in tables for one in table.places}
    rows = []
    for table in tables:
        for one in table.places:
            rows.append(
                (
                    Cell(pages.own(one.title, (one.seat,))),
                    Cell(pages.own(one.seat.unit) if one.seat.unit else "–"),
                    Cell(pages.level(one.level)),
                    Cell(pages.run(BODY_KINDS[table.body.kind])),
                )
            )
    header = (tuple(pages.run(head).text for head in (_SEAT, _UNIT, _LEVEL, _BODY)),)
    widths = (Column(1.5), Column(1.5), Column(1.2 if levels else 1), Column(1))
    return Table(pages.run(_SEATS.format(name=place.one.name)), header, tuple(rows), widths)


def arenas(place: Place) -> list[Block]:
    """The arenas asked for: how far each has come, every item with status, and what the evaluators judge."""
    pages, records = place.pages, place.one
    whole = pages.whole.records
    found = anchoring(records, whole.documents, whole.findings)
    wanted = place.options["arenas"]
    blocks: list[Block] = []
    for key in wanted:
        arena = found.arena(key)
        if len(wanted) > 1:
            blocks.append(
                Paragraph(pages.run(arena.label, strong=True)) if place.brief else place.heading(arena.label)
            )
        blocks += _arena(place, arena)
    return blocks


def _arena(place: Place, arena: Arena) -> list[Block]:
    pages = place.pages
    if arena.empty:
        return [Paragraph(pages.run(_ARENA_NOTHING))]
    # Where an arena has routes, the one that has come furthest does not speak for all of them.
    label = arena.measured or STATUSES.get(arena.reached) or WITHOUT_VALUE[arena.reached]
    blocks: list[Block] = [Paragraph(pages.run((_IN_USE if arena.routed else _REACHED).format(status=label)))]
    if arena.groups:
        shown = [(group.label, group.items) for group in arena.groups if group.items]
    else:
        shown = [(Localised(), arena.items)]
    for title, items in shown:
        if title:
            blocks.append(Paragraph(pages.run(title, strong=True)))
        blocks.append(ListBlock(tuple(_item(place, item) for item in items)))
    if arena.findings:
        blocks += [
            Paragraph(pages.run(_JUDGED, strong=True)),
            ListBlock(tuple(finding_points(place, arena.findings))),
        ]
    return blocks


def _item(place: Place, item: AnchoringItem) -> ListItem:
    pages = place.pages
    content: list[str | Inline] = [pages.claim(item.text, (item.fact,))]
    said = [STATUSES[item.status].text(pages.language)] if item.status in STATUSES else []
    said += [pages.when(item.when)] if item.when else []
    if said:
        content.append(f" ({', '.join(said)})")
    for more in item.beside:
        content += [". ", pages.claim(more, (item.fact,))]
    return ListItem(tuple(content))


def plans(place: Place) -> list[Block]:
    """The plan tree, and which budget the action plan can still reach."""
    pages, records = place.pages, place.one
    picture = plan_picture(records.name, plan_tree(records), records.plans, pages.language)
    blocks: list[Block] = []
    if picture is None:
        blocks.append(Paragraph(pages.run(_NO_PLANS)))
    else:
        facts = [*records.plans, *records.links]
        blocks.append(
            Figure(
                picture,
                picture.description or picture.title,
                pages.run(_TREE.format(name=records.name)),
                width=min(1.0, picture.width / 780),
                evidence=pages.citations.ids(facts),
            )
        )
    return blocks if place.brief else [*blocks, *budget(place)]


def budget(place: Place) -> list[Block]:
    """Where the plan lands if it were adopted now, and the latest days for the next budget; nothing without budget rules."""
    pages, records = place.pages, place.one
    as_of, rules = pages.whole.records.as_of, records.budget
    if rules is None:
        return []
    dates = rules.next_reached(records.budget_years, as_of)
    back = rules.backward(dates)
    words = pages.say(
        "budget_next",
        year=str(back.budget_year),
        recommended=pages.day(back.recommended),
        last=pages.day(back.last_ordinary),
        hearing=pages.day(back.start_of_hearing),
    )
    blocks: list[Block] = []
    landing = plan_landing(records, as_of)
    if landing is not None:
        blocks.append(Paragraph(pages.claim(landing.why, (landing.plan,))))
    own = recorded_dates(records.budget_years, dates.budget_year)
    usual = [] if own else [Paragraph(pages.run(USUAL_DAYS))]
    return [*blocks, Paragraph(words), *usual]


def goals(place: Place) -> list[Block]:
    """Goals by whom they are for."""
    pages = place.pages
    blocks: list[Block] = []
    for level, label in GOAL_LEVELS.items():
        found = [goal for goal in place.one.goals if goal.level == level]
        if found:
            blocks.append(Paragraph(pages.run(label, strong=True)))
            blocks.append(ListBlock(tuple(pages.claim(goal.text, (goal,)) for goal in found)))
    return blocks or [Paragraph(pages.run(_NO_GOALS))]
