"""Editions on their way: asked for on a page, built by a worker, followed or left by whoever asked.

Nothing of an edition is stored before it is whole, so a worker that is killed leaves nothing behind but a build to begin again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from paraply.access.context import acting_as
from paraply.access.errors import Hidden
from paraply.access.operation import operation, system
from paraply.access.vocabulary import Action, Actor, Target
from paraply.kernel.localised import Localised
from paraply.reporting.editions import latest
from paraply.reporting.models import Build
from paraply.reporting.outline import Outline
from paraply.reporting.pages import Unsupported
from paraply.reporting.words import UNFINISHED

TASK, RESCUE, QUEUE = "build_edition", "rescue_builds", "editions"
SHOWN = 5


class AlreadyAsked(RuntimeError):
    """An edition of the programme is on its way already; a second would be the same thing twice."""


@dataclass(frozen=True, slots=True)
class Building:
    """A build as its follower sees it. `loose`: claims without evidence; `number`: the edition that came of it."""

    pk: int
    title: Localised
    as_of: date
    asked_at: datetime
    state: str
    done: int
    total: int
    loose: tuple[Unsupported, ...]
    number: int | None

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state not in UNFINISHED


@dataclass(frozen=True, slots=True)
class Asked:
    """What a worker is to build."""

    programme: int
    programme_key: str
    outline: Mapping[str, Any]
    as_of: date
    asked_by: int
    follows: tuple[int, str]


@operation(Action.PUBLISH_EDITION)
def ask_for_edition(actor: Actor, target: Target, outline: Outline, as_of: date) -> int:
    """Ask for an edition to be built and published by a worker, and give the build's key. The job is queued when this commits.

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
            )
    except IntegrityError as error:
        raise AlreadyAsked from error
    app.configure_task(TASK, queue=QUEUE).defer(build=row.pk)
    return row.pk


def builds(programme: int) -> tuple[Building, ...]:
    """The latest builds of a programme, the newest first; those who may not publish see none."""
    rows = Build.objects.filter(programme_id=programme).order_by("-asked_at", "-pk")[:SHOWN]
    return tuple(_building(row) for row in rows)


def on_their_way(found: Sequence[Building]) -> tuple[Building, ...]:
    """Of the latest builds, those that are not done, and those that came to nothing after the last that was published."""
    return tuple(takewhile(lambda one: one.state != "published", found))


def _building(row: Build) -> Building:
    return Building(
        row.pk,
        Localised.from_dict(row.outline["title"]),
        row.as_of,
        row.asked_at,
        row.state,
        row.done,
        row.total,
        tuple(Unsupported(one["text"], tuple(one["records"])) for one in row.loose),
        row.number,
    )


def begin(build: int) -> Asked | None:
    """Take a build up, again where a worker was stopped in the middle; None when it has come to an end already."""
    with acting_as(system()):
        row = Build.objects.select_related("programme").filter(pk=build, state__in=UNFINISHED).first()
        if row is None:
            return None
        note(build, state="building", done=0, total=0)
        follows = (row.follows, row.before)
        return Asked(row.programme_id, row.programme.key, row.outline, row.as_of, row.asked_by, follows)


def note(build: int, **values: Any) -> None:
    """Say how far a build has come, as long as it has not come to an end. Written by the system: whoever asked may have gone."""
    with acting_as(system()):
        Build.objects.filter(pk=build, state__in=UNFINISHED).update(**values)


def end(build: int, state: str, loose: tuple[Unsupported, ...] = (), number: int | None = None) -> None:
    """Say what came of a build."""
    claims = [{"text": one.text, "records": list(one.records)} for one in loose]
    note(build, state=state, loose=claims, number=number)


def hold(build: int) -> bool:
    """Keep a build to oneself until the transaction ends, and say whether it has not come to an end meanwhile.

    A worker thought gone may only have been slow: whoever publishes first has it, and the other publishes nothing.
    """
    return Build.objects.select_for_update().filter(pk=build, state__in=UNFINISHED).exists()


def give_up_lost() -> None:
    """End builds that no job will take up any more, so that nobody waits for them and others can be asked for."""
    with acting_as(system()):
        for build in Build.objects.filter(state__in=UNFINISHED).values_list("pk", flat=True):
            jobs = ProcrastinateJob.objects.filter(task_name=TASK, args__build=build)
            if not jobs.filter(status__in=("todo", "doing")).exists():
                end(build, "failed")
