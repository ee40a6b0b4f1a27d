"""A slide's blocks as pieces that can be laid under each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from paraply.documents.blocks import Block, Callout, Figure, KeyValues, Landscape, PageBreak, Table
from paraply.documents.document import Document
from paraply.documents.figures.charts import Chart
from paraply.documents.figures.heat_map import HeatCell
from paraply.documents.figures.picture import Picture
from paraply.documents.figures.rendering import NotDrawn, file_png
from paraply.documents.inlines import Content, Evidence, plain
from paraply.documents.words import Words
from paraply.documents.writers.marks import MARKS
from paraply.documents.writers.pptx.captioned import GAP, Captioned, ImagePiece
from paraply.documents.writers.pptx.charts import chart_piece
from paraply.documents.writers.pptx.flow import SIZES, Piece
from paraply.documents.writers.pptx.heat import heat_pieces, signs
from paraply.documents.writers.pptx.layouts import ROOM
from paraply.documents.writers.pptx.measure import shortened
from paraply.documents.writers.pptx.pictures import pictures
from paraply.documents.writers.pptx.spans import TONE_INKS, Spans, plain_text
from paraply.documents.writers.pptx.tables import key_value_piece, table_pieces
from paraply.documents.writers.pptx.text import LEAST, Par, Rank, TextPiece, paragraphs

_LINES = 2  # of a caption; a longer one stands whole in the notes
_DETAIL = 3.0  # pixels of a finished picture for each of its own
_MOST_SAID = 1_200  # characters of a figure's rows in the notes; more is no help to a speaker


@dataclass(frozen=True, slots=True)
class Pieces:
    """Makes pieces for the slides of one document."""

    document: Document
    spans: Spans
    words: Words

    def groups(self, blocks: Iterable[Block], title: str) -> list[list[Piece]]:
        """The pieces, in a group for each new slide that the blocks ask for."""
        title = title.strip() or self.document.title.strip() or self.words.figure
        found: list[list[Piece]] = [[]]
        for one in self._pieces(_flat(blocks), title):
            if one is None:
                found.append([])
            else:
                found[-1].append(one)
        return [group for group in found if group]

    def _pieces(self, blocks: Iterable[Block], title: str) -> Iterator[Piece | None]:
        """Text is gathered until something else comes; None begins a new slide."""
        text: list[Par] = []
        for part in (part for block in blocks for part in paragraphs(block, self.spans)):
            if isinstance(part, Par):
                text.append(part)
                continue
            yield from _gathered(text)
            text = []
            if isinstance(part, PageBreak):
                yield None
            else:
                yield from self._block(part, title)
        yield from _gathered(text)

    def _block(self, block: Block, title: str) -> Iterator[Piece | None]:
        if isinstance(block, Table):
            yield from self._table(block, title)
        elif isinstance(block, Figure):
            yield from self._figure(block, title)
        elif isinstance(block, Callout):
            yield from self._callout(block, title)
        elif isinstance(block, KeyValues) and block.items:
            yield key_value_piece(block, self.spans, ROOM.width, title)

    def _table(self, table: Table, title: str) -> Iterator[Piece]:
        caption = self._line(table.caption, table.evidence, title)
        note = self._line(table.note)
        for piece in table_pieces(table, self.spans, ROOM.width):
            yield Captioned(caption, replace(piece, alt=piece.alt.strip() or title), note)

    def _figure(self, figure: Figure, title: str) -> Iterator[Piece]:
        caption, said = self._line(figure.caption, figure.evidence, title), _rows(figure)
        signs = self._signs(figure)
        room = ROOM.height - sum(line.least(SIZES[0]) + GAP for line in (caption, signs) if line)
        for number, piece in enumerate(self._drawn(figure, title, room)):
            yield Captioned(caption, piece, signs, "" if number else said)

    def _drawn(self, figure: Figure, title: str, room: float) -> Iterator[Piece]:
        drawing, alt = figure.drawing, figure.alt.strip() or plain(figure.caption).strip() or title
        if isinstance(drawing, Picture) and drawing.boxes:
            yield from pictures(drawing, alt, ROOM.width, room)
        elif isinstance(drawing, Chart) and _is_map(drawing):
            yield from heat_pieces(drawing, alt, self.spans, ROOM.width)
        elif isinstance(drawing, Chart) and (chart := chart_piece(drawing, alt)):
            yield chart
        else:
            yield self._finished(figure, alt, room)

    def _signs(self, figure: Figure) -> TextPiece | None:
        """What the signs of a heat map say."""
        said = signs(figure.drawing) if isinstance(figure.drawing, Chart) and _is_map(figure.drawing) else ""
        return self._line(said) if said else None

    def _finished(self, figure: Figure, alt: str, room: float) -> Piece:
        """A picture that comes drawn; where nobody can draw it, its words."""
        share = min(max(figure.width, 0.05), 1.0)
        try:
            png = file_png(figure.drawing, self.document.theme.colours, _DETAIL)
        except NotDrawn:
            return TextPiece((Par((self.spans.plain(alt),)),), ROOM.width)
        return ImagePiece(png, alt, ROOM.width * share, room)

    def _line(self, content: Content, evidence: Evidence = (), title: str = "") -> TextPiece | None:
        """A line over or under a figure or a table; what the slide's title says is not said again."""
        same = plain(content).strip().casefold() == title.strip().casefold()
        spans = self.spans.cites(evidence) if same else self.spans.content(content, evidence)
        if not spans:
            return None
        short = shortened(spans, LEAST, ROOM.width, _LINES)
        whole = "" if short == spans else plain_text(spans)
        return TextPiece((Par(short, Rank.SMALL, whole=whole),), ROOM.width, spare=True)

    def _callout(self, callout: Callout, title: str) -> Iterator[Piece | None]:
        """A frame around its text; what is no text stands under it."""
        mark = MARKS[callout.tone]
        sign = (self.spans.plain(f"{mark} ", True, TONE_INKS[callout.tone]),) if mark else ()
        head = Par(
            (*sign, *self.spans.content(callout.title, callout.evidence, strong=True)),
            keeps=bool(callout.blocks),
        )
        parts = [part for block in _flat(callout.blocks) for part in paragraphs(block, self.spans)]
        text = tuple(part for part in parts if isinstance(part, Par))
        yield TextPiece((head, *text), ROOM.width, callout.tone)
        for part in parts:
            if not isinstance(part, (Par, PageBreak)):
                yield from self._block(part, title)


