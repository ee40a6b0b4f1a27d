"""The programme owner: how it has organised the programme, how it sees it, and what lies ahead."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.reporting.figures.owner import owner_picture
from paraply.web.programme.sayings import Topic, parts_of
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page

TOPICS: tuple[Topic, ...] = (
    (
        "owner_organisation",
        _("How it is organised"),
        _("Bodies, reporting and cooperation inside the owner."),
    ),
    ("owner_role", _("Its role"), _("What it wants to be for [[participant.the_many]].")),
    (
        "central_element",
        _("What it holds to be central"),
        _("What the owner itself says the programme rests on."),
    ),
    (
        "partnership",
        _("Partnership"),
        _("How the cooperation with [[participant.the_many]] is understood, and goes."),
    ),
    ("owner_method", _("Programme as method"), _("What is new in working this way.")),
    ("owner_view", _("What the field is"), _("The field as the owner describes it.")),
    ("owner_challenge", _("Its own challenges"), _("What it finds hard.")),
    ("change", _("What may change"), _("What the owner holds open.")),
    ("goals_ahead", _("Goals ahead"), _("What the owner wants next.")),
)


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def owner(request: HttpRequest, page: Page) -> HttpResponse:
    """Show what is recorded of the owner on the date."""
    return respond(request, page, "programme/owner.html", lambda: _parts(page))


def _parts(page: Page) -> dict[str, Any]:
    records = overview.overview_of(page.opened, everyone=True).records
    return {
        "picture": owner_picture(records, get_language() or "nb"),  # type: ignore[arg-type]
        "organisations": tuple(records.organisations.values()),
        "parts": parts_of(records.statements, TOPICS),
        "findings": [one for one in records.findings if not one.units and one.actor in records.organisations],
    }
