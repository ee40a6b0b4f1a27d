"""Two imports at the same moment, on two connections: each is taken or told why not, and nothing is half done."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.vocabulary import Target
from paraply.demo.generator import generate
from paraply.interchange.importing import import_programme, read_and_check
from paraply.interchange.removing import InUse, remove_shared
from paraply.kernel.files.reading import ReadFile
from paraply.kernel.files.refusals import Refused
from paraply.kernel.files.writing import write
from paraply.organisations.models import Municipality
from paraply.programmes.models import LocalAlias, Participant

pytestmark = pytest.mark.django_db(transaction=True)

TERM = {"id": "trinn", "term": {"nb": "trinn"}}


def programme(key: str, municipality: str = "Asker", **more: Any) -> ReadFile:
    values = generate(2, key=key)
    values["municipalities"] = [{"id": "asker", "name": municipality}]
    values["participants"][0]["municipality"] = "asker"
    return read_and_check(write({**values, **more}))


def take(file: ReadFile) -> str:
    try:
        found = import_programme(system(), Target(), file)
    except Refused as refused:
        return refused.refusals[0].sentence.text("en")
    return f"{found.inserted} new" if found.inserted else f"{found.changed} changed"


def at_once(*works: Any) -> list[Any]:
    ready = Barrier(len(works))

    def work(one: Any) -> Any:
        try:
            system()  # connected
            ready.wait()
            return one()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return [found.result() for found in [pool.submit(work, one) for one in works]]


def counted(*models: Any) -> list[int]:
    with acting_as(system(), read_only=True):
        return [model.objects.count() for model in models]


def test_a_new_programme_twice() -> None:
    file = programme("new")
    found = at_once(lambda: take(file), lambda: take(file))
    assert sorted(one.split(" ", 1)[1] for one in found) == ["changed", "new"]
    assert counted(Participant, Municipality) == [2, 1]


def test_another_programme_with_the_same_shared_rows() -> None:
    found = at_once(lambda: take(programme("one")), lambda: take(programme("two")))
    assert all(one.endswith(" new") for one in found)
    assert counted(Participant, Municipality) == [4, 1]


def test_another_programme_with_other_content_in_a_shared_row() -> None:
    found = at_once(lambda: take(programme("one")), lambda: take(programme("two", "Asker og Bærum")))
    assert sorted(one.endswith(" new") for one in found) == [False, True]
    assert sum("exists with other content" in one for one in found) == 1
    assert counted(Participant, Municipality) == [2, 1]


def test_a_shared_row_is_not_taken_away_from_under_an_import() -> None:
    take(programme("one", glossary=[TERM]))
    alias = {"id": "a", "participant": "P001", "term": "trinn", "word": "steg", "source": ["G § 1"]}

    def remove() -> str:
        try:
            remove_shared(system(), Target(), "glossary", "trinn")
        except InUse:
            return "kept"
        return "removed"

    file = programme("two", glossary=[TERM], local_aliases=[alias])
    taken, removed = at_once(lambda: take(file), remove)
    assert taken.endswith(" new")
    assert removed in ("kept", "removed")
    assert counted(LocalAlias) == [1]
