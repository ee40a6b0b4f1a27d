"""Editions: asking for one, publishing it, and letting anybody read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from paraply.access.context import acting_as
from paraply.access.errors import Hidden
from paraply.access.operation import operation
from paraply.access.queries import require
from paraply.access.vocabulary import Action, Actor, Target
from paraply.programmes.facts import ProgrammeFact
from paraply.reporting.editions.builds import QUEUE, TASK, Asked, end, hold
from paraply.reporting.editions.content import ChangedSince, Frozen, Step, mark_of, prepare, unheard
from paraply.reporting.editions.queries import SHOWN, edition, inputs_of, latest
from paraply.reporting.look import theme
from paraply.reporting.models import Build, Edition, EditionContent, EditionFile, OpenEdition, OpenFile
from paraply.reporting.outline.declaration import Outline


class AlreadyAsked(RuntimeError):
    """An edition of the programme is on its way already; a second would be the same thing twice."""


@operation(Action.PUBLISH_EDITION)
def ask_for_edition(actor: Actor, target: Target, outline: Outline, as_of: date, seen: str = "") -> int:
    """Ask for an edition to be built and published by a worker, and give the build's key. The job is queued when this commits.

    `seen`: the mark of the records that the actor has looked at; nothing is published where they are no longer that.

    Raises: AlreadyAsked while another is on its way.
    """
    if target.programme is None or actor.pk is None:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    number, before = latest(target.programme)
    try:
        with transaction.atomic():
            row = Build.objects.create(
                programme_id=target.programme,
                outline=outline.values,
                as_of=as_of,
                asked_by=actor.pk,
                asked_at=Now(),
                follows=number,
                before=before,
                seen=seen,
            )
    except IntegrityError as error:
        raise AlreadyAsked from error
    app.configure_task(TASK, queue=QUEUE).defer(build=row.pk)
    return row.pk


class PublishedMeanwhile(RuntimeError):
    """Somebody else has published since this edition was begun, so that it no longer follows the latest."""


def publish(
    asked: Asked, who: Callable[[], Actor], moment: datetime, step: Step = unheard, build: int | None = None
) -> Frozen:
    """Make an edition: read once, from one state of the database; build outside any transaction; and publish in one.

    `who` finds the actor, anew for each transaction: a membership may end meanwhile. `build`: the build that
    comes to its end with it.
    Raises: ChangedSince; NotSupported; PublishedMeanwhile; Ended when the build has come to an end already; Hidden and Refused when the actor may not, or may no longer, publish.
    """
    target = Target(programme=asked.programme)
    with acting_as(actor := who(), read_only=True):
        require(actor, Action.PUBLISH_EDITION, target)
        inputs = inputs_of(asked.programme_key, asked.outline, asked.as_of, theme(), formats=asked.formats)
        follows = asked.follows or latest(asked.programme)
    if asked.seen and asked.seen != mark_of(inputs.records, inputs.glossary):
        raise ChangedSince
    ready = prepare(inputs, follows, moment, step)
    with acting_as(actor := who()):
        if build is not None:
            hold(build)
        publish_edition(actor, target, ready)
        if build is not None:
            end(build, "published", number=ready.number)
    return ready


@operation(Action.PUBLISH_EDITION)
def publish_edition(actor: Actor, target: Target, ready: Frozen) -> None:
    """Publish a prepared edition: from now on it is what was published, whatever the records become.

    Raises: PublishedMeanwhile when it does not follow the latest edition; nothing is then published.
    """
    if target.programme is None:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    content = ready.content
    if latest(target.programme)[1] != content["before"]:
        raise PublishedMeanwhile
    try:
        with transaction.atomic():
            row = Edition.objects.create(
                programme_id=target.programme,
                digest=ready.digest,
                published_at=Now(),
                **{name: value(content) for name, value in SHOWN.items()},
            )
    except IntegrityError as error:
        # Two that follow the same edition have the same number; the database lets one of them through.
        raise PublishedMeanwhile from error
    EditionContent.objects.create(programme_id=target.programme, edition=row, content=content)
    EditionFile.objects.bulk_create(
        EditionFile(programme_id=target.programme, edition=row, name=name, content=file)
        for name, file in ready.files.items()
    )


@operation(Action.OPEN_EDITION)
def open_edition(actor: Actor, target: Target, programme: ProgrammeFact, number: int) -> None:
    """Let anybody read an edition. It cannot be closed again; one that is open already stays as it is.

    Raises: NoEdition; Hidden when the programme is not the target's.
    """
    if target.programme is None or programme.pk != target.programme:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    found = edition(target.programme, number)
    try:
        with transaction.atomic():
            copy = OpenEdition.objects.create(
                programme_id=target.programme,
                programme_key=programme.key,
                programme_name=programme.name.as_dict(),
                number=number,
                title=found.title.as_dict(),
                as_of=found.as_of,
                published_at=found.published_at,
                opened_at=Now(),
                digest=found.digest,
                files=found.files,
            )
    except IntegrityError:
        return  # somebody else has opened it at the same moment
    rows = EditionFile.objects.filter(programme_id=target.programme, edition__number=number)
    OpenFile.objects.bulk_create(
        OpenFile(programme_id=target.programme, edition=copy, name=row.name, content=row.content)
        for row in rows
    )
