"""Signals: rules over characteristics and dates, with reason and advice. A rule is one row in RULES. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from paraply.comparison.anchoring.ranking import Ranking, reason
from paraply.comparison.budget.landing import missed, plan_landing
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.characteristics.progress import PREPARATORY
from paraply.comparison.matrix.matrix import Cell
from paraply.comparison.signals.words import TOGETHER, WORDS, Words
from paraply.comparison.words import whom
from paraply.kernel.localised import Localised
from paraply.planning.facts import LinkFact
from paraply.programmes.facts import PhaseFact
from paraply.records.facts import Fact


class Severity(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


SEVERITY_LABELS = {
    Severity.HIGH: Localised("høy", "høg", "high"),
    Severity.MEDIUM: Localised("middels", "middels", "medium"),
    Severity.LOW: Localised("lav", "låg", "low"),
}
ORDER = tuple(Severity)
MONTHS_IN = {"months": 1, "years": 12}


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that needs somebody: why, on what records, and what to do. `participant`: key, None for the programme;

    `values`: what its reason was filled with, but for the name.
    """

    key: str
    severity: Severity
    participant: str | None
    name: str
    label: Localised
    reason: Localised
    advice: Localised
    facts: tuple[Fact, ...] = ()
    values: tuple[tuple[str, Localised | str | int], ...] = ()

    @property
    def records(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact.key for fact in self.facts))


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found: values for its sentence and the facts behind."""

    values: dict[str, Localised | str | int]
    facts: tuple[Fact, ...]


Cells = Callable[[str], Cell]
Find = Callable[[ParticipantRecords, Cells], Hit | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule for a participant."""

    key: str
    severity: Severity
    find: Find

    @property
    def words(self) -> Words:
        return WORDS[self.key]


def _facts(cell: Cell) -> tuple[Fact, ...]:
    return tuple(fact for value in cell.values for fact in value.facts)


def _has(key: str, *codes: str) -> Find:
    """A rule that fires when a characteristic has one of some values and no other."""

    def find(records: ParticipantRecords, cells: Cells) -> Hit | None:
        cell = cells(key)
        return Hit({"value": cell.values[0].label}, _facts(cell)) if cell.codes <= set(codes) else None

    return find


def _gate_overdue(records: ParticipantRecords, cells: Cells) -> Hit | None:
    cell = cells("phase.months_over")
    code = cell.values[0].code
    if not code.isdigit() or int(code) == 0:
        return None
    return Hit({"months": int(code), "phase": cells("phase.gate").values[0].label}, _facts(cell))


def _phase_ahead(records: ParticipantRecords, cells: Cells) -> Hit | None:
    calendar, gate = cells("phase.calendar").values[0], cells("phase.gate").values[0]
    order = [phase.stage for phase in sorted(records.phases, key=lambda phase: phase.number)] + ["ended"]
    if (
        calendar.code not in order
        or gate.code not in order
        or order.index(calendar.code) <= order.index(gate.code)
    ):
        return None
    return Hit({"calendar": calendar.label, "gate": gate.label}, calendar.facts + gate.facts)


def _owner_outside(records: ParticipantRecords, cells: Cells) -> Hit | None:
    owner, seat = cells("ownership.kind"), cells("steering_group.chief_executive")
    if owner.codes != {"administrative"} or seat.codes != {"no"}:
        return None
    return Hit({}, _facts(owner) + _facts(seat))


def _no_adopted_link(records: ParticipantRecords, cells: Cells) -> Hit | None:
    cell = cells("plan.reaches_economic_plan")
    if records.programme_plan is None or "adopted" in cell.codes:
        return None
    return Hit({"value": cell.values[0].label}, (records.programme_plan, *_facts(cell)))


def _users_left_out(records: ParticipantRecords, cells: Cells) -> Hit | None:
    cell = cells("users.mode")
    return Hit({}, _facts(cell)) if cell.codes and cell.codes <= {"none", "interviewed"} else None


def _budget_before_economic_plan(records: ParticipantRecords, cells: Cells) -> Hit | None:
    kinds = {plan.key: plan for plan in records.plans}
    plan = records.programme_plan
    links = [link for link in records.links if plan and link.plan == plan.key and link.target in kinds]
    budget = _first_years(links, {key for key, other in kinds.items() if other.kind == "annual_budget"})
    economic = _first_years(links, {key for key, other in kinds.items() if other.kind == "economic_plan"})
    if not budget or not economic or min(budget)[0] >= min(economic)[0]:
        return None
    (year, budget_link), (later, economic_link) = min(budget), min(economic)
    by_key = {link.key: link for link in links}
    return Hit({"budget": str(year), "economic": str(later)}, (by_key[budget_link], by_key[economic_link]))


def _nothing_recorded(records: ParticipantRecords, cells: Cells) -> Hit | None:
    return Hit({}, ()) if records.empty else None


