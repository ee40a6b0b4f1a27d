"""Plan instruments, their links, goals and budget years."""

from __future__ import annotations

from django.db import models

from paraply.database.history import tracked
from paraply.planning import words
from paraply.records.fields import CodeField, ImpreciseDateField, LocalisedField, TenantForeignKey, TextsField
from paraply.records.models import ParticipantRecord


@tracked
class Plan(ParticipantRecord):
    """A plan instrument in the municipality's own name; `programme_plan` marks the plan the programme asks for."""

    name = models.TextField()
    kind = CodeField(codes=words.PLAN_KINDS)
    intended_kind = CodeField(codes=words.PLAN_KINDS, null=True, blank=True)
    programme_plan = models.BooleanField(default=False)
    function = CodeField(codes=words.FUNCTIONS, null=True, blank=True)
    also = TextsField()
    period_from = ImpreciseDateField()
    period_to = ImpreciseDateField()
    yearly = models.BooleanField(default=False)
    own_plan_status = models.BooleanField(null=True, blank=True)
    hearing = CodeField(codes=words.HEARINGS, null=True, blank=True)
    user_participation = models.BooleanField(null=True, blank=True)
    cross_party = models.BooleanField(null=True, blank=True)
    prepared_by = models.TextField(blank=True, default="")
    mandate_from = models.TextField(blank=True, default="")
    political_route = TextsField()
    treated_when = ImpreciseDateField()
    revision = CodeField(codes=words.REVISIONS, null=True, blank=True)
    revision_when = ImpreciseDateField()

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class PlanLink(ParticipantRecord):
    """A tie from one plan to another, with a status of its own; `first_year` when it is to hold from a given year."""

    plan = TenantForeignKey(Plan)
    target = TenantForeignKey(Plan)
    relation = CodeField(codes=words.RELATIONS, default="anchored_in")
    link_status = CodeField(codes=words.LINK_STATUSES)
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class Goal(ParticipantRecord):
    """A goal or focus area, marked with whom or what it is for."""

    text = LocalisedField()
    level = CodeField(codes=words.GOAL_LEVELS)
    kind = CodeField(codes=words.GOAL_KINDS)

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class BudgetYear(ParticipantRecord):
    """A municipality's own dates for one budget, where they differ from the usual ones. `year` is the budget's year."""

    year = models.PositiveSmallIntegerField()
    frames = models.DateField(null=True, blank=True)
    cut_off = models.DateField(null=True, blank=True)
    proposal = models.DateField(null=True, blank=True)
    council_meeting = models.DateField(null=True, blank=True)

    class Meta(ParticipantRecord.Meta):
        pass
