"""Inline content as spans of text in one style, each with the numbers of the sources it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from paraply.documents.characters import fit
from paraply.documents.citations import Citations
from paraply.documents.index import Index
from paraply.documents.inlines import Badge, Content, CrossReference, Evidence, Inline, Run, Tone, inlines
from paraply.documents.links import outside
from paraply.documents.writers.marks import MARKS
from paraply.documents.writers.pptx.xml import Inks, emu, escaped, language

TONE_INKS = {
    Tone.SUCCESS: "good",
    Tone.WARNING: "warn",
    Tone.DANGER: "bad",
    Tone.INFO: "info",
    Tone.MUTED: "ink-soft",
}
_RAISED = 0.66  # how PowerPoint sets superscript


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one style. `link`: an address outside; `sources`: the numbers it cites; `note`: a footnote's."""

    text: str
    lang: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    raised: bool = False
    ink: str = ""
    sources: tuple[int, ...] = ()
    note: int = 0

    def xml(self, size: float, inks: Inks, ink: str, linked: Callable[[str], str]) -> str:
        """The span as runs. `ink`: the colour where it has none; `linked`: gives the id of a link."""
        marks = (' b="1"' if self.strong else "") + (' i="1"' if self.emphasis else "")
        marks += ' baseline="30000"' if self.raised else ""
        colour = inks.fill(self.ink or ink) if self.ink or ink else ""
        link = f'<a:hlinkClick r:id="{linked(self.link)}"/>' if self.link else ""
        look = f'lang="{self.lang}" sz="{round(size * 100)}"{marks}>{colour}{link}'
        run = f"<a:r><a:rPr {look}</a:rPr><a:t>"
        pieces = [f"{run}{escaped(part)}</a:t></a:r>" if part else "" for part in self.text.split("\n")]
        return f"<a:br><a:rPr {look}</a:rPr></a:br>".join(pieces)


def raised_size(size: float) -> float:
    """The size that superscript is set in."""
    return size * _RAISED


def plain_text(spans: Iterable[Span]) -> str:
    """The words of spans, without the numbers of sources."""
    return "".join(span.text for span in spans if not span.raised)


def cut_spans(spans: Sequence[Span], most: int, end: str) -> tuple[Span, ...]:
    """The first so many characters, and the end after them; sources and footnotes that stood further on are still rested on."""
    kept: list[Span] = []
    left = most
    for span in spans:
        if left <= 0:
            break
        kept.append(replace(span, text=span.text[:left]))
        left -= len(span.text)
    last = kept[-1]
    kept[-1] = replace(last, text=last.text.rstrip() + end)
    return (*kept, *(replace(span, text="") for span in spans[len(kept) :] if span.sources or span.note))


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in brackets, neighbours drawn together, as [1–4,7]."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ",".join(map(str, run)) for run in runs]
    return f"[{','.join(said)}]"  # without spaces, where a line would break


class Spans:
    """Makes spans of one document's contents, and numbers its sources and footnotes on the way."""

    def __init__(self, citations: Citations, index: Index, tag: str) -> None:
        """Share the citations of the whole deck. `tag`: the language of the document."""
        self._citations = citations
        self._index = index
        self.lang = language(tag)
        self.footnotes: dict[int, tuple[Span, ...]] = {}

    def content(self, content: Content, evidence: Evidence = (), strong: bool = False) -> tuple[Span, ...]:
        """Content as spans, followed by the numbers of its sources."""
        spans = [span for part in inlines(content) for span in self._inline(part)]
        if strong:
            spans = [replace(span, strong=not span.raised) for span in spans]
        return (*spans, *self.cites(evidence))

    def cites(self, evidence: Evidence) -> tuple[Span, ...]:
        """The numbers of sources, raised."""
        numbers = tuple(one.number for one in self._citations.cite(evidence))
        return (
            (Span(ranges(numbers), self.lang, raised=True, ink="ink-soft", sources=numbers),)
            if numbers
            else ()
        )

    def plain(self, text: str, strong: bool = False, ink: str = "") -> Span:
        """Text of our own."""
        return Span(fit(text), self.lang, strong, ink=ink)

    def _inline(self, part: Inline) -> Iterator[Span]:
        if isinstance(part, Run):
            link = outside(part.link_to) or ""
            lang = language(part.lang, self.lang)
            if part.text:
                yield Span(fit(part.text), lang, part.strong, part.emphasis, link)
            yield from self.cites(part.evidence)
        elif isinstance(part, Badge):
            words = f"{MARKS[part.tone]} {fit(part.text)}".strip()
            yield Span(words, language(part.lang, self.lang), True, ink=TONE_INKS.get(part.tone, ""))
        elif isinstance(part, CrossReference):
            entry = self._index.by_anchor.get(part.anchor)
            yield self.plain(part.text or (entry.name if entry else part.anchor))
        else:
            number = len(self.footnotes) + 1
            self.footnotes[number] = ()
            self.footnotes[number] = self.content(part.content, part.evidence)
            yield Span(str(number), self.lang, raised=True, note=number)


def indent(points: float, hanging: float) -> str:
    """Attributes that set a paragraph in. Unit: points."""
    return f' marL="{emu(points)}" indent="{emu(-hanging)}"'
