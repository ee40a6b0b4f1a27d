"""Reading the study's design and counts; never what informants said."""

from __future__ import annotations

from datetime import date

from paraply.evidence.facts import CollectionFact, StudyFact
from paraply.evidence.models import DataCollection, Study
from paraply.records.loading import Of, load


def studies(programme: str) -> list[StudyFact]:
    """The evaluations of the programme and the participants they follow."""
    return load(StudyFact, Study, programme, None)


def study_identity(programme: str, key: str) -> int | None:
    """The row of a programme's study, as the policy asks for it; None when there is none."""
    return Study.objects.filter(programme__key=programme, key=key).values_list("pk", flat=True).first()


def collections(programme: str, as_of: date, of: Of = None) -> list[CollectionFact]:
    """What was collected where, as counts."""
    return load(CollectionFact, DataCollection, programme, as_of, of)
