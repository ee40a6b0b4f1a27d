"""Signals with all that is to be known of them: why, since when, on what records, what clears them, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.overview import citations
from paraply.comparison.signals.catalogue import BY_KEY
from paraply.comparison.signals.signal import ORDER, Signal
from paraply.comparison.signals.since import Since, since_of
from paraply.kernel.localised import Localised
from paraply.web.compare.wording import Told, told
from paraply.web.drawings.axis import percent
from paraply.web.programme.matters import Matter, matters

# Where a signal is seen best: the page, its part, and the row whose evidence it rests on.
_PLACES: dict[str, tuple[str, str, str]] = {
    "gate_overdue": ("participant", "#phases", "phase.months_over"),
    "phase_ahead": ("participant", "#phases", "phase.gate"),
    "no_politician": ("anchoring", "#political", "political.seat"),
    "owner_outside_steering_group": ("organisation", "", "ownership.kind"),
    "coordinator_in_subject_unit": ("organisation", "", "coordinator.placement"),
    "externals_in_no_body": ("organisation", "", "external.in_bodies"),
    "users_left_out": ("anchoring", "#users", "users.mode"),
    "no_adopted_link_to_economic_plan": ("plans", "#tree", "plan.reaches_economic_plan"),
    "budget_outside_economic_plan": ("plans", "#tree", ""),
    "plan_misses_budget": ("plans", "#budget", "plan.status"),
    "no_target_group_goal": ("action-plan", "#goals", "goals.target_group"),
    "no_data": ("participant", "", ""),
    "phases_exceed_participation": ("framework", "", ""),
    "gate_perhaps_overdue": ("participant", "#phases", "phase.months_over"),
    "few_political_routes": ("anchoring", "#political", "political.seat"),
}


@dataclass(frozen=True, slots=True)
class Noted:
    """A signal for one participant or for the programme. `page` and `part`: where it is seen best; `row`: whose evidence opens."""

    signal: Signal
    since: Since | None
    records: tuple[Told, ...]
    page: str
    part: str
    row: str

    @property
    def clearing(self) -> Localised:
        """What makes it go away."""
        return BY_KEY[self.signal.key].cleared_by


@dataclass(frozen=True, slots=True)
class NotedGroup:
    """A heading with its signals. `matter`: when they are all of one kind, with what then makes it go away.

    `shared`: they have one reason in common; each then need not say it.
    """

    title: str
    matter: Matter | None
    noted: tuple[Noted, ...]
    shared: bool = False

    @property
    def clearing(self) -> Localised:
        """What makes the matter go away."""
        return self.noted[0].clearing


@dataclass(frozen=True, slots=True)
class Tally:
    """How many signals one has of each severity, and where each stretch of the bar begins and how long it is.

    `key` and `name`: None and "" for those of the programme itself. Unit: `stretches` in percent of the longest bar.
    """

    key: str | None
    name: str
    counts: tuple[tuple[str, int], ...]
    stretches: tuple[tuple[str, str, str], ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(count for _, count in self.counts)


def entries(
    found: Iterable[Signal], records: ProgrammeRecords, by: str, whole: bool = True
) -> tuple[NotedGroup, ...]:
    """Signals under headings: by matter, or by participant. `whole`: nobody's signals are left out."""
    found = tuple(found)
    if by != "participant":
        return tuple(
            NotedGroup("", one, tuple(_noted(s, records) for s in one.signals), one.said is not None)
            for one in (matters(found, records) if whole else matters(found))
        )
    names = dict.fromkeys(signal.name for signal in found)
    return tuple(
        NotedGroup(name, None, tuple(_noted(signal, records) for signal in found if signal.name == name))
        for name in names
    )


def counted(found: Iterable[Signal]) -> tuple[tuple[str, int], ...]:
    """How many of each severity, the most severe first."""
    counts = Counter(signal.severity for signal in found)
    return tuple((severity.value, counts[severity]) for severity in ORDER)


def tallies(found: Sequence[Signal]) -> tuple[Tally, ...]:
    """One line for each who has signals, the longest first."""
    by_name: dict[tuple[str | None, str], list[Signal]] = {}
    for signal in found:
        whose = (signal.participant, signal.name if signal.participant else "")
        by_name.setdefault(whose, []).append(signal)
    longest = max((len(own) for own in by_name.values()), default=1)
    lines = [
        Tally(key, name, counted(own), _stretches(counted(own), longest))
        for (key, name), own in by_name.items()
    ]
    return tuple(sorted(lines, key=lambda line: [-line.total, *(-count for _, count in line.counts)]))


def _stretches(counts: Iterable[tuple[str, int]], longest: int) -> tuple[tuple[str, str, str], ...]:
    found, start = [], 0
    for code, count in counts:
        if count:
            found.append((code, percent(100 * start / longest), percent(100 * count / longest)))
        start += count
    return tuple(found)


def _noted(signal: Signal, records: ProgrammeRecords) -> Noted:
    own = next((one for one in records.participants if one.key == signal.participant), None)
    page, part, row = _PLACES.get(signal.key, ("participant" if own else "", "", ""))
    facts = {fact.key: fact for fact in signal.facts}
    rests_on = tuple(told(fact, citations(fact, records.documents)) for fact in facts.values())
    return Noted(signal, since_of(signal, own), rests_on, page, part, row)
