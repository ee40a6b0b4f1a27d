"""Groups by value, the pattern they make and the sentence in three languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.likenesses import Likeness, Pattern, likeness
from paraply.kernel.localised import LANGUAGES
from unit.comparison.making import (
    INTERVIEWS,
    OWN,
    characteristic_matrix,
    coordinator,
    ownership,
    programme,
    records,
)

NAMES = ("Bærum", "Hamar", "Lillehammer", "Lørenskog", "Moss")
KINDS = {"P": "political", "A": "administrative"}


def owner(name: str, letter: str) -> ParticipantRecords:
    """P political, A administrative, ? unknown, - no data, ! two voices, o not in the programme."""
    if letter == "o":
        return records(name, in_programme=False)
    if letter == "-":
        return records(name)
    if letter == "?":
        # Something else is recorded, so that the missing owner is unknown.
        return records(name, coordinators=(coordinator(),))
    if letter == "!":
        rivals = (ownership("political", sources=INTERVIEWS), ownership("administrative", sources=OWN))
        return records(name, ownerships=rivals)
    return records(name, ownerships=(ownership(KINDS[letter]),))


def found(letters: str) -> Likeness | None:
    whole = programme(*(owner(name, letter) for name, letter in zip(NAMES, letters, strict=False)))
    matrix = characteristic_matrix(whole, ["ownership.kind"])
    return likeness(matrix.rows[0], dict(matrix.columns))


LABEL = {
    "nb": "Lokalt eierskap til programmet",
    "nn": "Lokalt eigarskap til programmet",
    "en": "Local ownership of the programme",
}


@pytest.mark.parametrize(
    ("letters", "pattern"),
    [
        ("PPPP", Pattern.COMMON),
        ("PPPP-", Pattern.COMMON),
        ("P---", Pattern.ONE_KNOWN),
        ("P???", Pattern.ONE_KNOWN),
        ("P", Pattern.ONE_KNOWN),
        ("P!", Pattern.SCATTERED),
        ("PPPA", Pattern.ALL_BUT_ONE),
        ("APPP-", Pattern.ALL_BUT_ONE),
        ("PPAA", Pattern.SPLIT),
        ("PA", Pattern.SPLIT),
        ("PPP!", Pattern.PARTLY_KNOWN),
        ("PPA?", Pattern.SPLIT),
        ("PPA!", Pattern.SCATTERED),
        ("!!", Pattern.SCATTERED),
        ("PPP?", Pattern.PARTLY_KNOWN),
        ("????", Pattern.NOTHING_KNOWN),
        ("----", Pattern.NOTHING_KNOWN),
    ],
)
def test_the_pattern_of_the_groups(letters: str, pattern: Pattern) -> None:
    likeness = found(letters)
    assert likeness is not None
    assert likeness.pattern is pattern


def test_before_anybody_is_in_the_programme_there_is_nothing_to_compare() -> None:
    assert found("oooo") is None
    assert found("") is None


def sentences(letters: str) -> dict[str, str]:
    likeness = found(letters)
    assert likeness is not None
    return {
        language: likeness.sentence.text(language).replace(LABEL[language], "…") for language in LANGUAGES
    }


def test_common_to_all() -> None:
    assert sentences("PPPP-") == {
        "nb": "…: politisk i alle fire. Moss har ingen data ennå.",
        "nn": "…: politisk i alle fire. Moss har ingen data enno.",
        "en": "…: political in all four. No data yet from Moss.",
    }


def test_a_single_known_value_is_no_likeness() -> None:
    assert sentences("P??") == {
        "nb": "…: politisk i Bærum. Ukjent for Hamar og Lillehammer.",
        "nn": "…: politisk i Bærum. Ukjent for Hamar og Lillehammer.",
        "en": "…: political in Bærum. Unknown for Hamar and Lillehammer.",
    }


def test_all_but_one() -> None:
    assert sentences("APPP") == {
        "nb": "…: politisk i alle unntatt Bærum, der svaret er administrativt.",
        "nn": "…: politisk i alle unntatt Bærum, der svaret er administrativt.",
        "en": "…: political in all but Bærum, where it is administrative.",
    }


def test_a_split_counts_in_words_and_names_everybody() -> None:
    assert sentences("PAPAP") == {
        "nb": "…: politisk i tre av fem (Bærum, Lillehammer og Moss), administrativt i to av fem (Hamar og Lørenskog).",
        "nn": "…: politisk i tre av fem (Bærum, Lillehammer og Moss), administrativt i to av fem (Hamar og Lørenskog).",
        "en": "…: political in three of five (Bærum, Lillehammer and Moss), administrative in two of five (Hamar and Lørenskog).",
    }


def test_the_unknown_count_among_all_and_those_without_data_do_not() -> None:
    assert sentences("PP?P-")["nb"] == (
        "…: politisk i tre av fire (Bærum, Hamar og Lørenskog). Ukjent for Lillehammer. Moss har ingen data ennå."
    )
    assert sentences("???")["en"] == "…: unknown for Bærum, Hamar and Lillehammer."
    assert sentences("--")["nn"] == "Bærum og Hamar har ingen data enno."


def test_those_whose_sources_disagree_stand_in_no_group() -> None:
    likeness = found("PP!")
    assert likeness is not None
    assert likeness.disputed == ("Lillehammer",)
    assert likeness.pattern is Pattern.PARTLY_KNOWN
    assert sentences("PP!")["nn"] == (
        "…: politisk i to av tre (Bærum og Hamar). Kjeldene er usamde om Lillehammer."
    )


@settings(max_examples=60)
@given(st.text(alphabet="PA?-!o", max_size=5))
def test_everybody_is_counted_once_and_no_sentence_is_left_unfilled(letters: str) -> None:
    likeness = found(letters)
    compared = [name for name, letter in zip(NAMES, letters, strict=False) if letter != "o"]
    if likeness is None:
        assert compared == []
        return
    placed = [name for group in likeness.groups for name in group.names]
    placed += [*likeness.unknown, *likeness.without_data, *likeness.disputed]
    assert sorted(placed) == sorted(compared)
    sizes = [len(group.names) for group in likeness.groups]
    assert sizes == sorted(sizes, reverse=True)
    for language in LANGUAGES:
        text = likeness.sentence.text(language)
        assert text and "{" not in text and "  " not in text
