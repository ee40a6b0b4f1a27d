"""Where a participant's organisation hangs on one person, as far as the records can tell. Pure.

The records name seats, titles and units, never people. What they cannot tell is said to be unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.organisation.one import Organised, PlacedSeat
from paraply.comparison.organisation.words import POINTS
from paraply.comparison.words import joined, listing
from paraply.governance.words import THE_BODY
from paraply.kernel.localised import Localised

L = Localised
Verdict = Literal["one", "several", "unknown"]
COORDINATOR = "coordinator"
NAMED = 6


@dataclass(frozen=True, slots=True)
class Point:
    """One way of hanging on a person. `verdict`: on one, on several, or the records cannot tell; `why`: what it follows from."""

    key: str
    title: Localised
    verdict: Verdict
    why: Localised


def dependence(records: ParticipantRecords, found: Organised) -> tuple[Point, ...]:
    """Each way in which an organisation can hang on one person, with what the records say of it."""
    return (
        _coordinator(records, found),
        _single_seats(found),
        _chairs(found),
        _same_titles(found),
    )


def _coordinator(records: ParticipantRecords, found: Organised) -> Point:
    def point(verdict: Verdict, why: Localised) -> Point:
        return Point("coordinator", POINTS["coordinator"], verdict, why)

    leads = records.coordinators
    if not leads:
        return point("unknown", _NO_COORDINATOR)
    if len(leads) > 1:
        return point("several", _MANY_COORDINATORS.format(count=len(leads)))
    unit = leads[0].unit
    if not unit:
        return point("unknown", _NO_UNIT)
    # A seat of the coordinator's own is the same person, not somebody beside.
    beside = [
        table.body.kind
        for table in found.tables
        if any(place.level != COORDINATOR for place in table.of_unit(unit.casefold()))
    ]
    if beside:
        return point("several", _BESIDE.format(unit=unit, bodies=listing(_bodies(beside))))
    unplaced = sum(found.unplaced)
    doubt = _UNPLACED.format(count=unplaced) if unplaced else L("", "", "")
    return point("one", joined([_ALONE.format(unit=unit), doubt]))


def _single_seats(found: Organised) -> Point:
    seated = [row for row in found.units if row.bodies or row.coordinator]
    single = [row.name for row in found.one_person]
    title = POINTS["single"]
    if not seated:
        return Point("single", title, "unknown", _NO_UNITS)
    if not single:
        return Point("single", title, "several", _ALL_SEVERAL)
    return Point(
        "single", title, "one", _SINGLE.format(single=len(single), all=len(seated), names=_few(single))
    )


def _chairs(found: Organised) -> Point:
    chairs = [(table, place) for table in found.tables for place in table.places if place.seat.chair]
    title = POINTS["chairs"]
    if not chairs:
        return Point("chairs", title, "unknown", _NO_CHAIRS)
    own = [table for table, place in chairs if place.level == COORDINATOR]
    said = [_CHAIRED.format(body=_bodies([table.body.kind])[0], who=place.title) for table, place in chairs]
    if own:
        return Point("chairs", title, "one", joined([*said, _SAME_LEADER]))
    return Point("chairs", title, "several", joined(said))


def _same_titles(found: Organised) -> Point:
    title = POINTS["titles"]
    bodies: Counter[str] = Counter()
    names: dict[str, str] = {}
    for table in found.tables:
        for key, name in dict(_titles(table.places)).items():
            bodies[key] += 1
            names.setdefault(key, name)
    several = [f"«{names[key]}»" for key, count in bodies.items() if count > 1 and key != COORDINATOR]
    said = [_COORDINATOR_IN_SEVERAL] if bodies[COORDINATOR] > 1 else []
    said += [_SAME_TITLE.format(names=_few(several))] if several else []
    if not bodies:
        return Point("titles", title, "unknown", _NO_TITLES)
    if said:
        return Point("titles", title, "unknown" if several else "one", joined(said))
    return Point("titles", title, "several", _NO_SAME_TITLE)


def _titles(places: tuple[PlacedSeat, ...]) -> Iterator[tuple[str, str]]:
    """Titles by what makes them the same: the words, or that they are the coordinator's."""
    for place in places:
        if place.level == COORDINATOR:
            yield COORDINATOR, place.title
        elif place.seat.title and place.seat.title.casefold() != place.seat.unit.casefold():
            yield place.seat.title.casefold(), place.seat.title