def _first_years(links: list[LinkFact], targets: set[str]) -> list[tuple[int, str]]:
    return [(link.first_year, link.key) for link in links if link.target in targets and link.first_year]


def _misses_budget(records: ParticipantRecords, cells: Cells) -> Hit | None:
    """Not adopted by the last ordinary day, or adopted after it; a plan adopted on an unknown day is not judged."""
    found = plan_landing(records, records.as_of)
    if found is None or found.day is None or found.ordinary:
        return None
    return Hit({"why": missed(found)}, (found.plan,))


RULES: tuple[Rule, ...] = (
    Rule("gate_overdue", Severity.HIGH, _gate_overdue),
    Rule("phase_ahead", Severity.HIGH, _phase_ahead),
    Rule("no_politician", Severity.HIGH, _has("political.seat", "no")),
    Rule("owner_outside_steering_group", Severity.MEDIUM, _owner_outside),
    Rule("coordinator_in_subject_unit", Severity.MEDIUM, _has("coordinator.placement", "subject_unit")),
    Rule("externals_in_no_body", Severity.MEDIUM, _has("external.in_bodies", "no")),
    Rule("users_left_out", Severity.HIGH, _users_left_out),
    Rule("no_adopted_link_to_economic_plan", Severity.HIGH, _no_adopted_link),
    Rule("budget_outside_economic_plan", Severity.MEDIUM, _budget_before_economic_plan),
    Rule("plan_misses_budget", Severity.HIGH, _misses_budget),
    Rule("no_target_group_goal", Severity.MEDIUM, _has("goals.target_group", "no")),
    Rule("no_data", Severity.LOW, _nothing_recorded),
)


def signals(programme: ProgrammeRecords, ranked: Ranking, own: Iterable[Signal]) -> tuple[Signal, ...]:
    """Every signal on the date, the most severe first, the programme's own before the participants', in the order of the rules.

    `ranked`: those compared, by their political anchoring; `own`: the participants' own signals.
    """
    found = [*_weakest(ranked), *_of_programme(programme), *own]
    rules = [rule.key for rule in RULES]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                ORDER.index(one.severity),
                one.participant is not None,
                rules.index(one.key) if one.key in rules else -1,
            ),
        )
    )


def own_signals(records: ParticipantRecords, cells: Iterable[Cell]) -> tuple[Signal, ...]:
    """A participant's own signals, by its cells for the characteristics."""
    by_row = {cell.row: cell for cell in cells}
    hits = [(rule, hit) for rule in RULES if (hit := rule.find(records, by_row.__getitem__))]
    return tuple(
        _signal(rule.key, rule.severity, rule.words, hit, records.key, records.name) for rule, hit in hits
    )


def _signal(
    key: str, severity: Severity, words: Words, hit: Hit, participant: str | None, name: str
) -> Signal:
    return Signal(
        key,
        severity,
        participant,
        name,
        words.label,
        words.reason.format(name=name, **hit.values),
        words.advice,
        hit.facts,
        tuple(hit.values.items()),
    )


def together(found: Sequence[Signal]) -> Localised | None:
    """One reason for several signals of a kind, where nothing but the name tells theirs apart; None otherwise."""
    sentence = TOGETHER.get(found[0].key)
    if sentence is None or len(found) < 2 or len({one.values for one in found}) > 1:
        return None
    return sentence.format(names=whom([one.name for one in found]), **dict(found[0].values))


def _of_programme(programme: ProgrammeRecords) -> list[Signal]:
    length = next((figure for figure in programme.figures if figure.kind == "participation"), None)
    if length is None or length.unit not in MONTHS_IN:
        return []
    longest = (length.amount_max or length.amount) * MONTHS_IN[length.unit]
    found = []
    for model in dict.fromkeys(phase.model for phase in programme.phases):
        phases = [phase for phase in programme.phases if phase.model == model]
        total, after = _sum(phases), _sum([phase for phase in phases if phase.stage != PREPARATORY])
        if after > longest:
            values: dict[str, Localised | str | int] = {"total": total, "after": after, "longest": longest}
            hit = Hit(values, (length, *phases))
            words = WORDS["phases_exceed_participation"]
            name = programme.programme.abbreviation or programme.programme.key
            found.append(_signal("phases_exceed_participation", Severity.MEDIUM, words, hit, None, name))
    return found


def _weakest(found: Ranking) -> list[Signal]:
    """Who is weakest anchored politically, when somebody is weaker than others: a signal of each of them."""
    key, count = "weakest_politically", len(found.standings)
    hits = [(one, Hit({"why": reason(one, count)}, one.facts)) for one in found.weakest]
    return [_signal(key, Severity.HIGH, WORDS[key], hit, one.key, one.name) for one, hit in hits]


def _sum(phases: list[PhaseFact]) -> int:
    return sum(phase.max_months for phase in phases)
