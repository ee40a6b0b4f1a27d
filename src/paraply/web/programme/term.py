"""One term of the glossary: as a page, and in the drawer where a text's word was opened."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.findings.facts import FindingFact
from paraply.programmes.queries import glossary
from paraply.programmes.terms import mentions
from paraply.records.facts import StatementFact
from paraply.web.shell.opening import Page, programme_page

_SHOWN = 6


@require_safe
@programme_page(Action.VIEW_PROGRAMME)
def term(request: HttpRequest, page: Page, term: str) -> HttpResponse:
    """Show what a term is, what it is not, what participants call it, and where it is used."""
    terms = {one.key: one for one in glossary(page.opened.programme.key)}
    if term not in terms:
        raise overview.NothingHere(term)
    found = terms[term]
    in_drawer = bool(request.htmx)  # type: ignore[attr-defined]
    parts = {
        "frame": page.frame,
        "term": found,
        "others": [terms[key] for key in found.others if key in terms],
        "in_drawer": in_drawer,
        **_used(page, found),
    }
    response = render(request, "components/term.html" if in_drawer else "programme/term.html", parts)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _used(page: Page, found: Any) -> dict[str, Any]:
    """Who has a word of their own for it, which confusions it is part of, and which texts that the reader may read say it."""
    records = overview.overview_of(page.opened, everyone=True).records
    own = [fact for one in records.participants if one.readable for fact in one.statements]
    texts: list[FindingFact | StatementFact] = [*records.findings, *records.statements, *own]
    said = {fact.key: fact for fact in texts if fact.text}
    language: Any = get_language() or "nb"
    keys = mentions(((key, fact.text) for key, fact in said.items()), found, language)
    names = {one.key: one.name for one in records.participants}
    return {
        "aliases": [
            (names[one.key], alias)
            for one in records.participants
            for alias in one.aliases
            if alias.term == found.key
        ],
        "confusions": [said[key] for letter in found.confusions if (key := f"TC-{letter}") in said],
        "mentioned": [said[key] for key in keys[:_SHOWN]],
        "more": max(len(keys) - _SHOWN, 0),
    }
