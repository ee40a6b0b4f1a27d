"""Rows that list what is registered (seats, plans, goals …) and what is stated, as the hand-made overview did. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.readings import Readings, readings
from paraply.comparison.matrix.matrix import MatrixCell, Row, Value, across, outside, without_data
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.words import in_each, joined
from paraply.governance.facts import CoordinatorFact, OwnershipFact, SeatFact
from paraply.governance.words import OWNER_NOT_NAMED
from paraply.kernel.localised import Localised
from paraply.planning.facts import GoalFact
from paraply.records.facts import DocumentFact, Fact
from paraply.records.standing import is_coming
from paraply.records.words import STATUSES

Listed = tuple[Localised, Fact]


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One row: which facts of a participant it lists, and in what words."""

    key: str
    theme: str
    kind: str
    label: Localised
    read: Callable[[ParticipantRecords], Sequence[Listed]]


def beside_title(title: str, unit: str) -> str:
    """The unit, to be said after a title; "" where the title already says it, as "Leder strategiavdeling" does."""
    return "" if re.search(rf"(?<!\w){re.escape(unit)}", title, re.IGNORECASE) else unit


def _seat_words(seat: SeatFact) -> Localised:
    unit = beside_title(seat.title or "", seat.unit or "")
    words = Localised.same(", ".join(filter(None, (seat.title, unit))))
    return joined([words, _ALL], " ") if seat.whole_group else words


def _seats(*kinds: str) -> Callable[[ParticipantRecords], list[Listed]]:
    return lambda records: [
        _unless_so(_seat_words(seat), seat)
        for kind in kinds
        for seat in (*records.body_seats(kind), *records.coming_seats(kind))
    ]


def _unless_so(text: Localised, fact: Fact) -> Listed:
    """The fact in words, with its status where it is only coming."""
    return _with_status(text, fact) if is_coming(fact) else (text, fact)


def _coordinator(records: ParticipantRecords) -> list[Listed]:
    return [
        _unless_so(Localised.same(", ".join(filter(None, (one.title_used, one.unit)))), one)
        for one in (*records.coordinators, *records.waiting(CoordinatorFact))
    ]


def _owner(records: ParticipantRecords) -> list[Listed]:
    return [
        _unless_so(Localised.same(fact.owner) if fact.owner else OWNER_NOT_NAMED[fact.kind], fact)
        for fact in (*records.ownerships, *records.waiting(OwnershipFact))
    ]


def _with_status(text: Localised, fact: Fact) -> Listed:
    return in_each(lambda language: f"{text.text(language)} ({STATUSES[fact.status].text(language)})"), fact


def _political(records: ParticipantRecords) -> list[Listed]:
    return [
        _with_status(fact.text, fact) for fact in (*records.mandates, *records.resolutions, *records.cases)
    ]


def _outside(users: bool) -> Callable[[ParticipantRecords], list[Listed]]:
    return lambda records: [
        _with_status(fact.text, fact) for fact in records.activities if (fact.actor_type == "users") is users
    ]


def _plans(records: ParticipantRecords) -> list[Listed]:
    return [_with_status(Localised.same(plan.name), plan) for plan in records.plans]


def _goals(records: ParticipantRecords) -> list[Listed]:
    return [_unless_so(goal.text, goal) for goal in (*records.goals, *records.waiting(GoalFact))]


def _statements(topic: str) -> Callable[[ParticipantRecords], list[Listed]]:
    return lambda records: [
        _with_status(fact.text, fact) if fact.status != "existing" else (fact.text, fact)
        for fact in records.statements
        if fact.topic == topic and fact.text
    ]


def _agreements(records: ParticipantRecords) -> list[Listed]:
    return [_with_status(_AGREEMENT, fact) for fact in records.agreements]


