"""What surrounds every page of a programme: its name, the date looked at, the menu and the reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.functional import Promise

from paraply.kernel.localised import Localised

Words = Localised | str | Promise


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of the main menu. `current`: "page" on the page itself, "true" on a page below it.

    `answers`: what the page answers, in a sentence.
    """

    label: Words
    address: str
    icon: str
    current: str = ""
    answers: Words = ""


@dataclass(frozen=True, slots=True)
class MenuGroup:
    """Entries under one heading of the main menu."""

    label: Words
    icon: str
    items: Sequence[MenuItem]

    @property
    def holds_current(self) -> bool:
        """Whether the page shown is one of them."""
        return any(item.current for item in self.items)


@dataclass(frozen=True, slots=True)
class Day:
    """A day worth going to."""

    day: date

    @property
    def iso(self) -> str:
        """The day as the address wants it."""
        return self.day.isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`latest`: the last day the records speak of; `chosen`: the date in the address, "" when it names none.

    `kept`: the rest of the address's query, which the date form must not lose.
    """

    programme: str
    programme_name: Localised
    as_of: date
    latest: date
    today: date
    chosen: str = ""
    kept: Sequence[tuple[str, str]] = ()
    dates: Sequence[Day] = ()
    nav: Sequence[MenuItem | MenuGroup] = ()
    tabs: Sequence[MenuItem] = ()
    role: Words = ""
    person: str = ""

    def of_nobody(self) -> Frame:
        """The same frame without the reader, for what is kept for several."""
        return replace(self, role="", person="")

    @property
    def is_past(self) -> bool:
        """Whether the reader looks at an earlier day than the latest: the page can then only be read."""
        return self.as_of < self.latest

    @property
    def at_the_end(self) -> bool:
        """Whether the reader looks at the last day of records that have ended."""
        return self.has_ended and self.as_of == self.latest

    @property
    def is_beyond(self) -> bool:
        """Whether the reader looks at a day after the last of records that have ended."""
        return self.has_ended and self.as_of > self.latest

    @property
    def has_ended(self) -> bool:
        """Whether the programme's records end before today."""
        return self.latest < self.today
