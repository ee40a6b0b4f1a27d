"""`enrol`: give somebody a role, and an account when they have none."""

from __future__ import annotations

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import translation

from paraply.access.context import acting_as
from paraply.access.enrolment import Misplaced
from paraply.access.enrolment import enrol as enrol_user
from paraply.access.models import User
from paraply.access.queries import named_actor
from paraply.access.vocabulary import Role, Standing, Target
from paraply.cli.acting import today
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.evidence.queries import study_identity
from paraply.kernel.localised import Localised
from paraply.programmes.queries import identity, participant_identity

NO_PARTICIPANT = Localised(
    "Det finnes ingen deltaker «{key}» i programmet.",
    "Det finst ingen deltakar «{key}» i programmet.",
    "There is no participant “{key}” in the programme.",
)
NO_STUDY = Localised(
    "Det finnes ingen studie «{key}» i programmet.",
    "Det finst ingen studie «{key}» i programmet.",
    "There is no study “{key}” in the programme.",
)
MISPLACED = Localised(
    "Rollen {role} gis ikke slik: rollene i en [[participant]] trenger --participant, en evaluators --study, de andre ingen av dem.",
    "Rolla {role} blir ikkje gjeven slik: rollene i ein [[participant]] treng --participant, ein evaluator si --study, dei andre ingen av dei.",
    "The role {role} is not given like that: one [[participant]]'s roles need --participant, an evaluator's --study, the others neither.",
)
DONE = Localised(
    "{email} har rollen {role} i {programme} fra i dag. Passord settes med «glemt passord» på innloggingssiden.",
    "{email} har rolla {role} i {programme} frå i dag. Passord blir sett med «gløymt passord» på innloggingssida.",
    "{email} has the role {role} in {programme} from today. The password is set by “forgotten password” when signing in.",
)


def enrol(options: Options) -> int:
    """Enrol by e-mail address, from today."""
    with translation.override(options.lang), acting_as(actor := named_actor(options.actor)):
        standing = _standing(options)
        user = User.objects.filter(email__iexact=options.email).first()
        if user is None:
            user = User.objects.create_user(options.email, options.email)
        try:
            enrol_user(actor, Target(standing.programme), user, standing, DateRange(today(), None))
        except Misplaced:
            raise Failure(MISPLACED.format(role=options.member_role).text(options.lang), 2) from None
    words = DONE.format(email=options.email, role=options.member_role, programme=options.programme)
    print(words.text(options.lang))
    return 0


def _standing(options: Options) -> Standing:
    programme, study = identity(options.programme), None
    participant = None
    if options.participant:
        participant = participant_identity(options.programme, options.participant)
        if participant is None:
            raise Failure(NO_PARTICIPANT.format(key=options.participant).text(options.lang))
    if options.study:
        study = study_identity(options.programme, options.study)
        if study is None:
            raise Failure(NO_STUDY.format(key=options.study).text(options.lang))
    return Standing(Role(options.member_role), programme, participant, study)
