"""Text in three languages: an honest fallback, and templates filled in the same language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.kernel.localised import LANGUAGES, Localised

TEXTS = st.dictionaries(st.sampled_from(LANGUAGES), st.text(max_size=20))


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        (Localised("b", "n", "e"), "nn", ("n", "nn")),
        (Localised("b", None, "e"), "nn", ("b", "nb")),
        (Localised(None, None, "e"), "nn", ("e", "en")),
        (Localised(None, "n", "e"), "nb", ("n", "nn")),
        (Localised(None, None, "e"), "nb", ("e", "en")),
        (Localised("b", "n", None), "en", ("b", "nb")),
        (Localised(None, "n", None), "en", ("n", "nn")),
        (Localised("", "n", None), "nb", ("n", "nn")),
        (Localised("b", "n", "e"), "fr", ("b", "nb")),
        (Localised(), "nn", ("", "nn")),
    ],
)
def test_fallback_says_which_language_it_fell_back_to(
    text: Localised, asked: str, answer: tuple[str, str]
) -> None:
    assert text.find(asked) == answer
    assert text.text(asked) == answer[0]


@given(TEXTS)
def test_the_stored_form_comes_back(texts: dict[str, str]) -> None:
    assert Localised.from_dict(texts).as_dict() == texts


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_text_is_found_whenever_there_is_one(texts: dict[str, str], asked: str) -> None:
    found, language = Localised.from_dict(texts).find(asked)
    assert found == texts.get(language, "")
    assert bool(found) == any(texts.values())


def test_unknown_languages_and_nothing_are_ignored() -> None:
    assert Localised.from_dict({"nb": "ja", "de": "ja"}) == Localised(nb="ja")
    assert Localised.from_dict(None) == Localised()
    assert not Localised()


def test_missing_counts_nothing_where_nobody_has_written() -> None:
    assert Localised().missing() == ()
    assert Localised(nb="ja").missing() == ("nn", "en")
    assert Localised.same("Hamar").missing() == ()


def test_a_template_takes_values_in_its_own_language() -> None:
    made = Localised("{name}: {value}", "{name}: {value}!", "{name} = {value}").format(
        name="Hamar", value=Localised("ja", None, "yes")
    )
    assert made == Localised("Hamar: ja", "Hamar: ja!", "Hamar = yes")


def test_a_missing_template_stays_missing() -> None:
    assert Localised("{count}", None, "{count}").format(count=3) == Localised("3", None, "3")
