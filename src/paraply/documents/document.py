"""A whole report as data: a builder makes a `Document`, a writer turns it into bytes."""

from dataclasses import dataclass
from datetime import date

from paraply.documents.blocks import Block, KeyValue


@dataclass(frozen=True, slots=True)
class Source:
    """What an evidence id stands for: the citation a reader can look up."""

    id: str
    citation: str
    lang: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report in one language, with everything a writer needs and nothing it has to look up.

    `date` is the document's own date and the only time that reaches the file. `details` stand on the cover.
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
