"""Expectations and challenges: who expects what of whom, and the questions to take into a meeting."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.records.facts import StatementFact
from paraply.records.words import WEIGHTS
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page
from paraply.web.templatetags.paraply import plain


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def challenges(request: HttpRequest, page: Page) -> HttpResponse:
    """Show what is expected and what is hard, on the date."""
    return respond(request, page, "programme/challenges.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    records = overview.overview_of(page.opened, everyone=True).records
    expected = [fact for fact in records.statements if fact.topic == "expectation"]
    names: dict[str, Any] = {key: one.name for key, one in records.organisations.items()}
    names["participants"] = _("[[Participant.the_many]]")
    actors = tuple(dict.fromkeys(fact.actor for fact in expected))
    actor = request.GET.get("actor", "")
    chosen = [one for one in actors if actor not in actors or one == actor]
    return {
        "challenges": [fact for fact in records.statements if fact.topic == "challenge"],
        "actors": [(one, names.get(one, one)) for one in actors],
        "actor": actor if actor in actors else "",
        "expected": [
            (names.get(one, one), sorted((fact for fact in expected if fact.actor == one), key=_heaviest))
            for one in chosen
        ],
        "names": names,
        "weighed": {fact.key for fact in expected if _says_its_weight(fact)},
    }


def _says_its_weight(fact: StatementFact) -> bool:
    """Whether the text itself ends with the weight, which then need not be said again."""
    return plain(fact.text).casefold().endswith(plain(WEIGHTS.get(fact.weight or "", "\0")).casefold())


def _heaviest(fact: StatementFact) -> int:
    return -list(WEIGHTS).index(fact.weight) if fact.weight in WEIGHTS else 1
