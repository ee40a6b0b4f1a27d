"""Building an edition, and taking up again what a worker was stopped in the middle of."""

from __future__ import annotations

import logging

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import OperationalError, close_old_connections
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from paraply.access.context import acting_as
from paraply.access.errors import Hidden, Refused
from paraply.access.models import User
from paraply.access.queries import actor_of, require
from paraply.access.vocabulary import Action, Actor, Target
from paraply.reporting.editions import builds, queries
from paraply.reporting.editions.operations import (
    NotSupported,
    PublishedMeanwhile,
    prepare_edition,
    publish_edition,
)
from paraply.reporting.look import theme
from paraply.reporting.outline.declaration import from_values

# A build that has ended three workers ends no fourth.
MOST_ATTEMPTS = 3
AGAIN = RetryStrategy(max_attempts=MOST_ATTEMPTS, wait=5, retry_exceptions={OperationalError})
_log = logging.getLogger(__name__)


@app.task(name=builds.TASK, queue=builds.QUEUE, pass_context=True, retry=AGAIN)
def build_edition(context: JobContext, build: int) -> None:
    """Build an edition and publish it as whoever asked for it; what stands in the way is noted on the build."""
    close_old_connections()
    try:
        if context.job.attempts >= MOST_ATTEMPTS:
            builds.end(build, "failed")
        elif asked := builds.begin(build):
            _end(build, asked)
    except OperationalError:
        raise  # the database was away for a moment: nothing is wrong with the edition, and it is tried again
    except Exception:
        close_old_connections()
        builds.end(build, "failed")
        raise
    finally:
        close_old_connections()


def _end(build: int, asked: builds.Asked) -> None:
    try:
        _publish(build, asked)
    except NotSupported as blocked:
        builds.end(build, "blocked", blocked.claims)
    except PublishedMeanwhile:
        builds.end(build, "overtaken")
    except (Hidden, Refused) as refused:
        _log.warning("A build was refused: %s", refused)
        builds.end(build, "refused")


def _publish(build: int, asked: builds.Asked) -> None:
    """Build from one state of the database, outside any transaction, and publish in one.

    Raises: NotSupported; PublishedMeanwhile; Hidden and Refused when the actor may no longer publish.
    """
    target = Target(programme=asked.programme)
    with acting_as(who := _who(asked.asked_by), read_only=True):
        require(who, Action.PUBLISH_EDITION, target)
        inputs = queries.inputs_of(asked.programme_key, from_values(asked.outline), asked.as_of, theme())
    # The clock, read here at the edge.
    ready = prepare_edition(
        inputs,
        asked.follows,
        timezone.localtime(),
        lambda done, total: builds.note(build, done=done, total=total),
    )
    # Who may publish is asked again now: a membership may have ended meanwhile.
    with acting_as(who := _who(asked.asked_by)):
        if builds.hold(build):
            publish_edition(who, target, ready)
            builds.end(build, "published", number=ready.number)


def _who(actor: int) -> Actor:
    """The actor; nobody where the user is gone, who may then do nothing."""
    return actor_of(User.objects.filter(pk=actor).first())


@app.periodic(cron="* * * * *")
@app.task(name=builds.RESCUE, queue=builds.QUEUE, pass_context=True)
async def rescue(context: JobContext, timestamp: int) -> None:
    """Queue again what workers that no longer answer had begun, and give up what no job will take up."""
    for job in await context.app.job_manager.get_stalled_jobs(
        seconds_since_heartbeat=settings.WORKER_SILENCE
    ):
        await context.app.job_manager.retry_job(job)
    await sync_to_async(builds.give_up_lost)()
