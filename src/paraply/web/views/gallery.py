"""Every component on one page, with invented contents: for those who build pages, and for looking at changes."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from paraply.access.middleware import without_context
from paraply.kernel.localised import Localised
from paraply.web import labels
from paraply.web.figures.ribbon import Stretch, ribbon
from paraply.web.frame import Day, Frame, MenuItem

_AS_OF = date(2010, 12, 10)
_PHASES = (
    Stretch(1, Localised("Forberedende fase", "Førebuande fase", "Preparatory phase"), date(2009, 7, 1), date(2009, 10, 1)),
    Stretch(2, Localised("Program- og planfase", "Program- og planfase", "Planning phase"), date(2009, 10, 1), date(2010, 4, 1)),
    Stretch(3, Localised("Gjennomføringsfase", "Gjennomføringsfase", "Implementation phase"), date(2010, 4, 1), date(2013, 4, 1)),
    Stretch(4, Localised("Utfasing", "Utfasing", "Phase-out"), date(2013, 4, 1), date(2015, 4, 1)),
)  # fmt: skip
_BY_GATE = (_PHASES[0], Stretch(2, _PHASES[1].name, date(2009, 10, 1), _AS_OF, late_from=date(2010, 4, 1)))
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
        programme_name=Localised("Boligsosialt utviklingsprogram", "Bustadsosialt utviklingsprogram", "Housing programme"),
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
        person="Eva Luering",
    )  # fmt: skip
    parts = {
        "frame": frame,
        "values": VALUES,
        "statuses": labels.STATUSES,
        "polarities": labels.POLARITIES,
        "sentence": _SENTENCE,
        "phases": _PHASES,
        "ribbon": ribbon(_PHASES, _BY_GATE, [date(2009, 10, 1)], _AS_OF),
        "as_of": _AS_OF,
        "participants": ("Bærum", "Hamar", "Lillehammer", "Lørenskog", "Moss"),
        "edtf": ("2010-12-10", "2010-12", "2010-21", "2010"),
    }
    return render(request, "gallery.html", parts)
