"""The organisation chart: owner, steering group, coordinator and groups, with seats and the lines between them.

What is drawn full follows from the roles' own definitions (the coordinator reports to the steering group; groups stand under the
programme); what is dashed is recorded of this participant (which group the coordinator is mostly turned to).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.organisation.one import Organised, PlacedSeat, SeatTable, organised
from paraply.documents.figures.org_chart import ChartGroup, ChartSeat, Tie, org_chart
from paraply.documents.figures.picture import Box, Line, Picture
from paraply.governance.facts import CoordinatorFact, OwnershipFact
from paraply.governance.words import (
    BODY_KINDS,
    COORDINATOR_IN,
    LEVELS,
    NO_LEVEL,
    OWNER_IS,
    OWNERSHIPS,
    PLACED_IN,
)
from paraply.kernel.localised import Language, Localised
from paraply.records.facts import DocumentFact
from paraply.reporting.figures import organisation_words as say

RANKS = {"steering_group": 1, "project_group": 3, "learning_arena": 3}
LOWEST = 4
NO_OWNER = "owner"
BY_ROLE, RECORDED = "reports", "oriented"
TURNED_TO = {
    "steering_group": ("steering_group",),
    "project_group": ("project_group", "learning_arena"),
    "both": ("steering_group", "project_group", "learning_arena"),
}


@dataclass(frozen=True, slots=True)
class Tied:
    """A line from whom to whom. Charts are laid out from above, so `upwards` lines are turned round when they are drawn.

    `sentence`: what the line says, with places for the names of its ends.
    """

    start: str
    end: str
    kind: str
    label: str
    upwards: bool = False
    sentence: Localised = say.READ_ALONG

    @property
    def tie(self) -> Tie:
        """The line as it is laid out: from the one above to the one below."""
        ends = (self.end, self.start) if self.upwards else (self.start, self.end)
        return Tie(*ends, self.kind, self.label)


def organisation_picture(
    records: ParticipantRecords,
    documents: Mapping[str, DocumentFact],
    language: Language,
    compact: bool = False,
    room: float = 1000,
) -> Picture | None:
    """Draw a participant's organisation; None when nothing of it is recorded."""
    found = organised(records, documents)
    if not (found.tables or records.coordinators or records.ownerships):
        return None
    groups = _groups(records, found, language, compact)
    ties = list(_ties(records, found, groups, language))
    title = say.TITLE.text(language).format(name=records.name)
    drawn = org_chart(
        groups, [one.tie for one in ties], title, _described(groups, ties, language), room, compact
    )
    return _finished(drawn, ties, {table.body.key: table for table in found.tables}, language)


def ranks(records: ParticipantRecords) -> dict[str, int]:
    """Which rank each box of the chart has, 0 the topmost."""
    bodies = {body.key: RANKS.get(body.kind, LOWEST) for body in records.bodies}
    owners = {fact.key: 0 for fact in records.ownerships} or {NO_OWNER: 0}
    return owners | {lead.key: 2 for lead in records.coordinators} | bodies


def _groups(
    records: ParticipantRecords, found: Organised, language: Language, compact: bool = False
) -> list[ChartGroup]:
    """The boxes of the chart. `compact`: what tells participants apart stands in the title, since a small box has no more."""
    return [
        *_owners(records, language, compact),
        *(_coordinator(lead, language, compact) for lead in records.coordinators),
        *(_body(table, language) for table in found.tables),
    ]


def _owners(records: ParticipantRecords, language: Language, compact: bool) -> list[ChartGroup]:
    if not records.ownerships:
        return [ChartGroup(NO_OWNER, say.NO_OWNER.text(language), "", "unknown", 0)]
    return [_owner(fact, language, compact) for fact in records.ownerships]


def _owner(fact: OwnershipFact, language: Language, compact: bool) -> ChartGroup:
    kind = OWNERSHIPS[fact.kind].text(language) if fact.kind in OWNERSHIPS else fact.kind
    if compact:
        title = f"{fact.owner} ({OWNER_IS[fact.kind].text(language)})" if fact.owner else kind
        return ChartGroup(fact.key, title, "", "owner", 0)
    words = [kind if fact.owner else say.BODY_NOT_STATED.text(language)]
    words += [_called(fact.title_used, language)] if fact.title_used else []
    return ChartGroup(fact.key, fact.owner or kind, ", ".join(words), "owner", 0)


def _coordinator(lead: CoordinatorFact, language: Language, compact: bool) -> ChartGroup:
    placed = PLACED_IN[lead.placement].text(language) if lead.placement in PLACED_IN else ""
    title = COORDINATOR_IN.get(lead.placement, say.COORDINATOR) if compact else say.COORDINATOR
    words = [lead.unit, placed, _called(lead.title_used, language) if lead.title_used else ""]
    detail = ", ".join(filter(None, words)) or say.NO_UNIT.text(language)
    return ChartGroup(lead.key, title.text(language), detail, "coordinator", 2)


