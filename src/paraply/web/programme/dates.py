"""The start page's next dates as a calendar file, for the reader's own calendar."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar
from icalendar import Event as Entry

from paraply.access.vocabulary import Action
from paraply.comparison import overview
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
    calendar.add("x-wr-calname", _("%(programme)s: what comes next") % {"programme": name})
    for event in events:
        calendar.add_component(_entry(page, event))
    return calendar


def _entry(page: Page, event: Event) -> Entry:
    """One event over whole days: a month or a season known no better than that fills its days, and takes no time."""
    entry = Entry()
    entry.add("uid", str(uuid5(NAMESPACE_URL, f"urn:paraply:{page.frame.programme}:{event.key}")))
    # The records are as of a day; no clock is read, so that the same records give the same file.
    entry.add("dtstamp", datetime.combine(page.as_of, time(), UTC))
    entry.add("dtstart", event.when.first)
    entry.add("dtend", event.when.last + timedelta(days=1))
    entry.add("summary", _summary(event), parameters={"LANGUAGE": get_language() or "nb"})
    entry.add("description", spoken(event.when), parameters={"LANGUAGE": get_language() or "nb"})
    entry.add("transp", "TRANSPARENT")
    return entry


def _summary(event: Event) -> str:
    said = ", ".join(filter(None, (plain(event.text), str(event.what))))
    return ": ".join(filter(None, (event.participant[1], said)))
