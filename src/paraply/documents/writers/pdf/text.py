"""Inline content as plain data for the Typst template: strings for text, small objects for all that is more.

Keys are short because a national report has a million of them: t text, b strong, i emphasis, l language,
u address, a target inside, c citations, g badge, o tone, f footnote.
"""

import re
import unicodedata
from typing import Any, TypeAlias

from paraply.documents.characters import fit
from paraply.documents.citations import Citations
from paraply.documents.index import Index
from paraply.documents.inlines import Badge, Content, CrossReference, Evidence, Inline, Run, inlines
from paraply.documents.links import outside
from paraply.documents.writers.marks import MARKS
from paraply.documents.writers.pdf.coverage import Legible

Node: TypeAlias = dict[str, Any]
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{2}))?(?:-.*)?")
# A word nobody can hyphenate would run off the page; zero-width spaces let it break.
_UNBROKEN = re.compile(r"[^\s\u200b-]{32,}")


def language(tag: str | None) -> list[str]:
    """Split a language tag into language and region, or give nothing for what is no tag."""
    match = _LANGUAGE.fullmatch(tag or "")
    if match is None:
        return []
    return [match[1].lower(), match[2].upper()] if match[2] else [match[1].lower()]


class TextNodes:
    """Makes nodes of inline content for one document."""

    def __init__(self, index: Index, citations: Citations, legible: Legible) -> None:
        """Share the index, the citations and the fonts' coverage with the maker of block nodes."""
        self._index = index
        self._citations = citations
        self._legible = legible

    def text(self, text: str) -> str:
        """Give the text as the fonts can show it."""
        shown = unicodedata.normalize("NFC", fit(text)).translate(self._legible)
        return _UNBROKEN.sub(_breakable, shown)

    def legible_in(self, drawn: str) -> str:
        """Give a drawn picture with what the fonts lack spelled out; its own marks are all plain letters."""
        return drawn.translate(self._legible)

    def content(self, content: Content, evidence: Evidence = ()) -> list[str | Node]:
        """Give content as nodes, followed by its citations."""
        nodes: list[str | Node] = []
        for part in inlines(content):
            nodes.extend(self._inline(part))
        return nodes + self.cites(evidence)

    def cites(self, evidence: Evidence) -> list[str | Node]:
        """Give the citations of evidence: number or run, the source they lead to, and the place they are."""
        if not evidence:
            return []
        cites = self._citations.cite_in_runs(evidence)
        return [{"c": [[one.shown, one.target, one.place] for one in cites]}]

    def _inline(self, part: Inline) -> list[str | Node]:
        if isinstance(part, Run):
            return self._run(part)
        if isinstance(part, Badge):
            node: Node = {"g": MARKS[part.tone] + " " + self.text(part.text), "o": str(part.tone)}
            return [node | self._spoken(part.lang)]
        if isinstance(part, CrossReference):
            entry = self._index.by_anchor.get(part.anchor)
            shown = self.text(part.text or (entry.name if entry else part.anchor))
            return [{"t": shown, "a": entry.id}] if entry else [shown]
        return [{"f": self.content(part.content, part.evidence)}]

    def _run(self, run: Run) -> list[str | Node]:
        extra = self._spoken(run.lang) | self._linked(run.link_to)
        if run.strong:
            extra["b"] = 1
        if run.emphasis:
            extra["i"] = 1
        nodes: list[str | Node] = []
        for number, line in enumerate(self.text(run.text).split("\n")):
            if number:
                nodes.append({"n": 1})
            if line:
                nodes.append({"t": line} | extra if extra else line)
        return nodes + self.cites(run.evidence)

    def _spoken(self, lang: str | None) -> Node:
        tag = language(lang)
        return {"l": tag} if tag else {}

    def _linked(self, target: str | None) -> Node:
        if target and target.startswith("#"):
            entry = self._index.by_anchor.get(target[1:])
            return {"a": entry.id} if entry else {}
        address = outside(target)
        return {"u": address} if address else {}


def _breakable(match: re.Match[str]) -> str:
    word = match.group()
    return "\u200b".join(word[start : start + 16] for start in range(0, len(word), 16))
