"""A document's slides as a PPTX file: native text, tables, charts and shapes, accessible, and the same bytes everywhere.

What a slide shows is laid out here by measuring, since no program is there to do it when the file is written: what does not fit
goes on in a next slide, and a text that is too long for any slide stands in the notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from paraply.documents.blocks import Block
from paraply.documents.citations import Citations
from paraply.documents.document import Document, Slide
from paraply.documents.index import Index
from paraply.documents.words import long_date, words_for
from paraply.documents.writers import Written
from paraply.documents.writers.packages import normalised
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.cover import cover, section
from paraply.documents.writers.pptx.deck import Files, SlideParts
from paraply.documents.writers.pptx.flow import GAP, SlideFlow, heights, paged
from paraply.documents.writers.pptx.layouts import FOOTER, ROOM, TITLE, TITLE_SIZES
from paraply.documents.writers.pptx.measure import shortened
from paraply.documents.writers.pptx.notes import Paragraph, said
from paraply.documents.writers.pptx.pieces import Pieces
from paraply.documents.writers.pptx.spans import Spans
from paraply.documents.writers.pptx.text import TextPiece
from paraply.documents.writers.pptx.titles import Titles
from paraply.documents.writers.pptx.xml import Area

_FOOT_SIZE = 10.5


def write(document: Document) -> Written:
    """Write the document's slides, a title slide first."""
    return Written(normalised(_Writer(document).written(), document.date))


class _Writer:
    """Writes one deck, front to back, once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words = words_for(document.language)
        self._citations = Citations(document.sources)
        self._spans = Spans(self._citations, Index(document, self._words), document.language)
        self._pieces = Pieces(document, self._spans, self._words)
        self._titles = Titles(document.title)
        self._files = Files(document)
        (foot,) = shortened(
            (self._spans.plain(" ".join(document.title.split()) or "–"),), _FOOT_SIZE, FOOTER.width, 1
        )[:1]
        self._foot = foot
        self._date = self._spans.plain(long_date(document.date, self._words))

    def written(self) -> bytes:
        parts, canvas = self._files.begun("title", self._document.title)
        cover(canvas, self._document, self._spans, self._titles, self._words)
        self._ended(parts, canvas, ())
        for slide in self._document.slides:
            self._slide(slide)
        return self._files.package()

    def _slide(self, slide: Slide) -> None:
        """A slide, and those it goes on in; what is said to it is said to the first."""
        blocks: Sequence[Block] = slide.blocks
        spoken: tuple[Paragraph, ...] = ()
        if slide.section:
            parts, canvas = self._files.begun("section", slide.title)
            opened = section(canvas, slide, self._spans, self._titles)
            self._foot_of(canvas)
            self._ended(parts, canvas, self._spoken(slide))
            blocks = blocks[opened:]
        groups = self._pieces.groups(blocks, slide.title)
        if not slide.section:
            spoken = self._spoken(slide)
        pages = [page for group in groups for page in paged(group, ROOM.height)]
        if not pages and not slide.section:
            pages = [SlideFlow((), 0)]
        for page in pages:
            self._page(slide.title, page, spoken)
            spoken = ()

    def _spoken(self, slide: Slide) -> tuple[Paragraph, ...]:
        return tuple(self._spans.content(note) for note in slide.notes)

    def _page(self, title: str, page: SlideFlow, spoken: Sequence[Paragraph]) -> None:
        body = any(isinstance(piece, TextPiece) and piece.free for piece in page.pieces)
        parts, canvas = self._files.begun("content" if body else "title-only", title)
        canvas.body = body
        self._titles.write(canvas, 'type="title"', title, TITLE, TITLE_SIZES)
        top = ROOM.y
        for piece, height in zip(page.pieces, heights(page, ROOM.height), strict=True):
            if piece is page.pieces[-1] and isinstance(piece, TextPiece) and piece.free:
                height = ROOM.y + ROOM.height - top  # room for those who write more
            piece.draw(canvas, Area(ROOM.x, top, ROOM.width, height), page.size)
            top += height + GAP
        self._foot_of(canvas)
        self._ended(parts, canvas, spoken)

    def _foot_of(self, canvas: Canvas) -> None:
        """The document's title and date, and the number of the slide."""
        for kind, name, span in (
            ('type="ftr" sz="quarter" idx="11"', "Footer", self._foot),
            ('type="dt" sz="half" idx="10"', "Date", self._date),
        ):
            canvas.placeholder(kind, name, f"<a:p>{canvas.runs((span,), _FOOT_SIZE)}</a:p>")
        field = f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{canvas.lang}"/>'
        number = f"<a:p>{field}<a:t>{self._files.count + 1}</a:t></a:fld></a:p>"
        canvas.placeholder('type="sldNum" sz="quarter" idx="12"', "Slide number", number)

    def _ended(self, parts: SlideParts, canvas: Canvas, spoken: Sequence[Paragraph]) -> None:
        told = said(canvas, spoken, self._spans.footnotes, self._citations.used(), self._words)
        self._files.ended(parts, canvas, told)
