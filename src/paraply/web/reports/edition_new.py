"""A new edition: what it will hold, what stands in its way, a preview, and publishing it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from paraply.access.policy import may
from paraply.access.vocabulary import Action, Target
from paraply.comparison import overview
from paraply.documents import check
from paraply.documents.writers.formats import FORMATS
from paraply.kernel.localised import LANGUAGES, Language, Localised
from paraply.programmes.queries import glossary
from paraply.reporting.editions.content import mark_of
from paraply.reporting.editions.operations import AlreadyAsked, ask_for_edition
from paraply.reporting.editions.queries import editions
from paraply.reporting.look import theme
from paraply.reporting.outline.declaration import Outline, Part, Section
from paraply.reporting.outline.reading import STATUS, names, standard
from paraply.reporting.report import report
from paraply.web.shell.opening import Page, programme_page

# Which records were read, as the form says it.
MARK = re.compile("[0-9a-f]{64}")
# As many texts in another language as a reader takes in; the count says how many there are.
LISTED = 12


@dataclass(frozen=True, slots=True)
class Held:
    """What a part of the outline holds. `sections`: each with the titles inside it."""

    title: Localised
    lead: Localised
    sections: tuple[tuple[str, tuple[str, ...]], ...]


@require_http_methods(["GET", "HEAD", "POST"])
@programme_page(Action.BUILD_REPORT)
def edition_new(request: HttpRequest, page: Page) -> HttpResponse:
    """Show what an edition would hold on the date; a POST asks for it and leads to where it can be followed."""
    outline = _chosen(request)
    seen = request.POST.get("seen", "")
    unread = request.method == "POST" and not (request.POST.get("read") == "yes" and MARK.fullmatch(seen))
    if request.method == "POST" and not unread:
        target = Target(programme=page.opened.programme.pk)
        try:
            ask_for_edition(page.actor, target, outline, page.as_of, seen)
            said = _("The edition is being built. You can leave; it is published when it is done.")
        except AlreadyAsked:
            said = _("Nothing was asked for: another edition is on its way. Wait until it is done.")
        messages.info(request, said)
        query = f"?as_of={page.frame.chosen}" if page.frame.chosen else ""
        return redirect(reverse("editions", args=(page.frame.programme,)) + query)
    parts = {"frame": page.frame, "unread": unread, **_parts(page, outline)}
    return render(request, "reports/edition_new.html", parts, status=400 if unread else 200)


def _chosen(request: HttpRequest) -> Outline:
    """The outline asked for; a page shows the first one where there is none of that name, but nothing is published for another.

    Raises: Http404.
    """
    posted = request.method == "POST"
    asked = (request.POST if posted else request.GET).get("outline", "")
    if posted and asked not in names():
        raise Http404
    return standard(asked if asked in names() else STATUS)


def _parts(page: Page, outline: Outline) -> dict[str, Any]:
    language = cast(Language, get_language() or "nb")
    whole, terms = overview.overview_of(page.opened), glossary(page.opened.programme.key)
    built = report(outline, whole, language, terms, theme())
    pk = page.opened.programme.pk
    publishes = may(page.actor, Action.PUBLISH_EDITION, Target(programme=pk))
    return {
        "outline": outline,
        "later": next((one for one in editions(pk) if one.as_of > page.as_of), None),
        "parts": [_held(part, language) for part in outline.parts],
        "outlines": [standard(name) for name in names()],
        "unsupported": built.unsupported,
        "faults": check(built.document),
        "untranslated": built.untranslated[:LISTED],
        "untranslated_count": len(built.untranslated),
        "slides": len(built.document.slides),
        "sources": len(built.document.sources),
        "files": len(LANGUAGES) * len(FORMATS),
        "publishes": publishes,
        "seen": mark_of(whole.records, terms) if publishes else "",
    }


def _held(part: Part, language: Language) -> Held:
    everybody = _("each of [[participant.the_many]]")

    def titled(section: Section) -> str:
        return section.title.format(name=everybody).text(language)

    return Held(
        part.title,
        part.lead,
        tuple(
            (
                titled(one).capitalize() if one.each else titled(one),
                tuple(filter(None, map(titled, one.sections))),
            )
            for one in part.sections
        ),
    )
