"""One slide while it is written: its shapes in reading order, its links and pictures, and what goes into its notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from paraply.documents.writers.pptx.spans import Span
from paraply.documents.writers.pptx.xml import Area, Inks, escaped

MOST_ALT = 2_000  # characters; nobody listens to more
MOST_NAME = 60
CUT = "…"


class Links(Protocol):
    """What a slide can point to outside itself; each gives the id to point with."""

    def address(self, address: str) -> str:
        """An address outside the file."""

    def picture(self, png: bytes) -> str:
        """A picture."""

    def chart(self, xml: str, workbook: bytes) -> str:
        """A chart with the workbook it is made from."""


@dataclass(slots=True)
class Canvas:
    """A slide being written. `body`: whether its body placeholder is still to be had."""

    inks: Inks
    links: Links
    lang: str
    title: str
    body: bool = False
    shapes: list[str] = field(default_factory=list)
    sources: set[int] = field(default_factory=set)
    footnotes: list[int] = field(default_factory=list)
    said: list[tuple[Span, ...]] = field(default_factory=list)
    _ids: int = 1

    def id(self) -> int:
        """The next number for a shape; 1 is the tree itself."""
        self._ids += 1
        return self._ids

    def named(self, name: str, alt: str = "", number: int = 0) -> str:
        """Who a shape is: a number, its own if none is given, a name, and its alternative text where it has one."""
        described = ""
        if alt:
            if len(alt) > MOST_ALT:
                self.say(alt)
                alt = alt[:MOST_ALT].rstrip() + CUT
            described = f' descr="{escaped(alt)}"'
        return f'<p:cNvPr id="{number or self.id()}" name="{escaped(name[:MOST_NAME])}"{described}/>'

    def cite(self, spans: Iterable[Span]) -> None:
        """Remember what spans on this slide rest on."""
        for span in spans:
            self.sources.update(span.sources)
            if span.note:
                self.footnotes.append(span.note)

    def say(self, text: str) -> None:
        """Put a text into the notes."""
        self.said.append((Span(text, self.lang),))

    def runs(self, spans: Sequence[Span], size: float, ink: str = "") -> str:
        """Spans as runs, remembered with what they rest on."""
        self.cite(spans)
        return "".join(span.xml(size, self.inks, ink, self.links.address) for span in spans)

    def label(self, name: str, frame: Area, paragraphs: str, more: str = "", anchor: str = "t") -> None:
        """A text box of our own."""
        self.shapes.append(
            f'<p:sp><p:nvSpPr>{self.named(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{frame.xml()}'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{more or "<a:noFill/>"}</p:spPr><p:txBody>'
            f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
            f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        )

    def placeholder(self, kind: str, name: str, paragraphs: str, frame: Area | None = None) -> None:
        """A placeholder of the slide's layout, with its text; `frame`: where it does not stand as in the layout."""
        place = frame.xml() if frame else ""
        self.shapes.append(
            f'<p:sp><p:nvSpPr>{self.named(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/>'
            f"</p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        )
