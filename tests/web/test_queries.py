"""A page costs the same number of queries whatever the number of participants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.personas import BACKEND
from paraply.access.vocabulary import Role, Standing, Target
from paraply.demo.generator import generate
from paraply.demo.personas import SINCE
from paraply.interchange.exporting import write
from paraply.interchange.importing import import_programme, read_and_check

pytestmark = pytest.mark.django_db
AS_OF = date(2015, 12, 10)
PAGES: dict[str, Callable[[str, str], str]] = {
    "start": lambda key, _one: f"/?programme={key}",
    "board": lambda key, _one: f"/p/{key}/board/",
    "participant": lambda key, one: f"/p/{key}/participants/{one}/",
    "all plans": lambda key, _one: f"/p/{key}/plans/",
    "plans": lambda key, one: f"/p/{key}/participants/{one}/plans/",
    "action plan": lambda key, one: f"/p/{key}/participants/{one}/action-plan/",
    "agreement": lambda key, one: f"/p/{key}/participants/{one}/agreement/",
    "signals": lambda key, _one: f"/p/{key}/signals/?by=participant",
    "conflicts": lambda key, _one: f"/p/{key}/conflicts/",
    "organisations": lambda key, _one: f"/p/{key}/organisation/",
    "organisation": lambda key, one: f"/p/{key}/participants/{one}/organisation/",
    "owner": lambda key, _one: f"/p/{key}/owner/",
    "study": lambda key, _one: f"/p/{key}/study/",
    "challenges": lambda key, _one: f"/p/{key}/challenges/",
    "learning": lambda key, _one: f"/p/{key}/learning/",
    "framework": lambda key, _one: f"/p/{key}/framework/",
    "round": lambda key, _one: f"/p/{key}/round/",
    "editions": lambda key, _one: f"/p/{key}/editions/",
    "new edition": lambda key, _one: f"/p/{key}/editions/new/",
    "preview": lambda key, _one: f"/p/{key}/preview/brief/",
    "glossary": lambda key, _one: f"/p/{key}/glossary/",
    "anchorings": lambda key, _one: f"/p/{key}/anchoring/",
    "anchoring": lambda key, one: f"/p/{key}/participants/{one}/anchoring/",
    "matrix": lambda key, _one: f"/p/{key}/matrix/",
    "matrix on two dates": lambda key, _one: f"/p/{key}/matrix/?against=2013-06-01",
    "dates": lambda key, _one: f"/p/{key}/dates.ics",
    "likenesses": lambda key, _one: f"/p/{key}/likenesses/",
    "evidence": lambda key, one: f"/p/{key}/evidence/{one}/users.mode/",
}


def secretariat(size: int) -> tuple[Client, str, str]:
    """Somebody who sees a generated programme of a size; its key and its first participant's."""
    key = f"generated-{size}"
    values = generate(size, key=key)
    import_programme(system(), Target(), read_and_check(write(values)))
    user = User.objects.create_user(f"reader-{size}", f"reader-{size}@example.invalid")
    with acting_as(system()), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM programmes_programme WHERE key = %s", [key])
        programme = cursor.fetchone()[0]
        standing = Standing(Role.SECRETARIAT, programme, None, None)
        enrol(system(), Target(programme=programme), user, standing, SINCE)
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client, key, values["participants"][0]["id"]


def cost(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(captured)


@pytest.mark.slow
def test_three_participants_cost_what_thirty_do() -> None:
    few, many = secretariat(3), secretariat(30)
    costs = {
        name: tuple(cost(client, page(key, one)) for client, key, one in (few, many))
        for name, page in PAGES.items()
    }
    assert {name: small for name, (small, _) in costs.items()} == {
        name: large for name, (_, large) in costs.items()
    }
    # The records of a second date are asked for once more, and nothing else is.
    twice = costs.pop("matrix on two dates")[0]
    assert max(small for small, _ in costs.values()) < 60
    assert twice < 2 * costs["matrix"][0]
