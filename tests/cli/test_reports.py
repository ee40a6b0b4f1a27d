"""`report`, `publish`, `editions` and `verify`: files in every format, editions that stay what they were, and refusals in a sentence."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.db import connection

from cli.running import Command
from support.databases import as_owner
from support.editions import counted

pytestmark = [pytest.mark.boso, pytest.mark.django_db]
AT = ("--as-of", "2010-12-10")
BRIEF = ("--outline", "brief", *AT)
# What tells the kinds apart: how a file begins, or for a package what must be in it.
BEGINS = {"pdf": b"%PDF-", "docx": b"PK", "pptx": b"PK", "xlsx": b"PK", "html": b"<!DOCTYPE html>"}
HOLDS = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml", "xlsx": "xl/workbook.xml"}


def test_every_format_becomes_a_file_of_its_kind(paraply: Command, tmp_path: Path) -> None:
    ran = paraply("report", "boso", *AT, "--format", ",".join(BEGINS), "--out", tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split() == [str(tmp_path / f"boso-status-2010-12-10-nb.{form}") for form in BEGINS]
    for form, begins in BEGINS.items():
        file = tmp_path / f"boso-status-2010-12-10-nb.{form}"
        assert file.read_bytes().startswith(begins)
        assert form not in HOLDS or HOLDS[form] in ZipFile(file).namelist()


def test_the_same_bytes_on_the_second_run(paraply: Command, tmp_path: Path) -> None:
    made = []
    for folder in ("one", "two"):
        paraply("report", "boso", *BRIEF, "--format", ",".join(BEGINS), "--out", tmp_path / folder)
        made.append({path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()})
    assert len(made[0]) == len(BEGINS) and made[0] == made[1]


def test_a_format_that_does_not_exist_is_wrong_usage(paraply: Command, tmp_path: Path) -> None:
    ran = paraply("report", "boso", *AT, "--format", "pdf,odt", "--out", tmp_path)
    assert ran.code == 2
    assert ran.sentence == "Formatet «odt» finnes ikke. Formatene er pdf, docx, pptx, xlsx, html."


def test_an_outline_nobody_has_is_wrong_usage(paraply: Command, tmp_path: Path) -> None:
    ran = paraply("report", "boso", *AT, "--outline", tmp_path / "none.yaml", "--out", tmp_path)
    assert ran.code == 2 and "finnes ikke. Skriv navnet på en som følger med (brief, status)" in ran.sentence


def test_an_outline_of_ones_own(paraply: Command, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    title = "{nb: Tall, nn: Tal, en: Figures}"
    section = f"{{show: figures, title: {title}}}"
    own.write_text(
        f"format: 1\nkey: own\ntitle: {title}\nparts: [{{title: {title}, sections: [{section}]}}]\n", "utf-8"
    )
    ran = paraply("report", "boso", *AT, "--outline", own, "--format", "html", "--out", tmp_path)
    assert ran.code == 0 and (tmp_path / "boso-own-2010-12-10-nb.html").exists()


def test_a_bad_outline_is_refused_with_every_fault_and_writes_nothing(
    paraply: Command, tmp_path: Path
) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "format: 1\nkey: own\ntitle: {nb: Tall}\nparts: [{sections: [{show: nothing}]}]\n", "utf-8"
    )
    ran = paraply("report", "boso", *AT, "--outline", own, "--out", tmp_path / "out")
    assert ran.code == 1 and "kan ikke brukes" in ran.err and len(ran.err.splitlines()) > 3
    assert not (tmp_path / "out").exists()


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """What a full disk is to a writer: the file ends in the middle."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_no_half_file_and_keeps_the_old_one(paraply: Command, tmp_path: Path) -> None:
    file = tmp_path / "boso-brief-2010-12-10-nb.html"
    file.write_text("the report of yesterday", "utf-8")
    with files_no_larger_than(10_000):
        ran = paraply("report", "boso", *BRIEF, "--format", "html", "--out", tmp_path)
    assert ran.code == 1 and ran.sentence.startswith(f"Kan ikke skrive til {tmp_path} (")
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    assert file.read_text("utf-8") == "the report of yesterday"


