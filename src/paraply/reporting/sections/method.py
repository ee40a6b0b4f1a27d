"""How the study has been done: whom the evaluators have heard where, and who has checked the presentations."""

from __future__ import annotations

from paraply.comparison.coverage import UnitCoverage, coverage
from paraply.documents import Block, Cell, Column, Figure, Inline, ListBlock, Paragraph, Run, Table, Tone
from paraply.evidence.facts import CollectionFact
from paraply.evidence.words import CHECKERS
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import spoken
from paraply.reporting.figures.coverage import coverage_chart
from paraply.reporting.figures.tables import chart_table
from paraply.reporting.sections.place import Place

L = Localised
_NOTHING = L(
    "Ingenting er samlet inn ennå.", "Ingenting er samla inn enno.", "Nothing has been collected yet."
)
_NO_GROUPS = L(
    "Hvilke grupper som er intervjuet, er ikke registrert.",
    "Kva grupper som er intervjua, er ikkje registrert.",
    "Which groups were interviewed is not recorded.",
)
_CHECKS = L(
    "Datainnsamling og kontroll, enhet for enhet",
    "Datainnsamling og kontroll, eining for eining",
    "Data collection and checks, unit by unit",
)
_HEADS = (
    L("Enhet", "Eining", "Unit"),
    L("Når", "Når", "When"),
    L("Intervjuer", "Intervju", "Interviews"),
    L("Eksterne hørt", "Eksterne høyrde", "Externals heard"),
    L("Framstillingen kontrollert av", "Framstillinga kontrollert av", "Presentation checked by"),
)
_NOT_STATED = L("ikke oppgitt", "ikkje oppgitt", "not stated")
_NO_DATA = L("ingen data ennå", "ingen data enno", "no data yet")
_WHOLE = L("Alle enhetene samlet", "Alle einingane samla", "All units together")
_YES, _NO = L("ja", "ja", "yes"), L("nei", "nei", "no")
_ONE = L(
    "Samlet inn: {when}. Intervjuer: {interviews}. Eksterne hørt: {externals}. Framstillingen er kontrollert av: {checker}.",
    "Samla inn: {when}. Intervju: {interviews}. Eksterne høyrde: {externals}. Framstillinga er kontrollert av: {checker}.",
    "Collected: {when}. Interviews: {interviews}. Externals heard: {externals}. The presentation was checked by: {checker}.",
)


def units_heard(place: Place) -> list[Block]:
    """What each study says of itself; units by role groups as a heat map with its table, and the gaps by name."""
    pages = place.pages
    found = coverage(pages.whole.records)
    chart = coverage_chart(found, pages.language)
    studies = [one for one in pages.whole.records.studies if one.text and not place.brief]
    about: list[Block] = [Paragraph(pages.claim(one.text, (one,))) for one in studies]
    if chart is None:
        return [*about, Paragraph(pages.run(_NO_GROUPS if found.collected else _NOTHING))]
    facts = [fact for unit in found.units for fact in unit.collections]
    figure = Figure(
        chart,
        chart.description,
        chart.title,
        None if place.brief else chart_table(chart, pages.say("as_table", title=chart.title)),
        evidence=pages.citations.ids(facts),
    )
    gaps = tuple(pages.run(gap) for gap in found.gaps)
    return [*about, figure] if place.brief or not gaps else [*about, figure, ListBlock(gaps)]


def member_checks(place: Place) -> list[Block]:
    """One row a collection: when, how many interviews, whether externals were heard, and who checked what was written."""
    pages = place.pages
    found = coverage(pages.whole.records)
    if not found.collected:
        return [Paragraph(pages.run(_NOTHING))]
    rows = [row for unit in found.units for row in _rows(place, unit)]
    rows += [_row(place, pages.run(_WHOLE).text, fact) for fact in found.whole]
    header = (tuple(pages.run(head).text for head in _HEADS),)
    widths = (Column(1.4), Column(1.4), Column(0.8), Column(1), Column(1.5))
    return [Table(pages.run(_CHECKS), header, tuple(rows), widths)]


def _rows(place: Place, unit: UnitCoverage) -> list[tuple[Cell, ...]]:
    if unit.empty:
        absent = Cell(place.pages.run(_NO_DATA), colspan=len(_HEADS) - 1, tone=Tone.MUTED)
        return [(Cell(unit.name), absent)]
    return [_row(place, unit.name, fact) for fact in unit.collections]


def _row(place: Place, name: str, fact: CollectionFact) -> tuple[Cell, ...]:
    told = _told(place, fact)
    evidence = place.pages.citations.ids((fact,))
    return (
        Cell(Run(name, evidence=evidence)),
        Cell(told["when"]),
        Cell(told["interviews"], value=fact.interviews),
        Cell(told["externals"]),
        Cell(told["checker"]),
    )


def _told(place: Place, fact: CollectionFact) -> dict[str, str]:
    say = {
        None: _NOT_STATED,
        True: _YES,
        False: _NO,
    }
    pages = place.pages
    days = dict.fromkeys(
        spoken(day, pages.language) for day in (fact.collected_from, fact.collected_to) if day
    )
    return {
        "when": "–".join(days) or pages.run(_NOT_STATED).text,
        "interviews": pages.run(_NOT_STATED).text if fact.interviews is None else str(fact.interviews),
        "externals": pages.run(say[fact.external_informants]).text,
        "checker": pages.run(CHECKERS.get(fact.checked_by, Localised.same(fact.checked_by))).text,
    }


def data_collection(place: Place) -> list[Block]:
    """How one participant was studied."""
    return _collected(place, place.one.collections)


def owner_collection(place: Place) -> list[Block]:
    """How the programme's owner was studied."""
    records = place.pages.whole.records
    owners = {key for key, one in records.organisations.items() if "programme_owner" in one.roles}
    owners.add(records.programme.owner)
    return _collected(place, tuple(one for one in records.collections if one.organisation in owners))


def _collected(place: Place, found: tuple[CollectionFact, ...]) -> list[Block]:
    pages = place.pages
    if not found:
        return [Paragraph(pages.run(_NOTHING))]
    points: list[str | Inline | tuple[str | Inline, ...]] = []
    for fact in found:
        sentence = _ONE.text(pages.language).format(**_told(place, fact))
        points.append(Run(sentence, evidence=pages.citations.ids((fact,))))
        if fact.text:
            points.append(pages.run(fact.text))
    return [Paragraph(point) for point in points] if place.brief else [ListBlock(tuple(points))]
