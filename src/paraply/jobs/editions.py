"""Building an edition, and taking up again what a worker was stopped in the middle of."""

from __future__ import annotations

import logging

from django.conf import settings
from django.db import close_old_connections
from procrastinate import JobContext
from procrastinate.contrib.django import app

from paraply.access.context import acting_as
from paraply.access.errors import Hidden, Refused
from paraply.access.models import User
from paraply.access.queries import actor_of, require
from paraply.access.vocabulary import Action, Actor, Target
from paraply.comparison.gathering import gather
from paraply.programmes.queries import glossary, readable
from paraply.reporting import builds, editions
from paraply.reporting.edition import Inputs
from paraply.reporting.look import theme
from paraply.reporting.operations import NotSupported, PublishedMeanwhile, prepare_edition, publish_edition
from paraply.reporting.outline import from_values

# A build that has ended three workers ends no fourth.
MOST_ATTEMPTS = 3
_log = logging.getLogger(__name__)


@app.task(name=builds.TASK, queue=builds.QUEUE, pass_context=True)
def build_edition(context: JobContext, build: int, actor: int) -> None:
    """Build an edition and publish it as whoever asked for it; what stands in the way is noted on the build."""
    close_old_connections()
    try:
        if context.job.attempts >= MOST_ATTEMPTS:
            builds.end(build, "failed")
        elif asked := builds.begin(build):
            _end(build, asked, actor)
    except Exception:
        builds.end(build, "failed")
        raise
    finally:
        close_old_connections()


def _end(build: int, asked: builds.Asked, actor: int) -> None:
    try:
        _publish(build, asked, actor)
    except NotSupported as blocked:
        builds.end(build, "blocked", blocked.claims)
    except PublishedMeanwhile:
        builds.end(build, "overtaken")
    except (Hidden, Refused) as refused:
        _log.warning("A build was refused: %s", refused)
        builds.end(build, "refused")


def _publish(build: int, asked: builds.Asked, actor: int) -> None:
    """Build from one state of the database, outside any transaction, and publish in one.

    Raises: NotSupported; PublishedMeanwhile; Hidden and Refused when the actor may no longer publish.
    """
    target = Target(programme=asked.programme)
    with acting_as(who := _who(actor), read_only=True):
        require(who, Action.PUBLISH_EDITION, target)
        records = gather(asked.programme_key, asked.as_of, readable(asked.programme_key) or frozenset())
        inputs = Inputs(from_values(asked.outline), records, glossary(), theme())
        latest = editions.latest(asked.programme)
    ready = prepare_edition(inputs, latest, lambda done, total: builds.note(build, done=done, total=total))
    # Who may publish is asked again now: a membership may have ended meanwhile.
    with acting_as(who := _who(actor)):
        publish_edition(who, target, ready)
        builds.end(build, "published", number=ready.number)


def _who(actor: int) -> Actor:
    return actor_of(User.objects.get(pk=actor))


@app.periodic(cron="* * * * *")
@app.task(name=builds.RESCUE, queue=builds.QUEUE, pass_context=True)
async def rescue(context: JobContext, timestamp: int) -> None:
    """Queue again what workers that no longer answer had begun."""
    for job in await context.app.job_manager.get_stalled_jobs(
        seconds_since_heartbeat=settings.WORKER_SILENCE
    ):
        await context.app.job_manager.retry_job(job)
