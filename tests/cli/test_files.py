"""`import`, `export` and `schema`: whole or not at all, with every fault listed."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from django.db import connection

from cli.running import Command
from paraply.demo.generator import generate
from paraply.interchange.exporting import write

pytestmark = pytest.mark.django_db


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A good programme file with two participants."""
    file = tmp_path / "small.yaml"
    file.write_bytes(write(generate(2)))
    return file


def test_a_file_is_taken_and_taking_it_again_changes_nothing(paraply: Command, small: Path) -> None:
    first, second = paraply("import", small), paraply("import", small)
    assert (first.code, second.code) == (0, 0)
    taken = int(first.out.split()[1])
    assert first.out == f"generated: {taken} nye, 0 endret, 0 uendret.\n"
    assert second.out == f"generated: 0 nye, 0 endret, {taken} uendret.\n"


def test_what_the_file_no_longer_mentions_is_kept_and_said(paraply: Command, small: Path) -> None:
    paraply("import", small)
    values = generate(2)
    del values["findings"][-1]
    small.write_bytes(write(values))
    assert "1 opplysninger i databasen er ikke i filen; de er beholdt." in paraply("import", small).out


def test_taking_and_giving_leave_an_entry_of_which_programme_it_was(paraply: Command, small: Path) -> None:
    from paraply.access.context import acting_as
    from paraply.access.models import AuditEntry
    from paraply.access.operation import system
    from paraply.programmes.queries import identity

    paraply("import", small)
    assert paraply("export", "generated", "-o", small.with_name("out.yaml")).code == 0
    with acting_as(system(), read_only=True):
        entries = AuditEntry.objects.filter(programme_id=identity("generated")).order_by("at")
        assert list(entries.values_list("action", flat=True)) == ["import_programme", "export_programme"]


def test_a_bad_file_is_refused_whole_with_every_fault(paraply: Command, small: Path) -> None:
    values = generate(2)
    values["participants"][0]["color"] = "red"
    values["participants"][1]["cohort"] = "C9"
    small.write_bytes(write(values))
    ran = paraply("import", small)
    assert (ran.code, ran.out) == (1, "")
    *faults, summary = ran.err.splitlines()
    assert [fault.split(": ")[0].split(", ")[1] for fault in faults] == [
        "participants/0/color",
        "participants/1/cohort",
    ]
    assert all(fault.startswith("linje ") for fault in faults)
    assert summary == "small.yaml er avvist, og ingenting er endret: 2 feil."
    assert paraply("export", "generated").code == 1


def test_a_thousand_faults_are_counted_and_the_first_fifty_shown(paraply: Command, small: Path) -> None:
    values = generate(1)
    values["findings"] = [
        {"id": f"f{number}", "polarity": "odd", "source": ["G § 1"]} for number in range(1000)
    ]
    small.write_bytes(write(values))
    ran = paraply("import", small)
    assert len(ran.err.splitlines()) == 51
    assert ran.err.splitlines()[-1].endswith("1000 feil.")


@pytest.mark.parametrize(
    ("name", "reason"), [("missing.yaml", "No such file or directory"), ("", "Is a directory")]
)
def test_a_file_that_cannot_be_read(paraply: Command, tmp_path: Path, name: str, reason: str) -> None:
    ran = paraply("import", tmp_path / name)
    assert ran.code == 1
    assert ran.sentence == f"Filen {tmp_path / name} kan ikke leses ({reason})."


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"%PDF-1.7", b"{" * 5000, b"a: &a [*a]"])
def test_what_is_no_programme_file_at_all(paraply: Command, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "odd.yaml"
    file.write_bytes(content)
    ran = paraply("import", file)
    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert ran.err.splitlines()[-1].startswith("odd.yaml er avvist, og ingenting er endret: ")


def test_an_export_is_imported_again_without_change(paraply: Command, small: Path, tmp_path: Path) -> None:
    paraply("import", small)
    out = tmp_path / "out.yaml"
    assert paraply("export", "generated", "-o", out).code == 0
    assert out.read_text("utf-8") == paraply("export", "generated").out
    assert " 0 nye, 0 endret, " in paraply("import", out).out


def test_an_export_that_would_not_read_back_is_not_written(
    paraply: Command, small: Path, tmp_path: Path, owner: Callable[[], AbstractContextManager[None]]
) -> None:
    paraply("import", small)
    with owner(), connection.cursor() as cursor:
        cursor.execute("UPDATE programmes_participant SET name = 'Sk\u00e5' || chr(7) WHERE key = 'P001'")
    out = tmp_path / "out.yaml"
    ran = paraply("export", "generated", "-o", out)
    assert ran.code == 1
    assert ran.sentence.startswith("Ingenting er skrevet: filen ville ikke blitt lest slik den ble skrevet (")
    assert "participants/0/name" in ran.sentence
    assert not out.exists()


def test_an_export_that_cannot_be_written_leaves_no_half_file(
    paraply: Command, small: Path, tmp_path: Path
) -> None:
    paraply("import", small)
    ran = paraply("export", "generated", "-o", tmp_path / "no" / "such" / "folder.yaml")
    assert ran.code == 1
    assert ran.sentence == f"{tmp_path / 'no' / 'such'} finnes ikke. Se etter om navnet er rett."
    ran = paraply("export", "generated", "-o", tmp_path)
    assert ran.code == 1
    assert str(tmp_path) in ran.sentence
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small.yaml"]


def test_only_those_who_may_import_can(paraply: Command, small: Path) -> None:
    ran = paraply("--as", "nobody", "import", small)
    assert ran.code == 1
    assert paraply("export", "generated").code == 1


def test_the_schema_is_printed_and_written(paraply: Command, tmp_path: Path) -> None:
    printed = paraply("schema").out
    assert json.loads(printed)["title"] == "Paraply programme file"
    paraply("schema", "-o", tmp_path / "schema.json")
    assert (tmp_path / "schema.json").read_text("utf-8") == printed
