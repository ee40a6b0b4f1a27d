"""What stands around the text: cover, running headers and footers, sections, settings and the office's own theme.

Source: ECMA-376 part 1, 17.6 (sections), 17.10 (headers and footers), 17.15 (settings), 20.1.6 (themes).
"""

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from paraply.documents.blocks import KeyValues
from paraply.documents.document import Document
from paraply.documents.words import Words, long_date
from paraply.documents.writers.docx.look import FONT, LANDSCAPE, PORTRAIT, Colours, Paper, millimetres
from paraply.documents.writers.docx.package import Parts
from paraply.documents.writers.docx.pictures import FIELD_HEIGHT, Pictures
from paraply.documents.writers.docx.tables import TableRows
from paraply.documents.writers.docx.xml import NAMESPACES, TAB, field, paragraph, run

# Longer titles would push the date to a second line.
_LONGEST_TITLE = 95
_EDGE = millimetres(12)
# The frame ends a little below the field, so that what follows it stands on white.
_FRAME_HEIGHT = FIELD_HEIGHT - PORTRAIT.top + millimetres(12)
_FRAME = (
    f'<w:framePr w:w="{PORTRAIT.room}" w:h="{_FRAME_HEIGHT}" w:hRule="atLeast" w:wrap="notBeside" '
    f'w:vAnchor="page" w:hAnchor="page" w:x="{PORTRAIT.side}" w:y="{PORTRAIT.top}"/>'
)
# Longer titles are set smaller, so that they stay on the field: from so many characters on, this size.
_SMALLER = (
    (190, '<w:sz w:val="32"/><w:szCs w:val="32"/>'),
    (90, '<w:sz w:val="44"/><w:szCs w:val="44"/>'),
)
_THEME_COLOURS = (
    ("dk1", "ink"),
    ("lt1", "sheet"),
    ("dk2", "accent"),
    ("lt2", "paper"),
    ("accent1", "accent"),
    ("accent2", "info"),
    ("accent3", "good"),
    ("accent4", "warn"),
    ("accent5", "bad"),
    ("accent6", "plum"),
    ("hlink", "accent"),
    ("folHlink", "plum"),
)


class Sections:
    """The sections of one document, with headers and footers as wide as their pages."""

    def __init__(self, document: Document, words: Words, parts: Parts) -> None:
        """Make a header and a footer for each kind of page."""
        self._references = {page: _running(document, words, parts, page) for page in (PORTRAIT, LANDSCAPE)}

    def properties(self, page: Paper, *, cover: bool = False) -> str:
        """The properties of a section that starts on a new page. `cover`: its first page has no header or footer."""
        turned = ' w:orient="landscape"' if page is LANDSCAPE else ""
        return (
            f'<w:sectPr>{self._references[page]}<w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/>'
            f'<w:pgMar w:top="{page.top}" w:right="{page.side}" w:bottom="{page.bottom}" w:left="{page.side}" '
            f'w:header="{_EDGE}" w:footer="{_EDGE}" w:gutter="0"/>{"<w:titlePg/>" if cover else ""}</w:sectPr>'
        )

    def end(self, page: Paper, *, cover: bool = False) -> str:
        """The end of a section, in a paragraph that takes no room."""
        return paragraph("", "Break", self.properties(page, cover=cover))


def _running(document: Document, words: Words, parts: Parts, page: Paper) -> str:
    """The header and the footer of a kind of page, and how a section refers to them."""
    title = " ".join((document.title.strip() or document.identifier).split())
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rstrip() + "…"
    day = long_date(document.date, words)
    head = run(title) + TAB + run(day)
    foot = run(" ".join(document.publisher.split())) + TAB + _page_of(words)
    made = ""
    for kind, style, content, content_type, relation in (
        ("hdr", "Header", head, CT.WML_HEADER, RT.HEADER),
        ("ftr", "Footer", foot, CT.WML_FOOTER, RT.FOOTER),
    ):
        stop = f'<w:tabs><w:tab w:val="right" w:pos="{page.room}"/></w:tabs>'
        xml = f"<w:{kind} {NAMESPACES}>{paragraph(content, style, stop)}</w:{kind}>"
        part = parts.add(f"{style.lower()}-{page.name}", content_type, relation, xml)
        name = parts.relation(part, relation)
        made += f'<w:{style.lower()}Reference w:type="default" r:id="{name}"/>'
    return made


def _page_of(words: Words) -> str:
    """ "Page x of y", with both counted by the reader's own program."""
    before, rest = words.page.split("{page}")
    between, after = rest.split("{pages}")
    page, pages = field("PAGE", run("1")), field("NUMPAGES", run("1"))
    return run(before) + page + run(between) + pages + run(after)


def cover(document: Document, words: Words, tables: TableRows, pictures: Pictures) -> str:
    """The cover: white words on a field of colour, and below it what the report is and when."""
    title = document.title.strip() or document.identifier or "–"
    lines = (("Publisher", document.publisher), ("Title", title), ("Subtitle", document.subtitle))
    smaller = next((size for least, size in _SMALLER if len(title) > least), "")
    framed = "".join(
        paragraph(run(text, smaller if style == "Title" else ""), style, _FRAME)
        for style, text in lines
        if text.strip()
    )
    day = paragraph(pictures.field() + run(long_date(document.date, words)), "Date")
    imprint = (", ".join(document.authors), document.identifier)
    below = "".join(paragraph(run(text), "Imprint") for text in imprint if text.strip())
    room = paragraph("", "Break", '<w:spacing w:after="240"/>')
    details = room + tables.key_values(KeyValues(document.details), PORTRAIT.room) if document.details else ""
    logo = pictures.logo(document.publisher or document.title)
    return framed + day + below + details + (paragraph(logo, "Logo") if logo else "")


def settings_xml(lang: str) -> str:
    """Settings: today's Word, so that nothing opens in a compatibility mode, and hyphenation for long words."""
    word = "http://schemas.microsoft.com/office/word"
    modes = (
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
    )
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{word}" w:val="{value}"/>' for name, value in modes
    )
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="283"/>'
        '<w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="{lang}"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def fonts_xml() -> str:
    """What a reader's program looks for where it lacks the font."""
    return (
        f'<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def footnotes(notes: list[str]) -> list[str]:
    """The footnotes, after the two separators that every Word file has."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">'
        f"{paragraph(f'<w:r><w:{kind}/></w:r>', 'FootnoteText')}</w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return [f"<w:footnotes {NAMESPACES}>{separators}", *notes, "</w:footnotes>"]


def theme_xml(colours: Colours) -> str:
    """The theme, so that what people add in Word has the report's colours and type."""
    scheme = "".join(
        f'<a:{slot}><a:srgbClr val="{colours[name]}"/></a:{slot}>' for slot, name in _THEME_COLOURS
    )
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface="{FONT}"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Report">'
        f'<a:themeElements><a:clrScheme name="Report">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Report"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Report"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
