"""`publish-page`: freeze municipalities' public pages as the records show them on a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import translation

from paraply.access.context import acting_as
from paraply.access.queries import named_actor
from paraply.access.vocabulary import Actor, Target
from paraply.cli.acting import today
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.cli.members import NO_PARTICIPANT
from paraply.comparison import overview
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.programmes.queries import participant_identity
from paraply.reporting.public.operations import NothingToPublish, Publication, publish_page

PUBLISHED = Localised(
    "{name}: siden for {day} er offentlig (versjon {version}): /public/{programme}/{key}/",
    "{name}: sida for {day} er offentleg (versjon {version}): /public/{programme}/{key}/",
    "{name}: the page for {day} is public (version {version}): /public/{programme}/{key}/",
)
UNCHANGED = Localised(
    "{name}: siden for {day} var allerede offentlig (versjon {version}), og er uendret.",
    "{name}: sida for {day} var allereie offentleg (versjon {version}), og er uendra.",
    "{name}: the page for {day} was public already (version {version}), and is unchanged.",
)
NOTHING = Localised(
    "Ingenting å offentliggjøre for {day}: datoen er ikke kommet, ingen er med i programmet da, eller ingenting er registrert. Navngi [[participant.the]] med --participant om siden likevel skal ut.",
    "Ingenting å offentleggjere for {day}: datoen er ikkje komen, ingen er med i programmet då, eller ingenting er registrert. Namngi [[participant.the]] med --participant om sida likevel skal ut.",
    "Nothing to publish for {day}: the day has not come, nobody is in the programme then, or nothing is recorded. Name [[participant.the]] with --participant to publish its page all the same.",
)


def publish(options: Options) -> int:
    """Publish the pages asked for, or those of everybody whom the actor may read and of whom something is recorded."""
    with translation.override(options.lang):
        actor = named_actor(options.actor)
        made = publish_pages(actor, options.programme, options.participant, options.as_of)
    for one in made:
        sentence = (PUBLISHED if one.new else UNCHANGED).format(
            name=one.name,
            day=in_every_language(one.as_of),
            version=one.version,
            programme=options.programme,
            key=one.participant,
        )
        print(sentence.text(options.lang))
    return 0


def publish_pages(
    actor: Actor, programme: str, participants: Sequence[str] | None, as_of: date | None
) -> list[Publication]:
    """Publish pages in one transaction: all of them or none.

    Raises: Failure; Refused or Hidden when the actor may not.
    """
    with acting_as(actor):
        opened = overview.opened(programme, today(), as_of)
        keys = participants or _recorded(opened)
        if not keys:
            raise _nothing(opened)
        return [_publish(actor, opened, key) for key in keys]


def _publish(actor: Actor, opened: overview.Opened, key: str) -> Publication:
    pk = participant_identity(opened.programme.key, key)
    if pk is None:
        raise Failure(NO_PARTICIPANT.format(key=key).text(_language()))
    try:
        return publish_page(actor, Target(programme=opened.programme.pk, participant=pk), opened, key)
    except NothingToPublish:
        raise _nothing(opened) from None


def _recorded(opened: overview.Opened) -> list[str]:
    records = overview.overview_of(opened, everyone=True).records
    return [one.key for one in records.participants if one.in_programme and one.readable and not one.empty]


def _nothing(opened: overview.Opened) -> Failure:
    return Failure(NOTHING.format(day=in_every_language(opened.as_of)).text(_language()))


def _language() -> str:
    return translation.get_language() or "nb"
