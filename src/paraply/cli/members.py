"""`enrol`: give somebody a role, and an account when they have none."""

from __future__ import annotations

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import translation

from paraply.access.context import acting_as
from paraply.access.enrolment import enrol as enrol_user
from paraply.access.models import User
from paraply.access.policy import of_one_participant
from paraply.access.queries import named_actor
from paraply.access.vocabulary import Role, Standing, Target
from paraply.cli.acting import today
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.kernel.localised import Localised
from paraply.programmes.queries import identity, participant_identity

NO_PARTICIPANT = Localised(
    "Det finnes ingen deltaker «{key}» i programmet.",
    "Det finst ingen deltakar «{key}» i programmet.",
    "There is no participant “{key}” in the programme.",
)
NEEDS_PARTICIPANT = Localised(
    "Rollen {role} gjelder én kommune. Skriv hvilken med --participant.",
    "Rolla {role} gjeld éin kommune. Skriv kva for ein med --participant.",
    "The role {role} is for one municipality. Say which with --participant.",
)
NEEDS_NONE = Localised(
    "Rollen {role} gjelder hele programmet. Ta bort --participant.",
    "Rolla {role} gjeld heile programmet. Ta bort --participant.",
    "The role {role} is for the whole programme. Take --participant away.",
)
DONE = Localised(
    "{email} har rollen {role} i {programme} fra i dag. Passord settes med «glemt passord» på innloggingssiden.",
    "{email} har rolla {role} i {programme} frå i dag. Passord blir sett med «gløymt passord» på innloggingssida.",
    "{email} has the role {role} in {programme} from today. The password is set by “forgotten password” when signing in.",
)


def enrol(options: Options) -> int:
    """Enrol by e-mail address, from today."""
    role = Role(options.member_role)
    if of_one_participant(role) != bool(options.participant):
        sentence = NEEDS_PARTICIPANT if of_one_participant(role) else NEEDS_NONE
        raise Failure(sentence.format(role=role.value).text(options.lang), 2)
    with translation.override(options.lang), acting_as(actor := named_actor(options.actor)):
        programme = identity(options.programme)
        participant = None
        if options.participant:
            participant = participant_identity(options.programme, options.participant)
            if participant is None:
                raise Failure(NO_PARTICIPANT.format(key=options.participant).text(options.lang))
        user = User.objects.filter(email__iexact=options.email).first()
        if user is None:
            user = User.objects.create_user(options.email, options.email)
        standing = Standing(role, programme, participant, None)
        enrol_user(actor, Target(programme=programme), user, standing, DateRange(today(), None))
    words = DONE.format(email=options.email, role=options.member_role, programme=options.programme)
    print(words.text(options.lang))
    return 0
