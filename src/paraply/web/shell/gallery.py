"""Every component on one page, with invented contents: for those who build pages, and for looking at changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from paraply.access.middleware import without_context
from paraply.comparison.phases.ribbon import Ribbon, Segment
from paraply.comparison.signals.signal import Severity, Signal
from paraply.kernel.localised import Localised
from paraply.records.words import POLARITIES, STATUSES
from paraply.web.drawings.ribbon import draw
from paraply.web.drawings.samples import chart_samples, picture_samples
from paraply.web.programme.matters import Matter
from paraply.web.shell.frame import Day, Frame, MenuItem

_AS_OF = date(2010, 12, 10)
_NAMES = (
    ("preparatory", Localised("Forberedende fase", "Førebuande fase", "Preparatory phase")),
    ("planning", Localised("Planfase", "Planfase", "Planning phase")),
    ("implementation", Localised("Gjennomføring", "Gjennomføring", "Implementation")),
    ("phase_out", Localised("Utfasing", "Utfasing", "Phase-out")),
)
_DAYS = (date(2009, 7, 1), date(2009, 10, 1), date(2010, 4, 1), date(2013, 4, 1), date(2015, 4, 1))
_SEGMENTS = tuple(Segment(*name, *days) for name, days in zip(_NAMES, pairwise(_DAYS), strict=True))
_LATE = Segment("planning", _NAMES[1][1], date(2010, 4, 1), date(2011, 1, 1), over=True)
_RIBBON = Ribbon("2009-10", _AS_OF, _SEGMENTS, (*_SEGMENTS[:2], _LATE))
_SIGNAL = Signal(
    "sample",
    Severity.HIGH,
    "HAM",
    "Hamar",
    Localised(
        "Beslutningspunktet er passert på overtid", "Avgjerdspunktet er over tida", "The gate is overdue"
    ),
    Localised(
        "Fasen skulle vært ferdig i april.", "Fasen skulle vore ferdig i april.", "The phase ended in April."
    ),
    Localised(
        "Ta beslutningen, eller avtal en ny dato.",
        "Ta avgjerda, eller avtal ein ny dato.",
        "Decide, or agree.",
    ),
)
_SIGNALS = (_SIGNAL, replace(_SIGNAL, severity=Severity.MEDIUM), replace(_SIGNAL, severity=Severity.LOW))
VALUES = (
    ("yes", Localised("ja", "ja", "yes")),
    ("no", Localised("nei", "nei", "no")),
    ("subject_unit", Localised("fagenhet", "fageining", "subject unit")),
    ("planned", Localised("planlagt", "planlagt", "planned")),
    ("unknown", Localised("ukjent", "ukjent", "unknown")),
    ("no_data", Localised("ingen data ennå", "ingen data enno", "no data yet")),
    ("not_in_study", Localised("ikke med i evalueringen", "ikkje med i evalueringa", "not in the study")),
    (
        "not_in_programme",
        Localised("ikke med i programmet", "ikkje med i programmet", "not in the programme"),
    ),
)
_SENTENCE = Localised("Denne setningen er bare skrevet på bokmål.")


@require_safe
@without_context
def gallery(request: HttpRequest) -> HttpResponse:
    """Show the gallery; it exists only in a demonstration or while developing."""
    if not (settings.DEMO or settings.DEBUG):
        raise Http404
    as_of = date(2010, 6, 1) if request.GET.get("past") else _AS_OF
    frame = Frame(
        programme="sample",
        programme_name=Localised("Et utviklingsprogram", "Eit utviklingsprogram", "A development programme"),
        as_of=as_of,
        latest=_AS_OF,
        today=_AS_OF,
        dates=(Day(date(2009, 10, 1)), Day(date(2010, 6, 1)), Day(_AS_OF)),
        nav=(
            MenuItem(_("Start"), "#main", "home", "page"),
            MenuItem(_("Matrix"), "#values", "grid"),
            MenuItem(_("Likenesses and differences"), "#figures", "compare"),
        ),
        role=_("Evaluator"),
    )  # fmt: skip
    parts = {
        "frame": frame,
        "values": VALUES,
        "statuses": STATUSES,
        "polarities": POLARITIES,
        "sentence": _SENTENCE,
        "phases": [{"number": n, "name": name} for n, (_stage, name) in enumerate(_NAMES, 1)],
        "ribbon": draw(_RIBBON, {stage: n for n, (stage, _n) in enumerate(_NAMES, 1)}, [date(2009, 10, 1)]),
        "charts": chart_samples(),
        "pictures": picture_samples(),
        "matters": [Matter(one, (one,)) for one in _SIGNALS],
        "as_of": _AS_OF,
        "participants": ("Bærum", "Hamar", "Lillehammer", "Lørenskog", "Moss"),
        "edtf": ("2010-12-10", "2010-12", "2010-21", "2010"),
    }
    return render(request, "shell/gallery.html", parts)
