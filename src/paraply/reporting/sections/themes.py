"""The comparison, variable by variable: what is alike, where the participants part, and a picture of it."""

from __future__ import annotations

from itertools import groupby

from paraply.comparison.matrix.catalogue import THEMES
from paraply.comparison.matrix.likenesses import Likeness, Pattern
from paraply.comparison.matrix.words import PATTERNS
from paraply.comparison.words import listing
from paraply.documents import Badge, Block, Content, Figure, ListBlock, ListItem, Paragraph, Table, Tone
from paraply.documents.figures.charts import Chart
from paraply.kernel.localised import Localised
from paraply.reporting.figures.tables import chart_table
from paraply.reporting.figures.together import TOGETHER, rests_on
from paraply.reporting.sections.place import Place

L = Localised
ALIKE = (Pattern.COMMON, Pattern.PARTLY_KNOWN)
UNTOLD = (Pattern.NOTHING_KNOWN, Pattern.ONE_KNOWN)
_ALIKE = L("Likheter", "Likskapar", "Likenesses")
_APART = L("Forskjeller", "Skilnader", "Differences")
_UNTOLD = L("Kan ikke sammenlignes", "Kan ikkje samanliknast", "Cannot be compared")
_NOTHING = L(
    "Ingen [[participant.many]] kan sammenlignes på denne datoen.",
    "Ingen [[participant.many]] kan samanliknast på denne datoen.",
    "No [[participant.many]] can be compared on this date.",
)
_ROWS = L(
    "For lite er registrert om: {rows}.",
    "For lite er registrert om: {rows}.",
    "Too little is recorded of: {rows}.",
)


def likenesses(place: Place) -> list[Block]:
    """Likenesses, then differences, then what too little is recorded of, for the themes asked for."""
    pages = place.pages
    wanted = place.options["themes"]
    found = [one for theme in wanted for one in pages.whole.likenesses if one.row.theme == theme]
    if not found:
        return [Paragraph(pages.run(_NOTHING))]
    alike = [one for one in found if one.pattern in ALIKE]
    untold = [one for one in found if one.pattern in UNTOLD]
    apart = [one for one in found if one not in alike and one not in untold]
    blocks: list[Block] = []
    for title, some in ((_ALIKE, alike), (_APART, apart)):
        if some:
            blocks += [*([] if place.brief else [place.heading(title)]), ListBlock(_points(place, some))]
    if untold and not place.brief:
        rows = _ROWS.format(rows=listing([one.row.label for one in untold]))
        blocks += [place.heading(_UNTOLD), Paragraph(pages.run(rows))]
    return blocks


def _points(place: Place, found: list[Likeness]) -> tuple[ListItem | Content, ...]:
    pages = place.pages
    points: list[ListItem | Content] = []
    for one in found:
        facts = [fact for cell in one.row.cells for value in cell.values for fact in value.facts]
        badge = Badge(pages.run(PATTERNS[one.pattern]).text, Tone.INFO)
        points.append(ListItem((pages.claim(one.sentence, facts), " ", badge)))
    return tuple(points)


def all_likenesses(place: Place) -> list[Block]:
    """Every sentence, theme by theme."""
    blocks: list[Block] = []
    for theme, found in groupby(place.pages.whole.likenesses, key=lambda one: one.row.theme):
        blocks += [place.heading(THEMES[theme]), ListBlock(_points(place, list(found)))]
    return blocks or [Paragraph(place.pages.run(_NOTHING))]


def figure(place: Place) -> list[Block]:
    """A picture of all participants together, by name, with its numbers beside it."""
    pages = place.pages
    charts = TOGETHER[place.options["figure"]](pages.whole, pages.language)
    if not charts:
        return [Paragraph(pages.run(_NOTHING))]
    evidence = pages.citations.ids(rests_on(place.options["figure"], pages.whole))
    return [
        Figure(chart, chart.description, chart.title, _as_table(place, chart), evidence=evidence)
        for chart in charts
    ]


def _as_table(place: Place, chart: Chart) -> Table | None:
    return None if place.brief else chart_table(chart, place.pages.say("as_table", title=chart.title))
