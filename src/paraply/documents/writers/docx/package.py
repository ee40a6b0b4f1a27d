"""The package a DOCX is: its parts, their relations, pictures and properties.

Source: ECMA-376 part 2 (packages); part 1, 11.3 (parts of a WordprocessingML package).
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from urllib.parse import quote, urlsplit

from docx.image.image import Image
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package as WordPackage
from docx.parts.image import ImagePart

from paraply.documents.characters import fit
from paraply.documents.document import Document
from paraply.documents.links import outside
from paraply.documents.writers.docx.xml import DECLARATION, language
from paraply.documents.writers.packages import normalised

# What an address may hold as it stands; the rest, such as letters beyond ASCII, is written by its bytes.
_AS_IT_STANDS = "%/:?#@!$&'()*+,;=~-._"
_LONGEST_PROPERTY = 255
_LONGEST_ADDRESS = 2048


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture in the package: the relation that leads to it, and its size in pixels."""

    relation: str
    width: int
    height: int


class Story(Part):
    """A part of text, such as the body or the footnotes, whose XML is known only when all is written."""

    def __init__(self, name: str, kind: str) -> None:
        """Start without text."""
        super().__init__(PackURI(name), kind)
        # In pieces, which are put together once: a national report takes a lot of room.
        self.pieces: list[str] = []
        self._links: dict[str, str] = {}

    @property
    def blob(self) -> bytes:
        """The part's bytes."""
        return "".join([DECLARATION, *self.pieces]).encode()

    def link(self, address: str | None) -> str:
        """The relation to an address outside, or nothing for what may not be linked to."""
        target = _target(address)
        if target and target not in self._links:
            # Named here: the library would look through all relations for a free name.
            self._links[target] = f"link{len(self._links) + 1}"
            self.rels.add_relationship(RT.HYPERLINK, target, self._links[target], is_external=True)
        return self._links.get(target, "")


def _target(address: str | None) -> str:
    """An address as a relation can hold it; Word refuses a whole file for one that is malformed."""
    found = outside(address)
    try:
        whole = bool(found and (urlsplit(found).port or True))
    except ValueError:
        return ""
    address = quote(found, safe=_AS_IT_STANDS) if found and whole else ""
    return address if len(address) <= _LONGEST_ADDRESS else ""


class Parts:
    """The parts of one file as they come to be."""

    def __init__(self) -> None:
        """Start with a body and footnotes without text."""
        self.package = WordPackage()
        self.body = Story("/word/document.xml", CT.WML_DOCUMENT_MAIN)
        self.package.relate_to(self.body, RT.OFFICE_DOCUMENT)
        self.footnotes = self.add("footnotes", CT.WML_FOOTNOTES, RT.FOOTNOTES)
        self._pictures: dict[bytes, Pixels] = {}

    def add(self, name: str, kind: str, relation: str, xml: str = "") -> Story:
        """Add a part that the body leads to."""
        part = Story(f"/word/{name}.xml", kind)
        part.pieces.append(xml)
        self.body.relate_to(part, relation)
        return part

    def relation(self, part: Story, kind: str) -> str:
        """The name of the body's relation to a part."""
        return self.body.relate_to(part, kind)

    def picture(self, content: bytes) -> Pixels:
        """Keep a picture for the body, the same one once.

        Raises: docx.image.exceptions.UnrecognizedImageError for bytes that are no picture.
        """
        digest = sha256(content).digest()
        if digest not in self._pictures:
            image = Image.from_blob(content)
            name = PackURI(f"/word/media/image{len(self._pictures) + 1}.{image.ext}")
            relation = self.body.relate_to(ImagePart.from_image(image, name), RT.IMAGE)
            self._pictures[digest] = Pixels(relation, image.px_width, image.px_height)
        return self._pictures[digest]

    def closed(self, document: Document) -> bytes:
        """The whole package, with the document's properties and no other time than its date."""
        self._describe(document)
        written = BytesIO()
        self.package.save(written)
        return normalised(written.getvalue(), document.date)

    def _describe(self, document: Document) -> None:
        day = document.date
        properties = self.package.core_properties
        properties.title = _property(document.title)
        properties.subject = _property(document.subtitle)
        properties.author = _property("; ".join(document.authors) or document.publisher)
        properties.last_modified_by = properties.author
        properties.keywords = _property(", ".join(document.keywords))
        properties.language = language(document.language)
        properties.identifier = _property(document.identifier)
        properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)


def _property(text: str) -> str:
    return fit(text)[:_LONGEST_PROPERTY]
