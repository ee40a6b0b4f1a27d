"""The programme, what it asks of participants, and who they are."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from paraply.database.history import tracked
from paraply.kernel import keys
from paraply.programmes import words
from paraply.records.changes import ITSELF, PARTICIPANT, PROGRAMME
from paraply.records.constraints import alone, at_most, days_in_order, same
from paraply.records.fields import (
    CodeField,
    DayField,
    ImpreciseDateField,
    KeyField,
    LocalisedField,
    LocalisedListField,
    SourcesField,
    TenantForeignKey,
    TextsField,
)
from paraply.records.models import ParticipantRecord, Record
from paraply.records.triggers import no_circle


@tracked
class Programme(models.Model):
    """A development programme that many participants take part in. Its existence is no secret.

    `budget_rules`: how budgets are made there: the name of rules that ship, rules of its own, or none; see `planning.budget_rules`.
    `words`: what it calls its own things, by term, language and form; see `kernel.vocabulary`.
    `reasons`: where its documents reason about a row of comparison, by the row's key.
    """

    changes = ITSELF
    key = KeyField(pattern=keys.PROGRAMME, unique=True)
    name = LocalisedField()
    abbreviation = models.TextField(blank=True, default="")
    owner = models.TextField(blank=True, default="")
    starts = ImpreciseDateField()
    ends = ImpreciseDateField()
    status_date = DayField()
    budget_rules = models.JSONField(null=True, blank=True)
    words = models.JSONField(default=dict, blank=True)
    reasons = models.JSONField(default=dict, blank=True)
    sources = SourcesField()
    merges = TextsField()

    class Meta:
        constraints = [days_in_order("programme_in_order", "starts", "ends")]

    def __str__(self) -> str:
        return str(self.key)


@tracked
class Figure(Record):
    """A number the programme states, with its kind, so that invited, applied, admitted and capacity never mix.

    Unit: `unit`; `amount` to `amount_max` when the source gives a span.
    """

    kind = CodeField(codes=words.FIGURES)
    amount = models.PositiveIntegerField()
    amount_max = models.PositiveIntegerField(null=True, blank=True)
    unit = CodeField(codes=words.FIGURE_UNITS)
    cohort = TenantForeignKey("programmes.Cohort", null=True, blank=True)
    when = ImpreciseDateField()
    text = LocalisedField()

    class Meta(Record.Meta):
        constraints = [*Record.Meta.constraints, at_most("figure_in_order", "amount", "amount_max")]


@tracked
class FrameworkModel(Record):
    """One version of the programme's template of phases."""

    name = LocalisedField()
    version = models.TextField(blank=True, default="1")

    class Meta(Record.Meta):
        pass


@tracked
class Phase(Record):
    """A phase of the framework model, in the programme's own words; `gate`: what the gate at its end is called.

    `stage` is a tag that lets programmes be compared; of the phases, those tagged as preparatory come before admission.
    Unit: calendar months in `min_months` and `max_months`.
    """

    model = TenantForeignKey(FrameworkModel)
    number = models.PositiveSmallIntegerField()
    stage = CodeField(codes=words.STAGES, null=True, blank=True)
    name = LocalisedField()
    min_months = models.PositiveSmallIntegerField(null=True, blank=True)
    max_months = models.PositiveSmallIntegerField()
    steps = LocalisedListField()
    decided_by = models.TextField(blank=True, default="")
    gate = LocalisedField()

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            alone("one_phase_of_number", "programme", "model", "number"),
            at_most("phase_in_order", "min_months", "max_months"),
        ]


@tracked
class RequiredOutput(Record):
    """What must be in place at a phase's gate; `shown_by` says which record shows it, where one does."""

    phase = TenantForeignKey(Phase)
    name = LocalisedField()
    shown_by = CodeField(codes=words.OUTPUT_RECORDS, null=True, blank=True)

    class Meta(Record.Meta):
        pass


@tracked
class Cohort(Record):
    """Participants taken in together, on one version of the framework model."""

    name = LocalisedField()
    model = TenantForeignKey(FrameworkModel, null=True, blank=True)
    applied_when = ImpreciseDateField()
    applications = models.PositiveIntegerField(null=True, blank=True)
    decided_when = ImpreciseDateField()

    class Meta(Record.Meta):
        pass


@tracked
class Participant(Record):
    """Whoever takes part in the programme: a municipality, a district, a group of them.

    `enters`: the phase that it begins in, where that is not the model's first after admission; `continued_by`: the participant
    that it went on as, or in.
    """

    key = KeyField()
    name = models.TextField()
    kind = CodeField(codes=words.PARTICIPANT_KINDS, default="municipality")
    parent = TenantForeignKey("self", null=True, blank=True)
    municipality = TenantForeignKey("organisations.Municipality", null=True, blank=True)
    cohort = TenantForeignKey(Cohort, null=True, blank=True)
    enters = TenantForeignKey(Phase, null=True, blank=True)
    continued_by = TenantForeignKey("self", null=True, blank=True)
    written_standard = CodeField(codes=words.WRITTEN_STANDARDS, null=True, blank=True)

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(name="participant_not_in_itself", condition=~Q(parent=F("id"))),
            models.CheckConstraint(
                name="participant_not_continued_by_itself", condition=~Q(continued_by=F("id"))
            ),
        ]
        triggers = [*Record.Meta.triggers, no_circle("parent_circle", "id", "parent_id")]


@tracked
class GateDecision(Record):
    """A dated decision at the gate after a phase: passed, held or waived, by whom and why."""

    changes = PARTICIPANT
    participant = TenantForeignKey(Participant)
    phase = TenantForeignKey(Phase)
    outcome = CodeField(codes=words.OUTCOMES)
    decided_when = ImpreciseDateField(null=False, blank=False)
    decided_by = models.TextField(blank=True, default="")
    reason = LocalisedField()

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            alone("one_gate_decision", "programme", "participant", "phase", same("outcome", "decided_when")),
        ]


@tracked
class Agreement(ParticipantRecord):
    """A cooperation agreement between a participant and the programme owner."""

    party = TenantForeignKey("organisations.Organisation")

    class Meta(ParticipantRecord.Meta):
        constraints = [
            *ParticipantRecord.Meta.constraints,
            alone("one_agreement", "participant", same("party", "status")),
        ]


@tracked
class GlossaryTerm(models.Model):
    """One concept of the programme's glossary, with one standard term in each language."""

    changes = PROGRAMME
    programme = models.ForeignKey(Programme, models.CASCADE, related_name="+")
    key = KeyField()
    term = LocalisedField()
    definition = LocalisedField()
    not_to_be_confused_with = TextsField()
    aliases = TextsField()
    law = models.TextField(blank=True, default="")
    confusions = TextsField()
    note = LocalisedField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "key"], name="glossaryterm_key")]

    def __str__(self) -> str:
        return str(self.key)


@tracked
class LocalAlias(Record):
    """The word one participant uses for a concept; shown beside the standard term, never instead of it."""

    changes = PARTICIPANT
    participant = TenantForeignKey(Participant)
    term = TenantForeignKey(GlossaryTerm)
    word = models.TextField()

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            alone("one_alias", "programme", "participant", "term", same("word")),
        ]
