"""Why a participant is not in the programme on the date: it has applied, left, or the programme is over. Pure."""

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


LEFT = Localised("sluttet {when}", "slutta {when}", "left {when}")
WENT_ON = Localised(
    "sluttet {when} og gikk videre i {name}",
    "slutta {when} og gjekk vidare i {name}",
    "left {when} and went on in {name}",
)
OVER = Localised("programmet var slutt {when}", "programmet var slutt {when}", "the programme ended {when}")
NOT_ADMITTED = Localised(
    "ingenting viser at opptaket er vedtatt",
    "ingenting viser at opptaket er vedteke",
    "nothing shows that it has been admitted",
)


def absence(records: ParticipantRecords, cohorts: Iterable[CohortFact]) -> Localised | None:
    """Why the participant is not in the programme on the date; None when it is.

    An applicant is told as one also where the records already speak of it as taking part.
    """
    if records.in_programme:
        return applied(records, cohorts)
    if records.left:
        sentence = WENT_ON if records.continued_by else LEFT
        return sentence.format(when=in_every_language(records.left), name=records.continued_by)
    if records.over:
        return OVER.format(when=in_every_language(records.over))
    return applied(records, cohorts) or NOT_ADMITTED
