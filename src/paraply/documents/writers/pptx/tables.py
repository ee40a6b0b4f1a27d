"""Tables on slides: rows that are broken over slides with the header repeated, written as native tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from paraply.documents.blocks import Column, KeyValues, Table
from paraply.documents.inlines import plain
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.flow import Piece
from paraply.documents.writers.pptx.grid import Slot, dissolved, grid, stretches
from paraply.documents.writers.pptx.rows import ACROSS, DOWN, Rows
from paraply.documents.writers.pptx.spans import Spans
from paraply.documents.writers.pptx.xml import Area, emu

MOST_COLUMNS = 14  # that a slide can hold
_MOST_HEADS = 4  # rows of header that are repeated; more are ordinary rows
_BARE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's style without lines and grounds; ours stand on the cells
_EDGES = ("a:lnL", "a:lnR", "a:lnT", "a:lnB")


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A stretch of a table's rows, from `start` to `stop`, with its header.

    `first_column`: it names the rows; `roomy`: how many times as high as its text it may stand.
    """

    rows: Rows
    alt: str
    start: int
    stop: int
    first_column: bool = True
    smallest: float = 14.0
    roomy: float = 1.3
    edge: str = "line"

    def least(self, size: float) -> float:
        """The height of its rows."""
        return sum(self._heights(size))

    def most(self, size: float) -> float:
        """A little more air in each row."""
        return self.least(size) * self.roomy

    def _heights(self, size: float) -> list[float]:
        head, body = self.rows.heights(size)
        return [*head, *body[self.start : self.stop]]

    def split(self, size: float, room: float, whole: bool) -> tuple[Piece | None, Piece | None]:
        """Break between rows; a row too high for a slide is cut, and stands whole in the notes."""
        if self.rows.tall:
            loose = self.rows.of(self.rows.header, dissolved(self.rows.body))
            return replace(self, rows=loose).split(size, room, whole)
        head, body = self.rows.heights(size)
        used, stop = sum(head), self.start
        while stop < self.stop and used + body[stop] <= room:
            used += body[stop]
            stop += 1
        if stop > self.start:
            return replace(self, stop=stop), self._from(stop)
        if not whole:
            return None, self
        cut = self.rows.cut(self.start, size, room)
        return replace(self, rows=cut, start=0, stop=len(cut.body)), self._from(self.start + 1)

    def _from(self, start: int) -> Piece | None:
        return replace(self, start=start) if start < self.stop else None

    def draw(self, canvas: Canvas, frame: Area, size: float) -> None:
        """Write it as a native table; higher than it must be where the room allows."""
        own = self.rows.text(size)
        widths, heights = self.rows.widths(size), self._heights(size)
        stretch = max(frame.height / sum(heights), 1.0)
        columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in widths)
        shown = (*self.rows.header, *self.rows.body[self.start : self.stop])
        rows = "".join(
            f'<a:tr h="{emu(height * stretch)}">{"".join(self._cell(canvas, slot, own) for slot in row)}</a:tr>'
            for row, height in zip(shown, heights, strict=True)
        )
        flags = (' firstRow="1"' if self.rows.header else "") + (' firstCol="1"' if self.first_column else "")
        place = replace(frame, width=sum(widths), height=sum(heights) * stretch)
        canvas.shapes.append(
            f"<p:graphicFrame><p:nvGraphicFramePr>{canvas.named('Table', self.alt)}<p:cNvGraphicFramePr>"
            f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{place.xml("p:xfrm")}'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
            f"<a:tblPr{flags}><a:tableStyleId>{_BARE}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}"
            "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
        )

    def _cell(self, canvas: Canvas, slot: Slot, size: float) -> str:
        if slot.whole and not slot.covered:
            canvas.say(slot.whole)
        runs = "" if slot.covered else canvas.runs(slot.spans, size, slot.ink)
        end = "" if runs else f'<a:endParaRPr lang="{canvas.lang}" sz="{round(size * 100)}"/>'
        lines = "".join(canvas.inks.line(self.edge if tag[-1] in "TB" else "", tag=tag) for tag in _EDGES)
        return (
            f'<a:tc{_spans(slot)}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{slot.align}"/>{runs}{end}</a:p>'
            f'</a:txBody><a:tcPr marL="{emu(ACROSS)}" marR="{emu(ACROSS)}" marT="{emu(DOWN)}" marB="{emu(DOWN)}" anchor="ctr">'
            f"{lines}{canvas.inks.fill(slot.ground)}</a:tcPr></a:tc>"
        )


def _spans(slot: Slot) -> str:
    """The attributes that draw cells together."""
    said = f' rowSpan="{slot.down}"' if slot.down > 1 and "v" not in slot.covered else ""
    said += f' gridSpan="{slot.across}"' if slot.across > 1 and "h" not in slot.covered else ""
    said += ' hMerge="1"' if "h" in slot.covered else ""
    return said + (' vMerge="1"' if "v" in slot.covered else "")


def table_pieces(table: Table, spans: Spans, width: float) -> Iterator[TablePiece]:
    """A table as pieces: one, or one for each stretch of columns where a slide cannot hold them all."""
    header, body = grid(table, spans)
    if len(header) > _MOST_HEADS:
        header, body = header[:0], (*dissolved(header), *body)
    wide = max(table.width(), 1)
    shares = (*(column.width for column in table.columns), *(Column().width for _ in range(wide)))[:wide]
    yield from pieces(Rows(header, body, shares, width), plain(table.caption), table.row_headers)


def pieces(
    rows: Rows, alt: str, first_column: bool, roomy: float = 1.3, edge: str = "line"
) -> Iterator[TablePiece]:
    """Rows as pieces, none of them with more columns than a slide can hold."""
    if not rows.header and not rows.body:
        return
    if len(rows.shares) <= MOST_COLUMNS:
        yield TablePiece(rows, alt, 0, len(rows.body), first_column, roomy=roomy, edge=edge)
        return
    header, body = dissolved(rows.header, across=True), dissolved(rows.body, across=True)
    for chosen in stretches(len(rows.shares), MOST_COLUMNS):
        part = Rows(
            tuple(tuple(row[column] for column in chosen) for row in header),
            tuple(tuple(row[column] for column in chosen) for row in body),
            tuple(rows.shares[column] for column in chosen),
            rows.width,
        )
        yield TablePiece(part, alt, 0, len(body), first_column, roomy=roomy, edge=edge)


def key_value_piece(block: KeyValues, spans: Spans, width: float, alt: str) -> TablePiece:
    """Keys and values as a table of two columns without a header."""
    body = [
        (Slot(spans.content(item.key, strong=True)), Slot(spans.content(item.value, item.evidence)))
        for item in block.items
    ]
    if body and (cites := spans.cites(block.evidence)):
        key, value = body[-1]
        body[-1] = (key, replace(value, spans=(*value.spans, *cites)))
    return TablePiece(Rows((), tuple(body), (0.0, 1.0), width), alt, 0, len(body))
