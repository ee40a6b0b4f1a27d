"""The styles of a DOCX: every look in the file is a named style that an office can restyle in one place.

Source: ECMA-376 part 1, 17.7 (styles). The names that Word itself has, such as "heading 1", are Word's own.
"""

from collections.abc import Iterator

from paraply.documents.inlines import Tone
from paraply.documents.writers.docx.look import (
    CALLOUT_INSET,
    FONT,
    INDENT,
    PORTRAIT,
    Colours,
    callout_box,
    shade,
)
from paraply.documents.writers.docx.styles_tables import table_styles
from paraply.documents.writers.docx.xml import NAMESPACES

_HEADINGS = 5
_DEFAULTS = ("Normal", "DefaultParagraphFont")


def style(
    kind: str,
    name: str,
    known_as: str = "",
    *,
    based: str = "",
    then: str = "",
    paragraph: str = "",
    run: str = "",
) -> str:
    """One style. `known_as`: the name people see; `then`: the style of the next paragraph; the rest are its properties."""
    own = known_as or name
    custom = "" if known_as else ' w:customStyle="1"'
    default = ' w:default="1"' if name in _DEFAULTS else ""
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{name}"><w:name w:val="{own}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{then}"/>' if then else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def type_of(size: int = 0, colour: str = "", bold: bool = False, italic: bool = False) -> str:
    """How letters look. Unit: half points."""
    return (
        ("<w:b/><w:bCs/>" if bold else "")
        + ("<w:i/><w:iCs/>" if italic else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")
    )


def spacing(before: int = 0, after: int = 0, line: int = 240) -> str:
    """The space around a paragraph and between its lines. Unit of `line`: 240 for one line."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def styles_xml(colours: Colours, lang: str, numbered: bool) -> str:
    """The whole part. `numbered`: headings take their numbers from the list of headings."""
    made = "".join(
        (
            *_texts(colours),
            *_headings(colours, numbered),
            *_cover(colours),
            *_contents(colours),
            *_small(colours),
            *_characters(colours),
            *_tones(colours),
            *table_styles(colours),
        )
    )
    spoken = f'<w:lang w:val="{lang}" w:eastAsia="{lang}" w:bidi="{lang}"/>'
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{type_of(20, colours['ink'])}"
        f"{spoken}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>{made}</w:styles>"
    )


def _texts(colours: Colours) -> Iterator[str]:
    text = spacing(70, 80, 288)
    yield style("paragraph", "Normal", "Normal", paragraph=spacing())
    yield style("paragraph", "BodyText", "Body Text", based="Normal", paragraph=text)
    large = type_of(25, colours["ink-soft"])
    yield style(
        "paragraph", "Lead", based="BodyText", then="BodyText", paragraph=spacing(0, 230, 283), run=large
    )
    for name, known_as, number in (("ListBullet", "List Bullet", 1), ("ListNumber", "List Number", 2)):
        point = f'<w:numPr><w:numId w:val="{number}"/></w:numPr>{spacing(40, 40, 283)}'
        yield style("paragraph", name, known_as, based="Normal", paragraph=point)
    below = f'{spacing(40, 60, 283)}<w:ind w:left="{INDENT}"/>'
    yield style("paragraph", "ListContinue", "List Continue", based="Normal", paragraph=below)


def _headings(colours: Colours, numbered: bool) -> Iterator[str]:
    looks = (
        (spacing(0, 220, 252), type_of(38, colours["accent"], True), "<w:pageBreakBefore/>"),
        (spacing(420, 80, 252), type_of(27, colours["ink"], True), ""),
        (spacing(320, 50, 252), type_of(22, colours["ink"], True), ""),
        (spacing(240, 30, 252), type_of(20, colours["ink"], True), ""),
        (spacing(200, 20, 252), type_of(20, colours["ink-soft"], True), ""),
    )
    for level, (around, letters, page) in enumerate(looks):
        name = f"Heading{level + 1}"
        number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>' if numbered else ""
        whole = (
            f"<w:keepNext/><w:keepLines/>{page}{number}<w:suppressAutoHyphens/>{around}"
            f'<w:outlineLvl w:val="{level}"/>'
        )
        known_as = f"heading {level + 1}"
        yield style(
            "paragraph", name, known_as, based="Normal", then="BodyText", paragraph=whole, run=letters
        )


def _cover(colours: Colours) -> Iterator[str]:
    """White words stand on a ground of their own, so that they can be read without the picture behind them."""
    ground = f"{shade(colours['accent'])}<w:suppressAutoHyphens/>"
    for name, known_as, size, bold, around in (
        ("Title", "Title", 60, True, spacing(2000, 0, 245)),
        ("Subtitle", "Subtitle", 28, False, spacing(240, 0, 264)),
        ("Publisher", "", 21, True, spacing()),
    ):
        letters = type_of(size, "FFFFFF", bold)
        yield style("paragraph", name, known_as, based="Normal", paragraph=ground + around, run=letters)
    day = type_of(23, colours["accent"], True)
    yield style("paragraph", "Date", "Date", based="Normal", paragraph=spacing(0, 120), run=day)
    yield style("paragraph", "Imprint", based="Normal", paragraph=spacing(0, 100))
    yield style("paragraph", "Logo", based="Normal", paragraph=spacing(560))


def _contents(colours: Colours) -> Iterator[str]:
    title = f"<w:keepNext/>{spacing(0, 240, 252)}"
    letters = type_of(38, colours["accent"], True)
    yield style("paragraph", "TOCHeading", "TOC Heading", based="Normal", paragraph=title, run=letters)
    for level in range(1, _HEADINGS + 1):
        left = 480 * (level - 1)
        tabs = f'<w:tabs><w:tab w:val="left" w:pos="{left + 480 + 90 * level}"/><w:tab w:val="right" w:pos="{PORTRAIT.room}"/></w:tabs>'
        around = spacing(170 if level == 1 else 30, 30, 259)
        whole = f'{tabs}{around}<w:ind w:left="{left}" w:right="{INDENT}"/>'
        run = type_of(bold=level == 1)
        yield style("paragraph", f"TOC{level}", f"toc {level}", based="Normal", paragraph=whole, run=run)


def _small(colours: Colours) -> Iterator[str]:
    soft = colours["ink-soft"]
    caption = f"<w:keepNext/><w:keepLines/>{spacing(260, 110, 259)}"
    below = f'<w:keepNext w:val="0"/><w:keepLines/>{spacing(100, 300, 259)}'
    yield style("paragraph", "Caption", "caption", based="Normal", paragraph=caption, run=type_of(18))
    yield style("paragraph", "FigureCaption", based="Caption", paragraph=below)
    yield style("paragraph", "Figure", based="Normal", paragraph=f"<w:keepNext/>{spacing(240)}")
    yield style("paragraph", "Note", based="Normal", paragraph=spacing(90, 280, 259), run=type_of(16, soft))
    yield style(
        "paragraph",
        "FootnoteText",
        "footnote text",
        based="Normal",
        paragraph=spacing(0, 40, 252),
        run=type_of(16),
    )
    source = f'<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="500"/></w:tabs>{spacing(0, 150, 264)}<w:ind w:left="500" w:hanging="500"/>'
    yield style("paragraph", "Source", based="Normal", paragraph=source, run=type_of(18))
    line = f'w:val="single" w:sz="4" w:color="{colours["line"]}"'
    head = f'<w:pBdr><w:bottom {line} w:space="5"/></w:pBdr>'
    for name, known_as, border in (("Header", "header", head), ("Footer", "footer", "")):
        yield style(
            "paragraph", name, known_as, based="Normal", paragraph=border + spacing(), run=type_of(16, soft)
        )
    # Holds a break of page or section, or the space below a table; takes next to no room of its own.
    tiny = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    yield style("paragraph", "Break", paragraph=tiny, based="Normal", run=type_of(2))


def _characters(colours: Colours) -> Iterator[str]:
    accent, soft = colours["accent"], colours["ink-soft"]
    raised = '<w:vertAlign w:val="superscript"/>'
    underline = f'<w:color w:val="{accent}"/><w:u w:val="single"/>'
    yield style("character", "DefaultParagraphFont", "Default Paragraph Font")
    yield style("character", "Hyperlink", "Hyperlink", run=underline)
    yield style("character", "Citation", run=f'<w:color w:val="{accent}"/>{raised}')
    yield style(
        "character", "FootnoteReference", "footnote reference", run=f'<w:color w:val="{accent}"/>{raised}'
    )
    yield style("character", "Label", run=type_of(0, accent, True))
    yield style("character", "BackLink", run=type_of(15, accent))
    yield style("character", "Aside", run=type_of(15, soft))
    yield style("character", "Key", run=type_of(0, soft))


def _tones(colours: Colours) -> Iterator[str]:
    for tone in Tone:
        ink, ground, name = colours.ink(tone), colours.ground(tone), tone.capitalize()
        inset = f'<w:ind w:left="{CALLOUT_INSET}" w:right="{CALLOUT_INSET}"/>'
        box = f"<w:keepLines/>{callout_box(tone, colours)}{spacing(0, 0, 276)}{inset}"
        yield style("paragraph", f"Callout{name}", based="Normal", paragraph=box)
        yield style("character", f"Tone{name}", run=type_of(0, ink, italic=tone is Tone.MUTED))
        yield style("character", f"CalloutTitle{name}", run=type_of(0, ink, True))
        small = f'<w:b/><w:bCs/><w:color w:val="{ink}"/><w:sz w:val="16"/><w:szCs w:val="16"/>{shade(ground)}'
        yield style("character", f"Badge{name}", run=small)
