"""What a participant's records say of its anchoring: dated items, arena by arena. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from paraply.comparison.anchoring.words import CASE_NUMBER, FROM_YEAR, IN_A_BODY, INFLUENCE, PROMISED, SITS
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import UNKNOWN
from paraply.comparison.matrix.characteristics.leadership import political
from paraply.comparison.matrix.characteristics.plans import CARRYING
from paraply.comparison.matrix.listings import beside_title
from paraply.comparison.words import joined
from paraply.governance.facts import SeatFact
from paraply.governance.words import IN_THE_BODY
from paraply.kernel.localised import Localised
from paraply.mobilisation.facts import ActivityFact
from paraply.planning.facts import LinkFact
from paraply.planning.words import RELATED
from paraply.records.facts import Fact

OWN = frozenset({"interviews", "self_report", "register"})
EVALUATORS = frozenset({"evaluators"})
# Who is only told or asked takes no part.
NO_PARTICIPATION = ("interviewed", "informed")
OF_CHAIN = {"adopted": "done", "planned": "planned", "considered": "considered", "none": "none"}


@dataclass(frozen=True, slots=True)
class AnchoringItem:
    """One matter in an arena. `status`: "" where none is stated; `group`: the route or the kind of participation;

    `counts`: whether it counts towards how far the arena has come; `voices`: who says it.
    """

    fact: Fact
    text: Localised
    status: str
    when: str = ""
    group: str = ""
    counts: bool = True
    voices: frozenset[str] = frozenset()

    @property
    def own(self) -> bool:
        """Whether the municipality, its interviews or a register says it; so does what cites nobody."""
        return not self.voices or bool(self.voices & OWN)

    @property
    def beside(self) -> tuple[Localised, ...]:
        """What is known of the matter besides its text: the case number, what was promised, and what came of it."""
        number = getattr(self.fact, "case_number", "")
        numbered = CASE_NUMBER.format(number=number) if number else Localised()
        said = {"promised": PROMISED, "influence": INFLUENCE}
        texts = ((words, getattr(self.fact, name, None)) for name, words in said.items())
        return tuple(filter(None, (numbered, *(words.format(text=text) for words, text in texts if text))))

    @property
    def judged(self) -> bool:
        """Whether the evaluators say it."""
        return bool(self.voices & EVALUATORS)


def rank(status: str) -> str:
    """The status on the scale: what exists is done."""
    return "done" if status == "existing" else status


def _item(fact: Any, text: Localised | str, **more: Any) -> AnchoringItem:
    words = text if isinstance(text, Localised) else Localised.same(text)
    return AnchoringItem(
        fact, words, **{"status": fact.status, "when": getattr(fact, "when", None) or "", **more}
    )


def _seated(seats: Iterable[SeatFact], records: ParticipantRecords, group: str = "") -> list[AnchoringItem]:
    bodies = {
        body.key: Localised.same(body.name) if body.name else IN_THE_BODY[body.kind]
        for body in records.bodies
    }
    return [
        _item(seat, SITS.format(who=_who(seat), body=bodies.get(seat.body, IN_A_BODY)), group=group)
        for seat in seats
    ]


def _who(seat: SeatFact) -> str:
    return (
        ", ".join(filter(None, (seat.title, beside_title(seat.title, seat.unit)))) or seat.organisation or ""
    )


def _statements(records: ParticipantRecords, topic: str) -> list[AnchoringItem]:
    """Statements on a topic; one that states no status counts for none."""
    found = [fact for fact in records.statements if fact.topic == topic]
    return [
        _item(
            fact,
            fact.text,
            status="" if fact.status == "existing" else fact.status,
            counts=fact.status != "existing",
        )
        for fact in found
    ]


def of_administrative(records: ParticipantRecords) -> list[AnchoringItem]:
    """What is stated; without statements, the seats of the top administration in the steering group."""
    top = [seat for seat in records.body_seats("steering_group") if seat.level == "top_administration"]
    return _statements(records, "administrative_anchoring") or _seated(top, records)


def of_political(records: ParticipantRecords) -> list[AnchoringItem]:
    """Politicians with a seat, and all that went or goes through political bodies."""
    held = [seat for seat in records.seats if seat.level == "politician"]
    return [
        *_seated(held, records, "seat"),
        *(_item(fact, fact.text, group=fact.route) for fact in political(records)),
    ]


def _activity(fact: ActivityFact) -> AnchoringItem:
    return _item(fact, fact.text, group=fact.type, counts=fact.type not in NO_PARTICIPATION)


def of_external(records: ParticipantRecords) -> list[AnchoringItem]:
    """What is done with those outside, and their seats where no activity tells of them; never the programme owner."""
    found = [_activity(fact) for fact in records.activities if fact.actor_type != "users"]
    if any(item.group == "seat" for item in found):
        return found  # the seats are told already
    outside = [seat for seat in records.seats if seat.actor in ("partnership", "external")]
    return [*_seated(outside, records, "seat"), *found]


def of_users(records: ParticipantRecords) -> list[AnchoringItem]:
    """What is done with users and their organisations."""
    return [_activity(fact) for fact in records.activities if fact.actor_type == "users"]


def of_plans(records: ParticipantRecords) -> list[AnchoringItem]:
    """The links from the programme's plan, and what is stated of them."""
    plan = records.programme_plan
    names = {other.key: other.name for other in records.plans}
    links = [link for link in records.links if plan and link.plan == plan.key]
    return [*(_link(link, names) for link in links), *_statements(records, "plan_anchoring")]


def _link(link: LinkFact, names: Mapping[str, str]) -> AnchoringItem:
    words = RELATED[link.relation].format(plan=names.get(link.target, link.target))
    year = FROM_YEAR.format(year=str(link.first_year)) if link.first_year else Localised()
    status = OF_CHAIN.get(link.link_status, UNKNOWN)
    return _item(link, joined([words, year]), status=status, counts=link.relation in CARRYING)
