"""One participant's anchoring in five arenas."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def address(key: str) -> str:
    return f"/p/boso/participants/{key}/anchoring/"


def test_all_five_arenas_are_there_with_how_far_they_have_come(reader: Reader) -> None:
    page = html(reader("coordinator-lor").get(address("LOR")))
    for arena in ("admin", "political", "external", "users", "plan"):
        assert f'id="{arena}"' in page


def test_the_three_political_routes_are_kept_apart(reader: Reader) -> None:
    page = words(reader("secretariat").get(address("LOR")))
    start = page.index("A seat in the bodies")
    political = page[start : page.index("External actors", start)]
    assert "A politician sits in one of the programme's bodies." in political
    assert "Formal matters" in political
    assert "Nothing is recorded: that is unknown, not no." in political


def test_what_the_municipality_says_stands_beside_what_the_evaluators_say(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("HAM")))
    assert "The municipality and its records" in page and "The evaluators" in page
    assert "What the evaluators judge" in page


def test_each_item_has_its_date_or_says_that_none_is_recorded(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("LIL")))
    assert "spring 2010" in page and "date not recorded" in page


def test_the_profile_says_the_same_in_words_and_in_a_table(reader: Reader) -> None:
    page = html(reader("evaluator").get(address("LOR")))
    assert 'role="img" aria-label="Administrative, the municipality and its records: done;' in page
    assert '<th scope="col">The evaluators</th>' in page


def test_what_became_known_is_told_apart_from_what_happened(reader: Reader) -> None:
    """Of Lillehammer's matters only the gathering in spring 2010 is dated between the two days."""
    page = html(reader("evaluator", "nb").get(address("LIL"), {"against": "2010-01-01"}))
    assert page.count("</svg>ny</span>") == 1
    start = page.index("</svg>ny</span>")
    assert "Utvalgslederen" in page[start - 400 : start]
    assert page.count('class="recorded-since"><svg') == 20
    text = words(reader("evaluator").get(address("LIL"), {"against": "2010-01-01"}))
    assert "New: 1 Recorded since: 20 Changed status: 0 No longer recorded: 0" in text


def test_the_arenas_furthest_then_and_now(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("HAM"), {"against": "2009-06-01"}))
    assert "Users furthest unknown → then done recorded since" in page
    same = words(reader("evaluator").get(address("HAM"), {"against": "2010-12-10"}))
    assert "Users furthest done unchanged" in same


def test_what_only_the_later_date_has_stands_apart(reader: Reader) -> None:
    asked = {"as_of": "2010-01-01", "against": "2010-12-10"}
    page = words(reader("evaluator").get(address("LOR"), asked))
    assert "On record on 10 December 2010 alone" in page
    assert "recorded since" in page


def test_one_date_has_no_marks(reader: Reader) -> None:
    page = html(reader("evaluator").get(address("LIL")))
    assert "recorded-since" not in page and 'class="changed"' not in page


def test_each_kind_of_user_participation_has_its_own_meaning(reader: Reader) -> None:
    page = words(reader("evaluator").get(address("HAM")))
    users = page[page.index("Users furthest") : page.index("Plans furthest")]
    assert (
        "With a seat none Users or their organisations sit in a body. None, by a complete register." in users
    )
    assert "Heard done" in users and "Taking an active part planned" in users
    assert "Merely interviewed" not in users
    assert "is not participation, and counts for nothing here." in users


def test_the_evaluators_words_are_explained_with_their_places(reader: Reader) -> None:
    page = words(reader("evaluator", "nb").get(address("BAE")))
    meanings = page[page.index("Hva evaluatorene mener med ordene") :]
    assert "er kjernen i" in meanings and "R2010 § 2.2.4" in meanings


def test_a_wrong_other_date_comes_back_as_typed(reader: Reader) -> None:
    response = reader("evaluator").get(address("HAM"), {"against": "tull"})
    assert response.status_code == 400 and "tull" in html(response)


def test_one_without_data_says_so(reader: Reader) -> None:
    assert "No data yet" in words(reader("evaluator").get(address("MOS")))


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    assert reader("evaluator").get(address("HAM"), {"as_of": day}).status_code == 200


@pytest.mark.parametrize("persona", ["coordinator-ham", "council", "ministry", "administrator"])
def test_anothers_is_not_there(reader: Reader, persona: str) -> None:
    assert reader(persona).get(address("LOR")).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    wanted = {"nb": "Formelle saker", "nn": "Politikarar er med undervegs", "en": "Formal matters"}
    assert wanted[language] in words(reader("politician", language).get(address("HAM")))
