"""Blocks as plain data for the Typst template; `k` says what a node is."""

import base64
import struct
from collections.abc import Callable, Iterator
from itertools import accumulate, islice
from math import ceil
from typing import Any

from paraply.documents.blocks import (
    Block,
    Callout,
    Cell,
    Contents,
    Figure,
    Heading,
    KeyValues,
    Landscape,
    ListBlock,
    PageBreak,
    Paragraph,
    SourceList,
    Table,
    leads_in,
)
from paraply.documents.citations import Citations, UsedSource
from paraply.documents.document import Document
from paraply.documents.figures.rendering import file_svg
from paraply.documents.index import Index, IndexEntry
from paraply.documents.inlines import Tone, plain
from paraply.documents.links import outside
from paraply.documents.theme import PNG
from paraply.documents.words import Words
from paraply.documents.writers.marks import MARKS
from paraply.documents.writers.pdf.coverage import Legible
from paraply.documents.writers.pdf.text import Node, TextNodes, language

# A table lower than this stays whole on one page; it is less than half of one, so no page is left mostly empty.
_LOW, _MOST_ROOM = 330.0, 300.0
_LINE, _ROW, _LETTER, _CAPTION = 12.5, 11.0, 5.0, 26.0
_UPRIGHT, _FLIPPED = 459.0, 740.0


def _heights(table: Table, across: float) -> Iterator[float]:
    """About how high each row becomes, header first, without setting it. Unit: points, `across` too."""
    shares = [column.width or 1.0 for column in table.columns] or [1.0] * table.width()
    for row in table.header_cells() + table.body_cells():
        lines, at = 1.0, 0
        for cell in row:
            room = across * sum(shares[at : at + cell.colspan]) / sum(shares) - 10
            lines = max(lines, ceil(len(plain(cell.content)) * _LETTER / max(room, _LETTER)))
            at += cell.colspan
        yield lines * _LINE + _ROW


def _is_low(table: Table, across: float) -> bool:
    return all(total <= _LOW for total in accumulate(_heights(table, across)))


def _first(table: Table, across: float) -> float:
    """About how much room caption, header and first row take."""
    rows = islice(_heights(table, across), len(table.header) + 1)
    return min(_CAPTION + sum(rows), _MOST_ROOM)


def _framed(png: bytes) -> bytes:
    """A PNG inside an SVG: Typst's Python package takes no file that is not text."""
    width, height = struct.unpack(">II", png[16:24])
    data = base64.b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{data}"/></svg>'
    ).encode()


