"""Steering group and project group: who sits where, computed from the seats."""

from __future__ import annotations

from collections.abc import Callable

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import UNKNOWN, Answer, Characteristic, furthest, several, yes_no
from paraply.comparison.matrix.words import YES_NO_COMING
from paraply.governance.facts import BodyFact, SeatFact
from paraply.kernel.localised import Localised


def has_seat(kind: str, wanted: Callable[[SeatFact], bool]) -> Callable[[ParticipantRecords], Answer]:
    """Whether some seat in the body is as wanted; no only where the register of seats is complete.

    A seat that is only planned is no seat yet: how far it has come is the answer.
    """

    def compute(records: ParticipantRecords) -> Answer:
        seats = records.body_seats(kind)
        found = tuple(filter(wanted, seats))
        if found:
            return yes_no(True, found)
        if awaited := tuple(filter(wanted, records.coming_seats(kind))):
            return Answer(str(furthest([seat.status for seat in awaited])), awaited)
        if seats and (register := records.complete("seats")):
            return yes_no(False, (*seats, register))
        return Answer(UNKNOWN, seats)

    return compute


_SEATS = Localised("{top} av {all} plasser", "{top} av {all} plassar", "{top} of {all} seats")


def top_share(records: ParticipantRecords) -> Answer:
    """Seats of level top administration / all seats; a seat that stands for a whole group is 1 when alone.

    Unknown unless the register of seats is complete: of a part of them there is no share.
    Unit: share from 0 to 1, two decimals.
    """
    seats = records.body_seats("steering_group")
    if not seats or records.complete("seats") is None or any(seat.level is None for seat in seats):
        return Answer(UNKNOWN, seats)
    top = [seat for seat in seats if seat.level == "top_administration"]
    if any(seat.whole_group for seat in seats) and len(seats) > 1:
        return Answer(UNKNOWN, seats)  # "all directors" beside others is no number
    share = f"{len(top) / len(seats):.2f}".rstrip("0").rstrip(".")
    counted = not any(seat.whole_group for seat in seats)
    return Answer(
        share, seats, detail=_SEATS.format(top=len(top), all=len(seats)) if counted else Localised()
    )


def model(records: ParticipantRecords) -> Answer:
    """Whether the professional work has a fixed project group or a learning arena instead."""
    for kind in ("project_group", "learning_arena"):
        if bodies := records.bodies_of(kind):
            return several([Answer(_model(body), (body,)) for body in bodies])
    awaited = [body for body in records.waiting(BodyFact) if body.kind in ("project_group", "learning_arena")]
    return (
        several([Answer(_model(body), (body,), body.status) for body in awaited])
        if awaited
        else Answer(UNKNOWN)
    )


def _model(body: BodyFact) -> str:
    if body.kind == "learning_arena":
        return "learning_arena"
    return "fixed" if body.fixed else "not_fixed"


def key_partner(records: ParticipantRecords) -> Answer:
    """Whether the programme's key partner has a seat in the project group; a place in an arena is not one.

    Where the programme names no organisation as its key partner, any seat of the partnership is one.
    """

    def partner(seat: SeatFact) -> bool:
        return seat.organisation in records.partners if records.partners else seat.actor == "partnership"

    arena = tuple(filter(partner, records.body_seats("learning_arena")))
    if arena and not any(map(partner, records.body_seats("project_group"))):
        return Answer("in_learning_arena", arena)
    return has_seat("project_group", partner)(records)