def _is_map(chart: Chart) -> bool:
    return bool(chart.marks) and isinstance(chart.marks[0], HeatCell)


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """A slide lies on its side already."""
    for block in blocks:
        if isinstance(block, Landscape):
            yield from _flat(block.blocks)
        else:
            yield block


def _gathered(text: list[Par]) -> Iterator[TextPiece]:
    if text:
        yield TextPiece(tuple(text), ROOM.width)


def _rows(figure: Figure) -> str:
    """The rows a figure is made from for the speaker, where they are few."""
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    if isinstance(figure.drawing, Chart):
        header, rows = figure.drawing.header, figure.drawing.rows
    elif figure.table is not None:
        heads, body = figure.table.header_cells()[-1:], figure.table.body_cells()
        header = tuple(plain(cell.content) for row in heads for cell in row)
        rows = tuple(tuple(plain(cell.content) for cell in row) for row in body)
    said = "\n".join(_row(header[1:], row) for row in rows if row)
    return said if len(said) <= _MOST_SAID else ""


def _row(heads: tuple[str, ...], row: tuple[str, ...]) -> str:
    """A row in a line; with several columns, each by its name."""
    if len(heads) < 2:
        return f"{row[0]}: {'; '.join(row[1:])}"
    return f"{row[0]}: {'; '.join(f'{head}: {cell}' for head, cell in zip(heads, row[1:], strict=False))}"
