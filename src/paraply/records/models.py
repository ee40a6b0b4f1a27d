"""The dated, sourced base row, the documents cited and the statements.

A fact holds in its `valid` range: from the first day its start can mean (or, when nobody knows the start, the day it was
observed) through the last day its end can mean. The database computes the range, so raw SQL cannot bend it.
"""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.functions import RandomUUID
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Func

from paraply.database.history import tracked
from paraply.records import words
from paraply.records.changes import PARTICIPANT, PROGRAMME
from paraply.records.constraints import alone
from paraply.records.fields import (
    CodeField,
    DayField,
    ImpreciseDateField,
    LocalisedField,
    LocalisedListField,
    SourcesField,
    TenantForeignKey,
    TextsField,
    YearField,
)
from paraply.records.triggers import KEYED, VERSIONED


def valid_range() -> models.GeneratedField:
    """The generated column every dated table has; see the SQL function `record_valid` in this app's first migration."""
    return models.GeneratedField(
        expression=Func(F("starts"), F("ends"), F("observed"), function="record_valid"),
        output_field=DateRangeField(),
        db_persist=True,
    )


class Dated(models.Model):
    """Start and end as precise as the source, and the day somebody saw that it was so."""

    starts = ImpreciseDateField()
    ends = ImpreciseDateField()
    observed = DayField()
    valid = valid_range()

    class Meta:
        abstract = True


class Record(Dated):
    """One fact of a programme: where it is from, on what it rests, how far it has come, and when it holds.

    `row_version` is raised by the database on every update, so that an edit can tell that it is stale. `lineage` is shared by the
    records that continue each other: what is so from a day on is a new record of the same lineage.
    """

    changes = PROGRAMME
    programme = models.ForeignKey("programmes.Programme", models.CASCADE, related_name="+")
    key = models.TextField()
    sources = SourcesField()
    merges = TextsField()
    basis = CodeField(codes=words.BASES, default="observed")
    status = CodeField(codes=words.STATUSES, default="existing")
    note = LocalisedField()
    row_version = models.PositiveIntegerField(db_default=1, editable=False)
    lineage = models.UUIDField(db_default=RandomUUID(), editable=False)

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["programme", "key"], name="%(class)s_key")]
        triggers = [VERSIONED, KEYED]

    def __str__(self) -> str:
        return self.key


class ParticipantRecord(Record):
    """A fact in one participant's own room."""

    changes = PARTICIPANT
    participant = TenantForeignKey("programmes.Participant")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["participant", "key"], name="%(class)s_key")]
        triggers = [VERSIONED, KEYED]
        indexes = [GistIndex(fields=["valid"], name="%(class)s_valid")]


@tracked
class Document(Record):
    """A document that records cite by section; `voices` says who speaks in which part of it."""

    title = models.TextField()
    kind = models.TextField(blank=True, default="")
    owner = models.TextField(blank=True, default="")
    year = YearField(null=True, blank=True)
    text = LocalisedField()
    voices = models.JSONField(default=list, blank=True)

    class Meta(Record.Meta):
        pass


class Said(models.Model):
    """Something said that nothing is computed from, kept with its topic, basis, status and polarity.

    `about` names the record or the matter it speaks of, so that two statements on one matter can be held together.
    """

    topic = CodeField(codes=words.TOPICS)
    about = models.TextField(blank=True, default="")
    participant = TenantForeignKey("programmes.Participant", null=True, blank=True)
    actor = models.TextField(blank=True, default="")
    heading = LocalisedField()
    text = LocalisedField()
    points = LocalisedListField()
    questions = LocalisedListField()
    polarity = CodeField(codes=words.POLARITIES, default="neutral")
    weight = CodeField(codes=words.WEIGHTS, null=True, blank=True)

    class Meta:
        abstract = True


@tracked
class Statement(Record, Said):
    """A statement that stands in the programme: released by the evaluators, or brought by a file."""

    changes = PARTICIPANT

    class Meta(Record.Meta):
        pass


@tracked
class Register(ParticipantRecord):
    """From when a participant's register is complete: absence in it then means *no*, otherwise *unknown*."""

    register = CodeField(codes=words.REGISTERS)
    complete_from = ImpreciseDateField(null=False, blank=False)

    class Meta(ParticipantRecord.Meta):
        constraints = [*ParticipantRecord.Meta.constraints, alone("one_register", "participant", "register")]