CHARACTERISTICS = (
    Characteristic(
        key="steering_group.chief_executive",
        label=Localised("[[Chief_executive.the]] sitter i [[steering_group.the]]", "[[Chief_executive.the]] sit i [[steering_group.the]]", "[[Chief_executive.the]] sits in [[steering_group.the]]"),
        why=Localised(
            "Der toppledelsen selv sitter, er veien fra forslag til beslutning kortest.",
            "Der toppleiinga sjølv sit, er vegen frå framlegg til avgjerd kortast.",
            "Where top management sits, the way from proposal to decision is shortest.",
        ),
        compute=has_seat("steering_group", lambda seat: seat.office == "chief_executive"),
        codes=YES_NO_COMING,
    ),
    Characteristic(
        key="steering_group.politicians",
        label=Localised("Politikere sitter i [[steering_group.the]]", "Politikarar sit i [[steering_group.the]]", "Politicians sit in [[steering_group.the]]"),
        why=Localised(
            "Politisk deltakelse i programorganiseringen er den første av tre veier til politisk forankring.",
            "Politisk deltaking i programorganiseringa er den første av tre vegar til politisk forankring.",
            "Political participation in the programme organisation is the first of three routes to political anchoring.",
        ),
        compute=has_seat("steering_group", lambda seat: seat.level == "politician"),
        codes=YES_NO_COMING,
    ),
    Characteristic(
        key="steering_group.service_leaders",
        label=Localised("Ledere for fag eller tjenester sitter i [[steering_group.the]]", "Leiarar for fag eller tenester sit i [[steering_group.the]]", "Heads of subject areas or services sit in [[steering_group.the]]"),
        why=Localised(
            "Tjenestene skal gjennomføre tiltakene; er lederne med, er arbeidet forankret der det skal skje.",
            "Tenestene skal gjennomføre tiltaka; er leiarane med, er arbeidet forankra der det skal skje.",
            "The services carry the measures out; with their leaders in, the work is anchored where it happens.",
        ),
        compute=has_seat("steering_group", lambda seat: seat.level == "service_leader"),
        codes=YES_NO_COMING,
    ),
    Characteristic(
        key="steering_group.top_share",
        label=Localised("Andel av styringsgruppen som er øverste administrative ledelse", "Del av styringsgruppa som er øvste administrative leiing", "Share of the steering group that is top administration"),
        why=Localised(
            "En svært toppledet gruppe beslutter lett, men kan mangle nærhet til tjenestene.",
            "Ei svært toppleidd gruppe avgjer lett, men kan mangle nærleik til tenestene.",
            "A very top-heavy group decides easily, but may lack closeness to the services.",
        ),
        compute=top_share,
        codes={},
        numeric=True,
        share=True,
    ),
    Characteristic(
        key="project_group.model",
        label=Localised("Modell for prosjektgruppen", "Modell for prosjektgruppa", "Model of the project group"),
        why=Localised(
            "Ordet «prosjektgruppe» betyr to ting; modellen sier hva [[participant.the]] faktisk har.",
            "Ordet «prosjektgruppe» tyder to ting; modellen seier kva [[participant.the]] faktisk har.",
            "“Project group” means two things; the model says what [[participant.the]] really has.",
        ),
        compute=model,
        codes={
            "fixed": Localised("fast prosjektgruppe", "fast prosjektgruppe", "fixed project group"),
            "not_fixed": Localised("prosjektgruppe uten faste medlemmer", "prosjektgruppe utan faste medlemmer", "project group without fixed members"),
            "learning_arena": Localised("læringsarena i stedet", "læringsarena i staden", "learning arena instead"),
        },
    ),
    Characteristic(
        key="project_group.key_partner",
        label=Localised("[[Key_partner.the]] sitter i [[project_group.the]]", "[[Key_partner.the]] sit i [[project_group.the]]", "[[Key_partner.the]] sits in [[project_group.the]]"),
        why=Localised(
            "[[Key_partner.the]] er den aktøren utenfra som flest trenger.",
            "[[Key_partner.the]] er den aktøren utanfrå som flest treng.",
            "[[Key_partner.the]] is the actor from outside that most need.",
        ),
        compute=key_partner,
        codes={**YES_NO_COMING, "in_learning_arena": Localised("i læringsarenaen", "i læringsarenaen", "in the learning arena")},
    ),
)  # fmt: skip
