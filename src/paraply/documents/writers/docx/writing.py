"""A `Document` as a Word file (DOCX) that can be sent on as it is: real styles, lists, footnotes, contents and captions.

Its text is plain WordprocessingML; python-docx makes the package around it. Nothing of the machine reaches the file: no clock, no
fonts, no locale. So the same document gives the same bytes everywhere.
"""

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from paraply.documents.document import Document
from paraply.documents.words import words_for
from paraply.documents.writers import Written
from paraply.documents.writers.docx.blocks import BodyWriter
from paraply.documents.writers.docx.look import Colours
from paraply.documents.writers.docx.package import Parts
from paraply.documents.writers.docx.pages import fonts_xml, footnotes, settings_xml, theme_xml
from paraply.documents.writers.docx.styles import styles_xml
from paraply.documents.writers.docx.xml import NAMESPACES, language


def write(document: Document) -> Written:
    """Write the document as a DOCX.

    Raises: figures.rendering.NotDrawn for a figure that cannot be drawn; UnrecognizedImageError for a logo that is no picture.
    """
    words = words_for(document.language)
    lang = language(document.language) or language(words.lang)
    colours = Colours(document.theme.colours)
    parts = Parts()
    body = BodyWriter(document, words, parts, colours)
    parts.body.pieces = [f"<w:document {NAMESPACES}><w:body>", *body.pieces(), "</w:body></w:document>"]
    parts.footnotes.pieces = footnotes(body.text.footnotes)
    parts.add("styles", CT.WML_STYLES, RT.STYLES, styles_xml(colours, lang, body.counted))
    parts.add("numbering", CT.WML_NUMBERING, RT.NUMBERING, body.numbering.xml(colours, body.counted))
    parts.add("settings", CT.WML_SETTINGS, RT.SETTINGS, settings_xml(lang))
    parts.add("fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, fonts_xml())
    parts.add("theme/theme1", CT.OFC_THEME, RT.THEME, theme_xml(colours))
    return Written(parts.closed(document))
