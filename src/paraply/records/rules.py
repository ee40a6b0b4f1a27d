"""What must hold of any record, and the shapes in which each context states what must hold of its own. Pure.

A rule reads entries and says faults; it knows neither file nor database. The programme file's check, and operations before they write,
call the same rules; the database has a constraint by the same name where two writers could break one together.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeAlias

from paraply.kernel.dates import FIRST_YEAR, LAST_YEAR, ImpreciseDate, NotADate, OutsideYears
from paraply.kernel.localised import Localised


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One record as rules read it.

    Shape: `columns` by name as in its table; references are keys, imprecise and exact dates are `ImpreciseDate`. A column that could
    not be read is left out, so that no rule speaks of it; one that is empty is None.
    """

    table: str
    key: str
    columns: Mapping[str, Any]

    def day(self, column: str) -> ImpreciseDate | None:
        """A date, where one is given."""
        found: ImpreciseDate | None = self.columns.get(column)
        return found

    def held(self) -> tuple[date, date] | None:
        """The first and last day it holds, as the database reckons `valid`; None when it never did."""
        starts, ends, observed = self.day("starts"), self.day("ends"), self.day("observed")
        since = starts or observed
        first, last = since.first if since else date.min, ends.last if ends else date.max
        return (first, last) if first <= last else None


