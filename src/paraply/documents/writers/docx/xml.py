"""WordprocessingML as text: runs, paragraphs, fields and bookmarks.

Every word of a document passes `escaped` or `attribute`, so nothing in it can become an element or a field. Text instead of a tree
of elements, since a national report has a million of them. Properties are given in the order the schema wants.
Source: ECMA-376 part 1, 17.3 (paragraphs and runs), 17.13.6 (bookmarks), 17.16 (fields).
"""

import re
from functools import lru_cache
from html import escape

from paraply.documents.characters import fit

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
KEEP = "<w:keepNext/>"
TAB = "<w:r><w:tab/></w:r>"
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
# Word has proofing for a language of a country, and none for the bare tag.
_COUNTRIES = {"nb": "nb-NO", "no": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_UNNAMEABLE = re.compile(r"[^A-Za-z0-9_]")
# Word takes 40 characters; a few are left for telling two names apart.
_LONGEST_NAME = 32


def escaped(text: str) -> str:
    """Text as the content of an element."""
    return escape(fit(text), quote=False)


def attribute(text: str) -> str:
    """Text as the value of an attribute, line ends kept."""
    return escape(fit(text), quote=True).replace("\n", "&#10;")


def language(tag: str | None) -> str:
    """A language tag as Word knows it, or nothing for what is no tag."""
    if not tag or not _LANGUAGE.fullmatch(tag):
        return ""
    return _COUNTRIES.get(tag.lower(), tag)


@lru_cache(maxsize=1024)
def look(style: str = "", strong: bool = False, emphasis: bool = False, lang: str = "") -> str:
    """How a run looks and in what language it is, as its properties."""
    return (
        (f'<w:rStyle w:val="{style}"/>' if style else "")
        + ("<w:b/><w:bCs/>" if strong else "")
        + ("<w:i/><w:iCs/>" if emphasis else "")
        + (f'<w:lang w:val="{lang}"/>' if lang else "")
    )


def run(text: str, properties: str = "") -> str:
    """A run of text; line ends become breaks, and no text gives no run."""
    if not text:
        return ""
    shown = escaped(text)
    if "\n" in shown:
        shown = shown.replace("\n", _BREAK)
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def paragraph(content: str, style: str, properties: str = "") -> str:
    """A paragraph in a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field(instruction: str, shown: str) -> str:
    """A field with the result it had when written. `instruction`: a word of ours, never one of the document's."""
    return f'<w:fldSimple w:instr=" {instruction} ">{shown}</w:fldSimple>'


def link_inside(name: str, shown: str, tip: str = "") -> str:
    """A link to a bookmark. `tip`: what is said of it on pointing, and by a screen reader."""
    said = f' w:tooltip="{attribute(tip)}"' if tip else ""
    return f'<w:hyperlink w:anchor="{name}"{said} w:history="1">{shown}</w:hyperlink>'


def link_outside(relation: str, shown: str) -> str:
    """A link to an address that the part's relations hold."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{shown}</w:hyperlink>'


class Bookmarks:
    """Names and numbers of the places in one file; a name of Word's differs from all others by more than case."""

    def __init__(self) -> None:
        """Start without any."""
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        self._placed: set[str] = set()

    def name(self, target: str) -> str:
        """The name that stands for a target's id, the same each time it is asked for."""
        found = self._names.get(target)
        if found is None:
            found = self._names[target] = self._unused(target)
        return found

    def mark(self, target: str, content: str) -> str:
        """Content with the target's bookmark around it; a target stands in one place only."""
        if target in self._placed:
            return content
        self._placed.add(target)
        number = len(self._placed)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{self.name(target)}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'

    def _unused(self, target: str) -> str:
        base = _UNNAMEABLE.sub("_", target)[:_LONGEST_NAME]
        name, number = base, 1
        while name.lower() in self._taken:
            number += 1
            name = f"{base}_{number}"
        self._taken.add(name.lower())
        return name
