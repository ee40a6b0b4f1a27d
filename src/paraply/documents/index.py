"""What can be pointed at in a document: headings, tables and figures with their ids in the file."""

import re
from dataclasses import dataclass

from paraply.documents.blocks import Block, Figure, Heading, Paragraph, SourceList, Table
from paraply.documents.document import Document
from paraply.documents.inlines import plain
from paraply.documents.walk import walk
from paraply.documents.words import Words

_SAFE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,80}")
_OURS = re.compile(r"(src|ref|sec|tab|fig|par|fn|fnref)-.*|main")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One target: its id in the file, its name, and for headings the level and number."""

    id: str
    name: str
    level: int = 0
    number: str = ""


class Index:
    """All targets of a document in reading order, and the way from an author's anchor to a target.

    A writer meets the blocks in the same order and takes the entries one by one.
    """

    def __init__(self, document: Document, words: Words) -> None:
        """Read the whole document once."""
        self._words = words
        self._numbered = document.numbered
        self._counts = [0] * 7
        self.by_anchor: dict[str, IndexEntry] = {}
        self._taken: set[str] = set()
        self.headings: list[IndexEntry] = []
        self.tables: list[IndexEntry] = []
        self.figures: list[IndexEntry] = []
        self.paragraphs: list[IndexEntry] = []
        for block in walk(document.blocks):
            self._register(block)

    def _register(self, block: Block) -> None:
        if isinstance(block, (Heading, SourceList)):
            name = plain(block.content) if isinstance(block, Heading) else block.title or self._words.sources
            number = self._next_number(block.level)
            self._enter(self.headings, "sec", getattr(block, "anchor", ""), name, block.level, number)
        elif isinstance(block, Table):
            name = f"{self._words.table} {len(self.tables) + 1}"
            self._enter(self.tables, "tab", block.anchor, name)
        elif isinstance(block, Figure):
            name = f"{self._words.figure} {len(self.figures) + 1}"
            self._enter(self.figures, "fig", block.anchor, name)
        elif isinstance(block, Paragraph) and block.anchor:
            self._enter(self.paragraphs, "par", block.anchor, plain(block.content)[:60])

    def _next_number(self, level: int) -> str:
        level = min(max(level, 1), 5)
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (6 - level)
        return ".".join(map(str, self._counts[1 : level + 1])) if self._numbered else ""

    def _enter(
        self, kind: list[IndexEntry], prefix: str, anchor: str, name: str, level: int = 0, number: str = ""
    ) -> None:
        usable = _SAFE.fullmatch(anchor) and not _OURS.fullmatch(anchor) and anchor not in self._taken
        entry = IndexEntry(anchor if usable else f"{prefix}-{len(kind) + 1}", name, level, number)
        self._taken.add(entry.id)
        kind.append(entry)
        if anchor:
            self.by_anchor.setdefault(anchor, entry)
