"""External actors and users: in the agreement, in the bodies, and in what kind of participation."""

from __future__ import annotations

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import UNKNOWN, Answer, Characteristic, furthest, yes_no
from paraply.comparison.matrix.words import PARTICIPATION
from paraply.kernel.localised import Localised
from paraply.mobilisation.facts import ActivityFact
from paraply.programmes.words import AGREEMENT_STATUSES

KINDS = tuple(PARTICIPATION)
KIND_OF_TYPE = {"interviewed": "interviewed", "heard": "heard", "active": "active", "seat": "active"}
DONE = ("done", "existing")
UNDER_WAY = ("considered", "planned", "ongoing")


def agreement(records: ParticipantRecords) -> Answer:
    """Whether there is an agreement with the programme owner, which is not external anchoring."""
    for fact in records.owner_agreements:
        if fact.status == "unknown":
            return Answer(UNKNOWN, (fact,))
        return yes_no(fact.status in DONE, (fact,), status=fact.status)
    return Answer(UNKNOWN)


def agreement_status(records: ParticipantRecords) -> Answer:
    """How far the agreement with the programme owner has come."""
    for fact in records.owner_agreements:
        return Answer(fact.status, (fact,))
    return Answer(UNKNOWN)


def in_bodies(records: ParticipantRecords) -> Answer:
    """Whether somebody from outside sits in a body, learning arenas included; never the programme owner."""
    seats = tuple(seat for seat in records.seats if seat.actor in ("partnership", "external"))
    if seats:
        names = ", ".join(dict.fromkeys(seat.unit or seat.title for seat in seats))
        return yes_no(True, seats, Localised.same(names))
    if records.bodies and (register := records.complete("seats")):
        return yes_no(False, (*records.bodies, register))
    return Answer(UNKNOWN)


def user_activities(records: ParticipantRecords) -> tuple[ActivityFact, ...]:
    """Activities of users and their organisations."""
    return tuple(activity for activity in records.activities if activity.actor_type == "users")


def mode(records: ParticipantRecords) -> Answer:
    """The strongest kind of user participation that is done; the status is the furthest of a kind not yet done."""
    activities = user_activities(records)
    done = [activity for activity in activities if activity.status in DONE and activity.type in KIND_OF_TYPE]
    kinds = {KIND_OF_TYPE[activity.type] for activity in done}
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
    active = tuple(
        activity
        for activity in user_activities(records)
        if KIND_OF_TYPE.get(activity.type) == "active" and activity.status in ("planned", "ongoing", *DONE)
    )
    if active:
        return yes_no(True, active, status=furthest([activity.status for activity in active]))
    if register := records.complete("participation"):
        return yes_no(False, (*user_activities(records), register))
    return Answer(UNKNOWN, user_activities(records))


def external_informants(records: ParticipantRecords) -> Answer:
    """Whether the evaluators have talked with somebody outside the municipal organisation."""
    for collection in records.collections:
        if collection.external_informants is not None:
            return yes_no(collection.external_informants, (collection,))
    return Answer(UNKNOWN, records.collections)


CHARACTERISTICS = (
    Characteristic(
        key="external.agreement",
        label=Localised("Samarbeidsavtale med programeieren", "Samarbeidsavtale med programeigaren", "Cooperation agreement with the programme owner"),
        why=Localised(
            "Avtalen binder partene; den er ikke forankring hos eksterne.",
            "Avtalen bind partane; han er ikkje forankring hos eksterne.",
            "The agreement binds the parties; it is not anchoring with externals.",
        ),
        source="R2010 § 2.2.3",
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
        source="R2010 § 2.2.3",
        compute=in_bodies,
    ),
    Characteristic(
        key="users.mode",
        label=Localised("Brukermedvirkning som er gjennomført", "Brukarmedverknad som er gjennomført", "User participation that has taken place"),
        why=Localised(
            "Å bli intervjuet i en kartlegging er ikke å medvirke; å bli hørt er ikke å delta.",
            "Å bli intervjua i ei kartlegging er ikkje å medverke; å bli høyrd er ikkje å delta.",
            "Being interviewed in a mapping is not participating; being heard is not taking part.",
        ),
        source="R2010 § 2.2.4",
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
        source="R2010 § 2.2.4",
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
        source="R2010 § 2",
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
        source="R2010 § 2.1",
        compute=external_informants,
    ),
)  # fmt: skip
