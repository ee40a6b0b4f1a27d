"""A `Document` as one self-contained, accessible HTML file that needs no script and no network.

The content security policy forbids everything but the file's own style and pictures, so even a fault in the
escaping could not run anything.
"""

import base64
from collections.abc import Callable
from pathlib import Path
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
    PageBreak,
    Paragraph,
    SourceList,
    Table,
)
from paraply.documents.citations import Citations, UsedSource
from paraply.documents.document import Document
from paraply.documents.figures.rendering import file_svg
from paraply.documents.index import Index, IndexEntry
from paraply.documents.inlines import Evidence
from paraply.documents.links import outside
from paraply.documents.walk import walk
from paraply.documents.words import Words, words_for
from paraply.documents.writers import Written
from paraply.documents.writers.html.frame import cover, metadata, style
from paraply.documents.writers.html.table import table_html
from paraply.documents.writers.html.text import TextWriter, escaped, lang_attribute, tone_mark

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)


def write(document: Document, *, fonts: Path | None = None) -> Written:
    """Write the document as one HTML file; with `fonts`, the folder's Inter faces are embedded.

    Raises: OSError when the fonts folder lacks a face.
    """
    words = words_for(document.language)
    body = BodyWriter(document, words)
    details = body.block(KeyValues(document.details)) if document.details else ""
    article = body.article()
    lang = lang_attribute(document.language) or f' lang="{words.lang}"'
    page = (
        f'<!DOCTYPE html>\n<html{lang}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(document.title)}</title>\n{metadata(document)}<style>\n{style(document.theme, fonts)}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#main">{words.skip}</a>\n{cover(document, details, words)}'
        f'<div class="sheet">\n{body.navigation()}<main id="main" tabindex="-1">\n{article}</main>\n</div>\n'
        "</body>\n</html>\n"
    )
    return Written(page.encode())


def fragment(document: Document) -> str:
    """Write only the document's contents, for a page that has its own frame and style."""
    return BodyWriter(document, words_for(document.language)).article()


