"""The matrix page."""

from __future__ import annotations

import re

import pytest

from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from web.conftest import Reader
from web.pages import MATRIX, evidence, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def columns(page: str) -> list[str]:
    head = page[page.index("<thead>") : page.index("</thead>")]
    return re.findall(r'participants/(\w+)/"', head.replace('?as_of=2009-06-01"', '"'))


def test_every_characteristic_is_a_row_and_the_study_gives_the_columns(reader: Reader) -> None:
    page = html(reader("evaluator").get(MATRIX))
    assert all(f'id="{key}"' in page for key in CHARACTERISTICS)
    assert columns(page) == ["BAE", "HAM", "LIL", "LOR", "MOS"]


def test_each_cell_opens_its_evidence_on_the_same_date(reader: Reader) -> None:
    page = html(reader("evaluator").get(MATRIX, {"as_of": "2010-12-10"}))
    assert f'href="{evidence("LIL", "users.mode")}?as_of=2010-12-10"' in page


def test_a_cell_with_two_answers_says_who_gives_which(reader: Reader) -> None:
    page = html(reader("evaluator").get(MATRIX, {"theme": "users"}))
    cell = page[page.index(evidence("LIL", "users.mode")) :]
    cell = cell[: cell.index("</td>")]
    assert "sources disagree" in cell
    assert "planned" in cell
    assert "considered" in cell
    assert "the interviews" in cell


def test_a_claim_that_differs_is_told_apart_from_sources_that_do(reader: Reader) -> None:
    page = html(reader("evaluator").get(MATRIX, {"theme": "project_group"}))
    cell = page[page.index(evidence("HAM", "project_group.key_partner")) :]
    assert "a finding says otherwise" in cell[: cell.index("</td>")]


def test_rows_and_columns_can_be_chosen(reader: Reader) -> None:
    page = html(reader("evaluator").get(MATRIX, {"theme": "users", "participant": ["HAM", "LOR"]}))
    assert columns(page) == ["HAM", "LOR"]
    assert 'id="users.mode"' in page
    assert 'id="plan.status"' not in page


@pytest.mark.parametrize(
    ("kind", "here", "gone"),
    [
        ("computed", 'id="plan.status"', "Members of the steering group"),
        ("listed", "Members of the steering group", 'id="plan.status"'),
        ("conflicts", 'id="users.mode"', 'id="plan.status"'),
    ],
)
def test_kinds_of_rows(reader: Reader, kind: str, here: str, gone: str) -> None:
    page = html(reader("evaluator").get(MATRIX, {"rows": kind}))
    assert here in page
    assert gone not in page


def test_those_outside_the_study_are_shown_on_request(reader: Reader) -> None:
    page = html(reader("evaluator").get(MATRIX, {"everyone": "1"}))
    assert {"ASK", "GJO", "KON", "HAL", "OSL"} <= set(columns(page))
    assert "not in the study" in page


def test_words_that_mean_nothing_here_are_passed_over(reader: Reader) -> None:
    strange = {"theme": "<script>", "participant": "BAE'", "rows": "x", "page": "٣", "everyone": "yes"}
    response = reader("evaluator").get(MATRIX, strange)
    assert response.status_code == 200
    assert "<script>" not in html(response).replace('<script src="/static/', "")


def test_before_admission_no_cell_claims_a_value(reader: Reader) -> None:
    page = reader("evaluator").get(MATRIX, {"as_of": "2009-06-01", "rows": "computed"})
    body = html(page)[html(page).index("<tbody>") :]
    assert body.count("badge badge-absent") >= 30 * 5
    assert 'class="badge"' not in body


@pytest.mark.parametrize("persona", ["coordinator-bae", "politician", "council", "ministry", "administrator"])
def test_a_role_without_the_matrix_finds_none(reader: Reader, persona: str) -> None:
    response = reader(persona).get(MATRIX)
    assert response.status_code == 404
    assert "Sign out" in words(response)


def test_an_unknown_programme_is_not_found(reader: Reader) -> None:
    assert reader("evaluator").get("/p/other/matrix/").status_code == 404
