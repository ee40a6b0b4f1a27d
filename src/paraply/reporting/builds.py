"""Editions on their way: asked for on a page, built by a worker, followed or left by whoever asked.

Nothing of an edition is stored before it is whole, so a worker that is killed leaves nothing behind but a build to begin again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from typing import Any

from django.db.models.functions import Now
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from paraply.access.context import acting_as
from paraply.access.errors import Hidden
from paraply.access.operation import operation, system
from paraply.access.vocabulary import Action, Actor, Target
from paraply.kernel.localised import Localised
from paraply.reporting.models import Build
from paraply.reporting.outline import Outline
from paraply.reporting.pages import Unsupported

TASK, RESCUE, QUEUE = "build_edition", "rescue_builds", "editions"
UNFINISHED = ("waiting", "building")
SHOWN = 5


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


@operation(Action.PUBLISH_EDITION)
def ask_for_edition(actor: Actor, target: Target, outline: Outline, as_of: date) -> int:
    """Ask for an edition to be built and published by a worker, and give the build's key. The job is queued when this commits."""
    if target.programme is None:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    row = Build.objects.create(
        programme_id=target.programme,
        outline=outline.values,
        as_of=as_of,
        asked_by=actor.pk or 0,
        asked_at=Now(),
    )
    app.configure_task(TASK, queue=QUEUE).defer(build=row.pk, actor=actor.pk)
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
        return Asked(row.programme_id, row.programme.key, row.outline, row.as_of)


def note(build: int, **values: Any) -> None:
    """Say how far a build has come, as long as it has not come to an end. Written by the system: whoever asked may have gone."""
    with acting_as(system()):
        Build.objects.filter(pk=build, state__in=UNFINISHED).update(**values)


def end(build: int, state: str, loose: tuple[Unsupported, ...] = (), number: int | None = None) -> None:
    """Say what came of a build."""
    claims = [{"text": one.text, "records": list(one.records)} for one in loose]
    note(build, state=state, loose=claims, number=number)
