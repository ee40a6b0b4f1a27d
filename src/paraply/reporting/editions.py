"""Reading published editions, and finding out whether they are still what was published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from paraply.comparison.gathering import gather
from paraply.documents import Theme
from paraply.documents.theme import PLAIN
from paraply.kernel.frozen import digest
from paraply.kernel.localised import Localised
from paraply.programmes.queries import glossary, readable
from paraply.reporting.edition import (
    Difference,
    Inputs,
    code_digest,
    difference,
    files,
    otherwise_now,
    sha256,
    thawed,
)
from paraply.reporting.marks import Mark, marks
from paraply.reporting.models import Edition, EditionContent, EditionFile, OpenFile
from paraply.reporting.outline import Outline

L = Localised


class NoEdition(LookupError):
    """No edition with that number, or none the actor may read."""


@dataclass(frozen=True, slots=True)
class Published:
    """An edition as it was published, without what it was made from. `files`: mark and size by name."""

    number: int
    outline: str
    title: Localised
    as_of: date
    published_at: datetime
    digest: str
    before: str
    files: Mapping[str, Mapping[str, Any]]
    left_out: tuple[str, ...]


# What an edition's row shows of its content, and how it is read there; the digest covers it, so `verify` compares the two.
SHOWN: Mapping[str, Callable[[Mapping[str, Any]], Any]] = {
    "number": lambda content: content["number"],
    "outline": lambda content: content["outline"]["key"],
    "title": lambda content: content["outline"]["title"],
    "as_of": lambda content: date.fromisoformat(content["as_of"]),
    "before": lambda content: content["before"],
    "files": lambda content: content["files"],
    "left_out": lambda content: content["suppressed"],
}


def inputs_of(programme: str, outline: Outline, as_of: date, theme: Theme = PLAIN, **more: Any) -> Inputs:
    """What an edition is made from, as the actor reads the records now. `more`: languages and formats, all when not given."""
    records = gather(programme, as_of, readable(programme) or frozenset())
    return Inputs(outline, records, glossary(), theme, **more)


def editions(programme: int) -> tuple[Published, ...]:
    """A programme's editions, the latest first."""
    return tuple(map(_published, Edition.objects.filter(programme_id=programme).order_by("-number")))


def edition(programme: int, number: int) -> Published:
    """One edition.

    Raises: NoEdition.
    """
    row = Edition.objects.filter(programme_id=programme, number=number).first()
    if row is None:
        raise NoEdition(number)
    return _published(row)


def content(programme: int, number: int) -> Mapping[str, Any]:
    """All that was frozen of an edition, for those who may compare everybody; see `edition.frozen` for its shape.

    Raises: NoEdition.
    """
    rows = EditionContent.objects.filter(programme_id=programme, edition__number=number)
    whole: Mapping[str, Any] | None = rows.values_list("content", flat=True).first()
    if whole is None:
        raise NoEdition(number)
    return whole


def latest(programme: int) -> tuple[int, str]:
    """Number and digest of the latest edition; (0, "") before the first."""
    rows = Edition.objects.filter(programme_id=programme).order_by("-number")
    return rows.values_list("number", "digest").first() or (0, "")


def file(programme: int, number: int, name: str) -> bytes:
    """A file of an edition, as it was published.

    Raises: NoEdition.
    """
    rows = EditionFile.objects.filter(programme_id=programme, edition__number=number, name=name)
    found = rows.values_list("content", flat=True).first()
    if found is None:
        raise NoEdition(name)
    return bytes(found)


def changed_since(programme: int, number: int) -> Difference | None:
    """What has changed since the edition before; None where there is none before, and for those who may not compare everybody."""
    rows = EditionContent.objects.filter(programme_id=programme, edition__number__in=(number - 1, number))
    found = dict(rows.values_list("edition__number", "content__figures"))
    return difference(found[number], found[number - 1]) if len(found) > 1 else None


def _published(row: Edition) -> Published:
    return Published(
        row.number,
        row.outline,
        Localised.from_dict(row.title),
        row.as_of,
        row.published_at,
        row.digest,
        row.before,
        row.files,
        tuple(row.left_out),
    )


@dataclass(frozen=True, slots=True)
class Verdict:
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
    "Filen {name} blir en annen når den bygges på nytt av det som er frosset.",
    "Fila {name} blir ei anna når ho blir bygd på nytt av det som er frose.",
    "The file {name} comes out otherwise when built anew from what was frozen.",
)
_OTHER_CODE = L(
    "Bygd med en annen versjon av Paraply ({version}); filene kan ikke bygges på nytt byte for byte her, men avtrykkene stemmer.",
    "Bygd med ein annan versjon av Paraply ({version}); filene kan ikkje byggjast på nytt byte for byte her, men avtrykka stemmer.",
    "Built by another version of Paraply ({version}); the files cannot be built anew byte for byte here, but the digests hold.",
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


def verify(programme_key: str, programme: int, number: int, rebuild: bool = True) -> Verdict:
    """Compute every mark of an edition anew, build its files again and compare bytes, and look at the records today.

    Raises: NoEdition.
    """
    found, whole = edition(programme, number), content(programme, number)
    faults = [
        *_of_content(programme, found, whole),
        *_of_marks(programme, found),
        *_of_files(programme, found),
    ]
    notes: list[Localised] = []
    if whole["code"]["digest"] != code_digest():
        # What it was made from may have another form by now: its marks need no code, reading it again would.
        notes.append(_OTHER_CODE.format(version=whole["code"]["version"]))
        return Verdict(number, tuple(faults), tuple(notes))
    if rebuild and not faults:
        faults += _of_rebuilding(whole)
    live = gather(programme_key, found.as_of, readable(programme_key) or frozenset())
    if keys := otherwise_now(whole, live):
        more = " …" if len(keys) > NAMED else ""
        notes.append(_RECORDS.format(count=len(keys), keys=", ".join(keys[:NAMED]) + more))
    return Verdict(number, tuple(faults), tuple(notes))


def _of_content(programme: int, found: Published, whole: Mapping[str, Any]) -> Iterator[Localised]:
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


def _of_marks(programme: int, found: Published) -> Iterator[Localised]:
    noted = marks(programme)
    if noted.get(found.number) != Mark(found.digest, found.published_at):
        yield _MARK
    there = {one.number for one in editions(programme)}
    yield from (
        _GONE.format(number=number) for number in sorted(noted.keys() - there) if number > found.number
    )


def _of_files(programme: int, found: Published) -> Iterator[Localised]:
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


def _of_rebuilding(whole: Mapping[str, Any]) -> Iterator[Localised]:
    for name, made in files(thawed(whole)).items():
        if sha256(made) != whole["files"][name]["sha256"]:
            yield _REBUILT.format(name=name)
