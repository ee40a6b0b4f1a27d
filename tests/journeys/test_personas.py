"""Each persona signs in and goes through every page: nothing logged, nothing for axe to find, nothing too wide."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeys.conftest import Journey
from paraply.access.personas import PERSONAS

pytestmark = [pytest.mark.journey, pytest.mark.boso, pytest.mark.django_db(transaction=True)]
PAGES = {
    "start": "/",
    "HAM": "/p/boso/participants/HAM/",
    "BAE": "/p/boso/participants/BAE/",
    "evidence": "/p/boso/evidence/HAM/users.mode/",
    "matrix": "/p/boso/matrix/",
    "likenesses": "/p/boso/likenesses/",
    "past": "/?as_of=2010-06-01",
}
ALL = dict.fromkeys(PAGES, 200)
CLOSED = {**dict.fromkeys(PAGES, 404), "start": 200, "past": 200}


def own(*keys: str) -> dict[str, int]:
    """What somebody in one municipality is answered: the own pages, no sign of others', none of the comparison."""
    mine = {"start": 200, "past": 200}
    return {**dict.fromkeys(PAGES, 404), **mine, **dict.fromkeys(keys, 200)}


ANSWERS = {
    "secretariat": ALL,
    "management": ALL,
    "evaluator": ALL,
    "coordinator-bae": own("BAE"),
    "coordinator-ham": own("HAM", "evidence"),
    "coordinator-lil": own(),
    "coordinator-lor": own(),
    "politician": own("HAM", "evidence"),
    "council": CLOSED,
    "ministry": CLOSED,
    "user-organisation": CLOSED,
    "administrator": CLOSED,
}
LANGUAGES, WIDTHS, SCHEMES = ("nb", "nn", "en"), (1280, 390), ("light", "dark")


def test_every_persona_has_a_journey() -> None:
    assert ANSWERS.keys() == {persona.key for persona in PERSONAS}


@pytest.mark.parametrize(("number", "persona"), list(enumerate(ANSWERS)))
def test_a_persona_sees_its_own_and_no_more(
    journey: Callable[..., Journey], number: int, persona: str
) -> None:
    # Between them the twelve cover every language, both widths and both colour schemes.
    walk = journey(WIDTHS[number % 2], SCHEMES[number // 2 % 2], LANGUAGES[number % 3])
    walk.sign_in(persona)
    walk.sound()
    answered: dict[str, int] = {}
    for name, path in PAGES.items():
        closed = 404 in answered.values()
        answered[name] = walk.open(path)
        if not (closed and answered[name] == 404):  # what is not there looks the same wherever it is not
            walk.fits()  # axe has seen every page already, in `test_every_page`
    assert answered == ANSWERS[persona]