Entries: TypeAlias = Mapping[str, Sequence[Entry]]  # by table, in the order they are told


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an entry, at a column (and a place in it), or as a whole when `place` is empty."""

    entry: Entry
    place: tuple[str | int, ...]
    sentence: Localised


Rule: TypeAlias = Callable[[Entries], Iterable[Fault]]

AT_ONCE = Localised(
    "«{value}» gjelder samtidig med «{other}». {law}",
    "«{value}» gjeld samstundes med «{other}». {law}",
    "“{value}” holds at the same time as “{other}”. {law}",
)
NO_SUCH_DAY = Localised(
    "«{value}» er ingen dato som finnes. Skriv dag, måned, årstid (21–24) eller år, som 2010-12-10, 2010-12, 2010-21 eller 2010.",
    "«{value}» er ingen dato som finst. Skriv dag, månad, årstid (21–24) eller år, som 2010-12-10, 2010-12, 2010-21 eller 2010.",
    "“{value}” is no date that exists. Write a day, month, season (21–24) or year, like 2010-12-10, 2010-12, 2010-21 or 2010.",
)
OUTSIDE_YEARS = Localised(
    f"«{{value}}» ligger utenfor årene {FIRST_YEAR}–{LAST_YEAR}. Se etter en skrivefeil i årstallet.",
    f"«{{value}}» ligg utanfor åra {FIRST_YEAR}–{LAST_YEAR}. Sjå etter ein skrivefeil i årstalet.",
    f"“{{value}}” lies outside the years {FIRST_YEAR}–{LAST_YEAR}. Look for a slip in the year.",
)
ENDS_BEFORE_START = Localised(
    "Slutten ({ends}) er før starten ({starts}). Rett en av dem.",
    "Slutten ({ends}) er før starten ({starts}). Rett ein av dei.",
    "The end ({ends}) is before the start ({starts}). Correct one of them.",
)
LESS_THAN_LEAST = Localised(
    "Det meste ({ends}) er mindre enn det minste ({starts}). Rett ett av tallene.",
    "Det meste ({ends}) er mindre enn det minste ({starts}). Rett eitt av tala.",
    "The most ({ends}) is less than the least ({starts}). Correct one of the numbers.",
)
NO_SOURCE = Localised(
    "Opplysningen mangler kilde. Oppgi dokument og del («DOKUMENT § del») her eller på det den står i.",
    "Opplysninga manglar kjelde. Oppgi dokument og del («DOKUMENT § del») her eller på det ho står i.",
    "The fact has no source. Give document and section (“DOCUMENT § section”) here or on what it stands in.",
)
NO_SUCH_DOCUMENT = Localised(
    "Kilden «{value}» viser til et dokument som ikke er blant programmets dokumenter. Legg til dokumentet, eller rett kilden.{nearest}",
    "Kjelda «{value}» viser til eit dokument som ikkje er mellom dokumenta til programmet. Legg til dokumentet, eller rett kjelda.{nearest}",
    "The source “{value}” points to a document that is not among the programme's. Add the document, or correct the source.{nearest}",
)
NO_SUCH_PARTICIPANT = Localised(
    "«{value}» er ingen av programmets deltakere. Legg til deltakeren, eller rett nøkkelen.{nearest}",
    "«{value}» er ingen av deltakarane i programmet. Legg til deltakaren, eller rett nøkkelen.{nearest}",
    "“{value}” is none of the programme's participants. Add the participant, or correct the key.{nearest}",
)
KEY_IS_TAKEN = Localised(
    "Id-en er alt i bruk for noe annet i programmet. Velg en annen.",
    "Id-en er alt i bruk for noko anna i programmet. Vel ein annan.",
    "The id is already used for something else in the programme. Choose another.",
)


@dataclass(frozen=True, slots=True)
class Alone:
    """Of a table's records in one place (`place`, columns) only one holds at a time, `law` says why and what to do.

    `where`: a column that must be true for the record to take the place at all.
    """

    name: str
    table: str
    place: tuple[str, ...]
    law: Localised
    where: str = ""

    def __call__(self, entries: Entries) -> Iterator[Fault]:
        held: dict[Hashable, list[tuple[date, int, date, Entry]]] = {}
        for number, entry in enumerate(entries.get(self.table, ())):
            days = entry.held()
            if days and self.takes(entry):
                place = tuple(_plain(entry.columns[column]) for column in self.place)
                held.setdefault(place, []).append((days[0], number, days[1], entry))
        for same in held.values():
            for later, earlier in _at_once(same):
                yield Fault(later, (), AT_ONCE.format(value=later.key, other=earlier.key, law=self.law))

    def takes(self, entry: Entry) -> bool:
        """Whether the entry takes the place."""
        if self.where and entry.columns.get(self.where) is not True:
            return False
        return all(column in entry.columns for column in self.place)


def _plain(value: Any) -> Hashable:
    return value.text if isinstance(value, ImpreciseDate) else value


def _at_once(same: list[tuple[date, int, date, Entry]]) -> Iterator[tuple[Entry, Entry]]:
    """Each entry that holds while another does, the later told first; a pair is told once."""
    longest: tuple[date, int, date, Entry] | None = None
    # By the day they begin, so that only the one that has held longest so far can hold still.
    for one in sorted(same, key=lambda found: found[:2]):
        if longest and one[0] <= longest[2]:
            later, earlier = (one, longest) if one[1] > longest[1] else (longest, one)
            yield later[3], earlier[3]
        if longest is None or one[2] > longest[2]:
            longest = one


@dataclass(frozen=True, slots=True)
class InOrder:
    """A span's first column comes no later than its last, in a table or, without one, wherever both columns are."""

    first: str
    last: str
    table: str = ""

    def __call__(self, entries: Entries) -> Iterator[Fault]:
        for entry in entries.get(self.table, ()) if self.table else everything(entries):
            first, last = entry.columns.get(self.first), entry.columns.get(self.last)
            if first is None or last is None:
                continue
            days = isinstance(first, ImpreciseDate)
            if last.last < first.first if days else last < first:
                sentence = ENDS_BEFORE_START if days else LESS_THAN_LEAST
                yield Fault(entry, (self.last,), sentence.format(starts=str(first), ends=str(last)))


def everything(entries: Entries) -> Iterator[Entry]:
    """Every entry of every table."""
    return (entry for table in entries.values() for entry in table)


def keys(entries: Entries, table: str) -> set[str]:
    """The keys of a table's entries."""
    return {entry.key for entry in entries.get(table, ())}


def sourced(entries: Entries) -> Iterator[Fault]:
    """Every record rests on a source, in a document that the programme has."""
    documents = keys(entries, "records.Document")
    for entry in everything(entries):
        given = entry.columns.get("sources")
        if given is not None and not given:
            yield Fault(entry, ("sources",), NO_SOURCE)
        for index, source in enumerate(given or ()):
            yield from _in_documents(entry, ("sources", index), source, documents)
        for row, source in (entry.columns.get("reasons") or {}).items():
            yield from _in_documents(entry, ("reasons", row), source, documents)


