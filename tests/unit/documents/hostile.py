"""Text that tries to be more than text, and a document that carries it in every place a text can stand."""

from datetime import date

from hypothesis import strategies as st

from paraply.documents import (
    Badge,
    Callout,
    Cell,
    CrossReference,
    Document,
    Figure,
    Footnote,
    Heading,
    KeyValue,
    KeyValues,
    Landscape,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Slide,
    Source,
    SourceList,
    Table,
    Tone,
)
from paraply.documents.figures.bars import Bar, bars
from paraply.documents.figures.dots import Dot, dots
from paraply.documents.figures.heat_map import HeatCell, heat_map
from paraply.documents.figures.org_chart import ChartGroup, ChartSeat, Tie, org_chart

SNIPPETS = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></title></textarea>",
    "<!-- -->]]>",
    "&lt;b&gt; &amp; &#0;",
    "javascript:alert(1)",
    "#image(\"/etc/passwd\") $x^2$ *a* _b_ `c` @d <e> \\ //",
    "#eval(\"1\") #{ panic() } ]]] [[[ #let",
    '{"k":"p","r":["x"]}',
    "\x00\x01\x1b[31m\x7f\x85\u2028",
    "\u202eabc\u202c \u2066x\u2069",
    "😀 👩‍👩‍👧 ❤️ 🇳🇴",
    "שלום مرحبا नमस्ते 漢字",
    "a\u0301\u0302\u0303e\u0308 Å Ω",
    "\ud800 \udfff \ufffe \uffff",
    "ord" * 60,
    "= + - @ \t x",
    "<r><t>x</t></r>",
    "_x0041_ _x0000_",
    "æøå ÆØÅ « – » …",
)  # fmt: skip

hostile_text = st.lists(
    st.sampled_from(SNIPPETS) | st.text(st.characters(exclude_categories=()), max_size=12),
    min_size=1,
    max_size=4,
).map(" ".join)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'


def slides_with(text: str) -> tuple[Slide, ...]:
    """Put the text everywhere on slides."""
    run = Run(text, lang=text[:8], strong=True, link_to=text, evidence=(text,))
    inner = Paragraph((run, Badge(text, Tone.WARNING, text[:5]), CrossReference(text), Footnote(text)))
    head = (text, text)
    figures = (
        bars((Bar(text, 1, text), Bar(text + "2", 2, text)), text, text, head),
        heat_map((HeatCell(text, text, text, 1, text), HeatCell(text, "b", text, None)), text, text, text),
        dots((Dot(text, text, 0, text), Dot(text, "b", None, text)), head, text, text, text),
        org_chart(
            (
                ChartGroup("a", text, text, text, 0, (ChartSeat(text, text, text, text),)),
                ChartGroup("b", text, "", "", 1),
            ),
            (Tie("a", "b", text, text),),
            text,
            text,
        ),
        SVG,
    )
    return (
        Slide(text, (Paragraph(text),), (text,), section=True),
        Slide(text, (Paragraph(text), ListBlock((text, ListItem(run, (inner,))), ordered=True), Callout(Tone.DANGER, text, (inner,))), (run,)),
        Slide(text, (Table(text, ((text, text),), ((text, Cell(run, lang=text[:2])),), note=text), KeyValues((KeyValue(text, run),)))),
        *(Slide(text, (Figure(figure, text, text, evidence=(text,)),)) for figure in figures),
    )  # fmt: skip


def document_with(text: str) -> Document:
    """Put the text everywhere."""
    run = Run(text, lang=text[:8], strong=True, emphasis=True, link_to=text, evidence=(text,))
    inner = Paragraph((run, Badge(text, Tone.WARNING, text[:5]), CrossReference("a", text), Footnote(text)))
    return Document(
        title=text,
        language=text[:3],
        date=date(2010, 12, 10),
        subtitle=text,
        authors=(text,),
        publisher=text,
        identifier=text,
        details=(KeyValue(text, text, evidence=(text,)),),
        sources=(Source(text, text, text[:4], text),),
        keywords=(text,),
        blocks=(
            Heading(1, (text, run), anchor=text),
            Paragraph(text, anchor="a", evidence=(text,)),
            inner,
            ListBlock((text, ListItem(run, (inner,)))),
            Landscape((Table(text, ((text, text),), ((text, Cell(run, lang=text[:2])),), note=text, anchor=text),)),
            Callout(Tone.DANGER, text, (inner,)),
            Figure(SVG, text, text, evidence=(text,)),
            KeyValues((KeyValue(text, run),)),
            Paragraph(CrossReference(text)),
            SourceList(text),
        ),
        slides=slides_with(text),
    )  # fmt: skip
