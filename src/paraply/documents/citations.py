"""Numbering sources as they are used, and remembering where, so that claims and sources link both ways."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from paraply.documents.document import Source
from paraply.documents.inlines import Evidence

# A source used on every page would otherwise drag thousands of links behind it.
PLACES_SHOWN = 12
# So many numbers after each other are written as a run: 4–9.
FEWEST_IN_A_RUN = 3


@dataclass(frozen=True, slots=True)
class SourceUse:
    """One use of a source: its number, its id in the file, and the place that uses it.

    `last`: the number that a run of sources ends with, where the use is of several after each other; `led_back`: whether the list
    of sources links to this place.
    """

    number: int
    target: str
    place: str
    source: Source
    last: int | None = None
    led_back: bool = True

    @property
    def shown(self) -> str:
        """What is printed: 4, or 4–9."""
        return str(self.number) if self.last is None else f"{self.number}–{self.last}"


def _by_number(citation: SourceUse) -> int:
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

    def cite(self, evidence: Evidence) -> tuple[SourceUse, ...]:
        """Register a use of each id and give what to print; an id named twice in one place counts once."""
        return tuple(sorted((self._use(item) for item in dict.fromkeys(evidence)), key=_by_number))

    def cite_in_runs(self, evidence: Evidence) -> tuple[SourceUse, ...]:
        """Register a use of each id and give what to print where there is little room: numbers after each other as a run.

        A run leads to its first source and is one place for all of them.
        """
        entries = sorted((self._entry(item) for item in dict.fromkeys(evidence)), key=lambda one: one.number)
        return tuple(self._use_of(run) for run in _runs(entries))

    def used(self) -> tuple[UsedSource, ...]:
        """Give the sources used so far, by number."""
        return tuple(self._used.values())

    def _use(self, item: str) -> SourceUse:
        return self._use_of([self._entry(item)])

    def _entry(self, item: str) -> UsedSource:
        number = len(self._used) + 1
        known = self._known.get(item) or Source(item, item)
        return self._used.setdefault(item, UsedSource(number, f"src-{number}", known))

    def _use_of(self, run: Sequence[UsedSource]) -> SourceUse:
        self._count += 1
        place = f"ref-{self._count}"
        for entry in run:
            entry.uses += 1
            if entry.uses <= PLACES_SHOWN:
                entry.places.append(place)
        first, last = run[0], run[-1].number if len(run) > 1 else None
        led_back = any(entry.uses <= PLACES_SHOWN for entry in run)
        return SourceUse(first.number, first.target, place, first.source, last, led_back)


def _runs(entries: Sequence[UsedSource]) -> Iterator[Sequence[UsedSource]]:
    """Entries in order of number, those of a run together and the others one by one."""
    start = 0
    for at in range(1, len(entries) + 1):
        if at == len(entries) or entries[at].number != entries[at - 1].number + 1:
            run = entries[start:at]
            yield from [run] if len(run) >= FEWEST_IN_A_RUN else [[one] for one in run]
            start = at
