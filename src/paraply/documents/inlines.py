"""What stands inside a line of a report: runs of text, badges, references and footnotes.

A run keeps the ids of the evidence that carries it, so a claim can be followed to its sources in each format.
Text is only ever text here; no writer reads markup out of it.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Evidence: TypeAlias = tuple[str, ...]


class Tone(StrEnum):
    """How a cell, a badge or a callout should be read; writers show it by colour and by a sign."""

    NONE = "none"
    MUTED = "muted"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one language and one style.

    `link_to` is "#anchor" inside the document, or an http, https or mailto address; all else is only text.
    `lang` is set only where it differs from the language around it.
    """

    text: str
    lang: str | None = None
    strong: bool = False
    emphasis: bool = False
    link_to: str | None = None
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word with a tone, such as a severity; the word says it, the colour only helps."""

    text: str
    tone: Tone = Tone.NONE
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A link to an anchor in the same document; without a text it shows the name of what it points to."""

    anchor: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page (PDF) or at the end (HTML)."""

    content: "Content"
    evidence: Evidence = field(default=(), kw_only=True)


Inline: TypeAlias = Run | Badge | CrossReference | Footnote
Content: TypeAlias = str | Inline | tuple[str | Inline, ...]


def inlines(content: Content) -> tuple[Inline, ...]:
    """Give the content as a tuple of inline elements, whatever short form it was written in."""
    if isinstance(content, str):
        return (Run(content),) if content else ()
    if isinstance(content, tuple):
        return tuple(Run(part) if isinstance(part, str) else part for part in content)
    return (content,)


def plain(content: Content) -> str:
    """Give the words of the content without footnotes, for bookmarks and contents."""
    return "".join(part.text for part in inlines(content) if not isinstance(part, Footnote))


def languages(content: Content) -> set[str]:
    """Collect the languages that the content names for its parts."""
    found = {part.lang for part in inlines(content) if isinstance(part, (Run, Badge)) and part.lang}
    for part in inlines(content):
        if isinstance(part, Footnote):
            found |= languages(part.content)
    return found


def evidence_in(content: Content) -> Evidence:
    """List the evidence ids inside the content, in reading order, with repetitions."""
    found: list[str] = []
    for part in inlines(content):
        if isinstance(part, Run):
            found.extend(part.evidence)
        elif isinstance(part, Footnote):
            found.extend(evidence_in(part.content))
            found.extend(part.evidence)
    return tuple(found)
