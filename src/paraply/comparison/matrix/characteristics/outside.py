"""External actors and users: in the agreement, in the bodies, and in what kind of participation."""

from __future__ import annotations

from datetime import date

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import (
    ORDER_OF_STATUS,
    UNKNOWN,
    Answer,
    Characteristic,
    furthest,
    yes_no,
)
from paraply.comparison.matrix.words import PARTICIPATION, YES_NO_COMING
from paraply.governance.facts import SeatFact
from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.mobilisation.facts import ActivityFact
from paraply.programmes.facts import AgreementFact
from paraply.programmes.words import AGREEMENT_STATUSES
from paraply.records.facts import Fact
from paraply.records.standing import is_done, is_so

KINDS = tuple(PARTICIPATION)
KIND_OF_TYPE = {"interviewed": "interviewed", "heard": "heard", "active": "active", "seat": "active"}
# A user's seat in a group that is asked now and then is being heard; in one that works it is taking part.
HEARD_IN = ("reference_group",)
UNDER_WAY = ("considered", "planned", "ongoing")


def agreement(records: ParticipantRecords) -> Answer:
    """Whether there is an agreement with the programme owner, which is not external anchoring; one that ran out is none."""
    fact = foremost_agreement(records)
    if fact is None or (fact.status == "unknown" and not ran_out(fact, records.as_of)):
        return Answer(UNKNOWN, (fact,) if fact else ())
    if ran_out(fact, records.as_of):
        return yes_no(False, (fact,), RAN_OUT.format(when=in_every_language(fact.ends or "")))
    return yes_no(is_done(fact), (fact,), status=fact.status)


def agreement_status(records: ParticipantRecords) -> Answer:
    """How far the agreement with the programme owner has come, the furthest of several; that it ran out, where it did."""
    fact = foremost_agreement(records)
    if fact is None:
        return Answer(UNKNOWN)
    if ran_out(fact, records.as_of):
        return Answer("ended", (fact,), detail=in_every_language(fact.ends or ""))
    return Answer(fact.status, (fact,))


def foremost_agreement(records: ParticipantRecords) -> AgreementFact | None:
    """The agreement with the owner that speaks for all: one that holds before one that ran out, the furthest of them first."""

    def place(fact: AgreementFact) -> tuple[bool, int]:
        status = furthest([fact.status])
        return not ran_out(fact, records.as_of), ORDER_OF_STATUS.index(status) if status else -1

    return max(records.owner_agreements, key=place, default=None)


def ran_out(fact: AgreementFact, as_of: date) -> bool:
    """Whether the agreement's last day is past."""
    return fact.ends is not None and ImpreciseDate.parse(fact.ends).last < as_of


def in_bodies(records: ParticipantRecords) -> Answer:
    """Whether somebody from outside sits in a body, learning arenas included; never the programme owner."""
    seats = tuple(filter(from_outside, records.seats))
    if seats:
        names = ", ".join(dict.fromkeys(seat.unit or seat.title for seat in seats))
        return yes_no(True, seats, Localised.same(names))
    if awaited := tuple(filter(from_outside, records.coming_seats())):
        return Answer(str(furthest([seat.status for seat in awaited])), awaited)
    if records.bodies and (register := records.complete("seats")):
        return yes_no(False, (*records.bodies, register))
    return Answer(UNKNOWN)


def from_outside(seat: SeatFact) -> bool:
    """Whether the seat is a partner's or another's from outside."""
    return seat.actor in ("partnership", "external")


def user_activities(records: ParticipantRecords) -> tuple[ActivityFact, ...]:
    """Activities of users and their organisations."""
    return tuple(activity for activity in records.activities if activity.actor_type == "users")


def user_seats(records: ParticipantRecords) -> tuple[tuple[SeatFact, str], ...]:
    """The seats that users hold, each with the kind of participation that follows from its body."""
    kinds = {body.key: "heard" if body.kind in HEARD_IN else "active" for body in records.bodies}
    return tuple((seat, kinds.get(seat.body, "active")) for seat in records.seats if seat.level == "user")


def mode(records: ParticipantRecords) -> Answer:
    """The strongest kind of user participation that is done; the status is the furthest of a kind not yet done."""
    activities, seats = user_activities(records), user_seats(records)
    held = [activity for activity in activities if is_done(activity) and activity.type in KIND_OF_TYPE]
    done: list[Fact] = [*held, *(seat for seat, _ in seats)]
    kinds = {KIND_OF_TYPE[activity.type] for activity in held} | {kind for _, kind in seats}
    kind = max(kinds, key=KINDS.index, default="none")
    coming = tuple(
        activity
        for activity in activities
        if activity.status in UNDER_WAY and KIND_OF_TYPE.get(activity.type) not in kinds
    )
    register = records.complete("participation")
    if not done and register is None:
        return Answer(UNKNOWN, coming, furthest([activity.status for activity in coming]))
    closing = (register,) if register and not done else ()
    return Answer(kind, (*done, *coming, *closing), furthest([activity.status for activity in coming]))


