"""Taking away a row that all programmes share, such as a glossary term, when no programme uses it any more."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models

from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Target
from paraply.interchange.locking import SHARED, hold
from paraply.interchange.rows import references
from paraply.interchange.shape import SECTIONS, all_sections, is_shared

# The file's sections of shared rows; what stands inside a row goes with it.
SHARED_SECTIONS = tuple(
    section.name for section in SECTIONS if not section.fixed and is_shared(section.model)
)


class NoSuchRow(LookupError):
    """No row of the section has the key."""


class InUse(Exception):
    """Programmes use the row. `users`: "programme: record" for each use."""

    def __init__(self, users: tuple[str, ...]) -> None:
        super().__init__(", ".join(users))
        self.users = users


@operation(Action.WRITE_COMMON, as_system=True)
def remove_shared(actor: Actor, target: Target, section: str, key: str) -> None:
    """Take the row away, with what stands inside it. Its history keeps what it was.

    The system looks for its users: an administrator does not read every programme, and what others use must stay all the same.
    Raises: NoSuchRow; InUse.
    """
    shared = next(one for one in SECTIONS if one.name == section and section in SHARED_SECTIONS)
    model = shared.model
    hold(SHARED)
    row = model._default_manager.filter(key=key).first()
    if row is None:
        raise NoSuchRow(key)
    if users := tuple(_users(row)):
        raise InUse(users)
    # Row by row, and not by the model: that would empty tables that no statement may touch, though nothing stands there.
    for inside in shared.children:
        _take_away(inside.model._default_manager.filter(**{inside.parent: row}))
    _take_away(model._default_manager.filter(pk=row.pk))


def _take_away(rows: models.QuerySet[models.Model]) -> None:
    rows._raw_delete(rows.db)


def _users(row: models.Model) -> Iterator[str]:
    for model in dict.fromkeys(section.model for section in all_sections()):
        for column in references(model):
            if column.related_model is type(row) and not is_shared(model):
                found = model._default_manager.filter(**{column.name: row}).order_by("programme__key", "pk")
                yield from (": ".join(pair) for pair in found.values_list("programme__key", "key"))
