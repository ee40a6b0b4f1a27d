"""Pictures of all participants together, by the name an outline calls them by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from paraply.comparison.anchoring.everybody import together
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import UNKNOWN, bounds
from paraply.comparison.matrix.matrix import MatrixCell, without_data
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.organisation.one import SeatTable, organised
from paraply.comparison.overview import Overview
from paraply.documents.figures.bars import Bar, bars
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.heat_map import HeatCell
from paraply.documents.figures.panels import MOST, heat_maps
from paraply.governance.words import LEVELS, NO_LEVEL
from paraply.kernel.localised import Language, Localised
from paraply.records.facts import Fact
from paraply.reporting.figures.anchoring import everybody

L = Localised
BARS = 24  # bars that a page holds
_SEATS = L(
    "Plasser i styringsgruppen, etter nivå",
    "Plassar i styringsgruppa, etter nivå",
    "Seats in the steering group, by level",
)
_LEVEL = L("Nivå", "Nivå", "Level")
_EVERYONE = L("alle", "alle", "all")
_LATE = L(
    "Måneder over den lengste varigheten av fasen, etter beslutningspunktene",
    "Månader over den lengste lengda på fasen, etter avgjerdspunkta",
    "Months past the longest length of the phase, by the gates passed",
)
_MUNICIPALITY = L("[[Participant]]", "[[Participant]]", "[[Participant]]")
_MONTHS = L("Måneder", "Månader", "Months")
_PLANS = L("Hvor langt planene rekker", "Kor langt planane rekk", "How far the plans reach")
_ROW = L("Rad", "Rad", "Row")
_PLAN_ROWS = (
    "plan.reaches_municipal_plan",
    "plan.reaches_economic_plan",
    "goals.target_group",
)
_STRENGTHS = {"adopted": 4, "yes": 4, "planned": 2, "considered": 1, "none": 0, "no": 0}


def anchoring(whole: Overview, language: Language) -> tuple[Chart, ...]:
    """Arenas, and the three political routes, by participant."""
    return everybody(together(whole.records).anchored, language)


def steering_seats(whole: Overview, language: Language) -> tuple[Chart, ...]:
    """How many of each level sit in each steering group, as far as that is known."""
    groups = {one.key: _group(one, whole) for one in whole.records.columns}
    held = {level for table in groups.values() if table for level, _ in table.levels}
    levels = [level for level in (*LEVELS, "") if level in held]
    cells = [
        _seated(
            LEVELS.get(level, NO_LEVEL).text(language).capitalize(), one, groups[one.key], level, language
        )
        for level in levels
        for one in whole.records.columns
    ]
    return _maps(cells, _SEATS, _LEVEL, language)


def _group(one: ParticipantRecords, whole: Overview) -> SeatTable | None:
    tables = organised(one, whole.records.documents).tables
    return next((table for table in tables if table.body.kind == "steering_group" and table.places), None)


def _seated(
    row: str, one: ParticipantRecords, group: SeatTable | None, level: str, language: Language
) -> HeatCell:
    """A count, or why there is none: of an open list, a level that nobody is recorded with is unknown."""
    if group is None:
        return HeatCell(row, one.name, WITHOUT_VALUE[without_data(one, ())].text(language), None, "–")
    count = dict(group.levels).get(level, 0)
    if count and group.size is None:
        return HeatCell(row, one.name, _EVERYONE.text(language), 4, _EVERYONE.text(language))
    if not count and one.complete("seats") is None:
        return HeatCell(row, one.name, WITHOUT_VALUE[UNKNOWN].text(language), None, "?")
    return HeatCell(row, one.name, str(count), min(count, 4) if count else None, str(count))


def overdue(whole: Overview, language: Language) -> tuple[Chart, ...]:
    """How long past the longest length of its phase each participant is; of very many, how many are how long past."""
    row = next((row for row in whole.matrix.rows if row.key == "phase.months_over"), None)
    found = (
        [(name, bounds(row.cell(key).values[0].code)) for key, name in whole.matrix.columns] if row else []
    )
    counted = [(name, span) for name, span in found if span]
    if len(counted) > MOST:
        many = Counter(span for _, span in counted)
        counted = [(f"{count} × {_span(span)}", span) for span, count in sorted(many.items(), reverse=True)]
    drawn = [
        Bar(name, most, _span((least, most)), "bad" if least else "warn" if most else "good")
        for name, (least, most) in counted
    ]
    header = (_MUNICIPALITY.text(language), _MONTHS.text(language))
    parts = [drawn[first : first + BARS] for first in range(0, len(drawn), BARS)]
    return tuple(
        bars(part, _LATE.text(language), "; ".join(f"{bar.name}: {bar.words}" for bar in part) + ".", header)
        for part in parts
    )


def _span(months: tuple[int, int]) -> str:
    return "–".join(dict.fromkeys(map(str, months)))


def plan_reach(whole: Overview, language: Language) -> tuple[Chart, ...]:
    """What the plans are, and how far their chains go."""
    names = dict(whole.matrix.columns)
    cells = [
        _planned(row.label.text(language), names[cell.participant], cell, language)
        for row in whole.matrix.rows
        if row.key in _PLAN_ROWS
        for cell in row.cells
    ]
    return _maps(cells, _PLANS, _ROW, language)


def _planned(row: str, name: str, cell: MatrixCell, language: Language) -> HeatCell:
    words = " / ".join(value.label.text(language) for value in cell.values)
    codes = cell.codes
    if codes <= set(WITHOUT_VALUE):
        return HeatCell(row, name, words, None, words)
    strengths = [_STRENGTHS.get(code, 3) for code in codes]
    return HeatCell(row, name, words, min(strengths), words)


def _maps(
    cells: Sequence[HeatCell], title: Localised, corner: Localised, language: Language
) -> tuple[Chart, ...]:
    return heat_maps(cells, title.text(language), _told, corner.text(language))


def _told(cells: Sequence[HeatCell]) -> str:
    return "; ".join(f"{cell.row}, {cell.column}: {cell.value}" for cell in cells) + "."


TOGETHER: Mapping[str, Callable[[Overview, Language], tuple[Chart, ...]]] = {
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
        anchored = together(whole.records).anchored
        found += [item.fact for one in anchored for arena in one.arenas for item in arena.items]
    return tuple(dict.fromkeys(found))
