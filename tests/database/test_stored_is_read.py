"""What a file may say is read: it reaches the facts, and from there the report and the pages."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

from paraply.access.context import acting_as
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.personas import BACKEND
from paraply.comparison import overview
from paraply.comparison.overview import compute
from paraply.demo.personas import load_personas
from paraply.documents.walk import walk
from paraply.documents.writers import html
from paraply.programmes.models import GateDecision, Participant, Phase
from paraply.reporting.editions.queries import inputs_of
from paraply.reporting.outline.reading import standard
from paraply.reporting.public.page import public_page
from paraply.reporting.report import Report, report
from support.databases import as_owner

pytestmark = [pytest.mark.boso, pytest.mark.django_db]
DAY = date(2010, 12, 10)
SAID = {
    "case number": "case 09/1234",
    "promise": "Promised: a seat in the group",
    "influence": "Influence: the plan was rewritten",
    "study": "The study asks what the programme changes.",
    "gate": "The application was whole.",
}


@pytest.fixture(autouse=True)
def stored() -> None:
    """Values in the columns that nothing read."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("UPDATE governance_resolution SET case_number = '09/1234' WHERE key = 'LIL-POL-1'")
        assert cursor.rowcount == 1
        cursor.execute(
            "UPDATE mobilisation_participationactivity SET promised = %s, influence = %s WHERE participant_id ="
            " (SELECT id FROM programmes_participant WHERE key = 'LIL')",
            ['{"en": "a seat in the group"}', '{"en": "the plan was rewritten"}'],
        )
        assert cursor.rowcount > 0
        cursor.execute(
            "UPDATE evidence_study SET text = %s", ['{"en": "The study asks what the programme changes."}']
        )
        assert cursor.rowcount == 1
        of = Participant.objects.get(key="LIL")
        GateDecision.objects.create(
            programme_id=of.programme_id,
            participant=of,
            key="LIL-GATE",
            phase=Phase.objects.filter(programme_id=of.programme_id).order_by("number")[0],
            outcome="passed",
            decided_when="2009-10",
            reason={"en": "The application was whole."},
            sources=["R2010 § 2"],
            starts="2009-10",
            observed=DAY,
        )


def built() -> Report:
    with acting_as(system(), read_only=True):
        inputs = inputs_of("boso", standard(), DAY)
    return report(inputs.outline, compute(inputs.records), "en", inputs.glossary)


def test_the_report_says_it_with_its_evidence() -> None:
    found = built()
    page = html.write(found.document).content.decode()
    assert found.unsupported == () and list(walk(found.document.blocks))
    assert {name for name, words in SAID.items() if words in page} == set(SAID)
    assert "Reasons given at the gates" in page


def test_a_study_is_called_by_its_name_among_the_sources() -> None:
    (study,) = (one for one in built().document.sources if one.id == "EV-01")
    assert "Follow evaluation of the Social Housing Development Programme" in study.citation


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("participants/LIL/anchoring/", ("case number", "promise", "influence")),
        ("participants/LIL/", ("gate",)),
        ("study/", ("study",)),
    ],
)
def test_the_pages_say_it(settings: Settings, address: str, wanted: tuple[str, ...]) -> None:
    settings.DEMO = True
    load_personas()
    client = Client()
    client.force_login(User.objects.get(username="persona-evaluator"), backend=BACKEND)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = client.get(f"/p/boso/{address}").content.decode()
    assert {name for name in wanted if SAID[name] in page} == set(wanted)


def test_the_public_page_gives_the_number_that_the_case_is_found_by() -> None:
    with acting_as(system(), read_only=True):
        opened = overview.opened("boso", DAY, DAY)
        page = public_page(
            overview.overview_of(opened, everyone=True).records, overview.participant_overview(opened, "LIL")
        )
    details = [entry.detail.text("en") for one in page.sections for entry in one.entries]
    assert "Formannskapet, case 09/1234" in details
