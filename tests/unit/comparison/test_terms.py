"""Terms are found in text without changing it, and searched in three languages at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.kernel.localised import Localised
from paraply.programmes.facts import TermFact
from paraply.programmes.terms import by_letter, mentions, near, pieces, search


def term(key: str, nb: str, nn: str = "", en: str = "", **more: object) -> TermFact:
    return TermFact(key, Localised(nb, nn or nb, en or nb), Localised("", "", ""), **more)  # type: ignore[arg-type]


TERMS = (
    term("program", "program", en="programme"),
    term("programleder", "programleder", "programleiar", "programme coordinator"),
    term("styringsgruppe", "styringsgruppe", en="steering group"),
    term("plan", "boligsosial handlingsplan"),
    term("kort", "plan"),
    term("radmann", "rådmann / kommunedirektør"),
)


def found(text: str, language: str = "nb") -> list[tuple[str, str]]:
    return [(one.text, one.term) for one in pieces(text, TERMS, language, set()) if one.term]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Programmet er stort", [("Programmet", "program")]),
        (
            "Programlederen møtte styringsgruppen.",
            [("Programlederen", "programleder"), ("styringsgruppen", "styringsgruppe")],
        ),
        ("en boligsosial handlingsplan", [("boligsosial handlingsplan", "plan")]),
        ("plan og planen", [("plan", "kort")]),
        ("kommunedirektøren", [("kommunedirektøren", "radmann")]),
        ("programvare", []),
        ("deprogram", []),
        ("", []),
    ],
)
def test_words_are_found_whole_bent_and_the_longest_first(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_each_term_is_found_once_for_a_page() -> None:
    seen: set[str] = set()
    assert [one.term for one in pieces("program", TERMS, "nb", seen)] == ["program"]
    assert [one.term for one in pieces("programmet igjen", TERMS, "nb", seen)] == [""]


@given(
    st.lists(
        st.sampled_from([*"aå <>&\"'\n", "program", "Programlederen", "styringsgruppe", "<b>", "plan"])
    ).map("".join)
)
def test_the_text_is_the_same_in_pieces(text: str) -> None:
    assert "".join(one.text for one in pieces(text, TERMS, "nb", set())) == text


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("steering", "styringsgruppe"),
        ("PROGRAM", "program"),
        ("programleiar", "programleder"),
        ("direktør", "radmann"),
        ("social", None),
        ("", "plan"),
    ],
)
def test_search_looks_in_all_languages_and_puts_the_best_first(asked: str, first: str | None) -> None:
    answer = search(TERMS, asked)
    assert (answer[0].key if answer else None) == first


def test_a_letter_in_two_parts_is_the_letter() -> None:
    alone = [TermFact(key="soknad", term=Localised(nb="søknadsår"), definition=Localised())]
    for looked_for in ("søknadsår", "søknadsa\u030ar", "a\u030ar"):
        assert [one.key for one in search(alone, looked_for)] == ["soknad"]
    assert [one.key for one in near(alone, "søknadsa\u030a")] == ["soknad"]


def test_a_misspelling_is_met_with_near_words() -> None:
    assert [one.key for one in near(TERMS, "styringsgrupe")] == ["styringsgruppe"]
    assert near(TERMS, "xyz") == ()


def test_letters_stand_in_norwegian_order() -> None:
    letters = [
        letter
        for letter, _ in by_letter(
            (term("a", "ås"), term("b", "ære"), term("c", "øre"), term("d", "zoo")), "nb"
        )
    ]
    assert letters == ["Z", "Æ", "Ø", "Å"]


def test_mentions_are_told_once_each() -> None:
    texts = [
        ("1", Localised.same("Styringsgruppen")),
        ("2", Localised.same("noe annet")),
        ("3", Localised.same("en styringsgruppe")),
    ]
    assert mentions(texts, TERMS[2], "nb") == ("1", "3")
