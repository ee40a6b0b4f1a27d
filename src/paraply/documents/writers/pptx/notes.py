"""What is said to a slide: the speaker's notes, what the slide had no room for, its footnotes, and the sources it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from paraply.documents.citations import UsedSource
from paraply.documents.links import outside
from paraply.documents.words import Words
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.spans import Span
from paraply.documents.writers.pptx.xml import HEAD, SPACES, TREE_HEAD, language

_SIZE = 12.0
Paragraph = Sequence[Span]


def notes(canvas: Canvas, paragraphs: Iterable[Paragraph]) -> str:
    """A page of notes: the slide in small, and the text under it."""
    text = "".join(
        f"<a:p>{canvas.runs(spans, _SIZE)}</a:p>"
        if spans
        else f'<a:p><a:endParaRPr lang="{canvas.lang}"/></a:p>'
        for spans in paragraphs
    )
    return (
        f'{HEAD}<p:notes {SPACES}><p:cSld><p:spTree>{TREE_HEAD}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/>'
        f"</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def said(
    canvas: Canvas,
    spoken: Sequence[Paragraph],
    footnotes: Mapping[int, Paragraph],
    used: Sequence[UsedSource],
    words: Words,
) -> list[Paragraph]:
    """All that is said to a slide, in order; nothing where there is nothing."""
    found: list[Paragraph] = [*spoken, *canvas.said]
    for spans in (*spoken, *(footnotes[number] for number in canvas.footnotes)):
        canvas.cite(spans)
    numbers = list(dict.fromkeys(canvas.footnotes))
    notes = [(_plain(f"{number} ", canvas.lang), *footnotes[number]) for number in numbers]
    found += _titled(words.notes, notes, canvas.lang, bool(found))
    sources = [_source(used[number - 1], canvas.lang) for number in sorted(canvas.sources)]
    return found + list(_titled(words.sources, sources, canvas.lang, bool(found)))


def _titled(title: str, lines: Sequence[Paragraph], lang: str, apart: bool) -> Iterator[Paragraph]:
    if lines:
        if apart:
            yield ()
        yield (Span(title, lang, strong=True),)
        yield from lines


def _source(used: UsedSource, lang: str) -> Paragraph:
    address = outside(used.source.url) or ""
    citation = Span(used.source.citation, language(used.source.lang, lang))
    return (
        _plain(f"[{used.number}] ", lang),
        citation,
        *((_plain(" ", lang), Span(address, lang, link=address)) if address else ()),
    )


def _plain(text: str, lang: str) -> Span:
    return Span(text, lang)
