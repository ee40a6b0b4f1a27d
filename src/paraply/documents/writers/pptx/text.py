"""Text on slides: paragraphs, points and headings as paragraphs of a text frame, measured, broken and written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from paraply.documents.blocks import Block, Heading, ListBlock, ListItem, Paragraph
from paraply.documents.inlines import Tone
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.flow import Piece
from paraply.documents.writers.pptx.layouts import ROOM
from paraply.documents.writers.pptx.measure import LINE, lines, shortened, text_height
from paraply.documents.writers.pptx.spans import Span, Spans, indent, plain_text
from paraply.documents.writers.pptx.xml import Area, emu

LEAST = 12.0  # the smallest text on a slide
_STEP = 22.0  # how far each level of points is set in
_NUMBERS = 10.0  # more for a number of two figures
_DEEPEST = 4
_INSET = 12.0  # between a frame and its text
_SOFT = {Tone.SUCCESS: "good", Tone.WARNING: "warn", Tone.DANGER: "bad", Tone.INFO: "info"}


class Rank(StrEnum):
    """What a paragraph is to the others."""

    LEAD = "lead"
    HEAD = "head"
    BODY = "body"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Par:
    """A paragraph. `level`: -1 for one without a bullet; `number`: of a numbered point; `keeps`: it stands with the next."""

    spans: tuple[Span, ...]
    rank: Rank = Rank.BODY
    level: int = -1
    number: int = 0
    keeps: bool = False
    plain: bool = False  # it goes on below a point, without a bullet of its own
    whole: str = ""  # the text before it was cut, for the notes

    def size(self, base: float) -> float:
        """The size of its text, where the slide's is `base`."""
        if self.rank is Rank.SMALL:
            return max(base - 4, LEAST)
        if self.rank is Rank.LEAD:
            return base + 2
        return max(base - 2, LEAST) if self.level > 0 else base

    def inset(self) -> float:
        """How far in it stands."""
        return _STEP * (min(self.level, _DEEPEST) + 1) + (_NUMBERS if self.number > 9 else 0.0)

    def height(self, base: float, room: float) -> float:
        """How high it stands in a frame so wide."""
        return text_height(self.spans, self.size(base), room - self.inset())

    def before(self, base: float) -> float:
        """The air above it, where something is above it."""
        if self.rank is Rank.HEAD or self.keeps:
            return base * 0.8
        return base * (0.2 if self.level > 0 else 0.45)

    def xml(self, canvas: Canvas, base: float, first: bool, ink: str) -> str:
        """The paragraph in its text frame."""
        air = 0 if first else round(self.before(base) * 100)
        level = f' lvl="{min(self.level, _DEEPEST)}"' if self.level > 0 else ""
        hanging = 0.0 if self.level < 0 or self.plain else self.inset() - _STEP * min(self.level, _DEEPEST)
        look = f'{indent(self.inset(), hanging)}{level}><a:spcBef><a:spcPts val="{air}"/></a:spcBef>'
        ink = {Rank.HEAD: "accent", Rank.SMALL: "ink-soft"}.get(self.rank, ink)
        if self.whole:
            canvas.say(self.whole)
        runs = canvas.runs(self.spans, self.size(base), ink)
        return f"<a:p><a:pPr{look}{self._bullet()}</a:pPr>{runs}</a:p>"

    def _bullet(self) -> str:
        if self.level < 0 or self.plain:
            return "<a:buNone/>"
        if self.number:
            return f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="{min(self.number, 32767)}"/>'
        return f'<a:buFont typeface="Arial"/><a:buChar char="{"–" if self.level % 2 else "•"}"/>'


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Paragraphs in one frame, with a ground and an edge where it has a tone."""

    pars: tuple[Par, ...]
    width: float
    tone: Tone | None = None
    spare: bool = False  # a line beside something else, which leaves the slide's body to the text
    smallest: float = 16.0

    @property
    def free(self) -> bool:
        """Whether it may stand in the slide's body."""
        return self.tone is None and not self.spare

    @property
    def _pad(self) -> float:
        return 0.0 if self.tone is None else _INSET

    def least(self, size: float) -> float:
        """The height of all its lines."""
        return self._until(size)[-1] + 2 * self._pad

    most = least

    def _until(self, size: float) -> list[float]:
        """How far down each paragraph reaches."""
        reach, found = 0.0, []
        for number, par in enumerate(self.pars):
            reach += par.height(size, self.width - 2 * self._pad) + (par.before(size) if number else 0.0)
            found.append(reach)
        return found

    def split(self, size: float, room: float, whole: bool) -> tuple[Piece | None, Piece | None]:
        """Break between paragraphs, never after one that stands with the next; one too long for a slide is cut."""
        fits = sum(1 for reach in self._until(size) if reach <= room - 2 * self._pad)
        kept = fits
        while 0 < kept < len(self.pars) and self.pars[kept - 1].keeps:
            kept -= 1
        kept = kept or (fits if whole else 0)
        if kept:
            return replace(self, pars=self.pars[:kept]), self._from(kept)
        if not whole:
            return None, self
        cut = self._cut(self.pars[0], size, room - 2 * self._pad)
        return replace(self, pars=(cut,)), self._from(1)

    def _from(self, start: int) -> Piece | None:
        return replace(self, pars=self.pars[start:]) if self.pars[start:] else None

    def _cut(self, par: Par, size: float, room: float) -> Par:
        own = par.size(size)
        most = max(int(room / (LINE * own)), 1)
        spans = shortened(par.spans, own, self.width - 2 * self._pad - par.inset(), most)
        return replace(par, spans=spans, whole=plain_text(par.spans))

    def draw(self, canvas: Canvas, frame: Area, size: float) -> None:
        """Write it: into the slide's body where that is free, into a box of its own otherwise."""
        ink = "" if self.tone is None else "ink"
        words = "".join(par.xml(canvas, size, not number, ink) for number, par in enumerate(self.pars))
        if self.tone is not None:
            self._framed(canvas, frame, words)
        elif canvas.body and self.free:
            canvas.body = False
            canvas.placeholder('type="body" idx="1"', "Text", words, None if frame == ROOM else frame)
        else:
            canvas.label("Text", frame, words)

    def _framed(self, canvas: Canvas, frame: Area, words: str) -> None:
        name = _SOFT.get(self.tone or Tone.NONE, "calm")
        look = canvas.inks.fill(f"{name}-soft") + canvas.inks.line(name, 1.25)
        inset = emu(_INSET)
        canvas.shapes.append(
            f"<p:sp><p:nvSpPr>{canvas.named('Callout')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{frame.xml()}"
            f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 6000"/></a:avLst></a:prstGeom>{look}</p:spPr>'
            f'<p:txBody><a:bodyPr lIns="{inset}" tIns="{inset}" rIns="{inset}" bIns="{inset}" anchor="t"><a:noAutofit/></a:bodyPr>'
            f"<a:lstStyle/>{words}</p:txBody></p:sp>"
        )


