"""A drawing or a table with its caption, which goes along when it is broken; and pictures that come finished."""

from __future__ import annotations

from dataclasses import dataclass, replace

from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.flow import Piece
from paraply.documents.writers.pptx.text import TextPiece
from paraply.documents.writers.pptx.xml import Area

GAP = 6.0
_PNG_SIZE = slice(16, 24)  # width and height in a PNG's first chunk


@dataclass(frozen=True, slots=True)
class Captioned:
    """A piece with a line over it and one under it. `said`: what goes into the notes of the slide it begins on."""

    over: TextPiece | None
    inner: Piece
    under: TextPiece | None = None
    said: str = ""

    @property
    def smallest(self) -> float:
        return self.inner.smallest

    def _around(self, size: float) -> tuple[float, float]:
        """What the lines take, with the air between."""
        over, under = (line.least(size) + GAP if line else 0.0 for line in (self.over, self.under))
        return over, under

    def least(self, size: float) -> float:
        """All of it."""
        return sum(self._around(size)) + self.inner.least(size)

    def most(self, size: float) -> float:
        """The lines take no more than they need."""
        return sum(self._around(size)) + self.inner.most(size)

    def split(self, size: float, room: float, whole: bool) -> tuple[Piece | None, Piece | None]:
        """Break what is between the lines, and say them again."""
        head, rest = self.inner.split(size, room - sum(self._around(size)), whole)
        if head is None:
            return None, self
        return replace(self, inner=head), replace(self, inner=rest, said="") if rest is not None else None

    def draw(self, canvas: Canvas, frame: Area, size: float) -> None:
        """Write all of it."""
        over, under = self._around(size)
        if self.said:
            canvas.say(self.said)
        if self.over:
            self.over.draw(canvas, replace(frame, height=over - GAP), size)
        inside = replace(frame, y=frame.y + over, height=frame.height - over - under)
        self.inner.draw(canvas, inside, size)
        if self.under:
            foot = inside.y + min(self.inner.most(size), inside.height) + GAP
            self.under.draw(canvas, Area(frame.x, foot, frame.width, under - GAP), size)


@dataclass(frozen=True, slots=True)
class ImagePiece:
    """A finished picture as a PNG. Unit: points in `width`, the most it takes, and `room`, the height of a slide."""

    png: bytes
    alt: str
    width: float
    room: float
    smallest: float = 16.0

    def _size(self, room: float) -> tuple[float, float]:
        wide, high = png_size(self.png)
        scale = min(self.width / wide, room / high)
        return wide * scale, high * scale

    def least(self, size: float) -> float:
        """Two thirds of its full height."""
        return self._size(self.room)[1] * 2 / 3

    def most(self, size: float) -> float:
        """Its full height."""
        return self._size(self.room)[1]

    def split(self, size: float, room: float, whole: bool) -> tuple[Piece | None, Piece | None]:
        """It stands whole on a slide."""
        return (self, None) if whole else (None, self)

    def draw(self, canvas: Canvas, frame: Area, size: float) -> None:
        """Write it in the middle of its place."""
        wide, high = self._size(frame.height)
        image(
            canvas,
            Area(frame.x + (frame.width - wide) / 2, frame.y, wide, high),
            self.png,
            "Picture",
            self.alt,
        )


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG. Unit: pixels."""
    size = png[_PNG_SIZE]
    return int.from_bytes(size[:4], "big") or 1, int.from_bytes(size[4:], "big") or 1


def image(canvas: Canvas, frame: Area, png: bytes, name: str, alt: str) -> None:
    """A picture in its place."""
    canvas.shapes.append(
        f'<p:pic><p:nvPicPr>{canvas.named(name, alt)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{canvas.links.picture(png)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{frame.xml()}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
