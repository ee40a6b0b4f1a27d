"""Whether a participant has applied without being admitted yet, as far as the records tell. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.programmes.facts import CohortFact

APPLIED = Localised(
    "har søkt ({when}), men er ikke tatt opp etter det som er registrert",
    "har søkt ({when}), men er ikkje teken opp etter det som er registrert",
    "has applied ({when}), but is not admitted by what is recorded",
)


def applied(records: ParticipantRecords, cohorts: Iterable[CohortFact]) -> Localised | None:
    """That the participant has applied and is not admitted on the date; None when it is, or no application is known."""
    cohort = next((one for one in cohorts if one.key == records.cohort), None)
    if records.admission is not None or cohort is None or not cohort.applied_when:
        return None
    if ImpreciseDate.parse(cohort.applied_when).first > records.as_of:
        return None
    return APPLIED.format(when=in_every_language(cohort.applied_when))
