"""Read a programme's records on a date: a constant number of queries, however many participants there are.

In two steps, so that what nobody has changed need not be read again: what is the programme's own, and the participants
asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from paraply.comparison.gathered.participant import ParticipantRecords, standing
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.gathered.readings import without_history
from paraply.evidence import queries as evidence
from paraply.findings import queries as findings
from paraply.governance import queries as governance
from paraply.kernel.dates import ImpreciseDate
from paraply.mobilisation import queries as mobilisation
from paraply.organisations import queries as organisations
from paraply.organisations.facts import OrganisationFact
from paraply.planning import queries as planning
from paraply.planning.budget_rules import BudgetRules, rules_of
from paraply.programmes import queries as programmes
from paraply.programmes.facts import CohortFact, OutputFact, ParticipantFact, PhaseFact
from paraply.records import queries as records
from paraply.records.facts import Fact
from paraply.records.loading import OWN, Of

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Common:
    """What is the programme's own on a date, and what the participants are read against. `records`: without participants;

    `joined`: keys of those whom the records show to be in the programme.
    """

    records: ProgrammeRecords
    participants: tuple[ParticipantFact, ...]
    joined: frozenset[str]
    outputs: tuple[OutputFact, ...]


def gather(key: str, as_of: date, readable: frozenset[str]) -> ProgrammeRecords:
    """The programme as the actor, who may read some participants' rooms, sees it on the date.

    Raises: UnknownProgramme.
    """
    common = gather_common(key, as_of)
    return replace(common.records, participants=gather_participants(common, common.participants, readable))


def gather_common(key: str, as_of: date) -> Common:
    """What is the programme's own.

    Raises: UnknownProgramme.
    """
    programme = programmes.programme(key)
    own = ProgrammeRecords(
        programme=programme,
        budget=rules_of(programme.budget_rules),
        as_of=as_of,
        documents=records.documents(key),
        organisations=organisations.organisations(key),
        phases=tuple(programmes.phases(key)),
        cohorts=tuple(programmes.cohorts(key)),
        figures=tuple(programmes.figures(key, as_of)),
        studies=tuple(evidence.studies(key)),
        collections=tuple(evidence.collections(key, as_of, OWN)),
        statements=tuple(records.statements(key, as_of, OWN)),
        findings=tuple(findings.released(key, as_of)),
        declared=tuple(findings.declared_conflicts(key, as_of)),
    )
    return Common(
        own,
        tuple(programmes.participants(key, as_of)),
        frozenset(programmes.joined(key, as_of)),
        tuple(programmes.outputs(key)),
    )


def gather_participants(
    common: Common, wanted: Sequence[ParticipantFact], readable: frozenset[str]
) -> tuple[ParticipantRecords, ...]:
    """The records of some participants, in the order given."""
    if not wanted:
        return ()
    by_field = _by_participant(common.records, {fact.id: fact.key for fact in wanted})
    shared = _shared(common, readable)
    return tuple(_participant(fact, shared, by_field) for fact in wanted)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What is looked up for each participant. `owners` and `partners`: keys of organisations; `names`: of participants."""

    as_of: date
    budget: BudgetRules | None
    over: str | None
    names: Mapping[str, str]
    cohorts: Mapping[str, CohortFact]
    phases: tuple[PhaseFact, ...]
    outputs: tuple[OutputFact, ...]
    joined: frozenset[str]
    readable: frozenset[str]
    studied: frozenset[str] | None
    owners: frozenset[str]
    partners: frozenset[str]
    reasons: Mapping[str, str]


def _shared(common: Common, readable: frozenset[str]) -> _Shared:
    own = common.records
    return _Shared(
        own.as_of,
        own.budget,
        own.programme.ends,
        {fact.key: fact.name for fact in common.participants},
        {cohort.key: cohort for cohort in own.cohorts},
        own.phases,
        common.outputs,
        common.joined,
        readable,
        # Without a study everybody is compared.
        frozenset(unit for study in own.studies for unit in study.units) if own.studies else None,
        frozenset({own.programme.owner}) | _with_role(own.organisations, "programme_owner"),
        _with_role(own.organisations, "key_partner"),
        own.programme.reasons,
    )


