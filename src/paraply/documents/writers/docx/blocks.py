"""Blocks as WordprocessingML, front to back, once."""

from collections.abc import Callable
from typing import Any

from paraply.documents.blocks import (
    Block,
    Callout,
    Contents,
    Figure,
    Heading,
    KeyValues,
    Landscape,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    SourceList,
    Table,
    leads_in,
)
from paraply.documents.citations import Citations
from paraply.documents.document import Document
from paraply.documents.index import Index, IndexEntry
from paraply.documents.inlines import Content, Evidence, Tone
from paraply.documents.words import Words
from paraply.documents.writers.docx.contents import contents, sources
from paraply.documents.writers.docx.look import (
    CALLOUT_INSET,
    INDENT,
    LANDSCAPE,
    PORTRAIT,
    Colours,
    Paper,
    callout_box,
)
from paraply.documents.writers.docx.numbering import BULLETS, Numbering, point
from paraply.documents.writers.docx.package import Parts
from paraply.documents.writers.docx.pages import Sections, cover
from paraply.documents.writers.docx.pictures import Pictures
from paraply.documents.writers.docx.tables import TableRows
from paraply.documents.writers.docx.text import TextRuns
from paraply.documents.writers.docx.xml import KEEP, Bookmarks, field, look, paragraph, run
from paraply.documents.writers.marks import MARKS

# Below a table or a callout, which have no space of their own; at the foot of a page it takes no room.
_SPACE = paragraph("", "Break", '<w:spacing w:before="0" w:after="200" w:line="20" w:lineRule="exact"/>')
_NEW_PAGE = paragraph("", "Break", "<w:pageBreakBefore/>")
_UNNUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
_ROOM, _NO_ROOM = '<w:spacing w:before="80"/>', '<w:spacing w:before="0"/>'
_DEEPEST = 5