_ALL = Localised("(alle)", "(alle)", "(all)")
_AGREEMENT = Localised(
    "Avtale med programeieren", "Avtale med programeigaren", "Agreement with the programme owner"
)
REGISTERS: tuple[RegisterRow, ...] = (
    RegisterRow("register.steering_group", "steering_group", "register",
        Localised("Styringsgruppens medlemmer", "Medlemmene i styringsgruppa", "Members of the steering group"), _seats("steering_group")),
    RegisterRow("register.project_group", "project_group", "register",
        Localised("Enheter i prosjektgruppe eller læringsarena", "Einingar i prosjektgruppe eller læringsarena", "Units in project group or learning arena"),
        _seats("project_group", "learning_arena")),
    RegisterRow("register.coordinator", "coordinator", "register",
        Localised("Programlederens enhet", "Eininga til programleiaren", "The coordinator's unit"), _coordinator),
    RegisterRow("register.owner", "ownership", "register", Localised("Eier", "Eigar", "Owner"), _owner),
    RegisterRow("statements.organisation_model", "project_group", "statements",
        Localised("Organisasjonsmodell", "Organisasjonsmodell", "Organisation model"), _statements("organisation_model")),
    RegisterRow("statements.administrative_anchoring", "ownership", "statements",
        Localised("Administrativ forankring", "Administrativ forankring", "Administrative anchoring"), _statements("administrative_anchoring")),
    RegisterRow("register.political", "political", "register",
        Localised("Politiske saker og vedtak", "Politiske saker og vedtak", "Political cases and resolutions"), _political),
    RegisterRow("register.external", "external", "register",
        Localised("Ekstern mobilisering", "Ekstern mobilisering", "External mobilisation"), _outside(False)),
    RegisterRow("register.users", "users", "register", Localised("Brukermedvirkning", "Brukarmedverknad", "User participation"), _outside(True)),
    RegisterRow("register.agreement", "agreement", "register", Localised("Samarbeidsavtale", "Samarbeidsavtale", "Cooperation agreement"), _agreements),
    RegisterRow("register.plans", "plan", "register", Localised("Planer", "Planar", "Plans"), _plans),
    RegisterRow("statements.plan_anchoring", "plan", "statements",
        Localised("Planforankring", "Planforankring", "Plan anchoring"), _statements("plan_anchoring")),
    RegisterRow("register.goals", "goals", "register", Localised("Hovedmål eller satsingsområder", "Hovudmål eller satsingsområde", "Main goals or focus areas"), _goals),
)  # fmt: skip


def rows_of(columns: Sequence[Sequence[MatrixCell]]) -> tuple[Row, ...]:
    """The listing rows of columns that have been computed."""
    return tuple(
        Row(row.key, row.theme, row.kind, row.label, cells) for row, cells in across(REGISTERS, columns)
    )


def listed_cells(
    records: ParticipantRecords, documents: Mapping[str, DocumentFact]
) -> tuple[MatrixCell, ...]:
    """One participant's cell for every listing."""
    said = readings(records, documents) if records.in_study else Readings()
    return tuple(_cell(row, records, said) for row in REGISTERS)


def _cell(row: RegisterRow, records: ParticipantRecords, said: Readings) -> MatrixCell:
    reason = outside(records)
    listed = [] if reason else row.read(records)
    if not listed:
        code = reason or without_data(records, ())
        return MatrixCell(row.key, records.key, (Value(code, WITHOUT_VALUE[code]),))
    # Lists that voices give whole and that differ stand beside each other, never merged into one.
    lists: dict[tuple[Fact, ...], list[str]] = {}
    for voice in sorted(said.voices(fact for _, fact in listed)):
        facts = tuple(fact for _, fact in row.read(said.by_voice[voice]))
        lists.setdefault(facts, []).append(voice)
    if len(lists) > 1:
        words = {fact: text for text, fact in listed}
        values = tuple(
            _listed([(words[fact], fact) for fact in facts], tuple(voices)) for facts, voices in lists.items()
        )
        return MatrixCell(row.key, records.key, values)
    return MatrixCell(row.key, records.key, (_listed(listed),))


def _listed(listed: Sequence[Listed], voices: tuple[str, ...] = ()) -> Value:
    """A listing's facts stand together; several are no disagreement, so one value carries them all."""
    words = tuple(word for word, _ in listed)
    facts = tuple(fact for _, fact in listed)
    return Value("listed", joined(words, " · "), facts=facts, voices=voices, items=words)
