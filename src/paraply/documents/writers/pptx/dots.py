"""Places on a scale of steps as a native chart: a series for each of those spoken of, a row and a step for each place.

The format has no chart with names on both axes, so the names stand at the points of two series that show no mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from paraply.documents.figures.charts import Chart, in_order
from paraply.documents.figures.dots import Dot
from paraply.documents.writers.pptx.chart_xml import axis, inner, labels, numbers, text, whole, words
from paraply.documents.writers.pptx.measure import shortened, text_width
from paraply.documents.writers.pptx.spans import Span
from paraply.documents.writers.pptx.workbooks import Value
from paraply.documents.writers.pptx.xml import Area, Inks

TEXT = 13.0
_SHAPES = ("circle", "diamond", "square", "triangle", "star", "x")
_COLOURS = ("accent", "plum", "info", "warn", "bad", "good")
_APART = 0.16  # of a step, when several series stand at one place
_NAMES = 0.32  # of the width, at most
_AIR = 16.0
_LEFT, _RIGHT = -0.6, 0.4  # how far the scale goes on beyond its first and last step
_LEGEND = (
    '<c:legend><c:legendPos val="b"/>{hidden}<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
    '<c:x val="{x:.4f}"/><c:y val="{y:.4f}"/><c:w val="{w:.4f}"/><c:h val="{h:.4f}"/></c:manualLayout></c:layout>'
    '<c:overlay val="0"/>{text}</c:legend>'
)


@dataclass(slots=True)
class _Series:
    """The series of a chart while it is made, and the rows of its workbook."""

    inks: Inks
    lang: str
    length: int  # rows that each series takes; some programs lose series that are shorter than others
    cells: list[list[Value]] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)

    def add(self, name: str, points: Sequence[tuple[str, float, float]], look: str, said: str = "") -> None:
        """A series of points, each with its row's name, how far along and how far down it is."""
        number, row = len(self.found), len(self.cells)
        self.cells.append([name, "x", "y"])
        self.cells += [[one, x, y] for one, x, y in points]
        self.cells += [[] for _ in range(self.length - len(points))]
        across = numbers("c:xVal", [x for _, x, _ in points], 1, row + 1, self.length)
        down = numbers("c:yVal", [y for _, _, y in points], 2, row + 1, self.length)
        self.found.append(
            f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>{words("c:tx", [_line(name)], 0, row)}'
            f'<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>{look}{said}{across}{down}<c:smooth val="0"/></c:ser>'
        )

    def names(
        self, name: str, points: Sequence[tuple[str, float, float]], shown: Sequence[str], where: str
    ) -> None:
        """A series that shows names alone."""
        self.hidden.append(len(self.found))
        said = labels(shown, where, self.lang, TEXT, self.inks)
        self.add(name, points, '<c:marker><c:symbol val="none"/></c:marker>', said)


def dot_chart(
    chart: Chart, marks: Sequence[Dot], frame: Area, inks: Inks, lang: str
) -> tuple[str, list[list[Value]]]:
    """The chart and its workbook's rows."""
    rows = in_order(dot.row for dot in marks)
    heights = {row: float(number) for number, row in enumerate(rows, 1)}
    made = _Series(inks, lang, max(len(rows), len(chart.steps)))
    everyone = in_order(dot.series for dot in chart.marks)
    for number, name in enumerate(everyone):
        points = [(dot.row, x, heights[dot.row]) for dot, x in _placed(marks) if dot.series == name]
        if points:
            made.add(name, points, _look(number, inks))
    room = min(max(text_width(_line(row), TEXT) for row in rows) + _AIR, frame.width * _NAMES)
    shown = [_short(row, room - _AIR / 2, lang) for row in rows]
    made.names(
        chart.header[0] if chart.header else "", [(row, _LEFT, heights[row]) for row in rows], shown, "l"
    )
    step = (frame.width - room) / (len(chart.steps) or 1)
    steps = [(name, float(number), 0.55) for number, name in enumerate(chart.steps)]
    if steps:
        made.names(
            " / ".join(chart.steps), steps, [_short(name, step - 4, lang) for name in chart.steps], "t"
        )
    foot = 34 / frame.height
    place = Area(room / frame.width, 0.02, 1 - room / frame.width - 0.02, 0.96 - foot)
    plot = (
        f'{inner(place)}<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{"".join(made.found)}'
        f'<c:axId val="2001"/><c:axId val="2002"/></c:scatterChart>{_axes(len(chart.steps), len(rows), inks)}'
    )
    hidden = "".join(
        f'<c:legendEntry><c:idx val="{one}"/><c:delete val="1"/></c:legendEntry>' for one in made.hidden
    )
    legend = _LEGEND.format(
        hidden=hidden, x=place.x, y=1 - foot, w=place.width, h=foot * 0.9, text=text(inks, TEXT, lang)
    )
    return whole(plot, lang, inks, TEXT, legend), made.cells


def _placed(marks: Sequence[Dot]) -> list[tuple[Dot, float]]:
    """Where each stands: those that share a place, a little beside each other."""
    shared: dict[tuple[str, int], list[Dot]] = {}
    for dot in marks:
        if dot.step is not None:
            shared.setdefault((dot.row, dot.step), []).append(dot)
    return [
        (dot, place[1] + _APART * (number - (len(found) - 1) / 2))
        for place, found in shared.items()
        for number, dot in enumerate(found)
    ]


def _look(number: int, inks: Inks) -> str:
    """A series' own mark: its shape tells it apart as well as its colour."""
    fill = inks.fill(_COLOURS[number % len(_COLOURS)])
    edge = f'<a:ln w="12700">{fill}</a:ln>'
    return f'<c:marker><c:symbol val="{_SHAPES[number % len(_SHAPES)]}"/><c:size val="13"/><c:spPr>{fill}{edge}</c:spPr></c:marker>'


def _axes(steps: int, rows: int, inks: Inks) -> str:
    grid = inks.line("line", 1)
    across = (
        f'<c:orientation val="minMax"/><c:max val="{max(steps, 1) - 1 + _RIGHT:.12g}"/><c:min val="{_LEFT}"/>'
    )
    down = f'<c:orientation val="maxMin"/><c:max val="{rows + 0.5:.12g}"/><c:min val="0"/>'
    more = '<c:crossBetween val="midCat"/><c:majorUnit val="1"/>'
    return axis("valAx", 2001, 2002, "t", across, more=more) + axis(
        "valAx", 2002, 2001, "l", down, grid, more=more
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _short(text: str, room: float, lang: str) -> str:
    """A name in the room it has; the workbook holds the whole."""
    return "".join(span.text for span in shortened((Span(_line(text), lang),), TEXT, room, 1))
