"""Recorded time: every tracked table has a history table that triggers fill, for bulk and raw SQL alike."""

from __future__ import annotations

from typing import Any, TypeVar

import pghistory
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Func

ModelClass = TypeVar("ModelClass", bound=type[models.Model])

# Computed by the database from other columns of the same row, so a copy would only repeat them.
GENERATED = ("valid",)


class CurrentActor(Func):
    """The user who acts in the transaction, NULL outside one: the system, when it writes on a person's errand."""

    function = "access.actor"
    arity = 0
    allowed_default = True


class CurrentAuthor(Func):
    """The user on whose errand the transaction writes, by its signed context; NULL outside one.

    The SQL function is made by the first migration of `access`, on which every tracking migration depends.
    """

    function = "access.author"
    arity = 0
    allowed_default = True


def tracked(model: ModelClass) -> ModelClass:
    """Keep every insert, update and delete of `model` with its time and actor in a table nobody may change.

    The actor is a column default rather than pghistory's context: the context needs client-side binding.
    """
    track: Any = pghistory.track
    decorated: ModelClass = track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=_generated_fields(model) or None,
        obj_field=None,
        context_field=None,
        append_only=True,
        attrs={"recorded_by": models.BigIntegerField(null=True, editable=False, db_default=CurrentAuthor())},
    )(model)
    return decorated


def is_history(model: type[models.Model]) -> bool:
    """Whether `model` is a history table made by `tracked`."""
    return hasattr(model, "pgh_tracked_model") and model is not model.pgh_tracked_model


def _generated_fields(model: type[models.Model]) -> list[str]:
    found = []
    for name in GENERATED:
        try:
            model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        found.append(name)
    return found