def paragraphs(block: Block, spans: Spans, level: int = -1) -> Iterator[Par | Block]:
    """A block's paragraphs; what is no text, such as a table below a point, comes as it is."""
    if isinstance(block, Heading):
        yield Par(spans.content(block.content, block.evidence, strong=True), Rank.HEAD, keeps=True)
    elif isinstance(block, Paragraph):
        content = spans.content(block.content, block.evidence)
        rank = Rank.LEAD if block.lead else Rank.BODY
        yield Par(content, rank, level, keeps=_opens(content) and level < 0)
    elif isinstance(block, ListBlock):
        for number, point in enumerate(block.points(), 1):
            yield from _point(point, spans, level + 1, number if block.ordered else 0)
        yield from _closing(spans.cites(block.evidence))
    else:
        yield block


def _opens(content: Sequence[Span]) -> bool:
    """Whether a paragraph is all in bold, as one that stands over a list."""
    return bool(content) and all(span.strong or span.raised for span in content)


def _closing(cites: tuple[Span, ...]) -> Iterator[Par]:
    """What a whole block rests on, under it."""
    if cites:
        yield Par(cites, Rank.SMALL)


def _point(point: ListItem, spans: Spans, level: int, number: int) -> Iterator[Par | Block]:
    yield Par(spans.content(point.content, point.evidence), Rank.BODY, level, number)
    for block in point.blocks:
        if isinstance(block, Paragraph):
            yield Par(spans.content(block.content, block.evidence), Rank.BODY, level, plain=True)
        else:
            yield from paragraphs(block, spans, level)


def fitted(spans: tuple[Span, ...], room: Area, sizes: Sequence[float]) -> tuple[tuple[Span, ...], float]:
    """Spans in the largest of the sizes at which the room holds them, cut at the smallest where none does."""
    for size in sizes:
        if lines(spans, size, room.width) * LINE * size <= room.height:
            return spans, size
    least = sizes[-1]
    return shortened(spans, least, room.width, int(room.height / (LINE * least))), least
