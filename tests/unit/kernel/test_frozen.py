"""Dataclasses written down and read back as they were."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.kernel.frozen import NotWritable, canonical, digest, read_as, written


@dataclass(frozen=True)
class Leaf:
    name: str
    day: date | None = None
    many: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tree:
    leaf: Leaf
    leaves: tuple[Leaf, ...]
    by_name: Mapping[str, Leaf]
    marks: frozenset[str] = frozenset()
    loose: Mapping[str, object] = field(default_factory=dict)


texts = st.text(max_size=20)
leaves = st.builds(Leaf, texts, st.none() | st.dates(), st.lists(texts, max_size=3).map(tuple))
trees = st.builds(
    Tree,
    leaves,
    st.lists(leaves, max_size=3).map(tuple),
    st.dictionaries(texts, leaves, max_size=3),
    st.frozensets(texts, max_size=3),
    st.dictionaries(
        texts, st.integers() | texts | st.booleans() | st.lists(st.integers(), max_size=2), max_size=3
    ),
)


@given(trees)
def test_what_is_written_reads_back_as_it_was_also_through_json(tree: Tree) -> None:
    values = json.loads(canonical(written(tree)))
    back = read_as(Tree, values)
    assert back == tree
    assert list(back.by_name) == list(tree.by_name)
    assert digest(written(back)) == digest(written(tree))


def test_one_letter_makes_another_mark() -> None:
    assert digest(written(Leaf("a"))) != digest(written(Leaf("b")))


def test_the_mark_does_not_hang_on_the_order_of_keys() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})


@pytest.mark.parametrize("value", [object(), Leaf, 1j, b"bytes"])
def test_what_has_no_written_form_is_refused(value: object) -> None:
    with pytest.raises(NotWritable):
        written(value)


def test_a_kind_it_does_not_know_is_refused() -> None:
    with pytest.raises(KeyError):
        read_as(Leaf, {"is": "Path", "name": "x"})
