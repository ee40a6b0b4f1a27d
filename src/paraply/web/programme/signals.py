"""Signals: what needs somebody, with everything behind it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.comparison.signals.signal import ORDER, Signal
from paraply.kernel.sorting import norwegian_key
from paraply.web.programme.signals_counted import counted, entries, tallies
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, has_page, programme_page


@require_safe
@programme_page(Action.VIEW_SIGNALS)
def signals(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the signals chosen: by matter or by participant, of one participant, of at least a severity."""
    return respond(request, page, "programme/signals.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    whole = overview.overview_of(page.opened, everyone=True)
    asked = request.GET
    by = "participant" if asked.get("by") == "participant" else "matter"
    severity, participant, kind = (asked.get(name, "") for name in ("severity", "participant", "kind"))
    kinds = {one.key: one.label for one in whole.signals}
    own = [one for one in whole.signals if participant in ("", one.participant)]
    chosen = [one for one in own if _is_chosen(one, severity, kind if kind in kinds else "")]
    return {
        "entries": entries(chosen, whole.records, by, whole=not participant),
        "counts": counted(own),
        "tallies": tallies(whole.signals) if len({one.participant for one in whole.signals}) > 1 else (),
        "kinds": sorted(kinds.items(), key=lambda item: norwegian_key(item[1].text(get_language() or "nb"))),
        "kind": kind if kind in kinds else "",
        "total": len(own),
        "by": by,
        "severity": severity if severity in ORDER else "",
        "participant": participant,
        "filtered": len(chosen) < len(whole.signals),
        "participants": [one for one in whole.records.columns if one.in_programme],
        "compares": has_page(page.actor, Action.VIEW_COMPARISON, page.opened),
    }


def _is_chosen(one: Signal, severity: str, kind: str) -> bool:
    among = ORDER[: ORDER.index(severity) + 1] if severity in ORDER else ORDER
    return one.severity in among and kind in ("", one.key)
