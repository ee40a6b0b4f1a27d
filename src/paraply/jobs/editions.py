"""Building an edition, and taking up again what a worker was stopped in the middle of."""

from __future__ import annotations

import logging

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import OperationalError, close_old_connections
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from paraply.access.errors import Hidden, Refused
from paraply.access.models import User
from paraply.access.queries import actor_of
from paraply.access.vocabulary import Actor
from paraply.reporting.editions import builds
from paraply.reporting.editions.content import ChangedSince, NotSupported
from paraply.reporting.editions.operations import PublishedMeanwhile, publish

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
        elif begun := builds.begin(build):
            _end(build, *begun)
    except OperationalError:
        raise  # the database was away for a moment: nothing is wrong with the edition, and it is tried again
    except Exception:
        close_old_connections()
        builds.end(build, "failed")
        raise
    finally:
        close_old_connections()


def _end(build: int, asked_by: int, asked: builds.Asked) -> None:
    try:
        # The clock, read here at the edge.
        publish(
            asked,
            lambda: _who(asked_by),
            timezone.localtime(),
            lambda done, total: builds.note(build, done=done, total=total),
            build,
        )
    except NotSupported as blocked:
        builds.end(build, "blocked", blocked.claims)
    except ChangedSince:
        builds.end(build, "changed")
    except PublishedMeanwhile:
        builds.end(build, "overtaken")
    except builds.Ended:
        _log.warning("A build had come to an end before it was done.")
    except (Hidden, Refused) as refused:
        _log.warning("A build was refused: %s", refused)
        builds.end(build, "refused")


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
