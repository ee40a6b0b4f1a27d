"""The report to reckon with: matrix, records, conflicts and signals as the sheets of a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.words import CONFLICTS
from paraply.comparison.signals.words import SEVERITIES
from paraply.comparison.words import RECORDS
from paraply.documents import Cell, Sheet, Table
from paraply.kernel.localised import Localised
from paraply.records.facts import Fact
from paraply.records.words import BASES
from paraply.reporting.sections.pages import Pages

L = Localised
_MATRIX = L("Matrise", "Matrise", "Matrix")
_RECORDS = L("Opplysninger", "Opplysningar", "Records")
_CONFLICTS = L("Uenigheter", "Usemje", "Conflicts")
_SIGNALS = L("Signaler", "Signal", "Signals")
_ABOUT = {
    "matrix": L(
        "Radene er kjennetegn, kolonnene [[participant.many]]. Der kildene er uenige, står alle svarene.",
        "Radene er kjenneteikn, kolonnane [[participant.many]]. Der kjeldene er usamde, står alle svara.",
        "Rows are characteristics, columns [[participant.many]]. Where sources disagree, every answer stands.",
    ),
    "records": L(
        "Hver opplysning rapporten bygger på, slik den gjaldt på datoen.",
        "Kvar opplysning rapporten byggjer på, slik ho galdt på datoen.",
        "Every record that the report rests on, as it held on the date.",
    ),
    "conflicts": L(
        "Hver uenighet, og hva som ville avklare den.",
        "Kvar usemje, og kva som ville avklare ho.",
        "Every disagreement, and what would clear it.",
    ),
    "signals": L(
        "Det som trenger noen, med grunn og råd.",
        "Det som treng nokon, med grunn og råd.",
        "What needs somebody, with reason and advice.",
    ),
}
_HEADS = {
    "records": (
        L("Id", "Id", "Id"),
        L("Slag", "Slag", "Kind"),
        L("[[Participant]]", "[[Participant]]", "[[Participant]]"),
        L("Opplysning", "Opplysning", "Record"),
        L("Status", "Status", "Status"),
        L("Grunnlag", "Grunnlag", "Basis"),
        L("Gjelder fra", "Gjeld frå", "Holds from"),
        L("Kilder i teksten", "Kjelder i teksten", "Places"),
    ),
    "conflicts": (
        L("Slag", "Slag", "Kind"),
        L("[[Participant.many]]", "[[Participant.many]]", "[[Participant.many]]"),
        L("Uenighet", "Usemje", "Conflict"),
        L("Hva som ville avklare den", "Kva som ville avklare ho", "What would clear it"),
    ),
    "signals": (
        L("Alvor", "Alvor", "Severity"),
        L("Signal", "Signal", "Signal"),
        L("Hvem", "Kven", "Whom"),
        L("Grunn", "Grunn", "Reason"),
        L("Råd", "Råd", "Advice"),
    ),
}
_ROW = L("Rad", "Rad", "Row")
_THEME = L("Tema", "Tema", "Theme")


def matrix(pages: Pages) -> Sheet:
    """Every computed row and every register by participant."""
    from paraply.comparison.matrix.catalogue import THEMES

    names = tuple(name for _, name in pages.whole.matrix.columns)
    rows = tuple(
        (
            Cell(pages.run(row.label)),
            Cell(pages.run(THEMES[row.theme]) if row.theme in THEMES else ""),
            *map(pages.cell, row.cells),
        )
        for row in (*pages.whole.matrix.rows, *pages.whole.registers)
    )
    header = ((pages.run(_ROW).text, pages.run(_THEME).text, *names),)
    return _sheet(pages, "matrix", _MATRIX, Table(pages.run(_MATRIX), header, rows))


def records(pages: Pages) -> Sheet:
    """Every record of the participants in the study and of the programme, one a row."""
    names = {one.key: one.name for one in pages.whole.records.participants}
    rows = tuple(_record(pages, names, fact) for fact in every_fact(pages.whole.records))
    return _sheet(pages, "records", _RECORDS, Table(pages.run(_RECORDS), _header(pages, "records"), rows))


def _record(pages: Pages, names: Mapping[str, str], fact: Fact) -> tuple[Cell, ...]:
    evidence = pages.citations.ids((fact,))
    return (
        Cell(fact.key, evidence=evidence),
        Cell(pages.run(RECORDS[type(fact).__name__])),
        Cell(names.get(fact.participant or "", "")),
        Cell(pages.citations.words(fact)),
        Cell(pages.status(fact.status)),
        Cell(pages.run(BASES[fact.basis])),
        Cell(fact.since.isoformat() if fact.since else "", value=fact.since),
        Cell("; ".join(fact.sources)),
    )


def every_fact(records: ProgrammeRecords) -> Iterator[Fact]:
    """The records behind a report, each once, in the order of the programme file."""
    seen: set[str] = set()
    own: list[Fact] = [
        *records.phases,
        *records.cohorts,
        *records.figures,
        *records.studies,
        *records.collections,
        *records.statements,
        *records.findings,
        *records.declared,
    ]
    for fact in (*own, *(fact for one in records.columns for fact in _of(one))):
        if fact.key not in seen:
            seen.add(fact.key)
            yield fact


def _of(records: ParticipantRecords) -> Iterator[Fact]:
    for name in ParticipantRecords.__slots__:
        value = getattr(records, name)
        if name not in ("phases", "outputs") and isinstance(value, tuple):
            yield from (one for one in value if isinstance(one, Fact))


def conflicts(pages: Pages) -> Sheet:
    """Every disagreement, one a row."""
    rows = tuple(
        (
            Cell(pages.run(CONFLICTS[one.kind])),
            Cell(", ".join(one.names)),
            Cell(pages.claim(one.sentence, one.facts)),
            Cell(pages.run(one.clearing)),
        )
        for one in pages.whole.conflicts
    )
    return _sheet(
        pages, "conflicts", _CONFLICTS, Table(pages.run(_CONFLICTS), _header(pages, "conflicts"), rows)
    )


def signals(pages: Pages) -> Sheet:
    """Every signal of every participant, one a row."""
    rows = tuple(
        (
            Cell(pages.run(SEVERITIES[one.severity])),
            Cell(pages.run(one.label)),
            Cell(one.name),
            Cell(pages.claim(one.reason, one.facts)),
            Cell(pages.run(one.advice)),
        )
        for one in pages.whole.signals
    )
    return _sheet(pages, "signals", _SIGNALS, Table(pages.run(_SIGNALS), _header(pages, "signals"), rows))


def _header(pages: Pages, name: str) -> tuple[tuple[str, ...], ...]:
    return (tuple(pages.run(head).text for head in _HEADS[name]),)


def _sheet(pages: Pages, key: str, name: Localised, table: Table) -> Sheet:
    return Sheet(pages.run(name).text, table, pages.run(_ABOUT[key]).text)


SHEETS: Mapping[str, Callable[[Pages], Sheet]] = {
    "matrix": matrix,
    "records": records,
    "conflicts": conflicts,
    "signals": signals,
}
