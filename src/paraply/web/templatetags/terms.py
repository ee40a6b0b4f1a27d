"""Terms of the glossary in running text: each opens its own page, in the drawer where there are scripts."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from paraply.kernel.localised import Localised
from paraply.programmes.queries import glossary
from paraply.programmes.terms import needs_care, pieces
from paraply.web.templatetags.paraply import address

register = template.Library()


@register.simple_tag(takes_context=True)
def linked(context: Context, text: Localised | str | None) -> SafeString:
    """The text in the reader's language; the first time that a term worth opening occurs on the page, it is a link.

    The glossary is read once for a page. What is linked: terms that are confused with others, that have local words, or that
    rest on a law; the rest would only be underlined.
    """
    language: Any = get_language() or "nb"
    if not text:
        return SafeString("")
    words, found = text.find(language) if isinstance(text, Localised) else (text, language)
    if found != language:
        return format_html('<span lang="{}">{}</span>', found, words)
    terms, seen = _of_page(context)
    made = (
        (_link(context, piece.term, piece.text),) if piece.term else (conditional_escape(piece.text),)
        for piece in pieces(words, terms, language, seen)
    )
    return format_html_join("", "{}", made)


def _of_page(context: Context) -> tuple[Any, set[str]]:
    """The terms to link and those already linked on this page, kept on the request."""
    request = context["request"]
    if getattr(request, "_terms", None) is None:
        request._terms = (
            tuple(term for term in glossary(context["frame"].programme) if needs_care(term)),
            set(),
        )
    kept: tuple[Any, set[str]] = request._terms
    return kept


def _link(context: Context, key: str, text: str) -> SafeString:
    frame = context["frame"]
    place = address(reverse("term", args=(frame.programme, key)), frame.chosen, {})
    return format_html(
        '<a class="term" href="{}" hx-get="{}" hx-target="#drawer-body">{}</a>', place, place, text
    )
