"""A report as it would be published now, to read before anybody publishes it."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraply.access.vocabulary import Action
from paraply.comparison import overview
from paraply.documents.writers import html
from paraply.kernel.localised import Language
from paraply.programmes.queries import glossary
from paraply.reporting.look import theme
from paraply.reporting.outline.reading import names, standard
from paraply.reporting.report import as_draft, report
from paraply.web.shell.opening import Page, programme_page


@require_safe
@programme_page(Action.BUILD_REPORT)
def preview(request: HttpRequest, page: Page, outline: str) -> HttpResponse:
    """Show the whole report as one file, marked as a draft."""
    if outline not in names():
        raise Http404
    language = cast(Language, get_language() or "nb")
    built = as_draft(
        report(
            standard(outline),
            overview.overview_of(page.opened),
            language,
            glossary(page.opened.programme.key),
            theme(),
        )
    )
    return HttpResponse(html.write(built.document).content, headers={"Content-Security-Policy": html.POLICY})
