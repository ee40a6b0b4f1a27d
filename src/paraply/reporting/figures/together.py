"""Pictures of all participants together, by the name an outline calls them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from paraply.comparison.anchoring.everybody import together
from paraply.comparison.matrix.matrix import MatrixCell
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.organisation.one import organised
from paraply.comparison.overview import Overview
from paraply.documents.figures.bars import Bar, bars
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.heat_map import HeatCell, heat_map
from paraply.governance.words import LEVELS, NO_LEVEL
from paraply.kernel.localised import Language, Localised
from paraply.records.facts import Fact
from paraply.reporting.figures.anchoring import everybody

L = Localised
COLUMNS = 12  # as many as a page holds; with more, the matrix says it
_SEATS = L(
    "Plasser i styringsgruppen, etter nivå",
    "Plassar i styringsgruppa, etter nivå",
    "Seats in the steering group, by level",
)
_LEVEL = L("Nivå", "Nivå", "Level")
_EVERYONE = L("alle", "alle", "all")
_NO_DATA = L("ingen data ennå", "ingen data enno", "no data yet")
_LATE = L(
    "Måneder over den lengste varigheten av fasen, etter beslutningspunktene",
    "Månader over den lengste lengda på fasen, etter avgjerdspunkta",
    "Months past the longest length of the phase, by the gates passed",
)
_MUNICIPALITY = L("Kommune", "Kommune", "Municipality")
_MONTHS = L("Måneder", "Månader", "Months")
_PLANS = L("Hvor langt planene rekker", "Kor langt planane rekk", "How far the plans reach")
_ROW = L("Rad", "Rad", "Row")
_PLAN_ROWS = (
    "plan.reaches_municipal_plan",
    "plan.reaches_economic_plan",
    "goals.target_group",
)
_STRENGTHS = {"adopted": 4, "yes": 4, "planned": 2, "considered": 1, "none": 0, "no": 0}


def anchoring(whole: Overview, language: Language) -> Chart | None:
    """Arenas, and the three political routes, by participant."""
    found = together(whole.records).anchored[:COLUMNS]
    return everybody(found, language) if found else None


def steering_seats(whole: Overview, language: Language) -> Chart | None:
    """How many of each level sit in each steering group."""
    counted: dict[tuple[str, str], dict[str, int | None]] = {}
    for one in whole.records.columns[:COLUMNS]:
        tables = [
            table
            for table in organised(one, whole.records.documents).tables
            if table.body.kind == "steering_group"
        ]
        counted[one.key, one.name] = {
            level: None if table.size is None else count for table in tables for level, count in table.levels
        }
    levels = [level for level in (*LEVELS, "") if any(level in found for found in counted.values())]
    if not levels:
        return None
    cells = [
        _seated(LEVELS.get(level, NO_LEVEL).text(language).capitalize(), name, found, level, language)
        for level in levels
        for (_, name), found in counted.items()
    ]
    return _map(cells, _SEATS, _LEVEL, language)


def _seated(row: str, name: str, found: Mapping[str, int | None], level: str, language: Language) -> HeatCell:
    if not found:
        return HeatCell(row, name, _NO_DATA.text(language), None, "–")
    if level in found and found[level] is None:
        return HeatCell(row, name, _EVERYONE.text(language), 4, _EVERYONE.text(language))
    count = found.get(level) or 0
    return HeatCell(row, name, str(count), min(count, 4) if count else None, str(count))


def overdue(whole: Overview, language: Language) -> Chart | None:
    """How long past the longest length of its phase each participant is."""
    row = next((row for row in whole.matrix.rows if row.key == "phase.months_over"), None)
    found = [(name, row.cell(key)) for key, name in whole.matrix.columns[: 2 * COLUMNS]] if row else []
    counted = [(name, int(cell.values[0].code)) for name, cell in found if cell.known]
    drawn = [Bar(name, months, str(months), "bad" if months else "good") for name, months in counted]
    if not drawn:
        return None
    said = "; ".join(f"{bar.name}: {bar.words}" for bar in drawn) + "."
    header = (_MUNICIPALITY.text(language), _MONTHS.text(language))
    return bars(drawn, _LATE.text(language), said, header)


def plan_reach(whole: Overview, language: Language) -> Chart | None:
    """What the plans are, and how far their chains go."""
    names = dict(whole.matrix.columns[:COLUMNS])
    rows = [row for row in whole.matrix.rows if row.key in _PLAN_ROWS]
    cells = [
        _planned(row.label.text(language), names[cell.participant], cell, language)
        for row in rows
        for cell in row.cells
        if cell.participant in names
    ]
    return _map(cells, _PLANS, _ROW, language) if cells else None


def _planned(row: str, name: str, cell: MatrixCell, language: Language) -> HeatCell:
    words = " / ".join(value.label.text(language) for value in cell.values)
    codes = cell.codes
    if codes <= set(WITHOUT_VALUE):
        return HeatCell(row, name, words, None, words)
    strengths = [_STRENGTHS.get(code, 3) for code in codes]
    return HeatCell(row, name, words, min(strengths), words)


def _map(cells: list[HeatCell], title: Localised, corner: Localised, language: Language) -> Chart:
    said = "; ".join(f"{cell.row}, {cell.column}: {cell.value}" for cell in cells) + "."
    return heat_map(cells, title.text(language), said, corner.text(language), step=150)


TOGETHER: Mapping[str, Callable[[Overview, Language], Chart | None]] = {
    "anchoring": anchoring,
    "steering_seats": steering_seats,
    "overdue": overdue,
    "plan_reach": plan_reach,
}
# What each is drawn from: the themes of the rows it shows.
_THEMES = {
    "anchoring": ("political", "external", "users", "plan"),
    "steering_seats": ("steering_group",),
    "overdue": ("phase",),
    "plan_reach": ("plan", "goals"),
}


def rests_on(figure: str, whole: Overview) -> tuple[Fact, ...]:
    """The records that a picture is drawn from, each once."""
    rows = [row for row in whole.matrix.rows if row.theme in _THEMES[figure]]
    found = [fact for row in rows for cell in row.cells for value in cell.values for fact in value.facts]
    if figure == "anchoring":
        anchored = together(whole.records).anchored[:COLUMNS]
        found += [item.fact for one in anchored for arena in one.arenas for item in arena.items]
    return tuple(dict.fromkeys(found))
