"""Whom a command acts for, and on which date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.utils import timezone, translation

from paraply.access.context import acting_as
from paraply.access.queries import named_actor
from paraply.access.vocabulary import Actor
from paraply.cli.arguments import Options
from paraply.comparison.overview import Opened, opened
from paraply.kernel.vocabulary import speak


@contextmanager
def reading(options: Options) -> Iterator[Actor]:
    """Read as the named actor, in the language asked for."""
    with translation.override(options.lang), acting_as(actor := named_actor(options.actor), read_only=True):
        yield actor


def today() -> date:
    """The clock, read here at the edge."""
    return timezone.localdate()


def at(options: Options) -> Opened:
    """The programme and the date that the command asks for; from here on the command speaks in the programme's words."""
    found = opened(options.programme, today(), options.as_of)
    speak(found.programme.words)
    return found
