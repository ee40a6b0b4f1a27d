"""Inline content as HTML: every word escaped, every link checked, every claim followed by its sources."""

import re
from html import escape

from paraply.documents.characters import fit
from paraply.documents.citations import Citations
from paraply.documents.index import Index
from paraply.documents.inlines import (
    Badge,
    Content,
    CrossReference,
    Evidence,
    Footnote,
    Inline,
    Run,
    Tone,
    inlines,
)
from paraply.documents.links import outside
from paraply.documents.words import Words
from paraply.documents.writers.marks import MARKS

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def escaped(text: str) -> str:
    """Write text so that it can only ever be text, in content and in quoted attributes alike."""
    return escape(fit(text), quote=True)


def lang_attribute(lang: str | None) -> str:
    """Give a lang attribute with its leading space, or nothing for what is no language tag."""
    return f' lang="{lang}"' if lang and _LANGUAGE.fullmatch(lang) else ""


def tone_mark(tone: Tone) -> str:
    """Give the sign of a tone, hidden from screen readers, which read the word beside it."""
    return f'<span class="mark" aria-hidden="true">{MARKS[tone]}</span>' if MARKS[tone] else ""


class TextWriter:
    """Writes inline content; collects footnotes and citations as it goes."""

    def __init__(self, index: Index, citations: Citations, words: Words) -> None:
        """Share the index, the citations and the words with the writer of the blocks."""
        self._index = index
        self._citations = citations
        self._words = words
        self.footnotes: list[str] = []

    def content(self, content: Content, evidence: Evidence = ()) -> str:
        """Write content, followed by links to its sources."""
        return "".join(self._inline(part) for part in inlines(content)) + self.cites(evidence)

    def cites(self, evidence: Evidence) -> str:
        """Write the numbers of the sources as links to the list of sources."""
        if not evidence:
            return ""
        word = self._words.source
        links = ", ".join(
            f'<a id="{one.place}" href="#{one.target}" aria-label="{word} {one.shown}">{one.shown}</a>'
            for one in self._citations.cite_in_runs(evidence)
        )
        return f'<sup class="cites">[{links}]</sup>'

    def _inline(self, part: Inline) -> str:
        if isinstance(part, Run):
            return self._run(part)
        if isinstance(part, Badge):
            lang = lang_attribute(part.lang)
            word = tone_mark(part.tone) + escaped(part.text)
            return f'<span class="badge tone-{part.tone}"{lang}>{word}</span>'
        if isinstance(part, CrossReference):
            return self._inside(part.anchor, escaped(part.text))
        return self._footnote(part)

    def _run(self, run: Run) -> str:
        text = escaped(run.text).replace("\n", "<br>")
        if run.emphasis:
            text = f"<em>{text}</em>"
        if run.strong:
            text = f"<strong>{text}</strong>"
        if run.link_to and run.link_to.startswith("#"):
            text = self._inside(run.link_to[1:], text)
        elif address := outside(run.link_to):
            text = f'<a href="{escape(address)}" rel="noopener noreferrer">{text}</a>'
        if lang := lang_attribute(run.lang):
            text = f"<span{lang}>{text}</span>"
        return text + self.cites(run.evidence)

    def _inside(self, anchor: str, text: str) -> str:
        entry = self._index.by_anchor.get(anchor)
        if entry is None:
            return text or escaped(anchor)
        return f'<a href="#{entry.id}">{text or escaped(entry.name)}</a>'

    def _footnote(self, note: Footnote) -> str:
        number = len(self.footnotes) + 1
        self.footnotes.append("")
        back = f'<a href="#fnref-{number}" aria-label="{self._words.back}">↩</a>'
        text = self.content(note.content, note.evidence)
        self.footnotes[number - 1] = f'<li id="fn-{number}">{text} {back}</li>'
        label = f"{self._words.notes} {number}"
        return f'<sup><a id="fnref-{number}" href="#fn-{number}" aria-label="{label}">{number}</a></sup>'
