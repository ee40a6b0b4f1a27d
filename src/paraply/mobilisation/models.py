"""Participation activities of users and other external actors."""

from __future__ import annotations

from django.db import models

from paraply.database.history import tracked
from paraply.mobilisation import words
from paraply.records.fields import CodeField, ImpreciseDateField, LocalisedField
from paraply.records.models import ParticipantRecord


@tracked
class ParticipationActivity(ParticipantRecord):
    """One way in which somebody outside takes part, with what was promised and what came of it."""

    actor_type = CodeField(codes=words.ACTOR_TYPES)
    type = CodeField(codes=words.PARTICIPATION_TYPES, default="unspecified")
    text = LocalisedField()
    about = models.TextField(blank=True, default="")
    when = ImpreciseDateField()
    promised = LocalisedField()
    influence = LocalisedField()

    class Meta(ParticipantRecord.Meta):
        pass