def test_a_folder_that_is_none_is_said(paraply: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    ran = paraply("report", "boso", *BRIEF, "--format", "html", "--out", tmp_path / "file" / "in")
    assert ran.code == 1 and ran.sentence.startswith("Kan ikke skrive til")


def test_texts_in_another_language_are_listed(paraply: Command, tmp_path: Path) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("UPDATE findings_finding SET text = text - 'en' WHERE polarity = 'strength'")
    ran = paraply("report", "boso", *BRIEF, "--format", "html", "--lang", "en", "--out", tmp_path)
    assert ran.code == 0 and "texts do not exist in the language and stand in another" in ran.err


def test_publishing_listing_verifying_and_taking_the_files_out(paraply: Command, tmp_path: Path) -> None:
    ran = paraply("publish", "boso", *BRIEF, "--format", "html,xlsx")
    assert ran.code == 0 and ran.out.startswith("Utgave 1 er publisert: 6 filer, avtrykk ")
    assert "Halvårsbrev, 10. desember 2010" in paraply("editions", "boso").out
    ran = paraply("verify", "boso")
    assert (ran.code, ran.out) == (0, "Utgave 1: som publisert.\n")
    ran = paraply("report", "boso", "--edition", "1", "--format", "xlsx", "--lang", "nn", "--out", tmp_path)
    assert ran.code == 0 and (tmp_path / "boso-1-nn.xlsx").read_bytes().startswith(b"PK")


def test_publishing_does_everything_once(paraply: Command) -> None:
    with counted() as count:
        assert paraply("publish", "boso", *BRIEF, "--format", "html").code == 0
    assert count == {"read": 1, "computed": 1, "built": 3, "written html": 3, "stored": 3}


def test_what_has_not_been_published_is_said(paraply: Command, tmp_path: Path) -> None:
    assert paraply("editions", "boso").out == "Ingenting er publisert.\n"
    assert paraply("verify", "boso", "--edition", "3").sentence == "Det finnes ingen utgave 3."
    ran = paraply("report", "boso", "--edition", "3", "--format", "pdf", "--out", tmp_path)
    assert ran.sentence == "Utgave 3 finnes ikke, eller har ikke nb.pdf."


def test_a_claim_without_evidence_blocks_and_is_named(paraply: Command) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE findings_finding SET sources = '[\"LOST § 1\"]' WHERE id = "
            "(SELECT min(id) FROM findings_finding WHERE polarity = 'weakness') RETURNING key, text->>'nb'"
        )
        key, text = cursor.fetchone()
    ran = paraply("publish", "boso", *BRIEF, "--format", "html")
    assert ran.code == 1 and ran.out == ""
    assert f"Uten belegg ({key}): {text}" in ran.err
    assert ran.err.splitlines()[-1].startswith("Ingenting er publisert:")
    assert paraply("editions", "boso").out == "Ingenting er publisert.\n"


def test_a_changed_edition_is_found_and_ends_with_one(paraply: Command) -> None:
    paraply("publish", "boso", *BRIEF, "--format", "html")
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE reporting_editionfile DISABLE TRIGGER USER")
        cursor.execute("UPDATE reporting_editionfile SET content = content || 'x' WHERE name = 'nn.html'")
    ran = paraply("verify", "boso")
    assert ran.code == 1
    assert "Utgave 1: IKKE som publisert." in ran.out
    assert "Filen nn.html er endret siden den ble publisert." in ran.out


def test_an_edition_is_opened_to_everybody(paraply: Command) -> None:
    paraply("publish", "boso", *BRIEF, "--format", "html")
    ran = paraply("open-edition", "boso", "--edition", "1")
    assert (ran.code, ran.out) == (0, "Utgave 1 kan leses av alle: /public/boso/\n")
    assert paraply("open-edition", "boso", "--edition", "2").sentence == "Det finnes ingen utgave 2."