class BlockNodes:
    """Makes the nodes of one document, front to back, once; pictures are kept apart as files."""

    def __init__(self, document: Document, words: Words, legible: Legible) -> None:
        """Number everything that can be pointed at before the first node is made."""
        self._document = document
        self._words = words
        self._index = Index(document, words)
        self._citations = Citations(document.sources)
        self.text = TextNodes(self._index, self._citations, legible)
        self._headings, self._tables = iter(self._index.headings), iter(self._index.tables)
        self._figures, self._paragraphs = iter(self._index.figures), iter(self._index.paragraphs)
        self._lists: list[Node] = []
        self._count = 0
        self._across = _UPRIGHT
        self.pictures: dict[str, bytes] = {}
        self.with_row_headers: list[int] = []

    def all(self) -> list[Node]:
        """Make all nodes; lists of sources are filled last, when all uses are known."""
        nodes = self.blocks(self._document.blocks)
        if not self._lists and self._citations.used():
            nodes.append(self._sources(IndexEntry("sec-sources", self._words.sources, 1)))
        items = [self._source(used) for used in self._citations.used()]
        for node in self._lists:
            node["items"] = items
        return nodes

    def blocks(self, blocks: tuple[Block, ...]) -> list[Node]:
        """Make the nodes of blocks, one after another."""
        return [_NODES[type(block)](self, block) for block in blocks if type(block) in _NODES]

    def heading(self, block: Heading) -> Node:
        """Make a heading's node; its number is part of its text."""
        return self._head(next(self._headings), self.text.content(block.content, block.evidence))

    def _head(self, entry: IndexEntry, content: list[str | Node]) -> Node:
        number = [f"{entry.number}\u2002"] if entry.number else []
        return {"k": "h", "v": min(max(entry.level, 1), 5), "r": number + content, "id": entry.id}

    def paragraph(self, block: Paragraph) -> Node:
        """Make a paragraph's node."""
        node: Node = {"k": "p", "r": self.text.content(block.content, block.evidence)}
        if block.lead:
            node["lead"] = 1
        if leads_in(block):
            node["sticky"] = 1
        if block.anchor:
            node["id"] = next(self._paragraphs).id
        return node

    def list_block(self, block: ListBlock) -> Node:
        """Make a list's node."""
        items = [
            {"r": self.text.content(point.content, point.evidence), "b": self.blocks(point.blocks)}
            for point in block.points()
        ]
        return {
            "k": "ol" if block.ordered else "ul",
            "items": items,
            "after": self.text.cites(block.evidence),
        }

    def table(self, block: Table) -> Node:
        """Make a table's node, cells row by row."""
        entry = next(self._tables)
        self._count += 1
        if block.row_headers and block.header:
            self.with_row_headers.append(self._count)
        columns = block.columns
        return {
            "k": "t",
            "id": entry.id,
            "name": entry.name,
            "cap": self.text.content(block.caption, block.evidence),
            "cols": [column.width for column in columns] or [1] * block.width(),
            "al": [str(column.align) for column in columns] or ["start"] * block.width(),
            "head": [self._cell(cell, True) for row in block.header_cells() for cell in row],
            "heads": len(block.header),
            "repeat": block.repeat_header,
            "low": _is_low(block, self._across),
            "room": _first(block, self._across),
            "body": [
                self._cell(cell, headed and not number)
                for headed, row in block.headed_rows()
                for number, cell in enumerate(row)
            ],
            "note": self.text.content(block.note),
        }

    def _cell(self, cell: Cell, header: bool) -> str | Node:
        content = self.text.content(cell.content, cell.evidence)
        node: Node = {"h": 1} if header or cell.scope else {}
        if cell.colspan > 1:
            node["x"] = cell.colspan
        if cell.rowspan > 1:
            node["y"] = cell.rowspan
        if cell.tone is not Tone.NONE:
            node["o"] = str(cell.tone)
            node["m"] = MARKS[cell.tone]
        if cell.align:
            node["al"] = str(cell.align)
        if tag := language(cell.lang):
            node["l"] = tag
        if not node and len(content) < 2 and all(isinstance(part, str) for part in content):
            return str(content[0]) if content else ""
        return {"r": content} | node

    def callout(self, block: Callout) -> Node:
        """Make a framed note's node."""
        title = self.text.content(block.title, block.evidence)
        return {
            "k": "c",
            "o": str(block.tone),
            "m": MARKS[block.tone],
            "r": title,
            "b": self.blocks(block.blocks),
        }

    def kept(self, picture: bytes) -> str:
        """Keep a picture, SVG or PNG, as a file of its own, and give its name."""
        name = f"picture-{len(self.pictures) + 1}.svg"
        self.pictures[name] = _framed(picture) if picture.startswith(PNG) else picture
        return name

    def _picture(self, block: Figure) -> bytes:
        """Draw a figure with nothing in it that the fonts cannot show."""
        drawn = file_svg(block.drawing, self._document.theme.colours).decode()
        return self.text.legible_in(drawn).encode()

    def figure(self, block: Figure) -> Node:
        """Make a figure's node; the picture goes into a file of its own."""
        entry = next(self._figures)
        name = self.kept(self._picture(block))
        return {
            "k": "f",
            "id": entry.id,
            "name": entry.name,
            "file": name,
            "alt": self.text.text(block.alt.strip() or plain(block.caption).strip() or entry.name),
            "w": min(max(block.width, 0.05), 1),
            "cap": self.text.content(block.caption, block.evidence),
            "b": self.blocks((block.table,) if block.table else ()),
        }

    def key_values(self, block: KeyValues) -> Node:
        """Make the node of a key-value list."""
        items = [
            [self.text.content(item.key), self.text.content(item.value, item.evidence)]
            for item in block.items
        ]
        return {"k": "kv", "items": items, "after": self.text.cites(block.evidence)}

    def contents(self, block: Contents) -> Node:
        """Make the node of the table of contents."""
        title = self.text.text(block.title or self._words.contents)
        return {"k": "toc", "title": title, "depth": block.depth}

    def landscape(self, block: Landscape) -> Node:
        """Make the node of landscape pages."""
        self._across = _FLIPPED
        inside = self.blocks(block.blocks)
        self._across = _UPRIGHT
        if inside and inside[0]["k"] == "h":
            inside[0]["first"] = True  # the landscape page is new already
        return {"k": "wide", "b": inside}

    def source_list(self, _block: SourceList) -> Node:
        """Make the node of the list of sources, to be filled."""
        return self._sources(next(self._headings))

    def _sources(self, entry: IndexEntry) -> Node:
        node: Node = {
            "k": "src",
            "head": self._head(entry, [self.text.text(entry.name)]),
            "cited": self._words.cited,
        }
        self._lists.append(node)
        return node

    def _source(self, used: UsedSource) -> Node:
        text = [part for part in self.text.text(used.source.citation).split("\n") if part]
        more = self._words.more.format(count=used.more) if used.more else ""
        address = outside(used.source.url)
        return {
            "n": used.number,
            "id": used.target,
            "r": text,
            "l": language(used.source.lang),
            "u": address or "",
            "ut": self.text.text(address or ""),
            "places": used.places,
            "more": more,
        }


_NODES: dict[type[Block], Callable[[BlockNodes, Any], Node]] = {
    Heading: BlockNodes.heading,
    Paragraph: BlockNodes.paragraph,
    ListBlock: BlockNodes.list_block,
    Table: BlockNodes.table,
    Callout: BlockNodes.callout,
    Figure: BlockNodes.figure,
    KeyValues: BlockNodes.key_values,
    Contents: BlockNodes.contents,
    Landscape: BlockNodes.landscape,
    SourceList: BlockNodes.source_list,
    PageBreak: lambda _nodes, _block: {"k": "pb"},
}