def _called(word: str, language: Language) -> str:
    return say.CALLED.text(language).format(word=word)


def _body(table: SeatTable, language: Language) -> ChartGroup:
    body = table.body
    title = BODY_KINDS[body.kind].text(language) if body.kind in BODY_KINDS else body.kind
    detail = [body.name, "" if body.fixed else say.CHANGING.text(language)]
    if table.size:
        words = say.ONE_SEAT if table.size == 1 else say.SEATS
        detail.append(words.text(language).format(count=table.size))
    seats = tuple(_seat(place, language) for place in table.places)
    rank = RANKS.get(body.kind, LOWEST)
    return ChartGroup(body.key, title, ", ".join(filter(None, detail)), body.kind, rank, seats)


def _seat(place: PlacedSeat, language: Language) -> ChartSeat:
    marks = [
        say.ALL.text(language) if place.seat.whole_group else "",
        say.CHAIR.text(language) if place.seat.chair else "",
        say.DISPUTED.text(language) if place.said_by else "",
    ]
    return ChartSeat(place.title, place.unit, place.level, ", ".join(filter(None, marks)), place.seat.chair)


def _ties(
    records: ParticipantRecords, found: Organised, groups: list[ChartGroup], language: Language
) -> Iterator[Tied]:
    steering = [table.body.key for table in found.tables if table.body.kind == "steering_group"]
    middle = [group.key for group in groups if group.rank == RANKS["project_group"]]
    lowest = [group.key for group in groups if group.rank == LOWEST]
    owns = say.OWNS.text(language)
    for fact in records.ownerships:
        yield from (Tied(fact.key, body, BY_ROLE, owns, sentence=say.OWNED) for body in steering)
    for lead in records.coordinators:
        yield from _from_coordinator(lead, steering, middle, language)
        yield from _turned(lead, found, language)
    above = middle[:1] or [lead.key for lead in records.coordinators][:1] or steering[:1]
    yield from (Tied(one, group, BY_ROLE, "", sentence=say.UNDER) for one in above for group in lowest)
    if not records.coordinators:
        yield from (
            Tied(body, group, BY_ROLE, "", sentence=say.UNDER) for body in steering for group in middle
        )


def _from_coordinator(
    lead: CoordinatorFact, steering: list[str], middle: list[str], language: Language
) -> Iterator[Tied]:
    yield from (Tied(lead.key, body, BY_ROLE, say.REPORTS.text(language), upwards=True) for body in steering)
    yield from (Tied(lead.key, body, BY_ROLE, say.LEADS.text(language)) for body in middle)


def _turned(lead: CoordinatorFact, found: Organised, language: Language) -> Iterator[Tied]:
    """Which groups the coordinator is mostly turned to: recorded, so dashed."""
    kinds = TURNED_TO.get(lead.orientation or "", ())
    for table in found.tables:
        if table.body.kind in kinds:
            upwards = table.body.kind == "steering_group"
            yield Tied(lead.key, table.body.key, RECORDED, say.TURNED.text(language), upwards, say.IS_TURNED)


def _described(groups: list[ChartGroup], ties: list[Tied], language: Language) -> str:
    """The lines in sentences."""
    names = {group.key: group.title for group in groups}
    sentences = (
        one.sentence.text(language).format(start=names[one.start], label=one.label, end=names[one.end])
        for one in ties
    )
    return " ".join(dict.fromkeys(sentences))


def _finished(
    drawn: Picture, ties: list[Tied], tables: Mapping[str, SeatTable], language: Language
) -> Picture:
    """The picture with lines that go upwards turned round, and each body's levels said in words."""
    upwards = {(one.end, one.start, one.kind) for one in ties if one.upwards}
    lines = tuple(
        _turned_round(line) if (line.source, line.target, line.kind) in upwards else line
        for line in drawn.lines
    )
    boxes = tuple(_said(box, tables[box.key], language) if box.key in tables else box for box in drawn.boxes)
    return replace(drawn, lines=lines, boxes=boxes)


def _turned_round(line: Line) -> Line:
    return replace(line, points=line.points[::-1], source=line.target, target=line.source)


def _said(box: Box, table: SeatTable, language: Language) -> Box:
    if table.size is None or not table.levels:
        return box
    levels = ", ".join(
        f"{count} {LEVELS.get(level, NO_LEVEL).text(language)}" for level, count in table.levels
    )
    return replace(box, label=f"{box.label}. {say.LEVELS_HEAD.text(language)}: {levels}")
