"""Reading participation activities on a date."""

from __future__ import annotations

from datetime import date

from paraply.mobilisation.facts import ActivityFact
from paraply.mobilisation.models import ParticipationActivity
from paraply.records.loading import Of, load


def activities(programme: str, as_of: date, of: Of = None) -> list[ActivityFact]:
    """How users and other external actors take part."""
    return load(ActivityFact, ParticipationActivity, programme, as_of, of)
