"""Links between claims and sources in a finished PDF.

Were these links given to Typst as labels, it would set every page twice, the first time to learn where the labels
are; a national report has twenty thousand of them. So the template writes each as an address that names what it
leads to and what it is itself, and here, where every place is known, the addresses become places in the document
and the descriptions become words. Every change keeps its length, so no offset in the file moves.
The domain ".invalid" never exists (RFC 2606). Source: ISO 32000-1, 12.3.2.2 and 12.5.6.5.
"""

import re

ADDRESS = "https://paraply.invalid/"
# The window opens a little above the place, so that its own line and the one before are seen.
_ABOVE = 30

_LINK = re.compile(
    rb"(?P<start>\n(?P<number>\d+) 0 obj\n<</Type/Annot/Subtype/Link/Rect\[[\d.-]+ [\d.-]+ [\d.-]+ (?P<top>[\d.-]+)\]"
    rb"[^\n]*?)(?P<action>/A<</Type/Action/S/URI/URI\(https://paraply\.invalid/(?P<target>[a-z]+-\d+)/"
    rb"(?P<self>[a-z]+-\d+)\)>>)(?P<between>[^\n]*?)(?P<words>/Contents\([^\n()]*\))"
)
_PAGE = re.compile(rb"\n(\d+) 0 obj\n<</Type/Page/[^\n]*?/Annots\[([^\]\n]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")


def with_links(pdf: bytes, source: str, back: str) -> bytes:
    """Turn the template's addresses into links within the file, described by the words for source and way back."""
    page_of = {link: page for page, links in _PAGE.findall(pdf) for link in _REFERENCE.findall(links)}
    places: dict[bytes, bytes] = {}
    for match in _LINK.finditer(pdf):
        if match["number"] in page_of:
            top = round(float(match["top"])) + _ABOVE
            places.setdefault(match["self"], b"/Dest[%s 0 R/XYZ 0 %d 0]" % (page_of[match["number"]], top))

    def changed(match: re.Match[bytes]) -> bytes:
        target = match["target"]
        if target not in places:
            return match[0]
        is_source = target.startswith(b"src-")
        words = f"{source} {target[4:].decode()}" if is_source else back
        return (
            match["start"]
            + places[target].ljust(len(match["action"]))
            + match["between"]
            + (b"/Contents(%s)" % words.encode("ascii", "replace")).ljust(len(match["words"]))
        )

    return _LINK.sub(changed, pdf)
