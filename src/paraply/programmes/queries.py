"""Reading the programme, its framework model and its participants."""

from __future__ import annotations

from datetime import date

from django.db import connection

from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.organisations import queries as organisations
from paraply.programmes import models
from paraply.programmes.facts import (
    AgreementFact,
    AliasFact,
    CohortFact,
    FigureFact,
    GateFact,
    ModelFact,
    OutputFact,
    ParticipantFact,
    PhaseFact,
    ProgrammeFact,
    Sight,
    TermFact,
)
from paraply.records.loading import Of, load
from paraply.records.names import told_apart

_SIGHT = """
SELECT id = ANY ((SELECT access.programmes('read_programme'))::bigint[]),
    id = ANY ((SELECT access.programmes('read_participant'))::bigint[]),
    ARRAY(SELECT key FROM programmes_participant
        WHERE programme_id = programme.id AND id = ANY ((SELECT access.participants('read_participant'))::bigint[])),
    ARRAY(SELECT key FROM programmes_participant
        WHERE programme_id = programme.id AND id = ANY ((SELECT access.participants('read_about'))::bigint[]))
FROM programmes_programme AS programme WHERE key = %s
"""


class UnknownProgramme(LookupError):
    """No programme with that key can be seen."""


def programme(key: str) -> ProgrammeFact:
    """The programme with a key.

    Raises: UnknownProgramme.
    """
    row = models.Programme.objects.filter(key=key).first()
    if row is None:
        raise UnknownProgramme(key)
    return _fact(row)


def programmes() -> list[ProgrammeFact]:
    """Every programme there is, by key."""
    return [_fact(row) for row in models.Programme.objects.order_by("key")]


def _fact(row: models.Programme) -> ProgrammeFact:
    name = Localised.from_dict(row.name)
    return ProgrammeFact(
        row.pk,
        row.key,
        name,
        row.abbreviation,
        row.owner,
        row.starts,
        row.ends,
        row.status_date,
        row.budget_rules,
        row.words,
        row.reasons,
    )


def identity(key: str) -> int:
    """The programme's row, as the policy asks for it.

    Raises: UnknownProgramme.
    """
    row = models.Programme.objects.filter(key=key).values_list("pk", flat=True).first()
    if row is None:
        raise UnknownProgramme(key)
    return row


def participant_identity(programme: str, key: str) -> int | None:
    """The row of a programme's participant, as the policy asks for it; None when there is none."""
    rows = models.Participant.objects.filter(programme__key=programme, key=key)
    return rows.values_list("pk", flat=True).first()


def figures(programme: str, as_of: date) -> list[FigureFact]:
    """Numbers the programme states, by kind: those that hold on the date, and those of a moment that has been."""
    held = {fact.key for fact in load(FigureFact, models.Figure, programme, as_of)}
    return [
        fact
        for fact in load(FigureFact, models.Figure, programme, None)
        if (ImpreciseDate.parse(fact.when).first <= as_of if fact.when else fact.key in held)
    ]


def framework_models(programme: str) -> list[ModelFact]:
    """The versions of the framework model."""
    return load(ModelFact, models.FrameworkModel, programme, None)


def phases(programme: str) -> list[PhaseFact]:
    """The phases of every framework model version; a model holds for those who are on it, whatever the date."""
    return load(PhaseFact, models.Phase, programme, None)


def outputs(programme: str) -> list[OutputFact]:
    """What each phase requires."""
    return load(OutputFact, models.RequiredOutput, programme, None)


def cohorts(programme: str) -> list[CohortFact]:
    """Cohorts with the dates of application and decision."""
    return load(CohortFact, models.Cohort, programme, None)


def participants(programme: str, as_of: date) -> list[ParticipantFact]:
    """Everyone who is or has been in the programme, in the file's order, each with a name that no other has.

    Participants that share a name are told apart by their municipality's number on the date, else by their key.
    """
    found = load(ParticipantFact, models.Participant, programme, None)
    codes = organisations.codes(programme, as_of)
    return told_apart(
        found, {fact.key: codes[fact.municipality] for fact in found if fact.municipality in codes}
    )


def joined(programme: str, as_of: date) -> set[str]:
    """Keys of participants that the records show to be in the programme on the date."""
    rows = models.Participant.objects.filter(programme__key=programme, valid__contains=as_of)
    return set(rows.values_list("key", flat=True))


def gate_decisions(programme: str, of: Of = None) -> list[GateFact]:
    """Dated decisions at the gates."""
    return load(GateFact, models.GateDecision, programme, None, of)


def agreements(programme: str, as_of: date, of: Of = None) -> list[AgreementFact]:
    """Cooperation agreements that hold on the date, and those that have run out."""
    found = load(AgreementFact, models.Agreement, programme, None, of)
    return [fact for fact in found if fact.since is None or fact.since <= as_of]


def aliases(programme: str, as_of: date, of: Of = None) -> list[AliasFact]:
    """The participants' own words for the glossary's concepts."""
    return load(AliasFact, models.LocalAlias, programme, as_of, of)


def glossary(programme: str) -> tuple[TermFact, ...]:
    """Every term of the programme's glossary, in the order it was taken."""
    read = Localised.from_dict
    return tuple(
        TermFact(
            key=row.key,
            term=read(row.term),
            definition=read(row.definition),
            others=tuple(row.not_to_be_confused_with),
            aliases=tuple(row.aliases),
            law=row.law,
            confusions=tuple(row.confusions),
            note=read(row.note),
        )
        for row in models.GlossaryTerm.objects.filter(programme__key=programme).order_by("pk")
    )


def readable(programme: str) -> frozenset[str] | None:
    """Keys of the participants whose room the actor may read; None when the actor is not in the programme at all."""
    found = sight(programme)
    return found.readable if found else None


def sight(programme: str) -> Sight | None:
    """What the actor may read of the programme; None when the actor is not in it at all."""
    with connection.cursor() as cursor:
        cursor.execute(_SIGHT, [programme])
        member, overview, rooms, about = cursor.fetchone() or (False, False, (), ())
    return Sight(frozenset(rooms), frozenset(about), overview) if member else None
