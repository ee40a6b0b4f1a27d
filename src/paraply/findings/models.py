"""Findings and the source conflicts that evaluators have declared themselves."""

from __future__ import annotations

from django.db import models

from paraply.database.history import tracked
from paraply.records import vocabulary
from paraply.records.fields import CodeField, LocalisedField, TenantForeignKey, TextsField
from paraply.records.models import Record


@tracked
class Finding(Record):
    """An evaluators' claim with polarity; `claim` (in the file: check) ties it to a computed row so that the records can contradict it.

    Shape: `units` participant keys, empty with `vague` when the claim says only "some"; `claim` an object with
    key, value and either count or units.
    """

    text = LocalisedField()
    polarity = CodeField(codes=vocabulary.POLARITIES)
    units = TextsField()
    vague = models.BooleanField(default=False)
    actor = models.TextField(blank=True, default="")
    claim = models.JSONField(null=True, blank=True)
    released = models.BooleanField(default=True)

    class Meta(Record.Meta):
        pass


@tracked
class DeclaredConflict(Record):
    """A disagreement between sources that the evaluators know of; `chosen` and `reason` once they have weighed it."""

    participant = TenantForeignKey("programmes.Participant", null=True, blank=True)
    characteristic = models.TextField(blank=True, default="")
    text = LocalisedField()
    chosen = models.TextField(blank=True, default="")
    reason = LocalisedField()

    class Meta(Record.Meta):
        pass
