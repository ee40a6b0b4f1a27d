"""What is written reads back as it was, whatever everyday text it holds, and people can read it."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraply.kernel.files.reading import read
from paraply.kernel.files.refusals import Refused
from paraply.kernel.files.writing import WIDTH, differences, write, write_and_read_back

# What moves, folds, ends or begins something in YAML, and what people paste from elsewhere.
TROUBLE = list("ab  \\\"'#:-,[]{}&*!|>%@`?\t\n\r\x85\u2028\u2029\u00a0æå\u030a😀=~.01§")
TEXTS = st.text(st.sampled_from(TROUBLE), max_size=300) | st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff"), max_size=200
)
NAMES = st.text(st.sampled_from("abcn o:#-"), min_size=1, max_size=8)
VALUES = st.recursive(
    TEXTS | st.integers(-9999, 99_999) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=15,
)


def as_kept(value: Any) -> Any:
    """The value as it is kept: texts in NFC, one kind of line end."""
    if isinstance(value, dict):
        return {name: as_kept(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_kept(inner) for inner in value]
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
    return value


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=3))
def test_everyday_texts_come_back_as_they_were(values: dict[str, Any]) -> None:
    content = write(values)
    found = read(content).values
    assert found == as_kept(values)
    assert write(found) == content
    assert write_and_read_back(values) == content


@pytest.mark.parametrize(
    "word", ["no", "Yes", "on", "null", "true", "~", "", "1", "1e3", "0x1F", "2010", "- a", "a: b", "a #b", " a", "a ", "y"]
)  # fmt: skip
def test_what_looks_like_something_else_is_in_quotes(word: str) -> None:
    assert write({"a": word}) == f'a: "{word}"\n'.encode()


def test_it_is_written_for_people() -> None:
    long = "Programmet styrer flere prosjekter og svarer for den samlede nytten av dem. " * 3
    values = {
        "id": "boso",
        "from": "2010-12-10",
        "bodies": [
            {"id": "BAE-SG/1", "source": ["R2010 § 2.2.1"]},
            {"id": "B", "text": {"nb": long.strip()}},
        ],
    }
    assert write(values).decode() == (
        "id: boso\nfrom: 2010-12-10\nbodies:\n"
        "  - {id: BAE-SG/1, source: [R2010 § 2.2.1]}\n"
        "  - id: B\n    text:\n"
        '      nb: "Programmet styrer flere prosjekter og svarer for den samlede nytten av dem. Programmet styrer flere\n'
        "        prosjekter og svarer for den samlede nytten av dem. Programmet styrer flere prosjekter og svarer for den samlede\n"
        '        nytten av dem."\n'
    )
    assert all(len(line) <= WIDTH for line in write(values).decode().splitlines())


@pytest.mark.parametrize("values", [{"a": "x\x01y"}, {"a": {"é": 1, "e\u0301": 2}}, {"a": 10**30}])
def test_what_would_not_read_back_is_not_given_out(values: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        write_and_read_back(values)


def test_the_first_difference_is_named() -> None:
    one = {"a": [1, {"b": "x", "c": "y"}], "d": 1}
    other = {"a": [1, {"b": "x", "c": "z"}], "d": 2}
    assert next(differences(one, other)) == "a/1/c"
    assert list(differences(one, one)) == []
