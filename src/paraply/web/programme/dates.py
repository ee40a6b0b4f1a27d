"""The start page's next dates as a calendar file, for the reader's own calendar.

An event keeps its name when its date moves, and says so by its revision; no clock is read, so that the same records give the
same file. Source: RFC 5545, 3.8.7.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from unicodedata import normalize
from uuid import NAMESPACE_URL, uuid5

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar
from icalendar import Event as Entry

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.documents.characters import fit
from paraply.programmes.facts import ParticipantFact
from paraply.records.recorded import Revision, revision
from paraply.web.programme.dates_coming import Event, coming
from paraply.web.shell.dates import spoken
from paraply.web.shell.opening import Page, programme_page
from paraply.web.templatetags.paraply import plain


@require_safe
@programme_page(Action.VIEW_START)
def dates(request: HttpRequest, page: Page) -> HttpResponse:
    """Answer with the same coming dates that the start page shows this reader."""
    events = coming(overview.overview_of(page.opened, everyone=True).records)
    response = HttpResponse(_calendar(page, events).to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="paraply-{page.frame.programme}.ics"'
    return response


def _calendar(page: Page, events: list[Event]) -> Calendar:
    name = plain(page.frame.programme_name)
    calendar = Calendar()
    calendar.add("prodid", "-//Paraply//Paraply//NO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _text(_("%(programme)s: what comes next") % {"programme": name}))
    for event in events:
        calendar.add_component(_entry(page, event))
    return calendar


def _entry(page: Page, event: Event) -> Entry:
    """One event over whole days: a month or a season known no better than that fills its days, and takes no time."""
    entry, written = Entry(), _revision(page.opened.programme.pk, event)
    language = {"LANGUAGE": get_language() or "nb"}
    entry.add("uid", str(uuid5(NAMESPACE_URL, f"urn:paraply:{page.frame.programme}:{event.key}")))
    entry.add("dtstamp", written.when.astimezone(UTC))
    entry.add("last-modified", written.when.astimezone(UTC))
    entry.add("sequence", written.number)
    entry.add("dtstart", event.when.first)
    if event.when.last < date.max:  # an event without an end fills its day
        entry.add("dtend", event.when.last + timedelta(days=1))
    entry.add("summary", _text(_summary(event)), parameters=language)
    entry.add("description", _text(spoken(event.when)), parameters=language)
    entry.add("transp", "TRANSPARENT")
    return entry


def _revision(programme: int, event: Event) -> Revision:
    """How often what the event says has been written otherwise: its date and text, and whose it is."""
    whose = event.participant[0]
    told = [revision(programme, type(event.fact), event.fact.key, event.columns)] if event.fact else []
    told += [revision(programme, ParticipantFact, whose, ("name",))] if whose else []
    seen = [one for one in told if one]
    # A usual day is written nowhere: it stands from the beginning of the year before.
    usual = datetime(max(event.when.first.year - 1, 1), 1, 1, tzinfo=UTC)
    return Revision(sum(one.number for one in seen), max((one.when for one in seen), default=usual))


def _text(words: str) -> str:
    return normalize("NFC", fit(words))


def _summary(event: Event) -> str:
    said = ", ".join(filter(None, (plain(event.text), str(event.what))))
    return ": ".join(filter(None, (event.participant[1], said)))
