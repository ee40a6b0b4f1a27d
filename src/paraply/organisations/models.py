"""Municipalities, organisations and units."""

from __future__ import annotations

from django.db import models

from paraply.database.history import tracked
from paraply.records.changes import ALL
from paraply.records.constraints import alone, same
from paraply.records.fields import TextsField
from paraply.records.models import Dated, ParticipantRecord, Record


@tracked
class Municipality(models.Model):
    """A municipality, whatever number it has had. Shared by all programmes."""

    key = models.TextField(unique=True)
    name = models.TextField()

    def __str__(self) -> str:
        return self.name


@tracked
class MunicipalityCode(Dated):
    """A municipality's four-character number in a period; text, since Oslo's begins with a zero.

    Source: Statistics Norway, Klass 131.
    """

    # A number on a date tells two participants of one name apart.
    changes = ALL
    key = models.TextField(unique=True)
    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="+")
    code = models.CharField(max_length=4)

    class Meta:
        constraints = [alone("one_code", "municipality")]


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
