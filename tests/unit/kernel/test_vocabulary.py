"""A programme's own words: filled in where a text is read, in every form, and only where a term stands."""

from __future__ import annotations

import pytest

from paraply.kernel.localised import LANGUAGES, Localised
from paraply.kernel.vocabulary import DEFAULTS, FORMS, filled, speaking

BOROUGHS = {
    "participant": {
        "en": {"one": "borough", "the": "the borough", "many": "boroughs", "the_many": "the boroughs"},
        "nb": {"one": "bydel", "the": "bydelen", "many": "bydeler", "the_many": "bydelene"},
    },
    "key_partner": {"en": {"one": "Jobcentre Plus"}},
}
SENTENCE = Localised(
    "[[Participant.the]] møtte [[key_partner.the]].",
    None,
    "[[Participant.the_many]] met [[key_partner.the]].",
)


def test_without_own_words_the_plain_ones_are_said() -> None:
    assert SENTENCE.text("nb") == "Deltakeren møtte nøkkelpartneren."
    assert SENTENCE.text("en") == "The participants met the key partner."


def test_while_a_programme_is_spoken_of_its_words_are_said() -> None:
    with speaking(BOROUGHS):
        assert SENTENCE.text("en") == "The boroughs met Jobcentre Plus."
        assert SENTENCE.text("nn") == "Bydelen møtte nøkkelpartneren.", (
            "in the language that the text is really in"
        )
        with speaking({}):
            assert SENTENCE.text("en").startswith("The participants")
        assert SENTENCE.text("en").startswith("The boroughs")
    assert SENTENCE.text("en").startswith("The participants")


def test_a_sentence_is_filled_after_its_values_are() -> None:
    with speaking(BOROUGHS):
        many = Localised.same("{count} [[participant.many]]").format(count=12)
        assert many.text("en") == "12 boroughs"
        assert many.spoken() == Localised("12 bydeler", "12 deltakarar", "12 boroughs")


@pytest.mark.parametrize("text", ["[[nothing]]", "[[participant", "[participant]", "[[participant.all]]", ""])
def test_what_is_no_term_stays_as_it_is(text: str) -> None:
    assert filled(text, "en") == text


def test_every_term_has_every_form_in_every_language() -> None:
    assert all(
        DEFAULTS[term][language][form] for term in DEFAULTS for language in LANGUAGES for form in FORMS
    )