def _bodies(kinds: list[str]) -> list[Localised]:
    return [THE_BODY.get(kind, L.same(kind)) for kind in dict.fromkeys(kinds)]


def _few(names: list[str]) -> Localised:
    """The first names, and how many more there are."""
    if len(names) <= NAMED:
        return listing(names)
    return listing([*names[: NAMED - 1], _MORE.format(count=len(names) - NAMED + 1)])


_MORE = L("{count} til", "{count} til", "{count} more")
_NO_COORDINATOR = L("Ingen programleder er registrert.", "Ingen programleiar er registrert.", "No coordinator is recorded.")  # fmt: skip
_MANY_COORDINATORS = L("{count} programledere er registrert samtidig.", "{count} programleiarar er registrerte samstundes.", "{count} coordinators are recorded at the same time.")  # fmt: skip
_NO_UNIT = L("Enheten til programlederen er ikke registrert.", "Eininga til programleiaren er ikkje registrert.", "The coordinator's unit is not recorded.")  # fmt: skip
_BESIDE = L(
    "{unit} har også plass i {bodies}. Noen der kjenner arbeidet om programlederen slutter.",
    "{unit} har også plass i {bodies}. Nokon der kjenner arbeidet om programleiaren sluttar.",
    "{unit} also has a seat in {bodies}. Somebody there knows the work if the coordinator leaves.",
)
_ALONE = L(
    "Bare programlederen er fra {unit}. Blir rollen ledig, er ingen fra enheten med.",
    "Berre programleiaren er frå {unit}. Blir rolla ledig, er ingen frå eininga med.",
    "Only the coordinator is from {unit}. If the role falls vacant, nobody from the unit takes part.",
)
_UNPLACED = L(
    "Det gjelder så langt enhetene er registrert (plasser uten enhet: {count}).",
    "Det gjeld så langt einingane er registrerte (plassar utan eining: {count}).",
    "That holds as far as units are recorded (seats without one: {count}).",
)
_NO_UNITS = L("Ingen plass har registrert enhet.", "Ingen plass har registrert eining.", "No seat has its unit recorded.")  # fmt: skip
_ALL_SEVERAL = L("Alle enheter som er med, har mer enn én plass.", "Alle einingar som er med, har meir enn éin plass.", "Every unit that takes part has more than one seat.")  # fmt: skip
_SINGLE = L(
    "{single} av {all} enheter er med gjennom én plass: {names}.",
    "{single} av {all} einingar er med gjennom éin plass: {names}.",
    "{single} of {all} units take part through one seat: {names}.",
)
_NO_CHAIRS = L(
    "Hvem som leder organene, er ikke registrert.",
    "Kven som leier organa, er ikkje registrert.",
    "Who chairs the bodies is not recorded.",
)
_CHAIRED = L("{who} leder {body}.", "{who} leier {body}.", "{who} chairs {body}.")
_SAME_LEADER = L(
    "Den som leder programmet, leder altså også en gruppe.",
    "Den som leier programmet, leier altså også ei gruppe.",
    "So whoever leads the programme also chairs a group.",
)
_NO_TITLES = L("Ingen titler er registrert.", "Ingen titlar er registrerte.", "No titles are recorded.")
_COORDINATOR_IN_SEVERAL = L("Programlederen har plass i flere organer.", "Programleiaren har plass i fleire organ.", "The coordinator has a seat in several bodies.")  # fmt: skip
_SAME_TITLE = L(
    "{names} står i flere organer. Opplysningene nevner ingen personer, så det kan være én eller flere.",
    "{names} står i fleire organ. Opplysningane nemner ingen personar, så det kan vere éin eller fleire.",
    "{names} stand in several bodies. The records name nobody, so it may be one person or more.",
)
_NO_SAME_TITLE = L("Ingen tittel går igjen i flere organer.", "Ingen tittel går igjen i fleire organ.", "No title stands in several bodies.")  # fmt: skip
