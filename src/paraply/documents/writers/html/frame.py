"""What stands around an HTML report's contents: its style in the owner's colours, what it says of itself, and the cover."""

import base64
from functools import lru_cache
from pathlib import Path

from paraply.documents.document import Document
from paraply.documents.theme import PLAIN, PNG, Theme
from paraply.documents.words import Words, long_date
from paraply.documents.writers.html.text import escaped

_FACES = (
    ("Inter_400Regular.ttf", 400, "normal"),
    ("Inter_400Regular_Italic.ttf", 400, "italic"),
    ("Inter_600SemiBold.ttf", 600, "normal"),
)


def style(theme: Theme, fonts: Path | None) -> str:
    """Write the report's style sheet; with `fonts`, the folder's Inter faces are embedded.

    Raises: OSError when the fonts folder lacks a face.
    """
    return _style() + _accent(theme) + (_faces(fonts) if fonts else "")


@lru_cache(maxsize=1)
def _style() -> str:
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8")


@lru_cache(maxsize=4)
def _faces(fonts: Path) -> str:
    faces = []
    for name, weight, style in _FACES:
        data = base64.b64encode((fonts / name).read_bytes()).decode()
        faces.append(
            f'@font-face{{font-family:"Inter";font-weight:{weight};font-style:{style};'
            f'src:url(data:font/ttf;base64,{data}) format("truetype")}}\n'
        )
    return "".join(faces)


def _accent(theme: Theme) -> str:
    """The owner's colour, on paper and on light screens; a dark screen keeps its own, which is tried against its ground."""
    if theme.accent == PLAIN.accent:
        return ""
    soft = theme.colours["accent-soft"]
    colours = f"--accent:{theme.accent};--link:{theme.accent};--accent-soft:{soft}"
    return f"@media print,(prefers-color-scheme:light){{:root{{{colours}}}}}\n"


def _logo(theme: Theme, name: str) -> str:
    if not theme.logo:
        return ""
    kind = "png" if theme.logo.startswith(PNG) else "svg+xml"
    data = base64.b64encode(theme.logo).decode()
    return (
        f'<img class="logo" alt="{escaped(theme.logo_alt or name)}" src="data:image/{kind};base64,{data}">\n'
    )


def metadata(document: Document) -> str:
    """Write who made the document, when and what it is called elsewhere."""
    named = {
        "author": ", ".join(document.authors),
        "publisher": document.publisher,
        "dcterms.date": document.date.isoformat(),
        "dcterms.identifier": document.identifier,
        "keywords": ", ".join(document.keywords),
    }
    return "".join(
        f'<meta name="{name}" content="{escaped(value)}">\n' for name, value in named.items() if value
    )


def cover(document: Document, details: str, words: Words) -> str:
    """Write the field of colour with title, imprint and details."""
    subtitle = f'<p class="subtitle">{escaped(document.subtitle)}</p>\n' if document.subtitle else ""
    day = f'<time datetime="{document.date.isoformat()}">{long_date(document.date, words)}</time>'
    imprint = [escaped(name) for name in (*document.authors, document.publisher, document.identifier) if name]
    return (
        f'<header class="cover"><div>\n{_logo(document.theme, document.publisher or document.title)}<h1>{escaped(document.title)}</h1>\n{subtitle}'
        f'<p class="imprint">{" · ".join([*imprint, day])}</p>\n{details}</div></header>\n'
    )
