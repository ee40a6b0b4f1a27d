"""Finding out whether an edition still is what was published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from paraply.comparison.gathered.gathering import gather
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.kernel.frozen import digest
from paraply.kernel.localised import Localised
from paraply.programmes.queries import readable
from paraply.reporting.editions.code import changed_since
from paraply.reporting.editions.content import Inputs, built, files, otherwise_now, sha256, thawed
from paraply.reporting.editions.marks import Mark, marks
from paraply.reporting.editions.queries import SHOWN, PublishedEdition, content, edition, editions
from paraply.reporting.models import Edition, EditionFile, OpenFile

L = Localised


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying an edition found. `faults`: it is not what was published; `notes`: good to know all the same."""

    number: int
    faults: tuple[Localised, ...]
    notes: tuple[Localised, ...]


_CONTENT = L(
    "Innholdet er endret: avtrykket er {now}, men {then} ble publisert.",
    "Innhaldet er endra: avtrykket er {now}, men {then} vart publisert.",
    "The content has been changed: its digest is {now}, but {then} was published.",
)
_ROW = L(
    "Det som vises om utgaven, er et annet enn det som ble frosset.",
    "Det som blir vist om utgåva, er noko anna enn det som vart frose.",
    "What is shown of the edition is not what was frozen.",
)
_OPEN_FILE = L(
    "Filen {name} som alle kan lese, er en annen enn den som ble publisert.",
    "Fila {name} som alle kan lese, er ei anna enn den som vart publisert.",
    "The file {name} that anybody can read is not the one that was published.",
)
_CHAIN = L(
    "Kjeden er brutt: utgaven bygger på {before}, men utgave {number} har {digest}.",
    "Kjeda er broten: utgåva byggjer på {before}, men utgåve {number} har {digest}.",
    "The chain is broken: the edition follows {before}, but edition {number} has {digest}.",
)
_NO_FILE = L("Filen {name} mangler.", "Fila {name} manglar.", "The file {name} is missing.")
_EXTRA = L(
    "Filen {name} hører ikke til utgaven.",
    "Fila {name} høyrer ikkje til utgåva.",
    "The file {name} does not belong to the edition.",
)
_FILE = L(
    "Filen {name} er endret siden den ble publisert.",
    "Fila {name} er endra sidan ho vart publisert.",
    "The file {name} has been changed since it was published.",
)
_REBUILT = L(
    "Disse filene blir andre når de bygges på nytt av det som er frosset: {names}.",
    "Desse filene blir andre når dei blir bygde på nytt av det som er frose: {names}.",
    "These files come out otherwise when built anew from what was frozen: {names}.",
)
_UNREADABLE = L(
    "Filene kan ikke bygges på nytt av det som er frosset ({error}).",
    "Filene kan ikkje byggjast på nytt av det som er frose ({error}).",
    "The files cannot be built anew from what was frozen ({error}).",
)
_SINCE = L(
    "Avtrykkene stemmer. Endret i Paraply og bibliotekene siden utgaven ble bygd med versjon {version}: {parts}.",
    "Avtrykka stemmer. Endra i Paraply og biblioteka sidan utgåva vart bygd med versjon {version}: {parts}.",
    "The digests hold. Changed in Paraply and the libraries since the edition was built by version {version}: {parts}.",
)
_RECORDS = L(
    "{count} opplysninger er annerledes i databasen nå enn da utgaven ble publisert: {keys}.",
    "{count} opplysningar er annleis i databasen no enn då utgåva vart publisert: {keys}.",
    "{count} records are otherwise in the database now than when the edition was published: {keys}.",
)
_MARK = L(
    "Utgaven er ikke den som databasen merket seg da den ble publisert.",
    "Utgåva er ikkje den som databasen merkte seg då ho vart publisert.",
    "The edition is not the one that the database noted when it was published.",
)
_GONE = L(
    "Utgave {number} ble publisert etter denne og finnes ikke lenger.",
    "Utgåve {number} vart publisert etter denne og finst ikkje lenger.",
    "Edition {number} was published after this one and is no longer there.",
)
NAMED = 8


