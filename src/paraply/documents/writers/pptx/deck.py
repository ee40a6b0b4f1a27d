"""The package of a deck while its slides are added: parts, the ways between them, and the order of the slides.

Slides are added as finished parts and named by count, so that the thousandth costs what the first did: python-pptx looks
through all slides there are for each one it adds.
"""

from __future__ import annotations

import hashlib
from io import BytesIO

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from paraply.documents.document import Document
from paraply.documents.writers.pptx.canvas import Canvas
from paraply.documents.writers.pptx.notes import Paragraph, notes
from paraply.documents.writers.pptx.template import template
from paraply.documents.writers.pptx.xml import HEAD, SPACES, TREE_HEAD, Inks, language

_FIRST_ID = 256  # the format's first number for a slide


class SlideParts:
    """One slide's part, and the parts it points to."""

    def __init__(self, files: Files, layout: str) -> None:
        """Begin a slide; its layout is the first part it points to."""
        self._files = files
        self.part = files.added("slides/slide", CT.PML_SLIDE)
        self.part.relate_to(files.layouts[layout], RT.SLIDE_LAYOUT)

    def address(self, address: str) -> str:
        """An address outside the file."""
        return self.part.relate_to(address, RT.HYPERLINK, is_external=True)

    def picture(self, png: bytes) -> str:
        """A picture, which the file holds once however often it is shown."""
        return self.part.relate_to(self._files.picture(png), RT.IMAGE)

    def chart(self, xml: str, workbook: bytes) -> str:
        """A chart with the workbook it is made from."""
        part = self._files.added("charts/chart", CT.DML_CHART, xml.encode())
        part.relate_to(self._files.added("embeddings/workbook", CT.SML_SHEET, workbook, "xlsx"), RT.PACKAGE)
        return self.part.relate_to(part, RT.CHART)


class _NotesLinks:
    """Notes point to addresses alone."""

    def __init__(self, part: Part) -> None:
        self._part = part

    def address(self, address: str) -> str:
        return self._part.relate_to(address, RT.HYPERLINK, is_external=True)

    def picture(self, png: bytes) -> str:
        raise NotImplementedError

    def chart(self, xml: str, workbook: bytes) -> str:
        raise NotImplementedError


class Files:
    """The parts of one deck."""

    def __init__(self, document: Document) -> None:
        """Begin with a deck that has no slides."""
        self.inks = Inks(document.theme.colours)
        self.lang = language(document.language)
        self._deck = template(document, self.inks)
        self.layouts = {layout.name: layout.part for layout in self._deck.slide_layouts}
        self._package = self._deck.part.package
        self._counts: dict[str, int] = {}
        self._pictures: dict[str, Part] = {}
        self._slides: list[Part] = []

    @property
    def count(self) -> int:
        """How many slides there are."""
        return len(self._slides)

    def added(self, name: str, kind: str, content: bytes = b"", ending: str = "xml") -> Part:
        """A new part, named by count."""
        self._counts[name] = self._counts.get(name, 0) + 1
        where = PackURI(f"/ppt/{name}{self._counts[name]}.{ending}")
        return Part(where, kind, self._package, content)

    def picture(self, png: bytes) -> Part:
        """The part that holds a picture."""
        name = hashlib.sha256(png).hexdigest()
        if name not in self._pictures:
            self._pictures[name] = self.added("media/image", CT.PNG, png, "png")
        return self._pictures[name]

    def begun(self, layout: str, title: str) -> tuple[SlideParts, Canvas]:
        """A new slide to write on."""
        parts = SlideParts(self, layout)
        return parts, Canvas(self.inks, parts, self.lang, title)

    def ended(self, parts: SlideParts, canvas: Canvas, said: list[Paragraph]) -> None:
        """The slide is written; put it into the deck with its notes."""
        if said:
            self._noted(parts.part, canvas, said)
        parts.part.blob = (
            f"{HEAD}<p:sld {SPACES}><p:cSld><p:spTree>{TREE_HEAD}{''.join(canvas.shapes)}</p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        ).encode()
        self._slides.append(parts.part)

    def _noted(self, slide: Part, canvas: Canvas, said: list[Paragraph]) -> None:
        part = self.added("notesSlides/notesSlide", CT.PML_NOTES_SLIDE)
        part.relate_to(self._deck.notes_master.part, RT.NOTES_MASTER)
        part.relate_to(slide, RT.SLIDE)
        part.blob = notes(Canvas(self.inks, _NotesLinks(part), self.lang, canvas.title), said).encode()
        slide.relate_to(part, RT.NOTES_SLIDE)

    def _listed(self, slides: str) -> None:
        """List the slides, and the master of the notes, where the format wants them."""
        root, part = self._deck.element, self._deck.part
        for empty in [child for child in root if child.tag.endswith("}sldIdLst")]:
            root.remove(empty)
        notes = part.relate_to(self._deck.notes_master.part, RT.NOTES_MASTER)
        master = f'<p:notesMasterIdLst {SPACES}><p:notesMasterId r:id="{notes}"/></p:notesMasterIdLst>'
        for number, xml in enumerate((master, slides), 1):
            root.insert(number, parse_xml(xml))

    def package(self) -> bytes:
        """The finished deck."""
        part = self._deck.part
        ways = parse_xml(part.rels.xml)
        known = {rel.target_part.partname: rel.target_part for rel in part.rels.values()}
        first = len(known) + 1000
        listed = []
        for number, slide in enumerate(self._slides):
            known[slide.partname] = slide
            ways.add_rel(f"rId{first + number}", RT.SLIDE, slide.partname.relative_ref("/ppt"))
            listed.append(f'<p:sldId id="{_FIRST_ID + number}" r:id="rId{first + number}"/>')
        part.load_rels_from_xml(ways, known)
        self._listed(f"<p:sldIdLst {SPACES}>{''.join(listed)}</p:sldIdLst>")
        written = BytesIO()
        self._deck.save(written)
        return written.getvalue()
