"""Reading published editions, and finding out whether they are still what was published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from paraply.comparison.gathering import gather
from paraply.kernel.frozen import digest
from paraply.kernel.localised import Localised
from paraply.programmes.queries import readable
from paraply.reporting.edition import (
    Difference,
    code_digest,
    difference,
    files,
    otherwise_now,
    sha256,
    thawed,
)
from paraply.reporting.models import Edition, EditionFile

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


# An edition's whole content may be many megabytes; a list of them needs only these.
_SHOWN = ("number", "outline", "as_of", "published_at", "digest")
_INSIDE = ("content__outline__title", "content__before", "content__files", "content__suppressed")


def editions(programme: int) -> tuple[Published, ...]:
    """A programme's editions, the latest first."""
    rows = Edition.objects.filter(programme_id=programme).order_by("-number")
    return tuple(_published(row) for row in rows.values(*_SHOWN, *_INSIDE))


def edition(programme: int, number: int) -> Published:
    """One edition.

    Raises: NoEdition.
    """
    row = Edition.objects.filter(programme_id=programme, number=number).values(*_SHOWN, *_INSIDE).first()
    if row is None:
        raise NoEdition(number)
    return _published(row)


def content(programme: int, number: int) -> Mapping[str, Any]:
    """All that was frozen of an edition; see `edition.frozen` for its shape.

    Raises: NoEdition.
    """
    found = Edition.objects.filter(programme_id=programme, number=number).values_list("content", flat=True)
    whole: Mapping[str, Any] | None = found.first()
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
    """What has changed since the edition before; None for the first, and for one that is not there."""
    rows = Edition.objects.filter(programme_id=programme, number__in=(number - 1, number))
    found = dict(rows.values_list("number", "content__figures"))
    return difference(found[number], found[number - 1]) if len(found) > 1 else None


def _published(row: Mapping[str, Any]) -> Published:
    return Published(
        title=Localised.from_dict(row["content__outline__title"]),
        before=row["content__before"],
        files=row["content__files"],
        left_out=tuple(row["content__suppressed"]),
        **{name: row[name] for name in _SHOWN},
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
NAMED = 8


def verify(programme_key: str, programme: int, number: int, rebuild: bool = True) -> Verdict:
    """Compute every mark of an edition anew, build its files again and compare bytes, and look at the records today.

    Raises: NoEdition.
    """
    found, whole = edition(programme, number), content(programme, number)
    faults = [*_of_content(programme, found, whole), *_of_files(programme, found)]
    notes: list[Localised] = []
    if whole["code"]["digest"] != code_digest():
        notes.append(_OTHER_CODE.format(version=whole["code"]["version"]))
    elif rebuild and not faults:
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
    before = Edition.objects.filter(programme_id=programme, number=found.number - 1).first()
    expected = before.digest if before else ""
    if found.before != expected:
        yield _CHAIN.format(
            before=found.before[:16] or "–", number=found.number - 1, digest=expected[:16] or "–"
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


def _of_rebuilding(whole: Mapping[str, Any]) -> Iterator[Localised]:
    for name, made in files(thawed(whole)).items():
        if sha256(made) != whole["files"][name]["sha256"]:
            yield _REBUILT.format(name=name)
