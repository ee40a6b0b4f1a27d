"""Study design and data collection, and the closed room of excerpts."""

from __future__ import annotations

from django.db import models

from paraply.database.history import tracked
from paraply.records.changes import PARTICIPANT
from paraply.records.constraints import days_in_order
from paraply.records.fields import ImpreciseDateField, LocalisedField, TenantForeignKey, TextsField
from paraply.records.models import Record
from paraply.records.triggers import VERSIONED


@tracked
class Study(Record):
    """An evaluation of the programme with the participants it follows (`units`, their keys)."""

    name = LocalisedField()
    evaluator = TenantForeignKey("organisations.Organisation", null=True, blank=True)
    units = TextsField()
    text = LocalisedField()

    class Meta(Record.Meta):
        pass


@tracked
class DataCollection(Record):
    """What was collected where and from which groups, as counts; never who.

    Unit: `interviews` in number of interviews; `None` where the source does not say.
    """

    changes = PARTICIPANT
    participant = TenantForeignKey("programmes.Participant", null=True, blank=True)
    organisation = TenantForeignKey("organisations.Organisation", null=True, blank=True)
    collected_from = ImpreciseDateField()
    collected_to = ImpreciseDateField()
    interviews = models.PositiveIntegerField(null=True, blank=True)
    informant_groups = TextsField()
    external_informants = models.BooleanField(null=True, blank=True)
    checked_by = models.TextField(blank=True, default="")
    text = LocalisedField()

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            days_in_order("collection_in_order", "collected_from", "collected_to"),
        ]


class StudyRecord(Record):
    """A record in the evaluators' own room, not yet let out; its key is the study's alone."""

    # Nothing that others see is computed from it, and nobody else is to notice that evaluators are at work.
    changes = ""
    study = TenantForeignKey(Study)

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["study", "key"], name="%(class)s_key")]
        triggers = [VERSIONED]


@tracked
class Excerpt(models.Model):
    """A passage of an interview. Lies in the schema `confidential`, which only the evaluators' process may open."""

    study = models.ForeignKey(Study, models.CASCADE, db_constraint=False, related_name="+")
    text = models.TextField()

    def __str__(self) -> str:
        return f"{self.pk}"  # never the text, which would reach logs
