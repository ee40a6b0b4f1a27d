"""Plan instruments, their links, goals and budget years."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from paraply.database.history import tracked
from paraply.planning import words
from paraply.records.constraints import alone, days_in_order, same
from paraply.records.fields import (
    CodeField,
    DayField,
    ImpreciseDateField,
    LocalisedField,
    TenantForeignKey,
    TextsField,
    YearField,
)
from paraply.records.models import ParticipantRecord
from paraply.records.triggers import no_circle

# Goes both ways, so that two plans may well point to each other by it.
COORDINATED = "coordinated_with"


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
        constraints = [
            *ParticipantRecord.Meta.constraints,
            alone("one_programme_plan", "participant", where=Q(programme_plan=True)),
            days_in_order("plan_period_in_order", "period_from", "period_to"),
        ]


@tracked
class PlanLink(ParticipantRecord):
    """A tie from one plan to another, with a status of its own; `first_year` when it is to hold from a given year."""

    plan = TenantForeignKey(Plan)
    target = TenantForeignKey(Plan)
    relation = CodeField(codes=words.RELATIONS, default="anchored_in")
    link_status = CodeField(codes=words.LINK_STATUSES)
    first_year = YearField(null=True, blank=True)

    class Meta(ParticipantRecord.Meta):
        constraints = [
            *ParticipantRecord.Meta.constraints,
            alone("one_link", "participant", "plan", "target", same("relation", "link_status", "first_year")),
            models.CheckConstraint(name="plan_not_to_itself", condition=~Q(plan=F("target"))),
        ]
        triggers = [
            *ParticipantRecord.Meta.triggers,
            no_circle("plan_circle", "plan_id", "target_id", f"relation <> '{COORDINATED}'"),
        ]


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

    year = YearField()
    frames = DayField(null=True, blank=True)
    cut_off = DayField(null=True, blank=True)
    proposal = DayField(null=True, blank=True)
    council_meeting = DayField(null=True, blank=True)

    class Meta(ParticipantRecord.Meta):
        constraints = [*ParticipantRecord.Meta.constraints, alone("one_budget_year", "participant", "year")]
