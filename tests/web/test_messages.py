"""The pages' words are complete in both languages, and the check notices when they are not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from paraply.web import messages


def test_both_languages_are_complete() -> None:
    assert messages.faults() == []


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The languages' files, in a folder where they may be spoilt."""
    shutil.copytree(messages.LOCALES, tmp_path / "locale")
    monkeypatch.setattr(messages, "LOCALES", tmp_path / "locale")
    return messages.catalogue_file("nn")


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'msgstr "Likskapar og skilnader"',
            'msgstr ""',
            "nn: “Likenesses and differences” is not translated",
        ),
        ('msgid "Likenesses and differences"', 'msgid "Something else"', "is not in the file"),
        ('msgid "Likenesses and differences"', 'msgid "Something else"', "“Something else” is used no more"),
        ("Teken opp %(when)s", "Teken opp %(where)s", "nn: “Admitted %(when)s”: "),
    ],
)
def test_the_check_notices(copied: Path, old: str, new: str, fault: str) -> None:
    spoil(copied, old, new)
    assert any(fault in found for found in messages.faults())
    assert messages.main(["check"]) == 1


def test_an_update_that_changes_nothing_writes_the_same_bytes(copied: Path) -> None:
    before = copied.read_bytes()
    assert messages.main(["update"]) == 0
    assert copied.read_bytes() == before


def test_an_update_keeps_what_is_translated_and_drops_what_is_gone(copied: Path) -> None:
    spoil(copied, 'msgid "Likenesses and differences"', 'msgid "Something else"')
    messages.update()
    text = copied.read_text("utf-8")
    assert "Something else" not in text
    assert "Teken opp %(when)s" in text


def test_build_writes_what_django_reads(copied: Path) -> None:
    messages.build()
    assert copied.with_suffix(".mo").stat().st_size > 1000


@pytest.mark.parametrize("arguments", [[], ["other"], ["check", "more"]])
def test_wrong_use_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert messages.main(arguments) == 2
    assert "usage" in capsys.readouterr().err
