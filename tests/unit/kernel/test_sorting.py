"""Norwegian alphabetical order without help from the database."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from paraply.kernel.sorting import norwegian_key


def in_order(*names: str) -> bool:
    return sorted(reversed(names), key=norwegian_key) == list(names)


def test_ae_oe_and_aa_come_last_in_that_order() -> None:
    assert in_order("Asker", "Bærum", "Hamar", "Zurich", "Ærø", "Østre Toten", "Ål")


def test_double_a_sorts_as_aa() -> None:
    assert in_order("Asker", "Zoo", "Aasen", "Åsnes")


def test_swedish_letters_sort_with_ours() -> None:
    assert in_order("zz", "Ärlig", "æs")
    assert in_order("zz", "Östra", "øy")


def test_case_and_other_accents_only_break_ties() -> None:
    assert norwegian_key("hamar")[0] == norwegian_key("HAMAR")[0]
    assert norwegian_key("allé")[0] == norwegian_key("alle")[0]
    assert in_order("alle", "allé", "allf")


@given(st.text(max_size=20))
def test_composed_and_decomposed_letters_sort_alike(text: str) -> None:
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert norwegian_key(composed)[0] == norwegian_key(apart)[0]


@given(st.lists(st.text(alphabet="abæøåÆØÅ aäö", max_size=6)))
def test_order_does_not_depend_on_where_one_begins(names: list[str]) -> None:
    assert sorted(names, key=norwegian_key) == sorted(reversed(names), key=norwegian_key)
