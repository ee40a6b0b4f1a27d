"""What is kept inside a page holds nothing of one reader's, is bounded, and its keys keep nothing else alive."""

from __future__ import annotations

import gc
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory
from pytest_django import Settings

from paraply.access.context import acting_as
from paraply.access.models import User
from paraply.access.queries import actor_of
from paraply.access.vocabulary import Action
from paraply.comparison import columns, overview
from paraply.comparison.overview import Overview
from paraply.web.shell import kept
from paraply.web.shell.kept import OfTheReaderError, respond
from paraply.web.shell.opening import open_page
from support.databases import as_owner

Reader = Callable[..., Client]
Made = Callable[[str], None]
PAGE = "{% load partials %}{% csrf_token %}{{ user }}{{ inside }}{% partialdef inside %}[INSIDE]{% endpartialdef %}"
MATRIX = "/p/boso/matrix/"


@pytest.fixture
def made(settings: Settings, tmp_path: Path) -> Made:
    """Puts a page in place whose kept part is what is given."""
    found = deepcopy(settings.TEMPLATES)
    found[0]["DIRS"] = [*found[0]["DIRS"], tmp_path]
    settings.TEMPLATES = found

    def put(inside: str) -> None:
        (tmp_path / "page.html").write_text(PAGE.replace("[INSIDE]", inside))

    return put


def answer(name: str, parts: Callable[[HttpRequest], dict[str, Any]] = lambda request: {}) -> HttpResponse:
    """The page as a persona gets it."""
    user = User.objects.get(username=name)
    request = RequestFactory().get("/page/?q=1")
    request.user, request.actor = user, actor_of(user)  # type: ignore[attr-defined]
    with acting_as(user, read_only=True):
        page = open_page(request, "boso", Action.VIEW_PROGRAMME)
        return respond(request, page, "page.html", lambda: parts(request))


@pytest.fixture
def secretariat(reader: Reader) -> str:
    reader("secretariat")
    return "persona-secretariat"


@pytest.mark.boso
@pytest.mark.parametrize(
    "inside",
    [
        "<form method=post>{% csrf_token %}</form>",
        "{{ csrf_token }}",
        "{% if not csrf_token %}none{% endif %}",
        "{{ user.first_name }}",
        "{% if user.is_authenticated %}in{% endif %}",
        "{% if not user.is_authenticated or 1 %}out{% endif %}",
        "{{ request.user }}",
        "{% if not request.user %}nobody{% endif %}",
        "{{ request.session.session_key }}",
        "{% for one in messages %}{{ one }}{% endfor %}",
    ],
)
def test_a_kept_part_that_uses_what_belongs_to_one_reader_is_refused(
    inside: str, made: Made, secretariat: str
) -> None:
    made(inside)
    with pytest.raises(OfTheReaderError):
        answer(secretariat)


@pytest.mark.boso
def test_parts_that_ask_for_the_token_are_refused_though_the_page_has_asked_already(
    made: Made, secretariat: str
) -> None:
    made("{{ token }}")

    def parts(request: HttpRequest) -> dict[str, Any]:
        return {"token": get_token(request)}

    def twice(request: HttpRequest) -> dict[str, Any]:
        get_token(request)
        return parts(request)

    for one in (parts, twice):
        with pytest.raises(OfTheReaderError, match="csrf_token"):
            answer(secretariat, one)


@pytest.mark.boso
@pytest.mark.django_db(transaction=True)
def test_the_frame_is_each_readers_own_and_the_inside_is_shared(made: Made, reader: Reader) -> None:
    reader("secretariat")
    made("{{ request.path }}{{ request.GET.q }}{{ frame.person }}{{ frame.role }}.")
    texts = [answer(f"persona-{one}").content.decode() for one in ("secretariat", "management")]
    assert all("csrfmiddlewaretoken" in text and text.endswith("/page/1.") for text in texts)
    assert texts[0] != texts[1]


@pytest.mark.boso
@pytest.mark.django_db(transaction=True)
def test_keys_hold_values_and_old_overviews_are_let_go(reader: Reader) -> None:
    client = reader("secretariat")
    for number in range(4):
        with as_owner():
            write(number)
        assert client.get(MATRIX).status_code == 200
    for results in (kept._INSIDE, overview._KEPT, columns._COLUMNS):
        assert len(results) >= 4
    for results in (kept._INSIDE, overview._KEPT, columns._COLUMNS, columns._COMMON):
        assert results._results
        assert [key for key in results._results if not plain(key)] == []
    gc.collect()
    alive = [one for one in gc.get_objects() if type(one) is Overview]
    assert len(alive) == len(overview._KEPT)


def write(number: int) -> None:
    from paraply.governance.models import Ownership

    Ownership.objects.filter(programme__key="boso").update(note={"nb": f"{number}"})


def plain(value: Any) -> bool:
    """Whether a key is made of values alone."""
    if isinstance(value, tuple | frozenset):
        return all(plain(one) for one in value)
    return value is None or type(value) in (str, int, bool, date)
