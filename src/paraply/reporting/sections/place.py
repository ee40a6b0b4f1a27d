"""Where a section of a report is written, and with what; every section's builder takes one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.documents import Block, Heading
from paraply.kernel.localised import Localised
from paraply.reporting.sections.pages import Pages


@dataclass(frozen=True)
class Place:
    """A place in the report. `level`: of the headings inside the section; `brief`: on a slide, where only the gist has room;

    `about`: the participant that the section is about, None where it is about all.
    """

    pages: Pages
    level: int = 3
    brief: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    about: ParticipantRecords | None = None

    @property
    def one(self) -> ParticipantRecords:
        """The participant the section is about.

        Raises: TypeError where it is about all, which the outline's check refuses.
        """
        if self.about is None:
            raise TypeError("This section is about one participant.")
        return self.about

    def heading(self, words: Localised) -> Heading:
        """A heading inside the section."""
        return Heading(self.level, self.pages.run(words))


Builder = Callable[[Place], list[Block]]


@dataclass(frozen=True, slots=True)
class SectionKind:
    """A kind of section. `needs` and `takes`: its options; `about_one`: it is about one participant."""

    build: Builder
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    about_one: bool = False
