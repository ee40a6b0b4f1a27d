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
    Source,
    SourceList,
    Table,
    Tone,
)

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
    "æøå ÆØÅ « – » …",
)  # fmt: skip

hostile_text = st.lists(
    st.sampled_from(SNIPPETS) | st.text(st.characters(exclude_categories=()), max_size=12),
    min_size=1,
    max_size=4,
).map(" ".join)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'


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
    )  # fmt: skip
