"""Municipalities, organisations and units."""

from __future__ import annotations

from django.db import models

from paraply.database.history import tracked
from paraply.records.changes import PROGRAMME
from paraply.records.constraints import alone, same
from paraply.records.fields import TenantForeignKey, TextsField
from paraply.records.models import Dated, ParticipantRecord, Record


@tracked
class Municipality(models.Model):
    """An area that participants are, whatever number it has had: a municipality, a borough, a region."""

    changes = PROGRAMME
    programme = models.ForeignKey("programmes.Programme", models.CASCADE, related_name="+")
    key = models.TextField()
    name = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "key"], name="municipality_key")]

    def __str__(self) -> str:
        return self.name


@tracked
class MunicipalityCode(Dated):
    """An area's number in a period, of any length; text, since some begin with a zero."""

    # A number on a date tells two participants of one name apart.
    changes = PROGRAMME
    programme = models.ForeignKey("programmes.Programme", models.CASCADE, related_name="+")
    key = models.TextField()
    municipality = TenantForeignKey(Municipality)
    code = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "key"], name="municipalitycode_key"),
            alone("one_code", "programme", "municipality"),
        ]


@tracked
class Organisation(Record):
    """An organisation with a part in the programme: owner, ministry, evaluator, external actor."""

    name = models.TextField()
    roles = TextsField()
    affiliation = models.TextField(blank=True, default="")

    class Meta(Record.Meta):
        pass


@tracked
class Unit(ParticipantRecord):
    """A unit of a participant's administration, in its own words."""

    name = models.TextField()
    sector = models.TextField(blank=True, default="")

    class Meta(ParticipantRecord.Meta):
        constraints = [*ParticipantRecord.Meta.constraints, alone("one_unit", "participant", same("name"))]
