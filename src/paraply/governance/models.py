"""Bodies with seats, the coordinator, and the three dated facts of formal anchoring."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from paraply.database.history import tracked
from paraply.governance import words
from paraply.records.constraints import alone, same
from paraply.records.fields import CodeField, ImpreciseDateField, LocalisedField, TenantForeignKey
from paraply.records.models import ParticipantRecord
from paraply.records.words import CASE_POLARITIES

# What tells one seat of a body from another.
SEAT = (
    "title", "unit", "sector", "level", "office", "actor", "organisation", "chair", "whole_group",
)  # fmt: skip


@tracked
class Body(ParticipantRecord):
    """A group of the participant's programme organisation; `fixed` says whether it has the same members each time."""

    kind = CodeField(codes=words.BODY_KINDS)
    name = models.TextField(blank=True, default="")
    fixed = models.BooleanField(default=True)
    mandate = LocalisedField()
    units_stated = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class Seat(ParticipantRecord):
    """A place in a body. `whole_group`: one row for everyone with the title, such as all directors."""

    body = TenantForeignKey(Body)
    title = models.TextField(blank=True, default="")
    unit = models.TextField(blank=True, default="")
    sector = models.TextField(blank=True, default="")
    level = CodeField(codes=words.LEVELS, null=True, blank=True)
    office = CodeField(codes=words.OFFICES, null=True, blank=True)
    actor = CodeField(codes=words.ACTORS, default="municipal")
    organisation = TenantForeignKey("organisations.Organisation", null=True, blank=True)
    chair = models.BooleanField(default=False)
    whole_group = models.BooleanField(default=False)

    class Meta(ParticipantRecord.Meta):
        constraints = [
            *ParticipantRecord.Meta.constraints,
            alone("one_chair", "participant", "body", where=Q(chair=True)),
            alone("one_seat", "participant", "body", same(*SEAT)),
        ]


@tracked
class Coordinator(ParticipantRecord):
    """Where the programme coordinator sits and which group the work is mostly turned to."""

    unit = models.TextField(blank=True, default="")
    placement = CodeField(codes=words.PLACEMENTS)
    orientation = CodeField(codes=words.ORIENTATIONS, null=True, blank=True)
    title_used = models.TextField(blank=True, default="")

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class Ownership(ParticipantRecord):
    """Who owns the participant's programme, politically or administratively."""

    kind = CodeField(codes=words.OWNERSHIPS)
    owner = models.TextField(blank=True, default="")
    formal = models.BooleanField(null=True, blank=True)
    title_used = models.TextField(blank=True, default="")

    class Meta(ParticipantRecord.Meta):
        pass


class PoliticalRecord(ParticipantRecord):
    """Something a political body did or will do, with its own words for the body."""

    body = models.TextField(blank=True, default="")
    body_kind = CodeField(codes=words.POLITICAL_BODIES, null=True, blank=True)
    when = ImpreciseDateField()
    text = LocalisedField()

    class Meta(ParticipantRecord.Meta):
        abstract = True


@tracked
class Mandate(PoliticalRecord):
    """A political assignment to the programme."""

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class Resolution(PoliticalRecord):
    """A political body's decision on taking part, with case number where known."""

    subject = CodeField(codes=words.SUBJECTS)
    case_number = models.TextField(blank=True, default="")

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class PoliticalCase(PoliticalRecord):
    """Political anchoring by one of three routes: a seat, a formal paper, or the process."""

    route = CodeField(codes=words.ROUTES)
    about = models.TextField(blank=True, default="")
    polarity = CodeField(codes=CASE_POLARITIES, default="neutral")

    class Meta(ParticipantRecord.Meta):
        pass
