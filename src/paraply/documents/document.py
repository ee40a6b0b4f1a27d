"""A whole report as data: a builder makes a `Document`, a writer turns it into bytes."""

from dataclasses import dataclass
from datetime import date

from paraply.documents.blocks import Block, KeyValue, Table
from paraply.documents.inlines import Content
from paraply.documents.theme import PLAIN, Theme


@dataclass(frozen=True, slots=True)
class Source:
    """What an evidence id stands for: the citation a reader can look up."""

    id: str
    citation: str
    lang: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a title, what it shows, and what is said to it.

    `section`: opens a part of the talk, with nothing but its title and perhaps a line below it. `notes`: paragraphs for the
    speaker; the sources of all that stands on the slide are added to them by the writer.
    Shape: lists, paragraphs, tables, figures, callouts and key values; what does not fit goes on in the next slide.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[Content, ...] = ()
    section: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook: a table with a short name, and what it holds in a line above it."""

    name: str
    table: Table
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report in one language, with everything a writer needs and nothing it has to look up.

    `date` is the document's own date and the only time that reaches the file. `details` stand on the cover. `blocks` are the
    report to read (PDF, DOCX, HTML), `slides` the same to show (PPTX), `sheets` the same to reckon with (XLSX).
    """

    title: str
    language: str
    date: date
    blocks: tuple[Block, ...]
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    identifier: str = ""
    details: tuple[KeyValue, ...] = ()
    sources: tuple[Source, ...] = ()
    keywords: tuple[str, ...] = ()
    numbered: bool = False
    slides: tuple[Slide, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    theme: Theme = PLAIN
