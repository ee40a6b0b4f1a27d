"""Numbering sources as they are used, and remembering where, so that claims and sources link both ways."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from paraply.documents.document import Source
from paraply.documents.inlines import Evidence

# A source used on every page would otherwise drag thousands of links behind it.
PLACES_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Citation:
    """One use of a source: its number, its id in the file, and the place that uses it."""

    number: int
    target: str
    place: str
    source: Source


def _by_number(citation: Citation) -> int:
    return citation.number


@dataclass(slots=True)
class UsedSource:
    """A source with its number and the places that use it; only the first places are linked."""

    number: int
    target: str
    source: Source
    uses: int = 0
    places: list[str] = field(default_factory=list)

    @property
    def more(self) -> int:
        """Count the uses beyond those that are linked."""
        return self.uses - len(self.places)


class Citations:
    """The sources of one document, numbered in order of first use while a writer reads it.

    An id without a source is listed by the id itself: a reader sees the gap, and `check` names it beforehand.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        """Start with the sources that may be used."""
        self._known = {source.id: source for source in sources}
        self._used: dict[str, UsedSource] = {}
        self._count = 0

    def cite(self, evidence: Evidence) -> tuple[Citation, ...]:
        """Register a use of each id and give what to print; an id named twice in one place counts once."""
        return tuple(sorted((self._use(item) for item in dict.fromkeys(evidence)), key=_by_number))

    def used(self) -> tuple[UsedSource, ...]:
        """Give the sources used so far, by number."""
        return tuple(self._used.values())

    def _use(self, item: str) -> Citation:
        number = len(self._used) + 1
        known = self._known.get(item) or Source(item, item)
        entry = self._used.setdefault(item, UsedSource(number, f"src-{number}", known))
        self._count += 1
        entry.uses += 1
        place = f"ref-{self._count}"
        if entry.uses <= PLACES_SHOWN:
            entry.places.append(place)
        return Citation(entry.number, entry.target, place, known)