def _with_role(known: Mapping[str, OrganisationFact], role: str) -> frozenset[str]:
    """Keys of the organisations that have a role."""
    return frozenset(key for key, found in known.items() if role in found.roles)


def _by_participant(own: ProgrammeRecords, of: Of) -> dict[str, dict[str | None, list[Any]]]:
    key, as_of = own.programme.key, own.as_of
    found: dict[str, Iterable[Fact]] = {
        "gates": [
            gate
            for gate in programmes.gate_decisions(key, of)
            if ImpreciseDate.parse(gate.decided_when).first <= as_of
        ],
        "registers": records.complete_registers(key, as_of, of),
        "units": organisations.units(key, as_of, of),
        "agreements": programmes.agreements(key, as_of, of),
        "bodies": governance.bodies(key, as_of, of),
        "seats": governance.seats(key, as_of, of),
        "coordinators": governance.coordinators(key, as_of, of),
        "ownerships": governance.ownerships(key, as_of, of),
        "mandates": governance.mandates(key, as_of, of),
        "resolutions": governance.resolutions(key, as_of, of),
        "cases": governance.political_cases(key, as_of, of),
        "activities": mobilisation.activities(key, as_of, of),
        "plans": planning.plans(key, as_of, of),
        "links": planning.links(key, as_of, of),
        "goals": planning.goals(key, as_of, of),
        "budget_years": planning.budget_years(key, of),
        "collections": evidence.collections(key, as_of, of),
        "statements": records.statements(key, as_of, of),
        "aliases": programmes.aliases(key, as_of, of),
    }
    return {name: _group(facts) for name, facts in found.items()}


def _group(facts: Iterable[F]) -> dict[str | None, list[F]]:
    grouped: dict[str | None, list[F]] = defaultdict(list)
    for fact in facts:
        grouped[fact.participant].append(fact)
    return grouped


def _participant(
    fact: ParticipantFact, shared: _Shared, by_field: dict[str, dict[str | None, list[Any]]]
) -> ParticipantRecords:
    cohort = shared.cohorts.get(fact.cohort or "")
    decided = _decided(fact, cohort)
    admitted = decided is not None and decided.first <= shared.as_of
    # A cohort without a known decision date is in the programme from when somebody observed that it was.
    inside = admitted if decided else fact.key in shared.joined
    left, over = (day if _is_past(day, shared.as_of) else None for day in (fact.ends, shared.over))
    records = ParticipantRecords(
        key=fact.key,
        name=fact.name,
        as_of=shared.as_of,
        budget=shared.budget,
        in_programme=inside and not left and not over,
        left=left,
        over=over,
        continued_by=shared.names.get(fact.continued_by or "", "") if left else "",
        parent=shared.names.get(fact.parent or "", ""),
        enters=fact.enters,
        in_study=shared.studied is None or fact.key in shared.studied,
        readable=fact.key in shared.readable,
        admission=decided if admitted else None,
        admission_fact=cohort if admitted else None,
        cohort=fact.cohort,
        phases=tuple(phase for phase in shared.phases if cohort and phase.model == cohort.model),
        outputs=shared.outputs,
        owners=shared.owners,
        partners=shared.partners,
        reasons=shared.reasons,
        **{name: tuple(grouped.get(fact.key, ())) for name, grouped in by_field.items()},
    )
    return standing(without_history(records))


def _decided(fact: ParticipantFact, cohort: CohortFact | None) -> ImpreciseDate | None:
    """When a participant was admitted: with its cohort, or by itself where it joined later."""
    own = ImpreciseDate.parse(fact.starts) if fact.starts else None
    decided = ImpreciseDate.parse(cohort.decided_when) if cohort and cohort.decided_when else None
    return own if decided and own and own.first > decided.last else decided


def _is_past(day: str | None, as_of: date) -> bool:
    """Whether the last day that a date can mean lies before the day looked at."""
    return day is not None and ImpreciseDate.parse(day).last < as_of
