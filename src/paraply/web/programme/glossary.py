"""The glossary: every term in three languages, searched in all of them at once."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.programmes.queries import aliases, participants
from paraply.programmes.queries import glossary as terms_of
from paraply.programmes.terms import by_letter, near, search
from paraply.web.shell.kept import respond
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def glossary(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the terms that fit what is asked for, with the words that participants use."""
    return respond(request, page, "programme/glossary.html", lambda: _parts(request, page))


def _parts(request: HttpRequest, page: Page) -> dict[str, Any]:
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    key = page.opened.programme.key
    terms = terms_of(key)
    found = search(terms, asked)
    language: Any = get_language() or "nb"
    named = {one.key: one.name for one in participants(key, page.as_of)}
    local: dict[str, list[tuple[str, str]]] = {}
    for alias in aliases(key, page.as_of):
        whose = alias.participant or ""
        local.setdefault(alias.term, []).append((named.get(whose, whose), alias.word))
    return {
        "asked": asked,
        "total": len(terms),
        "found": found,
        "groups": [("", found)] if asked else by_letter(found, language),
        "near": near(terms, asked) if asked and not found else (),
        "local": local,
        "names": {term.key: term.term for term in terms},
        "languages": [one for one in ("nb", "nn", "en") if one != language],
    }
