"""Editions that anybody may read, also without signing in: opened by an operation, copied, and never a window into the programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from paraply.access.errors import Hidden
from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Target
from paraply.kernel.localised import Localised
from paraply.programmes.facts import ProgrammeFact
from paraply.reporting.editions import NoEdition, edition
from paraply.reporting.models import EditionFile, OpenEdition, OpenFile


@dataclass(frozen=True, slots=True)
class Opened:
    """An open edition. `files`: mark and size by name."""

    programme_name: Localised
    number: int
    title: Localised
    as_of: date
    published_at: datetime
    opened_at: datetime
    digest: str
    files: Mapping[str, Mapping[str, Any]]


@operation(Action.OPEN_EDITION)
def open_edition(actor: Actor, target: Target, programme: ProgrammeFact, number: int) -> None:
    """Let anybody read an edition. It cannot be closed again; one that is open already stays as it is.

    Raises: NoEdition; Hidden when the programme is not the target's.
    """
    if target.programme is None or programme.pk != target.programme:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    found = edition(target.programme, number)
    try:
        with transaction.atomic():
            copy = OpenEdition.objects.create(
                programme_id=target.programme,
                programme_key=programme.key,
                programme_name=programme.name.as_dict(),
                number=number,
                title=found.title.as_dict(),
                as_of=found.as_of,
                published_at=found.published_at,
                opened_at=Now(),
                digest=found.digest,
                files=found.files,
            )
    except IntegrityError:
        return  # somebody else has opened it at the same moment
    rows = EditionFile.objects.filter(programme_id=target.programme, edition__number=number)
    OpenFile.objects.bulk_create(
        OpenFile(programme_id=target.programme, edition=copy, name=row.name, content=row.content)
        for row in rows
    )


def open_editions(programme_key: str) -> tuple[Opened, ...]:
    """A programme's open editions, the latest first; none for a programme nobody knows."""
    rows = OpenEdition.objects.filter(programme_key=programme_key).order_by("-number")
    return tuple(
        Opened(
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