class BodyWriter:
    """Writes the body of one document; what Word keeps elsewhere is gathered on the way."""

    def __init__(self, document: Document, words: Words, parts: Parts, colours: Colours) -> None:
        """Number everything that can be pointed at before the first word is written."""
        self._document = document
        self._words = words
        self._colours = colours
        self._index = Index(document, words)
        self._citations = Citations(document.sources)
        self._marks = Bookmarks()
        self.text = TextRuns(self._index, self._citations, words, parts, self._marks)
        self.numbering = Numbering()
        self._tables = TableRows(self.text, colours)
        self._pictures = Pictures(parts, document.theme)
        self._sections = Sections(document, words, parts)
        self._entries = {
            "heading": iter(self._index.headings),
            "table": iter(self._index.tables),
            "figure": iter(self._index.figures),
            "paragraph": iter(self._index.paragraphs),
        }
        # Word counts headings as the index does, except where a level is skipped; there numbers are written out.
        self.counted = document.numbered and not any(
            "0" in entry.number.split(".") for entry in self._index.headings
        )
        self._made: list[str] = []
        self._due = ""
        self._page: Paper = PORTRAIT
        self._turning = False
        self._level = 0
        self._tone: Tone | None = None
        # Whether the last paragraph belongs to the same frame, and whether none stands on the page yet.
        self._joined = self._top = False
        self._lists: list[tuple[int, IndexEntry]] = []

    def pieces(self) -> list[str]:
        """The whole body in pieces; lists of sources are filled last, when all uses are known."""
        first = cover(self._document, self._words, self._tables, self._pictures)
        first += self._sections.end(PORTRAIT, cover=True)
        self.blocks(self._document.blocks)
        if not self._lists and self._citations.used():
            self._keep_place(IndexEntry("sec-sources", self._words.sources, 1))
        if self._due == _SPACE:
            self._put("")  # Word wants a paragraph after the last table
        for at, entry in self._lists:
            self._made[at] += self._sources(entry)
        return [first, *self._made, self._sections.properties(self._page)]

    def blocks(self, blocks: tuple[Block, ...]) -> None:
        """Write blocks one after another."""
        for block in blocks:
            if self._turning and not isinstance(block, Landscape | PageBreak):
                self._turn(PORTRAIT)
            if write_one := _WRITERS.get(type(block)):
                write_one(self, block)

    def heading(self, block: Heading) -> None:
        """Write a heading; a chapter starts a new page."""
        entry = self._next("heading")
        content = self.text.content(block.content, block.evidence)
        if entry.level <= 1:
            self._due = ""
        self._put(self._head(entry, content))

    def _head(self, entry: IndexEntry, content: str) -> str:
        level = min(max(entry.level, 1), _DEEPEST)
        written = run(f"{entry.number}\u2002") if entry.number and not self.counted else ""
        about = _UNNUMBERED if self.counted and not entry.number else ""
        about += _NO_ROOM if self._top else ""
        return paragraph(self._marks.mark(entry.id, written + content), f"Heading{level}", about)

    def paragraph(self, block: Paragraph) -> None:
        """Write a paragraph in the style of where it stands."""
        content = self.text.content(block.content, block.evidence)
        if block.anchor:
            content = self._marks.mark(self._next("paragraph").id, content)
        if self._tone is not None:
            # Room is made above, not below: between frames of different indents it would show as a white stripe.
            above = _ROOM if self._joined else ""
            self._put(paragraph(content, f"Callout{self._tone.capitalize()}", above))
            self._joined = True
        elif self._level:
            indent = f'<w:ind w:left="{INDENT * self._level}"/>' if self._level > 1 else ""
            self._put(paragraph(content, "ListContinue", indent))
        else:
            self._put(
                paragraph(content, "Lead" if block.lead else "BodyText", KEEP if leads_in(block) else "")
            )

    def list_block(self, block: ListBlock) -> None:
        """Write a list; a numbered one starts at 1."""
        number = self.numbering.ordered(self._level) if block.ordered else BULLETS
        style = "ListNumber" if block.ordered else "ListBullet"
        for one in block.points():
            self._point(one, number, style)
        self._after(block.evidence)

    def _point(self, one: ListItem, number: int, style: str) -> None:
        about = point(number, self._level)
        if self._tone is not None:
            left = CALLOUT_INSET + INDENT * (self._level + 1)
            about += callout_box(self._tone, self._colours)
            about += f'<w:spacing w:before="0" w:after="0"/><w:ind w:left="{left}" w:right="{CALLOUT_INSET}" w:hanging="{INDENT}"/>'
        self._put(paragraph(self.text.content(one.content, one.evidence), style, about))
        self._level += 1
        self.blocks(one.blocks)
        self._level -= 1

    def table(self, block: Table) -> None:
        """Write a table below its caption."""
        entry = self._next("table")
        self._put(self._caption(entry, "Caption", block.caption, block.evidence))
        made = self._tables.table(block, self._page.room)
        if block.note:
            made += paragraph(self.text.content(block.note), "Note")
        self._put(made)
        self._due = "" if block.note else _SPACE

    def figure(self, block: Figure) -> None:
        """Write a figure above its caption, and the table that says the same."""
        entry = self._next("figure")
        picture = self._pictures.figure(block, entry.name, self._page)
        self._put(paragraph(picture, "Figure"))
        self._put(self._caption(entry, "FigureCaption", block.caption, block.evidence))
        if block.table is not None:
            self.table(block.table)

    def _caption(self, entry: IndexEntry, style: str, content: Content, evidence: Evidence) -> str:
        """A caption that Word can count: "Table" and a number by field, marked so that references lead to it."""
        word, _, number = entry.name.rpartition(" ")
        label = look("Label")
        counted = field(f"SEQ {word} \\* ARABIC", run(number, label))
        name = self._marks.mark(entry.id, run(f"{word} ", label) + counted)
        return paragraph(name + run("\u2002") + self.text.content(content, evidence), style)

    def callout(self, block: Callout) -> None:
        """Write a framed note; its tone is said by a sign and a colour, and its title says what it is."""
        name = block.tone.capitalize()
        title = look(f"CalloutTitle{name}")
        sign = run(f"{MARKS[block.tone]}\u2002", title) if MARKS[block.tone] else ""
        content = self.text.content(block.title, block.evidence, f"CalloutTitle{name}")
        self._put(_SPACE + paragraph(sign + content, f"Callout{name}", KEEP if block.blocks else ""))
        self._joined = True
        outside, self._tone = (self._tone, self._level), block.tone
        self._level = 0
        self.blocks(block.blocks)
        self._tone, self._level = outside
        self._due = _SPACE

    def key_values(self, block: KeyValues) -> None:
        """Write keys and values as a table."""
        if block.items:
            self._put(self._tables.key_values(block, self._page.room))
            self._due = _SPACE
        self._after(block.evidence)

    def contents(self, block: Contents) -> None:
        """Write the table of contents."""
        self._put(contents(block, self._index, self._words, self._marks))

    def landscape(self, block: Landscape) -> None:
        """Write blocks on pages that lie on their side; what follows turns back."""
        self._turn(LANDSCAPE)
        self.blocks(block.blocks)
        self._turning = True

    def page_break(self, _block: PageBreak) -> None:
        """Ask for a new page before what comes next, unless that starts one itself."""
        if self._made and not self._turning:
            self._due = _NEW_PAGE

    def source_list(self, _block: SourceList) -> None:
        """Keep a place for the list of sources."""
        self._keep_place(self._next("heading"))

    def _keep_place(self, entry: IndexEntry) -> None:
        if self._turning:
            self._turn(PORTRAIT)
        if entry.level <= 1:
            self._due = ""
        self._put("")
        self._lists.append((len(self._made) - 1, entry))

    def _sources(self, entry: IndexEntry) -> str:
        head = self._head(entry, run(entry.name))
        return head + sources(self._citations.used(), self._words, self._marks, self.text)

    def _after(self, evidence: Evidence) -> None:
        """Write what a whole block rests on, below it."""
        if evidence:
            self._due = ""
            self._put(paragraph(self.text.cites(evidence), "Note"))

    def _turn(self, page: Paper) -> None:
        """End the section and go on with pages of another kind; nothing that was due is needed at the top of a page."""
        self._turning = False
        self._due = ""
        if self._made:
            self._made.append(self._sections.end(self._page))
        self._page = page
        self._top = True

    def _put(self, made: str) -> None:
        """Add what is finished, after the space or the new page that is due before it."""
        self._made.append(self._due + made)
        self._due = ""
        self._joined = self._top = False

    def _next(self, kind: str) -> IndexEntry:
        return next(self._entries[kind])


_WRITERS: dict[type[Block], Callable[[BodyWriter, Any], None]] = {
    Heading: BodyWriter.heading,
    Paragraph: BodyWriter.paragraph,
    ListBlock: BodyWriter.list_block,
    Table: BodyWriter.table,
    Callout: BodyWriter.callout,
    Figure: BodyWriter.figure,
    KeyValues: BodyWriter.key_values,
    Contents: BodyWriter.contents,
    Landscape: BodyWriter.landscape,
    SourceList: BodyWriter.source_list,
    PageBreak: BodyWriter.page_break,
}