class BodyWriter:
    """Writes the blocks of one document, front to back, once."""

    def __init__(self, document: Document, words: Words) -> None:
        """Number everything that can be pointed at before the first word is written."""
        self._document = document
        self._words = words
        self._index = Index(document, words)
        self._citations = Citations(document.sources)
        self._text = TextWriter(self._index, self._citations, words)
        self._headings, self._tables = iter(self._index.headings), iter(self._index.tables)
        self._figures, self._paragraphs = iter(self._index.figures), iter(self._index.paragraphs)
        self._lists: list[IndexEntry] = []

    def article(self) -> str:
        """Write all blocks, then the notes; lists of sources are filled last, when all uses are known."""
        article = self.blocks(self._document.blocks) + self._notes()
        for number, entry in enumerate(self._lists):
            article = article.replace(_later(number), self._sources(entry))
        if not self._lists and self._citations.used():
            article += self._sources(IndexEntry("sec-sources", self._words.sources, 1))
        return article

    def block(self, block: Block) -> str:
        """Write one block and what is inside it."""
        write_one = _WRITERS.get(type(block))
        return write_one(self, block) if write_one else ""

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        """Write blocks one after another."""
        return "".join(self.block(block) for block in blocks)

    def navigation(self) -> str:
        """Write the contents as navigation, from the headings down to the depth the document asks for."""
        contents = next((b for b in walk(self._document.blocks) if isinstance(b, Contents)), Contents())
        entries = [entry for entry in self._index.headings if entry.level <= contents.depth]
        if not entries:
            return ""
        lines = "".join(
            f'<li class="depth-{entry.level}"><a href="#{entry.id}">{_numbered(entry)}</a></li>\n'
            for entry in entries
        )
        title = escaped(contents.title) or self._words.contents
        return (
            f'<nav class="contents" aria-label="{title}"><details open><summary>{title}</summary>\n'
            f"<ol>\n{lines}</ol></details></nav>\n"
        )

    def heading(self, block: Heading) -> str:
        """Write a heading one level below the title's."""
        entry = next(self._headings)
        tag = f"h{min(max(entry.level, 1), 5) + 1}"
        number = f'<span class="number">{entry.number}</span> ' if entry.number else ""
        return f'<{tag} id="{entry.id}">{number}{self._text.content(block.content, block.evidence)}</{tag}>\n'

    def paragraph(self, block: Paragraph) -> str:
        """Write a paragraph."""
        anchor = f' id="{next(self._paragraphs).id}"' if block.anchor else ""
        lead = ' class="lead"' if block.lead else ""
        return f"<p{anchor}{lead}>{self._text.content(block.content, block.evidence)}</p>\n"

    def list_block(self, block: ListBlock) -> str:
        """Write a list."""
        tag = "ol" if block.ordered else "ul"
        points = "".join(
            f"<li>{self._text.content(point.content, point.evidence)}{self.blocks(point.blocks)}</li>\n"
            for point in block.points()
        )
        return f"<{tag}>\n{points}</{tag}>\n{self._opened(block.evidence)}"

    def table(self, block: Table) -> str:
        """Write a table; what it rests on as a whole opens below it."""
        return table_html(block, next(self._tables), self._text, self._opened(block.evidence)) + "\n"

    def callout(self, block: Callout) -> str:
        """Write a framed note; the tone is also said in words for those who hear the page."""
        said = self._words.tones.get(block.tone, "")
        hidden = f'<span class="hidden">{said}: </span>' if said else ""
        return (
            f'<aside class="callout tone-{block.tone}"><p class="title">{tone_mark(block.tone)}{hidden}'
            f"{self._text.content(block.title, block.evidence)}</p>\n{self.blocks(block.blocks)}</aside>\n"
        )

    def figure(self, block: Figure) -> str:
        """Write a figure; the picture is an image, so nothing in the SVG can run."""
        entry = next(self._figures)
        data = base64.b64encode(file_svg(block.drawing, self._document.theme.colours)).decode()
        width = f"{100 * min(max(block.width, 0.05), 1):.4g}"
        caption = self._text.content(block.caption)
        table = ""
        if block.table is not None:
            table = f"<details><summary>{self._words.data}</summary>{self.table(block.table)}</details>"
        return (
            f'<figure id="{entry.id}"><img style="width:{width}%" alt="{escaped(block.alt)}" '
            f'src="data:image/svg+xml;base64,{data}"><figcaption><span class="number">{entry.name}</span> '
            f"{caption}</figcaption>{table}{self._opened(block.evidence)}</figure>\n"
        )

    def key_values(self, block: KeyValues) -> str:
        """Write keys and values as a description list."""
        lines = "".join(
            f"<div><dt>{self._text.content(item.key)}</dt>"
            f"<dd>{self._text.content(item.value, item.evidence)}</dd></div>\n"
            for item in block.items
        )
        return f'<dl class="facts">\n{lines}</dl>\n{self._opened(block.evidence)}'

    def landscape(self, block: Landscape) -> str:
        """Write blocks that print on landscape pages."""
        return f'<div class="landscape">\n{self.blocks(block.blocks)}</div>\n'

    def source_list(self, _block: SourceList) -> str:
        """Keep a place for the list of sources."""
        self._lists.append(next(self._headings))
        return _later(len(self._lists) - 1)

    def _opened(self, evidence: Evidence) -> str:
        """Write what a whole block rests on as something to open, citations in full."""
        if not evidence:
            return ""
        lines = "".join(
            f'<li><a id="{one.place}" href="#{one.target}">{one.number}</a> '
            f"{escaped(one.source.citation)}</li>"
            for one in self._citations.cite(evidence)
        )
        return (
            f'<details class="evidence"><summary>{self._words.sources}</summary>'
            f'<ul class="plain">{lines}</ul></details>\n'
        )

    def _notes(self) -> str:
        if not self._text.footnotes:
            return ""
        notes = "\n".join(self._text.footnotes)
        return f'<section class="notes"><h2>{self._words.notes}</h2><ol>{notes}</ol></section>\n'

    def _sources(self, entry: IndexEntry) -> str:
        tag = f"h{min(max(entry.level, 1), 5) + 1}"
        lines = "".join(self._source(used) for used in self._citations.used())
        head = f'<{tag} id="{entry.id}">{_numbered(entry)}</{tag}>'
        return f'<section class="sources">{head}\n<ol>\n{lines}</ol></section>\n'

    def _source(self, used: UsedSource) -> str:
        text = escaped(used.source.citation).replace("\n", "<br>")
        if address := outside(used.source.url):
            text += f' <a href="{escaped(address)}" rel="noopener noreferrer">{escaped(address)}</a>'
        places = " ".join(
            f'<a href="#{place}" aria-label="{self._words.back}, {self._words.place} {number}">{number}</a>'
            for number, place in enumerate(used.places, 1)
        )
        more = f" {self._words.more.format(count=used.more)}" if used.more else ""
        return (
            f'<li id="{used.target}"{lang_attribute(used.source.lang)}>{text} <span class="places"'
            f' lang="{self._words.lang}">{self._words.cited}: {places}{more}</span></li>\n'
        )


def _later(number: int) -> str:
    """Mark a place to fill; text cannot contain it, since null characters are spelled out."""
    return f"\x00{number}\x00"


def _numbered(entry: IndexEntry) -> str:
    return (
        f'<span class="number">{entry.number}</span> {escaped(entry.name)}'
        if entry.number
        else escaped(entry.name)
    )


_WRITERS: dict[type[Block], Callable[[BodyWriter, Any], str]] = {
    Heading: BodyWriter.heading,
    Paragraph: BodyWriter.paragraph,
    ListBlock: BodyWriter.list_block,
    Table: BodyWriter.table,
    Callout: BodyWriter.callout,
    Figure: BodyWriter.figure,
    KeyValues: BodyWriter.key_values,
    Landscape: BodyWriter.landscape,
    SourceList: BodyWriter.source_list,
    PageBreak: lambda _writer, _block: '<div class="page-break"></div>\n',
}
