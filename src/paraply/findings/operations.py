"""Letting out of the evaluators' room what is ready: a copy, never a window."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext as _

from paraply.access.errors import Hidden, Refused
from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Target
from paraply.evidence.models import StudyRecord
from paraply.findings.models import ConflictDraft, DeclaredConflict, Finding, FindingDraft, StatementDraft
from paraply.records.models import Record, Statement

# Shape: kind -> the draft's table and the one its copy goes to.
KINDS: dict[str, tuple[type[StudyRecord], type[Record]]] = {
    "statement": (StatementDraft, Statement),
    "finding": (FindingDraft, Finding),
    "conflict": (ConflictDraft, DeclaredConflict),
}


@operation(Action.RELEASE)
def release(actor: Actor, target: Target, kind: str, key: str) -> str:
    """Copy a draft to the programme's room, where all whose room it is may read it and nobody may rewrite it.

    Returns the key of the copy. Unit: `kind` is one of `KINDS`.
    Raises: Hidden when the study has no such draft; Refused when something is released under that key already.
    """
    drafts, released = KINDS[kind]
    draft = drafts._default_manager.filter(study_id=target.study or 0, key=key).first()
    if draft is None:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    if released._default_manager.filter(programme_id=draft.programme_id, key=key).exists():
        raise Refused(
            _(
                "“%(key)s” has been released already, and what is released stands. Give the new one a key of its own."
            )
            % {"key": key}
        )
    return str(released._default_manager.create(**_copied(draft, released)).key)


def _copied(draft: StudyRecord, released: type[Record]) -> dict[str, object]:
    """The draft's value of each column that the copy has, but for the row's own number and what is reckoned."""
    wanted = [
        column
        for column in released._meta.concrete_fields
        if not (
            column.primary_key or column.name == "row_version" or isinstance(column, models.GeneratedField)
        )
    ]
    return {column.attname: getattr(draft, column.attname) for column in wanted}
