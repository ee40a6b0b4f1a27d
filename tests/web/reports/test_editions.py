"""Editions on pages: what is published, what is on its way, and what stands in the way."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.db import connection

from paraply.access.context import acting_as
from paraply.access.models import AuditEntry
from paraply.access.operation import system
from paraply.programmes.queries import identity
from paraply.reporting.editions.builds import builds, end
from paraply.reporting.editions.content import mark_of
from paraply.reporting.editions.queries import inputs_of
from paraply.reporting.models import Build
from paraply.reporting.outline.reading import standard
from paraply.reporting.sections.pages import Unsupported
from support.databases import as_owner
from support.editions import publish_brief
from web.conftest import Reader
from web.pages import LANGUAGES, html, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]
PAGE = "/p/boso/editions/"
READ = {"outline": "brief", "read": "yes", "seen": "0" * 64}


def asked(reader: Reader) -> int:
    """The key of a build that an evaluator has just asked for."""
    assert reader("evaluator").post(f"{PAGE}new/", READ).status_code == 302
    with acting_as(system(), read_only=True):
        return builds(identity("boso"))[0].pk


def jobs() -> list[tuple[str, dict[str, Any]]]:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args FROM procrastinate_jobs ORDER BY id")
        return [(task, json.loads(args)) for task, args in cursor.fetchall()]


def test_before_the_first_edition_it_says_what_will_stand_there(reader: Reader) -> None:
    page = words(reader("council").get(PAGE))
    assert "Nothing has been published yet" in page and "Prepare" not in page
    assert "Prepare the first edition" in words(reader("evaluator").get(PAGE))


def test_asking_queues_one_job_that_holds_ids_alone_and_leaves_an_entry(reader: Reader) -> None:
    build = asked(reader)
    (task, args), *more = jobs()
    assert (task, set(args), more) == ("build_edition", {"build"}, [])
    assert args["build"] == build
    with acting_as(system(), read_only=True):
        assert AuditEntry.objects.filter(action="publish_edition").count() == 1


def test_who_asked_follows_it_and_nobody_else_sees_it(reader: Reader) -> None:
    asked(reader)
    page = html(reader("evaluator").get(PAGE))
    assert "waiting" in page and 'hx-trigger="every 2s"' in page
    for persona in ("secretariat", "council", "coordinator-ham"):
        assert "waiting" not in words(reader(persona).get(PAGE)), persona


def test_what_blocked_it_is_named_and_nothing_asks_again(reader: Reader) -> None:
    end(asked(reader), "blocked", (Unsupported("Three sit in the group.", ("FND-01",)),))
    page = html(reader("evaluator").get(PAGE))
    assert "Three sit in the group." in page and "FND-01" in page
    assert "hx-trigger" not in page


@pytest.mark.parametrize("state", ["overtaken", "refused", "failed"])
def test_what_became_of_it_is_said(reader: Reader, state: str) -> None:
    end(asked(reader), state)
    assert "Nothing was published:" in words(reader("evaluator").get(PAGE))


def test_a_new_edition_says_what_it_holds_and_whether_it_is_ready(reader: Reader) -> None:
    page = words(reader("evaluator").get(f"{PAGE}new/"))
    assert "Every claim has evidence" in page
    assert "Each of the municipalities: Data collection, Phases and requirements" in page
    assert "Findings that name each of the municipalities" in page
    assert "15 files in three languages" in page


def test_a_claim_without_evidence_is_named_and_cannot_be_published(reader: Reader) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("""UPDATE findings_finding SET sources = '["LOST § 1"]' WHERE polarity = 'strength'""")
        assert cursor.rowcount > 0
    page = html(reader("evaluator").get(f"{PAGE}new/"))
    assert "lack evidence" in page and 'type="submit" disabled' in page


def test_the_secretariat_reads_a_preview_and_publishes_nothing(reader: Reader) -> None:
    browser = reader("secretariat")
    assert "The evaluators publish." in words(browser.get(f"{PAGE}new/"))
    assert browser.post(f"{PAGE}new/", READ).status_code in (403, 404)
    assert jobs() == []


def test_a_preview_says_that_it_is_one(reader: Reader) -> None:
    response = reader("evaluator").get("/p/boso/preview/brief/")
    page = words(response)
    assert "Draft" in page and "This has not been published." in page
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    assert reader("evaluator").get("/p/boso/preview/nowhere/").status_code == 404


def test_a_published_edition_gives_its_files_as_they_were_published(reader: Reader) -> None:
    ready = publish_brief()
    page = html(reader("ministry").get(f"{PAGE}1/"))
    assert ready.digest in page and "This is the first edition." in page
    for name, content in ready.files.items():
        assert f'href="{PAGE}1/{name}"' in page
        response = reader("ministry").get(f"{PAGE}1/{name}")
        assert response.content == content
        assert f'filename="boso-1-{name}"' in response["Content-Disposition"]
    assert "Edition 1" in words(reader("ministry").get(PAGE))


@pytest.mark.parametrize("name", ["nb.pdf", "en.exe", "..", "en.html.html", "%00", "EN.HTML"])
def test_a_file_that_is_not_of_the_edition_is_not_there(reader: Reader, name: str) -> None:
    publish_brief()
    assert reader("ministry").get(f"{PAGE}1/{name}").status_code == 404


@pytest.mark.parametrize("number", ["0", "2", "99999999999999999999"])
def test_an_edition_that_is_not_there_is_not_there(reader: Reader, number: str) -> None:
    publish_brief()
    assert reader("council").get(f"{PAGE}{number}/").status_code == 404
    assert reader("council").get(f"{PAGE}{number}/en.html").status_code == 404


def test_what_has_changed_since_the_edition_before_is_told_in_words(reader: Reader) -> None:
    publish_brief("2010-06-01")
    publish_brief()
    page = words(reader("management").get(f"{PAGE}2/"))
    assert "cells differ" in page and "have no data in one of the two or in both" in page
    assert "Months past the phase's length Bærum 2 months 8 months" in page


@pytest.mark.parametrize("persona", ["council", "politician", "coordinator-ham", "ministry"])
def test_cell_by_cell_is_for_those_who_compare_everybody(reader: Reader, persona: str) -> None:
    publish_brief("2010-06-01")
    publish_brief()
    page = words(reader(persona).get(f"{PAGE}2/"))
    assert "It follows edition 1, 1 June 2010." in page
    assert "cells differ" not in page and "Lørenskog" not in page


def test_who_asks_while_another_is_on_its_way_is_told(reader: Reader) -> None:
    asked(reader)
    response = reader("evaluator").post(f"{PAGE}new/", READ, follow=True)
    assert "Nothing was asked for: another edition is on its way." in words(response)
    assert len(jobs()) == 1


def test_nothing_is_published_by_an_outline_that_is_not_there(reader: Reader) -> None:
    assert reader("evaluator").post(f"{PAGE}new/", {**READ, "outline": "gone"}).status_code == 404
    assert jobs() == []


def test_the_date_that_was_read_is_the_date_that_is_published(reader: Reader) -> None:
    """Also when the page was opened before midnight and the button pressed after."""
    page = html(reader("evaluator").get(f"{PAGE}new/"))
    assert f'action="{PAGE}new/?as_of=2010-12-10"' in page


def test_the_page_is_loaded_anew_when_nothing_is_awaited_any_more(reader: Reader) -> None:
    build = asked(reader)
    evaluator = reader("evaluator")
    assert "HX-Refresh" not in evaluator.get(PAGE, headers={"HX-Request": "true"})
    end(build, "failed")
    assert evaluator.get(PAGE, headers={"HX-Request": "true"})["HX-Refresh"] == "true"


def test_who_has_not_read_it_publishes_nothing_and_is_told(reader: Reader) -> None:
    response = reader("evaluator").post(f"{PAGE}new/", {"outline": "brief"})
    assert response.status_code == 400 and "read the preview first" in words(response)
    assert jobs() == []
    assert 'name="outline" value="brief"' in html(response)


@pytest.mark.parametrize("seen", ["", "x", "0" * 65, "\0" * 64])
def test_what_says_not_which_records_were_read_publishes_nothing(reader: Reader, seen: str) -> None:
    assert reader("evaluator").post(f"{PAGE}new/", {**READ, "seen": seen}).status_code == 400
    assert jobs() == []


def test_the_build_is_of_the_records_that_the_page_was_made_from(reader: Reader) -> None:
    browser = reader("evaluator")
    (shown,) = re.findall('name="seen" value="([0-9a-f]{64})"', html(browser.get(f"{PAGE}new/")))
    browser.post(f"{PAGE}new/", {**READ, "seen": shown})
    with acting_as(system(), read_only=True):
        build = Build.objects.get()
        inputs = inputs_of("boso", standard("brief"), build.as_of)
    assert build.seen == shown == mark_of(inputs.records, inputs.glossary)


def test_who_is_told_that_the_records_have_changed_is_led_to_look_again(reader: Reader) -> None:
    end(asked(reader), "changed")
    page = html(reader("evaluator").get(PAGE))
    assert "the records have changed since you looked" in page and "editions/new/?outline=brief" in page


def test_an_earlier_date_than_the_last_edition_is_warned_of_and_is_no_development(reader: Reader) -> None:
    publish_brief()
    page = words(reader("evaluator").get(f"{PAGE}new/", {"as_of": "2010-06-01"}))
    assert "Edition 1 shows a later date, 10 December 2010." in page
    publish_brief("2010-06-01")
    page = words(reader("evaluator").get(f"{PAGE}2/"))
    assert "What differs is no development." in page and "What has changed" not in page


def test_what_has_become_an_edition_is_no_longer_on_its_way(reader: Reader) -> None:
    end(asked(reader), "published", number=1)
    assert "On their way" not in words(reader("evaluator").get(PAGE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_readers_language(reader: Reader, language: str) -> None:
    publish_brief()
    wanted = {"nb": "Hva som er endret siden utgaven før", "nn": "Kva som er endra sidan utgåva før"}
    page = words(reader("council", language).get(f"{PAGE}1/"))
    assert wanted.get(language, "What has changed since the edition before") in page
