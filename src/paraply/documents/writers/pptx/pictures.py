"""Organisation charts and plan trees as native shapes: boxes with their words, signs, and connectors that hold on to the boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from paraply.documents.figures.looks import BOXES, LABELS, LINES, PLAIN_BOX, PLAIN_LABEL, PLAIN_LINE, Look
from paraply.documents.figures.picture import Box, Line, Picture, Placed
from paraply.documents.figures.rows import LABEL_HEIGHT
from paraply.documents.writers.pptx.bands import fitted, parted, scale
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.connectors import HEAD, connector
from paraply.documents.writers.pptx.flow import Piece
from paraply.documents.writers.pptx.marks import SIDE, geometry
from paraply.documents.writers.pptx.spans import Span, indent
from paraply.documents.writers.pptx.xml import Area, emu

LARGEST = 1.15  # points for each of a picture's pixels
ENOUGH = 0.95  # at which words are easily read
SMALLEST = 9.0 / 13.0  # at which a picture's ordinary words are 9 points
_MARK_LEFT, _MARK_UP = 19.0, 11.5  # from the start of a line of words to the corner of its sign
_LINE = 1.2  # the height of a line, in sizes
_BASELINE = 0.97  # from the top of such a line, in sizes
_ROUND = 8.0  # a box's corners
_CORNER = 0.29289  # of its corners' radius, by which the format sets a rounded box's text in


@dataclass(frozen=True, slots=True)
class PicturePiece:
    """A picture, or the part of one that a slide can hold. Unit: points in `width` and `room`."""

    picture: Picture
    alt: str
    width: float
    room: float
    smallest: float = 16.0

    def least(self, size: float) -> float:
        """The height at which its words are still easily read."""
        return self.picture.height * min(self._scale(self.room), ENOUGH)

    def most(self, size: float) -> float:
        """The height at its largest."""
        return self.picture.height * self._scale(self.room)

    def _scale(self, room: float) -> float:
        return scale(self.picture, self.width, room, LARGEST)

    def split(self, size: float, room: float, whole: bool) -> tuple[Piece | None, Piece | None]:
        """It stands whole on a slide; `pictures` has parted it where it must be."""
        return (self, None) if whole else (None, self)

    def draw(self, canvas: Canvas, frame: Area, size: float) -> None:
        """Write it as one group in the middle of its place."""
        own = self._scale(frame.height)
        left = frame.x + (frame.width - self.picture.width * own) / 2
        _Drawing(canvas, self.picture, own, left, frame.y).write(self.alt)


def pictures(picture: Picture, alt: str, width: float, room: float) -> Iterator[PicturePiece]:
    """A picture as one piece, folded where that makes it larger, or in parts where its words would be too small to read."""
    whole = fitted(picture, width, room, LARGEST, ENOUGH)
    readable = whole.scale >= SMALLEST
    for part in [whole.picture] if readable else parted(picture, room, SMALLEST):
        yield PicturePiece(part, alt, width, room)


class _Drawing:
    """A picture on its way to a slide."""

    def __init__(self, canvas: Canvas, picture: Picture, scale: float, left: float, top: float) -> None:
        self._canvas, self._picture, self._scale = canvas, picture, scale
        self._left, self._top = left, top
        self._ids: dict[str, int] = {}

    def write(self, alt: str) -> None:
        """Lines first, so that boxes stand upon them."""
        canvas, picture = self._canvas, self._picture
        who = canvas.named(picture.title, alt)
        self._ids = {box.key: canvas.id() for box in picture.boxes}
        inside = [
            *(self._line(line) for line in picture.lines),
            *(self._box(box, _look(BOXES, box.kind, PLAIN_BOX), self._ids[box.key]) for box in picture.boxes),
            *(
                self._box(line.label, _look(LABELS, line.kind, PLAIN_LABEL), canvas.id(), LABEL_HEIGHT / 2)
                for line in picture.lines
                if line.label
            ),
        ]
        place = self._frame(0, 0, picture.width, picture.height)
        own = place.xml().removesuffix("</a:xfrm>")
        child = own.removeprefix("<a:xfrm>").replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
        canvas.shapes.append(
            f"<p:grpSp><p:nvGrpSpPr>{who}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{own}{child}</a:xfrm></p:grpSpPr>"
            f"{''.join(inside)}</p:grpSp>"
        )

    def _frame(self, x: float, y: float, width: float, height: float) -> Area:
        scale = self._scale
        return Area(self._left + x * scale, self._top + y * scale, width * scale, height * scale)

    def _line(self, line: Line) -> str:
        look = _look(LINES, line.kind, PLAIN_LINE)
        points = [(self._left + x * self._scale, self._top + y * self._scale) for x, y in line.points]
        drawn = self._canvas.inks.line(look.edge, look.width * self._scale, look.dashed, HEAD)
        source, target = self._ids.get(line.source, 0), self._ids.get(line.target, 0)
        return connector(points, self._canvas.named("Connector"), drawn, source, target)

    def _box(self, box: Box, look: Look, number: int, radius: float = _ROUND) -> str:
        """A rounded box; the first column of its words is its own text, further ones lie upon it."""
        canvas, place = self._canvas, self._frame(box.x, box.y, box.width, box.height)
        columns = list(_columns([line for line in box.lines if line.words.text]))
        fill = canvas.inks.fill(look.ground) + canvas.inks.line(
            look.edge, look.width * self._scale, look.dashed
        )
        adjust = min(round(radius / min(box.width, box.height) * 100_000), 50_000)
        own = columns[0] if columns else []
        return (
            f"<p:sp><p:nvSpPr>{canvas.named(box.label, number=number)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place.xml()}"
            f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {adjust}"/></a:avLst></a:prstGeom>{fill}</p:spPr>'
            f"{self._words(own, box.x + radius * _CORNER, box.y + radius * _CORNER)}</p:sp>"
            + "".join(self._column(column, box) for column in columns[1:])
            + "".join(self._sign(line) for line in box.lines if line.words.mark)
        )

    def _column(self, lines: Sequence[Placed], box: Box) -> str:
        left = min(line.x for line in lines)
        place = self._frame(left, box.y, box.right - left, box.height)
        return (
            f'<p:sp><p:nvSpPr>{self._canvas.named(box.label)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{place.xml()}'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>{self._words(lines, left, box.y)}</p:sp>'
        )

    def _words(self, lines: Sequence[Placed], left: float, top: float) -> str:
        """Lines of words at their places: the air between baselines is set exactly."""
        inset = 0.0
        paragraphs, before = [], top
        for number, line in enumerate(lines):
            size = line.words.size
            start = line.y - _BASELINE * size
            if number == 0:
                inset = max(start - top, 0.0)
            air = max(start - before, 0.0) if number else 0.0
            before = start + _LINE * size
            paragraphs.append(self._paragraph(line, line.x - left, air))
        body = f'<a:bodyPr wrap="square" lIns="0" tIns="{emu(inset * self._scale)}" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
        empty = f'<a:p><a:endParaRPr lang="{self._canvas.lang}" sz="800"/></a:p>'
        return f"<p:txBody>{body}<a:lstStyle/>{''.join(paragraphs) or empty}</p:txBody>"

    def _paragraph(self, line: Placed, inset: float, air: float) -> str:
        words, scale = line.words, self._scale
        span = Span(words.text, self._canvas.lang, strong=words.weight >= 600)
        size = words.size * scale
        spacing = f'<a:lnSpc><a:spcPts val="{round(_LINE * size * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="{round(air * scale * 100)}"/></a:spcBef>'
        run = self._canvas.runs((span,), round(size, 1), "ink-soft" if words.tone == "soft" else "ink")
        return f'<a:p><a:pPr{indent(inset * scale, 0)} algn="l">{spacing}<a:buNone/></a:pPr>{run}</a:p>'

    def _sign(self, line: Placed) -> str:
        canvas = self._canvas
        drawn, filled = geometry(line.words.mark)
        place = self._frame(line.x - _MARK_LEFT, line.y - _MARK_UP, SIDE, SIDE)
        look = canvas.inks.fill("accent" if filled else "") + canvas.inks.line(
            "" if filled else "accent", 1.6 * self._scale
        )
        return f"<p:sp><p:nvSpPr>{canvas.named('Sign')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place.xml()}{drawn}{look}</p:spPr></p:sp>"


def _look(looks: Mapping[str, Look], kind: str, plain: Look) -> Look:
    return looks.get(kind, plain)


def _columns(lines: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Lines in the columns they stand in: each goes on downwards."""
    column: list[Placed] = []
    for line in lines:
        if column and line.y <= column[-1].y:
            yield column
            column = []
        column.append(line)
    if column:
        yield column
