"""Editions on their way: asked for on a page, built by a worker, followed or left by whoever asked.

Nothing of an edition is stored before it is whole, so a worker that is killed leaves nothing behind but a build to begin again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from typing import Any

from procrastinate.contrib.django.models import ProcrastinateJob

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.documents.writers.formats import FORMATS
from paraply.kernel.localised import Localised
from paraply.reporting.models import Build
from paraply.reporting.outline.declaration import Outline, from_values
from paraply.reporting.sections.pages import Unsupported
from paraply.reporting.words import UNFINISHED

TASK, RESCUE, QUEUE = "build_edition", "rescue_builds", "editions"
SHOWN = 5


class Ended(LookupError):
    """The build has come to an end already."""


@dataclass(frozen=True, slots=True)
class Building:
    """A build as its follower sees it. `loose`: claims without evidence; `number`: the edition that came of it."""

    pk: int
    outline: str
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
    """What an edition is asked for as. `follows`: number and digest of the edition it is to follow; None for whichever is the latest.

    `seen`: the mark of the records that are to be published, "" for whatever they are.
    """

    programme: int
    programme_key: str
    outline: Outline
    as_of: date
    follows: tuple[int, str] | None = None
    formats: tuple[str, ...] = tuple(FORMATS)
    seen: str = ""


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
        row.outline["key"],
        Localised.from_dict(row.outline["title"]),
        row.as_of,
        row.asked_at,
        row.state,
        row.done,
        row.total,
        tuple(Unsupported(one["text"], tuple(one["records"])) for one in row.loose),
        row.number,
    )


def begin(build: int) -> tuple[int, Asked] | None:
    """Take a build up, again where a worker was stopped in the middle: who asked for it, and what is to be made.

    None when it has come to an end already.
    """
    with acting_as(system()):
        row = Build.objects.select_related("programme").filter(pk=build, state__in=UNFINISHED).first()
        if row is None:
            return None
        note(build, state="building", done=0, total=0)
        follows = (row.follows, row.before)
        outline = from_values(row.outline)
        return row.asked_by, Asked(
            row.programme_id, row.programme.key, outline, row.as_of, follows, seen=row.seen
        )


def note(build: int, **values: Any) -> None:
    """Say how far a build has come, as long as it has not come to an end. Written by the system: whoever asked may have gone."""
    with acting_as(system()):
        Build.objects.filter(pk=build, state__in=UNFINISHED).update(**values)


def end(build: int, state: str, loose: tuple[Unsupported, ...] = (), number: int | None = None) -> None:
    """Say what came of a build."""
    claims = [{"text": one.text, "records": list(one.records)} for one in loose]
    note(build, state=state, loose=claims, number=number)


def hold(build: int) -> None:
    """Keep a build to oneself until the transaction ends.

    A worker thought gone may only have been slow: whoever publishes first has it, and the other publishes nothing.
    Raises: Ended.
    """
    # By the system: whoever asked may have gone, and is then refused, which is not the same as that the build has ended.
    with acting_as(system()):
        if not Build.objects.select_for_update().filter(pk=build, state__in=UNFINISHED).exists():
            raise Ended(build)


def give_up_lost() -> None:
    """End builds that no job will take up any more, so that nobody waits for them and others can be asked for."""
    with acting_as(system()):
        for build in Build.objects.filter(state__in=UNFINISHED).values_list("pk", flat=True):
            jobs = ProcrastinateJob.objects.filter(task_name=TASK, args__build=build)
            if not jobs.filter(status__in=("todo", "doing")).exists():
                end(build, "failed")
