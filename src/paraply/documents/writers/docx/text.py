"""Inline content as runs: text stays text, every link is checked, every claim is followed by its sources."""

from paraply.documents.citations import Citations, SourceUse
from paraply.documents.index import Index
from paraply.documents.inlines import Badge, Content, CrossReference, Evidence, Footnote, Inline, Run, inlines
from paraply.documents.words import Words
from paraply.documents.writers.docx.package import Parts, Story
from paraply.documents.writers.docx.xml import (
    Bookmarks,
    language,
    link_inside,
    link_outside,
    look,
    paragraph,
    run,
)
from paraply.documents.writers.marks import MARKS

_NOTE_MARK = look("FootnoteReference")
_OPEN, _COMMA, _LOOSE_COMMA, _CLOSE = (run(sign, look("Citation")) for sign in ("[", ",\u00a0", ", ", "]"))
# So many numbers stay together at the end of a line.
_TOGETHER = 4


class TextRuns:
    """Makes the runs of one document; collects footnotes and citations as it goes."""

    def __init__(
        self, index: Index, citations: Citations, words: Words, parts: Parts, marks: Bookmarks
    ) -> None:
        """Share what the maker of the blocks knows."""
        self._index = index
        self._citations = citations
        self._words = words
        self._parts = parts
        self._marks = marks
        # The part whose relations hold the links: the body, or the footnotes while one is made.
        self._story: Story = parts.body
        self.footnotes: list[str] = []

    def content(
        self, content: Content, evidence: Evidence = (), style: str = "", lang: str | None = None
    ) -> str:
        """Content followed by links to its sources. `style`: how plain runs look; `lang`: the language around them."""
        if isinstance(content, str):
            return run(content, look(style, lang=language(lang))) + self.cites(evidence)
        around = language(lang)
        return "".join(self._inline(part, style, around) for part in inlines(content)) + self.cites(evidence)

    def cites(self, evidence: Evidence) -> str:
        """The numbers of the sources, each a link to the list of sources and a place to come back to."""
        if not evidence:
            return ""
        cites = self._citations.cite_in_runs(evidence)
        comma = _COMMA if len(cites) <= _TOGETHER else _LOOSE_COMMA
        return _OPEN + comma.join(self._cite(one) for one in cites) + _CLOSE

    def address(self, url: str | None) -> str:
        """An address in full after a space, as a link, or nothing for what may not be linked to."""
        relation = self._story.link(url)
        return run(" ") + link_outside(relation, run(url or "", look("Hyperlink"))) if relation else ""

    def _cite(self, one: SourceUse) -> str:
        shown = run(one.shown, look("Citation"))
        tip = f"{self._words.source} {one.shown}"
        link = link_inside(self._marks.name(one.target), shown, tip)
        # A source links back to its first places only; more bookmarks would only make the file slow.
        return self._marks.mark(one.place, link) if one.led_back else link

    def _inline(self, part: Inline, style: str, lang: str) -> str:
        if isinstance(part, Run):
            return self._run(part, style, lang)
        if isinstance(part, Badge):
            return badge(part, lang)
        if isinstance(part, CrossReference):
            entry = self._index.by_anchor.get(part.anchor)
            text = part.text or (entry.name if entry else part.anchor)
            return self._linked(f"#{part.anchor}", text, Run(text), style, lang)
        return self._footnote(part)

    def _run(self, part: Run, style: str, lang: str) -> str:
        lang = language(part.lang) or lang
        return self._linked(part.link_to, part.text, part, style, lang) + self.cites(part.evidence)

    def _linked(self, target: str | None, text: str, how: Run, style: str, lang: str) -> str:
        """Text as a link where the target is one, otherwise as text."""
        linked = look("Hyperlink", how.strong, how.emphasis, lang)
        if target and target.startswith("#"):
            if entry := self._index.by_anchor.get(target[1:]):
                return link_inside(self._marks.name(entry.id), run(text, linked))
        elif relation := self._story.link(target):
            return link_outside(relation, run(text, linked))
        return run(text, look(style, how.strong, how.emphasis, lang))

    def _footnote(self, note: Footnote) -> str:
        """A real footnote. One inside another, which Word does not know, stands there in brackets."""
        if self._story is self._parts.footnotes:
            return run(" (") + self.content(note.content, note.evidence) + run(")")
        self._story = self._parts.footnotes
        text = self.content(note.content, note.evidence)
        self._story = self._parts.body
        number = len(self.footnotes) + 1
        mark = f"<w:r><w:rPr>{_NOTE_MARK}</w:rPr><w:footnoteRef/></w:r>"
        body = paragraph(mark + run(" ") + text, "FootnoteText")
        self.footnotes.append(f'<w:footnote w:id="{number}">{body}</w:footnote>')
        return f'<w:r><w:rPr>{_NOTE_MARK}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def badge(part: Badge, lang: str = "") -> str:
    """A badge: its sign and its word on the tone's ground, with a little room at both ends."""
    sign = f"{MARKS[part.tone]}\u00a0" if MARKS[part.tone] else ""
    properties = look(f"Badge{part.tone.capitalize()}", lang=language(part.lang) or lang)
    return run(f"\u00a0{sign}{part.text}\u00a0", properties)
