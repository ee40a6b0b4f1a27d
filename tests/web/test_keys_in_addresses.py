"""Every key that a record may have can stand in the address of its page, and the database refuses any other."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import product
from typing import Any
from urllib.parse import unquote

import pytest
from django.db import IntegrityError, transaction
from django.urls import URLPattern, resolve, reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from paraply.access.operation import system
from paraply.access.vocabulary import Target
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.demo.generator import generate
from paraply.interchange.importing import import_programme, read_and_check
from paraply.kernel import keys
from paraply.kernel.files.refusals import Refused
from paraply.kernel.files.writing import write
from paraply.programmes.models import GlossaryTerm, Participant, Programme
from paraply.web.urls import urlpatterns

# What a part of an address may be: a key of a record, or a word of the product's own.
IN_ADDRESS = st.from_regex(keys.IN_ADDRESS.replace("$", r"\Z"))
PARTS: dict[str, st.SearchStrategy[Any]] = {
    "programme": st.from_regex(keys.PROGRAMME.replace("$", r"\Z")),
    "participant": IN_ADDRESS,
    "term": IN_ADDRESS,
    "key": st.sampled_from(sorted(CHARACTERISTICS)),
    "number": st.integers(1, 10**6),
    "name": st.just("report-nb.pdf"),
    "outline": st.just("status"),
}
ROUTES = {route.name: route for route in urlpatterns if isinstance(route, URLPattern)}
WORST = [
    "a/b",
    "..",
    ".",
    "a b",
    "a?b",
    "a#b",
    "a%2Fb",
    "a\\b",
    "",
    "-a",
    "a\n",
    "x" * 81,
    "å\u030a",
    "\u202ea",
]


@pytest.mark.parametrize("name", ROUTES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_each_address_leads_back_to_what_it_was_made_of(name: str, data: st.DataObject) -> None:
    wanted = {part: data.draw(PARTS[part]) for part in ROUTES[name].pattern.converters}
    found = resolve(unquote(reverse(name, kwargs=wanted)))
    assert (found.url_name, found.kwargs) == (name, wanted)


@pytest.mark.parametrize("key", WORST)
def test_a_file_with_another_key_is_refused_with_what_is_allowed(key: str) -> None:
    values = generate(1)
    values["glossary"] = [{"id": key, "term": {"nb": "x"}}]
    values["participants"][0]["id"] = key
    values["studies"], values["findings"] = [], []
    with pytest.raises(Refused) as refused:
        read_and_check(write(values))
    said = {one.path: one.sentence for one in refused.value.refusals}
    for path in (("glossary", 0, "id"), ("participants", 0, "id")):
        assert "bokstaver, tall og . _ -, høyst 80 tegn" in said[path].text("nb")
        assert said[path].missing() == ()


@pytest.mark.django_db
def test_the_database_refuses_it_too(owner: Callable[[], AbstractContextManager[None]]) -> None:
    values = generate(1) | {"glossary": [{"id": "trinn", "term": {"nb": "trinn"}}]}
    import_programme(system(), Target(), read_and_check(write(values)))
    with owner():
        for model, key in product((Programme, Participant, GlossaryTerm), WORST):
            with pytest.raises(IntegrityError, match="_key_check"), transaction.atomic():
                model.objects.update(key=key)  # type: ignore[attr-defined]
