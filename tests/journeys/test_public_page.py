"""The public page on paper: one sheet of A4, whatever is on it; and on the screen for somebody who has not signed in."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from journeys.conftest import Journey
from paraply.access.operation import system
from paraply.access.vocabulary import Target
from paraply.cli.publishing import publish_pages
from paraply.demo.generator import generate, text
from paraply.interchange.exporting import write
from paraply.interchange.importing import import_programme, read_and_check

pytestmark = [pytest.mark.journey, pytest.mark.boso, pytest.mark.django_db(transaction=True)]
LAST = date(2010, 12, 10)
FOUR = ("BAE", "HAM", "LIL", "LOR")
LONG = "Æ" + "lvdalsoverkommunen " * 10 + "slutt"


def sheets(walk: Journey, path: str) -> int:
    """How many sheets the page fills when it is printed."""
    assert walk.open(path) == 200
    return len(PdfReader(io.BytesIO(walk.page.pdf(format="A4", prefer_css_page_size=True))).pages)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_each_municipality_fits_on_one_sheet(journey: Callable[..., Journey], language: str) -> None:
    publish_pages(system(), "boso", FOUR, LAST)
    walk = journey(language=language)
    assert {key: sheets(walk, f"/public/boso/{key}/") for key in FOUR} == dict.fromkeys(FOUR, 1)


def crowded() -> dict[str, Any]:
    """A municipality with a name of two hundred letters, and far more of everything than a sheet holds."""
    values = generate(1, key="crowded")
    one = values["participants"][0]
    one["name"] = LONG
    fill = {"from": 2010, "status": "planned"}
    one["goals"] = [
        {
            "id": f"goal{n}",
            "text": text(f"{LONG} {n}"),
            "level": "target_group",
            "kind": "main_goal",
            "from": 2010,
        }
        for n in range(40)
    ]
    one["resolutions"] = [
        {
            "id": f"case{n}",
            "text": text(f"{LONG} {n}"),
            "body": LONG,
            "when": "2011",
            "subject": "plan",
            **fill,
        }
        for n in range(30)
    ]
    one["resolutions"] += [
        {**case, "id": f"{case['id']}-done", "status": "done"} for case in one["resolutions"]
    ]
    ties = [
        {"id": f"tie{n}", "target": f"plan{n}", "link_status": "planned", "from": 2010} for n in range(1, 30)
    ]
    one["plans"] = [
        {
            "id": f"plan{n}",
            "name": f"{LONG} {n}",
            "kind": "theme_plan",
            "treated_when": "2011",
            "programme_plan": n == 0,
            **fill,
        }
        for n in range(30)
    ]
    one["plans"][0]["links"] = ties
    return values


def test_what_a_sheet_cannot_hold_is_on_the_page(journey: Callable[..., Journey]) -> None:
    values = crowded()
    import_programme(system(), Target(), read_and_check(write(values)))
    key = values["participants"][0]["id"]
    publish_pages(system(), "crowded", [key], LAST)
    walk = journey(language="nb")
    path = f"/public/crowded/{key}/"
    assert sheets(walk, path) == 1
    assert walk.page.locator('[data-part="goals"] li').count() == 40
    assert walk.page.locator('[data-part="political"] li').count() > 30
    walk.page.emulate_media(media="print")
    assert walk.page.locator('[data-part="goals"] li:visible').count() == 4
    assert "36 til på nettsiden." in walk.page.locator('[data-part="goals"]').inner_text()


@pytest.mark.parametrize(
    ("width", "scheme", "language"), [(1280, "light", "nb"), (390, "dark", "nn"), (640, "light", "en")]
)
def test_it_is_sound_for_somebody_who_has_not_signed_in(
    journey: Callable[..., Journey], width: int, scheme: str, language: str
) -> None:
    publish_pages(system(), "boso", FOUR, LAST)
    walk = journey(width, scheme, language)
    for path in ("/public/boso/LOR/", "/public/boso/LOR/?as_of=1900-01-01", "/public/boso/MOS/"):
        walk.open(path)
        walk.sound()


def test_the_button_prints_and_is_not_there_without_scripts(journey: Callable[..., Journey]) -> None:
    publish_pages(system(), "boso", ("HAM",), LAST)
    walk = journey(language="nb")
    walk.page.add_init_script("window.print = () => { window.printed = true; };")
    walk.open("/public/boso/HAM/")
    walk.page.get_by_role("button", name="Skriv ut på ett ark").click()
    assert walk.page.evaluate("window.printed") is True
    without = journey(language="nb", scripts=False)
    without.open("/public/boso/HAM/")
    assert not without.page.locator("[data-print]").is_visible()
