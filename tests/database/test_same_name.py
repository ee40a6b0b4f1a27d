"""Two participants, two plans and two groups with the same name are never taken for each other."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.personas import BACKEND
from paraply.access.vocabulary import Role, Standing, Target
from paraply.comparison.board import Choice, board
from paraply.comparison.overview import Overview, opened, overview, participant_overview
from paraply.demo.generator import generate, text
from paraply.demo.personas import SINCE
from paraply.documents.writers.formats import FORMATS
from paraply.interchange.exporting import export_programme, write
from paraply.interchange.importing import import_programme, read_and_check
from paraply.kernel.files.reading import read
from paraply.programmes.queries import glossary
from paraply.reporting.outline.reading import standard
from paraply.reporting.report import report
from paraply.web.programme.board_strips import sheet
from support.everywhere import pages

pytestmark = pytest.mark.django_db
KEY, DAY = "same", date(2016, 6, 1)
SHOWN = ["Herøy (1515)", "Herøy (1818)", "HERØY (P003)"]


def programme() -> dict[str, Any]:
    """Three municipalities that read the same, two with a number; two plans and two groups that do in the first."""
    values = generate(3, key=KEY)
    values["municipalities"] = [
        {"id": f"heroy-{code}", "name": "Herøy", "codes": [{"id": f"c{code}", "code": code, "from": "2000-01-01"}]}
        for code in ("1515", "1818")
    ]  # fmt: skip
    for one, known in zip(values["participants"], values["municipalities"], strict=False):
        one.update(name="Herøy", municipality=known["id"])
    first, _, third = values["participants"]
    third["name"] = "HERØY"
    first["plans"] += [
        {
            "id": f"plan-{number}",
            "name": "Boligplan",
            "kind": "theme_plan",
            "status": "preliminary",
            "from": 2010,
        }
        for number in (1, 2)
    ]
    first["bodies"] += [
        {"id": f"body-{number}", "name": "Arbeidsgruppa", "kind": "working_group", "from": 2010}
        for number in (1, 2)
    ]
    first["statements"] = [
        {
            "id": f"said-{status}", "topic": "other", "about": "the way", "status": status, "text": text("Sagt"), "from": 2010,
            "source": [f"G § {voice}/1"],
        }
        for status, voice in (("done", "A"), ("none", "B"))
    ]  # fmt: skip
    return values


@pytest.fixture
def whole() -> Overview:
    import_programme(system(), Target(), read_and_check(write(programme())))
    with acting_as(system(), read_only=True):
        return overview(KEY, DAY, everyone=True)


def test_everything_computed_calls_each_by_its_own_name(whole: Overview) -> None:
    assert [name for _, name in whole.matrix.columns] == SHOWN
    said = [one.sentence.text("nb") for one in (*whole.likenesses, *whole.conflicts)]
    told = " ".join(said)
    assert all(name in told for name in SHOWN)
    bare = told
    for name in SHOWN:
        bare = bare.replace(name, "")
    assert "herøy" not in bare.casefold()
    assert {one.name for one in whole.signals if one.participant} <= set(SHOWN)
    (conflict,) = (one for one in whole.conflicts if one.row == "statement:the way")
    assert (conflict.keys, conflict.names) == (("P001",), ("Herøy (1515)",))


def test_a_conflict_stands_with_the_one_it_is_about(whole: Overview) -> None:
    with acting_as(system(), read_only=True):
        place = opened(KEY, DAY, DAY)
        found = {
            key: [one.row for one in participant_overview(place, key).conflicts] for key in ("P001", "P002")
        }
    assert "statement:the way" in found["P001"]
    assert "statement:the way" not in found["P002"]


def test_plans_and_groups_of_one_participant_are_told_apart(whole: Overview) -> None:
    first = whole.records.participants[0]
    assert {one.name for one in first.plans if one.key.startswith("plan-")} == {
        "Boligplan (plan-1)",
        "Boligplan (plan-2)",
    }
    assert {one.name for one in first.bodies if one.key.startswith("body-")} == {
        "Arbeidsgruppa (body-1)",
        "Arbeidsgruppa (body-2)",
    }


def test_files_call_each_by_its_own_name(whole: Overview) -> None:
    rows = [row for group in board(whole, Choice()).groups for row in group.rows]
    lines = sheet(rows).splitlines()[1:]
    assert sorted(line.partition(";")[0] for line in lines) == sorted(SHOWN)

    document = report(standard(), whole, "nb", glossary(whole.records.programme.key)).document
    page = FORMATS["html"](document).content.decode()
    assert all(f">{name}<" in page for name in SHOWN)
    assert ">Herøy<" not in page
    book = load_workbook(BytesIO(FORMATS["xlsx"](document).content))
    cells = {cell.value for one in book for row in one.iter_rows() for cell in row}
    assert set(SHOWN) <= cells
    assert not {"Herøy", "HERØY"} & cells


def test_no_page_calls_one_by_the_shared_name_alone(whole: Overview) -> None:
    """Nor does the calendar; each page that names a participant names it whole."""
    user = User.objects.create_user("same", "same@example.invalid")
    with acting_as(system()):
        pk = whole.records.programme.pk
        enrol(system(), Target(programme=pk), user, Standing(Role.SECRETARIAT, pk, None, None), SINCE)
    client = Client()
    client.force_login(user, backend=BACKEND)
    for name, address in pages(KEY, "P001"):
        response = client.get(address, {"as_of": DAY.isoformat()})
        if response.status_code == 200 and "pdf" not in response["Content-Type"]:
            said = response.getvalue().decode()
            for shown in SHOWN:
                said = said.replace(shown, "")
            found = re.findall(r".{60}(?i:herøy).{60}", said, re.DOTALL)
            assert found == [], name


def test_the_file_still_says_the_name_alone(whole: Overview) -> None:
    exported = read(export_programme(system(), Target(), KEY))
    assert [one["name"] for one in exported.values["participants"]] == ["Herøy", "Herøy", "HERØY"]
