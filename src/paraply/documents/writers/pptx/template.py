"""An empty deck of our own: python-pptx's package with our theme, master and layouts in the place of PowerPoint's."""

from __future__ import annotations

from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as PP
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import OpcPackage, Part
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.util import Emu

from paraply.documents.characters import fit
from paraply.documents.document import Document
from paraply.documents.writers.pptx.layouts import HEIGHT, WIDTH, layouts, master
from paraply.documents.writers.pptx.theme import theme
from paraply.documents.writers.pptx.xml import Inks, emu, language

_PROGRAM = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Paraply</Application></Properties>"
)
_VIEW = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<p:viewPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" lastView="sldView"/>'
)
_MOST = 255  # characters in a property
_NOT_WANTED = (
    PP.HEADER,
    PP.DATE,
    PP.FOOTER,
    PP.SLIDE_NUMBER,
)  # on a page of notes, which has its text and its slide
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def template(document: Document, inks: Inks) -> Deck:
    """The deck without slides, saying what it is and whose."""
    deck: Deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(emu(WIDTH)), Emu(emu(HEIGHT))
    made = layouts(inks)
    for unused in list(deck.slide_layouts)[len(made) :]:
        deck.slide_layouts.remove(unused)
    for layout, own in zip(deck.slide_layouts, made, strict=True):
        _filled(layout.element, own.xml())
    _masters(deck, document, inks)
    _left_out(deck)
    _properties(deck, document)
    return deck


def _filled(element: Any, xml: str) -> None:
    """Put other contents into the root of a part that others already point to."""
    own = parse_xml(xml)
    for child in list(element):
        element.remove(child)
    for name in list(element.attrib):
        del element.attrib[name]
    for name, value in own.attrib.items():
        element.set(name, value)
    element.extend(list(own))


def _masters(deck: Deck, document: Document, inks: Inks) -> None:
    """The masters of slides and of notes, in our colours and the document's language."""
    slides, notes = deck.slide_master, deck.notes_master
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + number}" r:id="{slides.part.relate_to(layout.part, RT.SLIDE_LAYOUT)}"/>'
        for number, layout in enumerate(deck.slide_layouts)
    )
    _filled(slides.element, master(inks, f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"))
    for placeholder in list(notes.placeholders):
        if placeholder.placeholder_format.type in _NOT_WANTED:
            placeholder.element.getparent().remove(placeholder.element)
    tag = language(document.language)
    for root in (slides.element, notes.element, deck.element, *(one.element for one in deck.slide_layouts)):
        _spoken(root, tag)
    slides.part.part_related_by(RT.THEME).blob = theme(inks.colours)
    # The theme of the notes comes parsed, and a parsed part takes no other contents; another takes its place.
    parsed = notes.part.part_related_by(RT.THEME)
    notes.part.drop_rel(next(key for key, rel in notes.part.rels.items() if rel.target_part is parsed))
    own = Part(parsed.partname, parsed.content_type, deck.part.package, theme(inks.colours))
    notes.part.relate_to(own, RT.THEME)


def _spoken(root: Any, tag: str) -> None:
    """Say which language text is in, where the template says American."""
    for name in ("rPr", "endParaRPr", "defRPr"):
        for one in root.iter(f"{_DRAWING}{name}"):
            one.attrib.pop("smtClean", None)
            if name != "defRPr" or "lang" in one.attrib:
                one.set("lang", tag)


def _left_out(deck: Deck) -> None:
    """Without what the template brings of the machine it was made on."""
    package: OpcPackage = deck.part.package
    for holder, kind in ((package, RT.THUMBNAIL), (deck.part, RT.PRINTER_SETTINGS)):
        for key in [key for key, rel in holder._rels.items() if rel.reltype == kind]:
            holder._rels.pop(key)
    package.part_related_by(RT.EXTENDED_PROPERTIES).blob = _PROGRAM
    deck.part.part_related_by(RT.VIEW_PROPS).blob = _VIEW


def _properties(deck: Deck, document: Document) -> None:
    """What the file says of itself; its times are set when the package is made the same everywhere."""
    said = deck.core_properties
    said.title = _property(document.title)
    said.subject = _property(document.subtitle)
    said.author = _property(", ".join(filter(None, (*document.authors, document.publisher))))
    said.last_modified_by = said.author
    said.keywords = _property(", ".join(document.keywords))
    said.identifier = _property(document.identifier)
    said.language = language(document.language)
    said.comments = said.category = ""
    said.revision = 1


def _property(text: str) -> str:
    text = " ".join(fit(text).split())
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
