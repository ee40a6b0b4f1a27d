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
from paraply.kernel.files.reading import ReadFile
from paraply.kernel.files.refusals import Refused
from paraply.kernel.files.writing import write
from paraply.organisations.models import Municipality
from paraply.programmes.models import GlossaryTerm, Participant
from paraply.programmes.queries import glossary

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


def test_two_programmes_never_refuse_each_other() -> None:
    """The same ids with other content are each programme's own: areas, their codes and terms of a glossary."""
    one = programme("one", glossary=[TERM])
    two = programme("two", "Asker og Bærum", glossary=[{**TERM, "term": {"nb": "trinn i en trapp"}}])
    found = at_once(lambda: take(one), lambda: take(two))
    assert all(one.endswith(" new") for one in found)
    assert counted(Participant, Municipality, GlossaryTerm) == [4, 2, 2]
    with acting_as(system(), read_only=True):
        said = {key: glossary(key)[0].term.text("nb") for key in ("one", "two")}
    assert said == {"one": "trinn", "two": "trinn i en trapp"}
