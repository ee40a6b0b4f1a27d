"""Publishing municipalities' pages from the command line."""

from __future__ import annotations

import pytest

from cli.running import Command
from paraply.access.context import acting_as
from paraply.reporting.public.queries import public_page, published_days

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


@pytest.fixture
def personas(db: None) -> None:
    from paraply.demo.personas import load_personas

    load_personas()


def test_everybody_with_records_is_published_once(paraply: Command) -> None:
    first = paraply("publish-page", "boso")
    assert first.code == 0
    assert [line.split(":")[0] for line in first.out.splitlines()] == [
        "Bærum",
        "Hamar",
        "Lillehammer",
        "Lørenskog",
    ]
    assert "Hamar: siden for 10. desember 2010 er offentlig (versjon 1): /public/boso/HAM/" in first.out
    again = paraply("publish-page", "boso", "--lang", "nn")
    assert again.out.count("var allereie offentleg (versjon 1), og er uendra.") == 4


def test_one_for_an_earlier_date(paraply: Command) -> None:
    assert paraply("publish-page", "boso", "--participant", "HAM", "--as-of", "2010-06-01").code == 0
    with acting_as(None):
        assert [day.isoformat() for day in published_days("boso", "HAM")] == ["2010-06-01"]
        assert public_page("boso", "BAE") is None


@pytest.mark.parametrize("day", ["2008-01-01", "2010-06-01", "2010-12-11", "2199-12-31"])
def test_where_there_is_nothing_to_publish_a_sentence_says_why(paraply: Command, day: str) -> None:
    refused = paraply("publish-page", "boso", "--as-of", day, "--lang", "en")
    assert refused.code == 1
    assert refused.sentence.startswith("Nothing to publish for")


def test_an_unknown_participant_stops_them_all(paraply: Command) -> None:
    refused = paraply("publish-page", "boso", "--participant", "HAM", "--participant", "XXX", "--lang", "en")
    assert (refused.code, refused.sentence) == (1, "There is no participant “XXX” in the programme.")
    with acting_as(None):
        assert published_days("boso", "HAM") == ()


def test_a_coordinator_publishes_the_own_page_and_no_other(paraply: Command, personas: None) -> None:
    who = ("--as", "persona-coordinator-ham")
    mine = paraply(*who, "publish-page", "boso")
    assert mine.code == 0 and mine.out.startswith("Hamar:") and len(mine.out.splitlines()) == 1
    assert paraply(*who, "publish-page", "boso", "--participant", "BAE").code == 1
    assert paraply("--as", "persona-politician", "publish-page", "boso").code == 1
    assert paraply("--as", "persona-council", "publish-page", "boso", "--participant", "HAM").code == 1
    with acting_as(None):
        assert published_days("boso", "BAE") == ()


def test_the_demonstration_publishes_its_four_on_two_dates(paraply: Command) -> None:
    from paraply.demo.command import PUBLISHED
    from paraply.demo.personas import municipalities

    assert municipalities() == ("BAE", "HAM", "LIL", "LOR")
    assert [day.isoformat() for day in PUBLISHED] == ["2010-06-01", "2010-12-10"]
