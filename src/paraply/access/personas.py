"""The people of the demonstration: one for each way of looking at a programme. Nobody signs in as them
elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.utils.translation import gettext as _

from paraply.access.errors import Hidden
from paraply.access.models import Membership, User
from paraply.access.operation import operation, system
from paraply.access.vocabulary import Action, Actor, Role, Target
from paraply.kernel.localised import Localised

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True, slots=True)
class Persona:
    """Someone to sign in as. `participant` is the participant's key, None for those who stand for no
    municipality.
    """

    key: str
    role: Role
    participant: str | None
    title: Localised
    sees: Localised

    @property
    def username(self) -> str:
        return f"persona-{self.key}"


def _coordinator(participant: str, name: str) -> Persona:
    return Persona(
        f"coordinator-{participant.lower()}",
        Role.COORDINATOR,
        participant,
        Localised(f"Programleder, {name}", f"Programleiar, {name}", f"Programme coordinator, {name}"),
        Localised(
            f"Ser alt om {name} og det som er frigitt om programmet, men ikke de andre [[participant.the_many]]s egne rom.",
            f"Ser alt om {name} og det som er frigitt om programmet, men ikkje roma til dei andre [[participant.the_many]].",
            f"Sees everything about {name} and what is released of the programme, but not the other [[participant.many]]' own rooms.",
        ),
    )


PERSONAS: tuple[Persona, ...] = (
    Persona(
        "secretariat",
        Role.SECRETARIAT,
        None,
        Localised("Programsekretariat", "Programsekretariat", "Programme secretariat"),
        Localised(
            "Ser alle [[participant.the_many]], oversikten og hva de har felles, men ikke evaluatorenes intervjuer.",
            "Ser alle [[participant.the_many]], oversikta og kva dei har felles, men ikkje intervjua til evaluatorane.",
            "Sees every [[participant]], the overview and what they share, but not the evaluators' interviews.",
        ),
    ),
    Persona(
        "council",
        Role.COUNCIL,
        None,
        Localised("Medlem av programrådet", "Medlem av programrådet", "Member of the programme council"),
        Localised(
            "Ser programmet, rammemodellen, opptaksrundene og evalueringens opplegg, men ikke [[participant.the_many]]s egne rom.",
            "Ser programmet, rammemodellen, opptaksrundane og opplegget for evalueringa, men ikkje dei eigne romma til [[participant.the_many]].",
            "Sees the programme, its model, the rounds of admission and the study's design, but not [[participant.the_many]]' own rooms.",
        ),
    ),
    Persona(
        "management",
        Role.MANAGEMENT,
        None,
        Localised(
            "Ledelsen hos programeieren", "Leiinga hos programeigaren", "The programme owner's management"
        ),
        Localised(
            "Ser alle [[participant.the_many]] og oversikten, for å følge med, uten å endre noe.",
            "Ser alle [[participant.the_many]] og oversikta, for å følgje med, utan å endre noko.",
            "Sees every [[participant]] and the overview, to follow along, without changing anything.",
        ),
    ),
    Persona(
        "ministry",
        Role.MINISTRY,
        None,
        Localised("Departementet", "Departementet", "The ministry"),
        Localised(
            "Ser programmet, hvordan eieren har organisert det, og hvordan det blir evaluert, men ingenting fra den enkelte [[participant.the]]s rom.",
            "Ser programmet, korleis eigaren har organisert det, og korleis det blir evaluert, men ingenting frå rommet til den enkelte [[participant.the]].",
            "Sees the programme, how its owner has organised it and how it is evaluated, but nothing from any one [[participant]]'s room.",
        ),
    ),
    _coordinator("BAE", "Bærum"),
    _coordinator("HAM", "Hamar"),
    _coordinator("LIL", "Lillehammer"),
    _coordinator("LOR", "Lørenskog"),
    Persona(
        "politician",
        Role.POLITICIAN,
        "HAM",
        Localised("Politiker, Hamar", "Politikar, Hamar", "Politician, Hamar"),
        Localised(
            "Ser Hamars arbeid, med planer, vedtak og veien inn i budsjettet, uten å endre noe.",
            "Ser arbeidet i Hamar, med planar, vedtak og vegen inn i budsjettet, utan å endre noko.",
            "Sees Hamar's work, its plans, resolutions and way into the budget, without changing anything.",
        ),
    ),
    Persona(
        "user-organisation",
        Role.USER_ORGANISATION,
        None,
        Localised("Brukerorganisasjon", "Brukarorganisasjon", "User organisation"),
        Localised(
            "Ser programmet, forventningene, utfordringene og læringsmodellen, men ikke [[participant.the_many]]s egne rom.",
            "Ser programmet, forventningane, utfordringane og læringsmodellen, men ikkje dei eigne romma til [[participant.the_many]].",
            "Sees the programme, its expectations, challenges and learning model, but not [[participant.the_many]]' own rooms.",
        ),
    ),
    Persona(
        "evaluator",
        Role.EVALUATOR,
        None,
        Localised("Evaluator", "Evaluator", "Evaluator"),
        Localised(
            "Ser alle [[participant.the_many]], sammenligner dem og lager rapporten; intervjuene ligger i et lukket rom.",
            "Ser alle [[participant.the_many]], samanliknar dei og lagar rapporten; intervjua ligg i eit lukka rom.",
            "Sees and compares all [[participant.many]] and builds the report; interviews lie in a closed room.",
        ),
    ),
    Persona(
        "administrator",
        Role.ADMINISTRATOR,
        None,
        Localised("Administrator", "Administrator", "Administrator"),
        Localised(
            "Styrer brukere og programfiler fra kommandolinjen og ser sidene om programmet, men ikke [[participant.the_many]]s egne rom.",
            "Styrer brukarar og programfiler frå kommandolinja og ser sidene om programmet, men ikkje dei eigne romma til [[participant.the_many]].",
            "Manages users and programme files from the command line and sees the pages about the programme, but not [[participant.the_many]]' own rooms.",
        ),
    ),
)


def persona(key: str) -> Persona:
    """Find a persona by key.

    Raises: Hidden when there is none, or when this is no demonstration.
    """
    found = next((one for one in PERSONAS if one.key == key), None)
    if found is None or not settings.DEMO:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    return found


def sign_in(request: HttpRequest, key: str) -> Persona:
    """Sign the visitor in as a persona, in a demonstration only.

    Raises: Hidden outside a demonstration, for an unknown persona and for one whose programme is not loaded.
    """
    chosen = persona(key)
    user = User.objects.filter(username=chosen.username, is_active=True).first()
    held = Membership.objects.filter(user=user).order_by("id").first() if user else None
    if user is None or held is None:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    _sign_in(system(), Target(programme=held.programme_id), request, user)
    return chosen


@operation(Action.SIGN_IN_AS_PERSONA)
def _sign_in(actor: Actor, target: Target, request: HttpRequest, user: User) -> None:
    """Begin the session of the persona's user."""
    login(request, user, backend=BACKEND)