def strategy(records: ParticipantRecords) -> Answer:
    """Yes when active participation is at least planned."""
    active: tuple[Fact, ...] = (
        *(
            activity
            for activity in user_activities(records)
            if KIND_OF_TYPE.get(activity.type) == "active"
            and (is_so(activity) or activity.status == "planned")
        ),
        *(seat for seat, kind in user_seats(records) if kind == "active"),
    )
    if active:
        return yes_no(True, active, status=furthest([activity.status for activity in active]))
    if register := records.complete("participation"):
        return yes_no(False, (*user_activities(records), register))
    return Answer(UNKNOWN, user_activities(records))


def external_informants(records: ParticipantRecords) -> Answer:
    """Whether the evaluators have talked with somebody from outside, in any of the rounds; no only when each round says no."""
    said = tuple(one for one in records.collections if one.external_informants is not None)
    having = tuple(one for one in said if one.external_informants)
    if having or (said and len(said) == len(records.collections)):
        return yes_no(bool(having), having or said)
    return Answer(UNKNOWN, records.collections)


RAN_OUT = Localised("løp ut {when}", "gjekk ut {when}", "ran out {when}")


CHARACTERISTICS = (
    Characteristic(
        key="external.agreement",
        label=Localised("Samarbeidsavtale med programeieren", "Samarbeidsavtale med programeigaren", "Cooperation agreement with the programme owner"),
        why=Localised(
            "Avtalen binder partene; den er ikke forankring hos eksterne.",
            "Avtalen bind partane; han er ikkje forankring hos eksterne.",
            "The agreement binds the parties; it is not anchoring with externals.",
        ),
        compute=agreement,
    ),
    Characteristic(
        key="external.in_bodies",
        label=Localised("Eksterne aktører i programmets organer", "Eksterne aktørar i organa i programmet", "External actors in the programme's bodies"),
        why=Localised(
            "Tidlig mobilisering gir eierskap og letter gjennomføringen.",
            "Tidleg mobilisering gir eigarskap og lettar gjennomføringa.",
            "Early mobilisation gives ownership and eases implementation.",
        ),
        compute=in_bodies,
        codes=YES_NO_COMING,
    ),
    Characteristic(
        key="users.mode",
        label=Localised("Brukermedvirkning som er gjennomført", "Brukarmedverknad som er gjennomført", "User participation that has taken place"),
        why=Localised(
            "Å bli intervjuet i en kartlegging er ikke å medvirke; å bli hørt er ikke å delta.",
            "Å bli intervjua i ei kartlegging er ikkje å medverke; å bli høyrd er ikkje å delta.",
            "Being interviewed in a mapping is not participating; being heard is not taking part.",
        ),
        compute=mode,
        codes=PARTICIPATION,
    ),
    Characteristic(
        key="users.strategy",
        label=Localised("Strategi for aktiv brukermedvirkning", "Strategi for aktiv brukarmedverknad", "Strategy for active user participation"),
        why=Localised(
            "Aktiv medvirkning kommer sjelden av seg selv; den må planlegges.",
            "Aktiv medverknad kjem sjeldan av seg sjølv; han må planleggjast.",
            "Active participation seldom comes by itself; it must be planned.",
        ),
        compute=strategy,
    ),
    Characteristic(
        key="agreement.status",
        label=Localised("Samarbeidsavtalens status", "Statusen for samarbeidsavtalen", "Status of the cooperation agreement"),
        why=Localised(
            "Avtalen er det første som kreves i program- og planfasen.",
            "Avtalen er det første som blir kravd i program- og planfasen.",
            "The agreement is the first thing required in the planning phase.",
        ),
        compute=agreement_status,
        codes=AGREEMENT_STATUSES,
    ),
    Characteristic(
        key="evaluation.external_informants",
        label=Localised("Eksterne informanter i evalueringen", "Eksterne informantar i evalueringa", "External informants in the evaluation"),
        why=Localised(
            "Uten stemmer utenfra sier datagrunnlaget lite om forankring der.",
            "Utan røyster utanfrå seier datagrunnlaget lite om forankring der.",
            "Without voices from outside the data say little about anchoring there.",
        ),
        compute=external_informants,
    ),
)  # fmt: skip
