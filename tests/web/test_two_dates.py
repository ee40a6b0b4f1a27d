"""The matrix on two dates."""

from __future__ import annotations

import re

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, MATRIX, START, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
BEFORE = "2009-06-01"
COUNTS = re.compile(
    r"(\d+) of (\d+) cells changed, (\d+) recorded since, (\d+) unchanged, and (\d+) without a value"
)


def body(page: str) -> str:
    return page[page.index("<tbody>") : page.index("</table>")]


def rows(page: str) -> int:
    return body(page).count('<th scope="row"')


def test_one_date_has_no_marks_and_offers_another(reader: Reader) -> None:
    page = html(reader("evaluator").get(MATRIX))
    assert '<input class="ds-input" id="against" type="date" name="against" value=""' in page
    assert 'class="changed"' not in page
    assert "rows=changed" not in page


def test_cells_recorded_since_say_so_in_words_and_show_the_value_then(reader: Reader) -> None:
    response = reader("evaluator").get(MATRIX, {"against": BEFORE, "rows": "computed"})
    shown = body(html(response))
    # Everything in BoSo was first recorded on the report's date: nothing is known to have changed.
    assert shown.count('<span class="recorded-since"><svg') == shown.count('class="then"') > 30
    assert 'class="changed"' not in shown
    assert '</svg>recorded since</span><span class="then">1 Jun 2009: not in the programme</span>' in shown


def test_the_sentence_counts_the_cells_of_the_rows_and_columns_chosen(reader: Reader) -> None:
    asked = {"against": BEFORE, "theme": "users", "participant": ["HAM", "MOS"]}
    page = words(reader("evaluator").get(MATRIX, asked))
    assert "Compared with 1 June 2009. From 1 June 2009 to 10 December 2010:" in page
    found = COUNTS.search(page)
    assert found is not None
    changed, total, since, unchanged, without = map(int, found.groups())
    assert changed + since + unchanged + without == total
    assert changed == 0
    assert total % 2 == 0
    assert since == html(reader("evaluator").get(MATRIX, asked)).count('class="then"') > 0


def test_only_what_changed_leaves_the_other_rows_out(reader: Reader) -> None:
    both = {"against": BEFORE, "participant": "HAM"}
    everything = html(reader("evaluator").get(MATRIX, both))
    changed = html(reader("evaluator").get(MATRIX, {**both, "rows": "changed"}))
    assert "rows=changed" in everything
    assert 0 < rows(changed) < rows(everything)
    assert rows(changed) == changed.count('class="then"')
    assert COUNTS.findall(changed) == COUNTS.findall(everything) != []


def test_the_same_day_has_no_changes(reader: Reader) -> None:
    page = reader("evaluator").get(MATRIX, {"against": "2010-12-10", "rows": "changed"})
    assert "The two dates are the same day." in words(page)
    assert "No such rows" in words(page)


def test_the_other_date_may_come_later_than_the_one_looked_at(reader: Reader) -> None:
    asked = {"as_of": BEFORE, "against": "2010-12-10"}
    assert "From 1 June 2009 to 10 December 2010:" in words(reader("evaluator").get(MATRIX, asked))


def test_only_what_changed_means_nothing_with_one_date(reader: Reader) -> None:
    page = html(reader("evaluator").get(MATRIX, {"rows": "changed"}))
    assert rows(page) == rows(html(reader("evaluator").get(MATRIX)))
    assert re.search(r'aria-current="true">All rows', page)


@pytest.mark.parametrize("typed", ["<b>igår</b>", "2010-02-30", "1799-12-31"])
def test_a_wrong_date_to_compare_with_comes_back_with_what_was_typed(reader: Reader, typed: str) -> None:
    response = reader("evaluator").get(MATRIX, {"against": typed, "as_of": "2010-06-01", "theme": "users"})
    page = html(response)
    assert response.status_code == 400
    assert f"“{typed}” is no date that can be shown." in words(response)
    assert "<b>" not in page
    assert 'name="against" value="' in page
    assert page.count('<input type="hidden" name="as_of" value="2010-06-01">') == 1
    assert '<input type="hidden" name="theme" value="users">' in page
    assert "Compare with" in words(response)
    assert f'href="{MATRIX}?as_of=2010-06-01&amp;theme=users"' in page


def test_a_wrong_date_tells_nothing_to_those_who_may_not_see_the_page(reader: Reader) -> None:
    assert reader("council").get(MATRIX, {"against": "tull"}).status_code == 404
    assert reader("evaluator").get("/p/other/matrix/", {"against": "tull"}).status_code == 404


def test_other_pages_pass_the_other_date_over(reader: Reader) -> None:
    assert reader("evaluator").get(START, {"against": "tull"}).status_code == 200


@pytest.mark.parametrize(
    ("language", "mark"),
    zip(LANGUAGES, ("registrert siden", "registrert sidan", "recorded since"), strict=True),
)
def test_the_mark_is_in_the_readers_language(reader: Reader, language: str, mark: str) -> None:
    page = html(reader("evaluator", language).get(MATRIX, {"against": BEFORE}))
    assert f"</svg>{mark}</span>" in body(page)
