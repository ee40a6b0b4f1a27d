"""Read a programme's records on a date: a constant number of queries, however many participants there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.evidence import queries as evidence
from paraply.findings import queries as findings
from paraply.governance import queries as governance
from paraply.kernel.dates import ImpreciseDate
from paraply.mobilisation import queries as mobilisation
from paraply.organisations import queries as organisations
from paraply.organisations.facts import OrganisationFact
from paraply.planning import queries as planning
from paraply.programmes import queries as programmes
from paraply.programmes.facts import CohortFact, OutputFact, ParticipantFact, PhaseFact
from paraply.records import queries as records
from paraply.records.facts import Fact

F = TypeVar("F", bound=Fact)


def gather(key: str, as_of: date, readable: frozenset[str]) -> ProgrammeRecords:
    """The programme as the actor, who may read some participants' rooms, sees it on the date.

    Raises: UnknownProgramme.
    """
    programme = programmes.programme(key)
    cohorts = programmes.cohorts(key)
    phases, everybody = programmes.phases(key), programmes.participants(key, as_of)
    studies = evidence.studies(key)
    collections = evidence.collections(key, as_of)
    statements = records.statements(key, as_of)
    by_field = _by_participant(key, as_of, collections, statements)
    known = organisations.organisations(key)
    shared = _Shared(
        as_of,
        {cohort.key: cohort for cohort in cohorts},
        programmes.joined(key, as_of),
        readable,
        {unit for study in studies for unit in study.units},
        tuple(phases),
        tuple(programmes.outputs(key)),
        frozenset({programme.owner}) | _with_role(known, "programme_owner"),
        _with_role(known, "labour_and_welfare_office"),
    )
    return ProgrammeRecords(
        programme=programme,
        as_of=as_of,
        participants=tuple(_participant(fact, shared, by_field) for fact in everybody),
        documents=records.documents(key),
        organisations=known,
        phases=tuple(phases),
        cohorts=tuple(cohorts),
        figures=tuple(programmes.figures(key, as_of)),
        studies=tuple(studies),
        collections=tuple(fact for fact in collections if fact.participant is None),
        statements=tuple(fact for fact in statements if fact.participant is None),
        findings=tuple(findings.released(key, as_of)),
        declared=tuple(findings.declared_conflicts(key, as_of)),
    )


@dataclass(frozen=True)
class _Shared:
    """What all participants are read against."""

    as_of: date
    cohorts: dict[str, CohortFact]
    joined: set[str]
    readable: frozenset[str]
    studied: set[str]
    phases: tuple[PhaseFact, ...]
    outputs: tuple[OutputFact, ...]
    owners: frozenset[str]
    welfare_offices: frozenset[str]


def _with_role(known: Mapping[str, OrganisationFact], role: str) -> frozenset[str]:
    """Keys of the organisations that have a role."""
    return frozenset(key for key, found in known.items() if role in found.roles)


def _by_participant(
    key: str, as_of: date, collections: Iterable[Fact], statements: Iterable[Fact]
) -> dict[str, dict[str | None, list[Any]]]:
    found: dict[str, Iterable[Fact]] = {
        "gates": [
            gate
            for gate in programmes.gate_decisions(key)
            if ImpreciseDate.parse(gate.decided_when).first <= as_of
        ],
        "registers": records.complete_registers(key, as_of),
        "units": organisations.units(key, as_of),
        "agreements": programmes.agreements(key, as_of),
        "bodies": governance.bodies(key, as_of),
        "seats": governance.seats(key, as_of),
        "coordinators": governance.coordinators(key, as_of),
        "ownerships": governance.ownerships(key, as_of),
        "mandates": governance.mandates(key, as_of),
        "resolutions": governance.resolutions(key, as_of),
        "cases": governance.political_cases(key, as_of),
        "activities": mobilisation.activities(key, as_of),
        "plans": planning.plans(key, as_of),
        "links": planning.links(key, as_of),
        "goals": planning.goals(key, as_of),
        "budget_years": planning.budget_years(key),
        "collections": collections,
        "statements": statements,
        "aliases": programmes.aliases(key, as_of),
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
    decided = ImpreciseDate.parse(cohort.decided_when) if cohort and cohort.decided_when else None
    admitted = decided is not None and decided.first <= shared.as_of
    # A cohort without a known decision date is in the programme from when somebody observed that it was.
    in_programme = admitted if decided else fact.key in shared.joined
    return ParticipantRecords(
        key=fact.key,
        name=fact.name,
        as_of=shared.as_of,
        in_programme=in_programme,
        in_study=fact.key in shared.studied,
        readable=fact.key in shared.readable,
        admission=decided if admitted else None,
        admission_fact=cohort if admitted else None,
        cohort=fact.cohort,
        phases=tuple(phase for phase in shared.phases if cohort and phase.model == cohort.model),
        outputs=shared.outputs,
        owners=shared.owners,
        welfare_offices=shared.welfare_offices,
        **{name: tuple(grouped.get(fact.key, ())) for name, grouped in by_field.items()},
    )
