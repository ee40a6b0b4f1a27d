"""Findings and the source conflicts that evaluators have declared themselves: as drafts of theirs, and as released.

A draft lies in the evaluators' room. Releasing it makes a copy in the programme's room, which nobody rewrites; the two are
never the same row, so that no column decides who sees it. Source: ADR "rooms for writing".
"""

from __future__ import annotations

from django.db import models

from paraply.database.history import tracked
from paraply.evidence.models import StudyRecord
from paraply.records import words
from paraply.records.fields import CodeField, LocalisedField, TenantForeignKey, TextsField
from paraply.records.models import Record, Said


class Claimed(models.Model):
    """An evaluators' claim with polarity; `claim` (in the file: check) ties it to a computed row so that the records can contradict it.

    Shape: `units` participant keys, empty with `vague` when the claim says only "some"; `claim` an object with
    key, value and either count or units.
    """

    text = LocalisedField()
    polarity = CodeField(codes=words.POLARITIES)
    units = TextsField()
    vague = models.BooleanField(default=False)
    actor = models.TextField(blank=True, default="")
    claim = models.JSONField(null=True, blank=True)

    class Meta:
        abstract = True


class Weighed(models.Model):
    """A disagreement between sources that the evaluators know of; `chosen` and `reason` once they have weighed it."""

    participant = TenantForeignKey("programmes.Participant", null=True, blank=True)
    characteristic = models.TextField(blank=True, default="")
    text = LocalisedField()
    chosen = models.TextField(blank=True, default="")
    reason = LocalisedField()

    class Meta:
        abstract = True


@tracked
class Finding(Record, Claimed):
    """A finding that the evaluators have released to the programme."""

    class Meta(Record.Meta):
        pass


@tracked
class DeclaredConflict(Record, Weighed):
    """A disagreement between sources that the evaluators have released to the programme."""

    class Meta(Record.Meta):
        pass


@tracked
class StatementDraft(StudyRecord, Said):
    """A statement the evaluators are at work on."""

    class Meta(StudyRecord.Meta):
        pass


@tracked
class FindingDraft(StudyRecord, Claimed):
    """A finding the evaluators are at work on."""

    class Meta(StudyRecord.Meta):
        pass


@tracked
class ConflictDraft(StudyRecord, Weighed):
    """A disagreement the evaluators are at work on."""

    class Meta(StudyRecord.Meta):
        pass