def _in_documents(
    entry: Entry, place: tuple[str | int, ...], source: str, documents: set[str]
) -> Iterator[Fault]:
    document = source.split(" § ", 1)[0]
    if document not in documents:
        yield Fault(entry, place, NO_SUCH_DOCUMENT.format(value=source, nearest=nearest(document, documents)))


def among_participants(entries: Entries, entry: Entry, units: Iterable[str], *place: str) -> Iterator[Fault]:
    """Each named unit is a participant of the programme."""
    known = keys(entries, "programmes.Participant")
    for index, unit in enumerate(units):
        if unit not in known:
            yield Fault(
                entry, (*place, index), NO_SUCH_PARTICIPANT.format(value=unit, nearest=nearest(unit, known))
            )


def circles(ties: Mapping[str, Sequence[tuple[Entry, str]]]) -> Iterator[tuple[Entry, list[str]]]:
    """Each tie that leads back into the way to it, with the circle it closes; every tie is walked once.

    Shape: `ties` from where each begins to the entry that ties it and where it leads.
    """
    done: set[str] = set()
    for beginning in ties:
        way, left, on_way = [beginning], [iter(ties[beginning])], {beginning}
        while way:
            tie = None if way[-1] in done else next(left[-1], None)
            if tie is None:
                on_way.discard(way[-1])
                done.add(way.pop())
                left.pop()
            elif tie[1] in on_way:
                yield tie[0], [*way[way.index(tie[1]) :], tie[1]]
            elif tie[1] not in done:
                way.append(tie[1])
                left.append(iter(ties.get(tie[1], ())))
                on_way.add(tie[1])


LONGEST_CIRCLE = 12  # names; a longer one is shown by its ends


def shown(circle: Sequence[str]) -> str:
    """A circle in words."""
    names = circle if len(circle) <= LONGEST_CIRCLE else [*circle[:3], "…", *circle[-3:]]
    return " → ".join(names)


def why_no_date(error: NotADate, value: Any) -> Localised:
    """What to say of a text that is no date here."""
    return (OUTSIDE_YEARS if isinstance(error, OutsideYears) else NO_SUCH_DAY).format(value=value)


MOST_NAMED = 3
_MEANT = Localised(" Mente du {names}?", " Meinte du {names}?", " Did you mean {names}?")
_KNOWN = Localised(" Kjent er {names}.", " Kjend er {names}.", " Known are {names}.")
_NONE_KNOWN = Localised(" Ingen er kjent.", " Ingen er kjend.", " None is known.")


def nearest(value: str, known: Iterable[str]) -> Localised:
    """The known names that come nearest to one that leads nowhere, to be said after that it does; some of them where none is near."""
    names = sorted(known)
    near = get_close_matches(value, names, MOST_NAMED, 0.5)
    if not names:
        return _NONE_KNOWN
    more = [] if near or len(names) <= MOST_NAMED else ["…"]
    quoted = ", ".join([*(near or names[:MOST_NAMED]), *more])
    return (_MEANT if near else _KNOWN).format(names=quoted)


def laws(rules: Iterable[Rule], **others: Localised) -> dict[str, Localised]:
    """What to say when the database refuses what a rule has not seen, as when two write at the same moment.

    Shape: by the name of the database's constraint; `others` are those of rules that are no `Alone`.
    """
    return {rule.name: rule.law for rule in rules if isinstance(rule, Alone)} | others


ONE_REGISTER = Localised(
    "Et register føres én gang om gangen for hver deltaker. Behold det ene, eller gi begge start og slutt.",
    "Eit register blir ført éin gong om gongen for kvar deltakar. Behald det eine, eller gi begge start og slutt.",
    "A participant's register is kept once at a time. Keep one of them, or give both a start and an end.",
)
RULES: tuple[Rule, ...] = (
    InOrder("starts", "ends"),
    sourced,
    Alone("one_register", "records.Register", ("participant", "register"), ONE_REGISTER),
)
LAWS = laws(RULES, key_is_taken=KEY_IS_TAKEN)