def verify(programme_key: str, programme: int, number: int) -> Verification:
    """Compute every mark of an edition anew, build its files again and compare bytes, and look at the records today.

    Files that come out otherwise are a fault where the code is the same; where it is not, a note of what has changed in it.
    Raises: NoEdition.
    """
    found, whole = edition(programme, number), content(programme, number)
    live = gather(programme_key, found.as_of, readable(programme_key) or frozenset())
    faults = [
        *_of_content(programme, found, whole),
        *_of_marks(programme, found),
        *_of_files(programme, found),
    ]
    rebuilt: list[Localised] = []
    notes: list[Localised] = []
    try:
        inputs = thawed(whole)
        rebuilt += () if faults else _of_rebuilding(inputs, whole)
        notes += _of_records(inputs, live)
    except Exception as error:
        # Values of another year go through the code of today, and may stop anywhere in it; their marks need no code.
        rebuilt.append(_UNREADABLE.format(error=f"{type(error).__name__}: {error}"))
    if rebuilt and not faults and (since := changed_since(whole["code"])):
        about = _SINCE.format(version=whole["code"]["version"], parts=", ".join(since))
        return Verification(number, (), (*rebuilt, about, *notes))
    return Verification(number, (*faults, *rebuilt), tuple(notes))


def _of_records(inputs: Inputs, live: ProgrammeRecords) -> Iterator[Localised]:
    if keys := otherwise_now(inputs.records, live):
        yield _RECORDS.format(count=len(keys), keys=_some(keys))


def _of_marks(programme: int, found: PublishedEdition) -> Iterator[Localised]:
    """Hold the edition against what the database noted of it, and notice those that were taken away after it."""
    noted = marks(programme)
    if noted.get(found.number) != Mark(found.digest, found.published_at):
        yield _MARK
    there = {one.number for one in editions(programme)}
    yield from (
        _GONE.format(number=number) for number in sorted(noted.keys() - there) if number > found.number
    )


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")


def _of_content(programme: int, found: PublishedEdition, whole: Mapping[str, Any]) -> Iterator[Localised]:
    now = digest(whole)
    if now != found.digest:
        yield _CONTENT.format(now=now[:16], then=found.digest[:16])
    row = Edition.objects.get(programme_id=programme, number=found.number)
    if now == found.digest and any(getattr(row, name) != value(whole) for name, value in SHOWN.items()):
        yield _ROW
    before = Edition.objects.filter(programme_id=programme, number=found.number - 1)
    expected = before.values_list("digest", flat=True).first() or ""
    if found.before != expected:
        yield _CHAIN.format(
            before=found.before[:16] or "–", number=found.number - 1, digest=expected[:16] or "–"
        )


def _of_files(programme: int, found: PublishedEdition) -> Iterator[Localised]:
    rows = EditionFile.objects.filter(programme_id=programme, edition__number=found.number)
    stored = {row.name: bytes(row.content) for row in rows}
    for name, mark in found.files.items():
        if name not in stored:
            yield _NO_FILE.format(name=name)
        elif sha256(stored[name]) != mark["sha256"]:
            yield _FILE.format(name=name)
    yield from (_EXTRA.format(name=name) for name in sorted(stored.keys() - found.files.keys()))
    opened = OpenFile.objects.filter(programme_id=programme, edition__number=found.number)
    for one in opened.iterator():
        if sha256(bytes(one.content)) != found.files.get(one.name, {}).get("sha256"):
            yield _OPEN_FILE.format(name=one.name)


def _of_rebuilding(inputs: Inputs, whole: Mapping[str, Any]) -> Iterator[Localised]:
    made = files(built(inputs))
    names = [name for name in made if sha256(made[name]) != whole["files"][name]["sha256"]]
    if names:
        yield _REBUILT.format(names=_some(names))
