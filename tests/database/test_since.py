"""A signal is there on the day it says it has been there since, and not on the day before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.comparison import overview
from paraply.comparison.signals.signal import Signal
from paraply.comparison.signals.since import since_of

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
LAST = date(2010, 12, 10)


def computed(day: date) -> overview.Overview:
    return overview.overview_of(overview.opened("boso", LAST, day), everyone=True)


def known_of(signal: Signal) -> list[date]:
    """The days from which the signal's records hold or were known."""
    return [fact.since for fact in signal.facts if fact.since]


@pytest.mark.parametrize("day", [date(2010, 6, 1), LAST, date(2010, 12, 20), date(2011, 3, 1)])
def test_every_signal_of_boso_began_on_its_day(day: date) -> None:
    wrong, dated = [], 0
    with acting_as(system(), read_only=True):
        whole = computed(day)
        own = {one.key: one for one in whole.records.participants}
        for signal in whole.signals:
            since = since_of(signal, own.get(signal.participant or ""))
            if since is None:
                assert signal.key == "no_data"  # nothing is recorded, so nothing tells
                continue
            dated += 1
            there = [
                any(
                    (one.key, one.participant) == (signal.key, signal.participant)
                    for one in computed(when).signals
                )
                for when in (since.day - timedelta(days=1), since.day)
            ]
            # The calendar makes a missed budget; a past date shows what was known then, and of the plans that was nothing.
            made = [False, signal.key != "plan_misses_budget" or since.day >= max(known_of(signal))]
            if there != made:
                wrong.append((signal.key, signal.participant, since, there))
    assert wrong == []
    assert dated >= 8
