"""Plan instruments, their links, goals and budget years."""

from __future__ import annotations

from django.db import models

from paraply.database.history import tracked
from paraply.records.fields import CodeField, ImpreciseDateField, LocalisedField, TenantForeignKey, TextsField
from paraply.records.models import ParticipantRecord

PLAN_KINDS = (
    "action_plan", "working_document", "theme_plan", "housing_white_paper", "action_programme", "strategy",
    "social_housing_action_plan", "municipal_sub_plan", "municipal_master_plan", "economic_plan", "annual_budget",
    "planning_strategy",
)  # fmt: skip
RELATIONS = ("anchored_in", "implements", "is", "produces", "coordinated_with")
LINK_STATUSES = ("none", "considered", "planned", "adopted", "unknown")


@tracked
class Plan(ParticipantRecord):
    """A plan instrument in the municipality's own name; `programme_plan` marks the plan the programme asks for."""

    name = models.TextField()
    kind = CodeField(codes=PLAN_KINDS)
    intended_kind = CodeField(codes=PLAN_KINDS, null=True, blank=True)
    programme_plan = models.BooleanField(default=False)
    function = CodeField(codes=("implementation_plan", "working_document"), null=True, blank=True)
    also = TextsField()
    period_from = ImpreciseDateField()
    period_to = ImpreciseDateField()
    yearly = models.BooleanField(default=False)
    own_plan_status = models.BooleanField(null=True, blank=True)
    hearing = CodeField(codes=("held", "none"), null=True, blank=True)
    user_participation = models.BooleanField(null=True, blank=True)
    cross_party = models.BooleanField(null=True, blank=True)
    prepared_by = models.TextField(blank=True, default="")
    mandate_from = models.TextField(blank=True, default="")
    political_route = TextsField()
    treated_when = ImpreciseDateField()
    revision = CodeField(codes=("planned", "ongoing"), null=True, blank=True)
    revision_when = ImpreciseDateField()

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class PlanLink(ParticipantRecord):
    """A tie from one plan to another, with a status of its own; `first_year` when it is to hold from a given year."""

    plan = TenantForeignKey(Plan)
    target = TenantForeignKey(Plan)
    relation = CodeField(codes=RELATIONS, default="anchored_in")
    link_status = CodeField(codes=LINK_STATUSES)
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(ParticipantRecord.Meta):
        pass


@tracked
class Goal(ParticipantRecord):
    """A goal or focus area, marked with whom or what it is for."""

    text = LocalisedField()
    level = CodeField(codes=("target_group", "system", "plan"))
    kind = CodeField(codes=("main_goal", "focus_area"))

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
