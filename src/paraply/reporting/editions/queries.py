"""Reading published editions: in the programme, and those that anybody may read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from paraply.comparison.gathered.gathering import gather
from paraply.documents import Theme
from paraply.documents.theme import PLAIN
from paraply.kernel.localised import Localised
from paraply.programmes.queries import glossary, readable
from paraply.reporting.editions.content import EditionDifference, Inputs, difference
from paraply.reporting.models import Edition, EditionContent, EditionFile, OpenEdition, OpenFile
from paraply.reporting.outline.declaration import Outline


class NoEdition(LookupError):
    """No edition with that number, or none the actor may read."""


@dataclass(frozen=True, slots=True)
class PublishedEdition:
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
    return Inputs(outline, records, glossary(programme), theme, **more)


def editions(programme: int) -> tuple[PublishedEdition, ...]:
    """A programme's editions, the latest first."""
    return tuple(map(_published, Edition.objects.filter(programme_id=programme).order_by("-number")))


def edition(programme: int, number: int) -> PublishedEdition:
    """One edition.

    Raises: NoEdition.
    """
    row = Edition.objects.filter(programme_id=programme, number=number).first()
    if row is None:
        raise NoEdition(number)
    return _published(row)


def content(programme: int, number: int) -> Mapping[str, Any]:
    """All that was frozen of an edition, for those who may compare everybody; see `content.frozen` for its shape.

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


def changed_since(programme: int, number: int) -> EditionDifference | None:
    """What has changed since the edition before; None where there is none before, and for those who may not compare everybody."""
    rows = EditionContent.objects.filter(programme_id=programme, edition__number__in=(number - 1, number))
    found = dict(rows.values_list("edition__number", "content__figures"))
    return difference(found[number], found[number - 1]) if len(found) > 1 else None


def _published(row: Edition) -> PublishedEdition:
    return PublishedEdition(
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
class OpenCopy:
    """An open edition. `files`: mark and size by name."""

    programme_name: Localised
    number: int
    title: Localised
    as_of: date
    published_at: datetime
    opened_at: datetime
    digest: str
    files: Mapping[str, Mapping[str, Any]]


def open_editions(programme_key: str) -> tuple[OpenCopy, ...]:
    """A programme's open editions, the latest first; none for a programme nobody knows."""
    rows = OpenEdition.objects.filter(programme_key=programme_key).order_by("-number")
    return tuple(
        OpenCopy(
            Localised.from_dict(row.programme_name),
            row.number,
            Localised.from_dict(row.title),
            row.as_of,
            row.published_at,
            row.opened_at,
            row.digest,
            row.files,
        )
        for row in rows
    )


def is_open(programme: int, number: int) -> bool:
    """Whether anybody may read an edition."""
    return OpenEdition.objects.filter(programme_id=programme, number=number).exists()


def open_file(programme_key: str, number: int, name: str) -> bytes:
    """A file of an open edition, as it was published.

    Raises: NoEdition.
    """
    rows = OpenFile.objects.filter(edition__programme_key=programme_key, edition__number=number, name=name)
    found = rows.values_list("content", flat=True).first()
    if found is None:
        raise NoEdition(name)
    return bytes(found)
