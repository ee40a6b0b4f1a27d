"""Reading what has been published. Anybody may: a visitor too, who can read nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from paraply.kernel.frozen import digest
from paraply.reporting.models import PublicPage
from paraply.reporting.public.copy import PublicCopy, from_json


class NotAsPublished(RuntimeError):
    """The row is not what was published: its content has another digest."""


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """A page as it was published. `days`: every date that a page has been published for, the latest first."""

    page: PublicCopy
    version: int
    published_at: datetime
    digest: str
    days: tuple[date, ...]


def published_days(programme: str, participant: str) -> tuple[date, ...]:
    """The dates that a municipality has published its page for, the latest first; empty when it never has."""
    if "\0" in participant:  # the database takes no such text, and nobody has such a key
        return ()
    rows = PublicPage.objects.filter(programme_key=programme, participant_key=participant)
    return tuple(rows.order_by("-as_of").values_list("as_of", flat=True).distinct())


def public_page(programme: str, participant: str, as_of: date | None = None) -> PublishedPage | None:
    """The latest published page of a municipality for a date, or for an earlier one; None before the first.

    Raises: NotAsPublished.
    """
    rows = PublicPage.objects.filter(programme_key=programme, participant_key=participant)
    if as_of is not None:
        rows = rows.filter(as_of__lte=as_of)
    row = rows.order_by("-as_of", "-version").first()
    if row is None:
        return None
    if digest(row.content) != row.digest:
        raise NotAsPublished(str(row))
    return PublishedPage(
        from_json(row.content),
        row.version,
        row.published_at,
        row.digest,
        published_days(programme, participant),
    )
