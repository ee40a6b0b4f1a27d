"""Views that try what a view could do wrong."""

from __future__ import annotations

from django.apps import apps
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.urls import path

from paraply.access.middleware import without_context, writes_on_get
from paraply.config.urls import handler500  # noqa: F401
from paraply.config.urls import urlpatterns as product

NAME = "changed by a view"


def _change() -> int:
    return int(apps.get_model("governance.Body").objects.update(name=NAME))


def change(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(_change()))


def change_and_fail(request: HttpRequest) -> HttpResponse:
    _change()
    raise RuntimeError("after the change")


def change_and_not_found(request: HttpRequest) -> HttpResponse:
    _change()
    raise Http404


def change_and_answer_with_failure(request: HttpRequest) -> HttpResponse:
    _change()
    return HttpResponse(status=503)


def too_slow(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 10")
        cursor.execute("SELECT pg_sleep(60)")
    return HttpResponse()


@writes_on_get
def change_on_get(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(_change()))


def rendered_late(request: HttpRequest) -> HttpResponse:
    """Rows are asked for by the template, after the view has returned."""
    template = engines["django"].from_string("{% for body in bodies %}[{{ body.key }}]{% endfor %}")
    return TemplateResponse(
        request, template, {"bodies": apps.get_model("governance.Body").objects.order_by("key")}
    )


def streaming(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(iter([b"late"]))


@without_context
def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(hasattr(request, "actor")))


urlpatterns = [
    path("change", change),
    path("change-and-fail", change_and_fail),
    path("change-and-not-found", change_and_not_found),
    path("change-and-answer-with-failure", change_and_answer_with_failure),
    path("change-on-get", change_on_get),
    path("rendered-late", rendered_late),
    path("streaming", streaming),
    path("bare", bare),
    path("too-slow", too_slow),
    *product,  # the pages for errors link to the product's own
]
