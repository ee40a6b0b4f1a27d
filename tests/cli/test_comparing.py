"""`matrix`, `compare`, `signals` and `conflicts` on BoSo: columns, codes, languages, formats and what is refused."""

from __future__ import annotations

import csv
import io
import json

import pytest

from cli.running import Command
from paraply.comparison.matrix.answers import ORDER_OF_STATUS
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.listings import REGISTERS
from paraply.comparison.matrix.words import WITHOUT_VALUE

pytestmark = [pytest.mark.boso, pytest.mark.django_db]

AT = ("--as-of", "2010-12-10")
STUDY = ["BAE", "HAM", "LIL", "LOR", "MOS"]


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def codes(paraply: Command) -> dict[str, set[str]]:
    return {row["key"]: set(row["codes"].split()) for row in table(paraply("matrix", "--codes").out)}


def test_the_csv_has_its_columns_and_one_row_per_key_participant_and_value(paraply: Command) -> None:
    ran = paraply("matrix", "boso", *AT, "--format", "csv")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "key,participant,value,status,conflict,sources"
    rows = table(ran.out)
    places = [(row["key"], row["participant"], row["value"], row["status"]) for row in rows]
    assert len(places) == len(set(places))
    assert {(row["key"], row["participant"]) for row in rows} == {
        (k, p) for k in CHARACTERISTICS for p in STUDY
    }
    assert {row["conflict"] for row in rows} == {"yes", "no"}


def test_a_row_of_the_csv_holds_value_status_flag_records_and_places(paraply: Command) -> None:
    rows = table(paraply("matrix", "boso", *AT).out)
    users = [row for row in rows if (row["key"], row["participant"]) == ("users.mode", "LIL")]
    assert sorted((row["value"], row["status"], row["conflict"]) for row in users) == [
        ("none", "considered", "yes"),
        ("none", "planned", "yes"),
    ]
    (placed,) = [row for row in rows if (row["key"], row["participant"]) == ("coordinator.placement", "BAE")]
    assert placed["value"] == "subject_unit"
    assert placed["sources"].split("; ") == ["BAE-PL", "R2010 § Tabell 1", "R2010 § 2.3.3"]


def test_every_printed_value_and_status_is_in_the_closed_lists(paraply: Command) -> None:
    known = codes(paraply)
    assert set(known) == set(CHARACTERISTICS)
    for day in ("2009-06-01", "2010-06-01", "2010-12-10"):
        for row in table(paraply("matrix", "boso", "--all", "--as-of", day).out):
            numeric = "<number>" in known[row["key"]] and row["value"].replace(".", "").isdigit()
            # A phase by the key that the programme gives it.
            own = "<programmes.Phase>" in known[row["key"]] and row["value"].startswith("PH-")
            assert row["value"] in known[row["key"]] or numeric or own, row
            assert row["status"] in ("", *ORDER_OF_STATUS), row


def test_the_codes_tell_the_five_ways_of_no_apart(paraply: Command) -> None:
    for found in codes(paraply).values():
        assert set(WITHOUT_VALUE) == {"unknown", "no_data", "not_in_study", "not_in_programme"} <= found
    assert "no" in codes(paraply)["political.seat"]


def test_before_admission_no_cell_claims_a_value(paraply: Command) -> None:
    rows = table(paraply("matrix", "boso", "--as-of", "2009-06-01", "--format", "csv").out)
    assert {row["value"] for row in rows} == {"not_in_programme"}
    assert len(rows) == len(CHARACTERISTICS) * len(STUDY)


def test_the_others_are_shown_on_request(paraply: Command) -> None:
    rows = table(paraply("matrix", "boso", "--all", *AT).out)
    assert {row["value"] for row in rows if row["participant"] == "OSL"} == {"not_in_study"}
    assert {row["participant"] for row in rows} == {*STUDY, "ASK", "GJO", "KON", "HAL", "OSL"}


def test_a_programme_whose_records_have_ended_opens_at_their_last_day(paraply: Command) -> None:
    assert paraply("matrix", "boso").out == paraply("matrix", "boso", *AT).out
    assert json.loads(paraply("matrix", "boso", "--format", "json").out)["as_of"] == "2010-12-10"


def test_the_registers_as_rows(paraply: Command) -> None:
    rows = table(paraply("matrix", "boso", *AT, "--rows", "registers").out)
    assert {row["key"] for row in rows} == {row.key for row in REGISTERS}
    (seats,) = [row for row in rows if (row["key"], row["participant"]) == ("register.steering_group", "LIL")]
    assert seats["value"] == "Rådmann · Kommunalsjef · Strategi- og utviklingssjef · Økonomisjef"


@pytest.mark.parametrize(
    ("language", "words"),
    [("nb", "sektorovergripende enhet"), ("nn", "sektorovergripande eining"), ("en", "cross-sector unit")],
)
def test_the_matrix_in_words(paraply: Command, language: str, words: str) -> None:
    ran = paraply("matrix", "boso", *AT, "--format", "md", "--lang", language)
    assert f"| {words} | {words} |" in ran.out
    assert len({line.count(" | ") for line in ran.out.splitlines() if line.startswith("| ")}) == 1
    found = json.loads(paraply("matrix", "boso", *AT, "--format", "json", "--lang", language).out)
    assert [one["id"] for one in found["participants"]] == STUDY
    labels = {value["label"] for row in found["rows"] for cell in row["cells"] for value in cell["values"]}
    assert words in labels


def test_likenesses_in_sentences_and_as_data(paraply: Command) -> None:
    md = paraply("compare", "boso", *AT, "--format", "md", "--lang", "en").out
    assert "- Politicians in any of the programme's bodies: no in all four." in md
    assert "*(common to all)*" in md
    found = {one["key"]: one for one in json.loads(paraply("compare", "boso", *AT, "--format", "json").out)}
    assert set(found) == set(CHARACTERISTICS)
    assert found["ownership.kind"]["pattern"] == "split"
    assert [group["participants"] for group in found["ownership.kind"]["groups"]] == [
        ["BAE", "LOR"],
        ["HAM", "LIL"],
    ]


def test_signals_and_conflicts_name_their_records(paraply: Command) -> None:
    signals = json.loads(paraply("signals", "boso", *AT, "--format", "json", "--lang", "nn").out)
    assert signals[0]["severity"] == "high"
    assert "phases_exceed_participation" in {one["key"] for one in signals}
    assert all(one["reason"] and one["advice"] for one in signals)
    assert all(one["records"] for one in signals if one["key"] != "no_data")
    assert "**Ingen politikar i noko organ** [høg]" in paraply("signals", "boso", *AT, "--lang", "nn").out
    conflicts = json.loads(paraply("conflicts", "boso", *AT, "--format", "json").out)
    assert all(one["sentence"] and one["clearing"] and one["records"] for one in conflicts)
    assert "**Claim against records**" in paraply("conflicts", "boso", *AT, "--lang", "en").out


@pytest.mark.parametrize("command", ["matrix", "compare", "signals", "conflicts", "report"])
@pytest.mark.parametrize("day", ["yesterday", "2010-13-01", "2010-02-30", "10.12.2010", "2010-12", ""])
def test_an_as_of_that_is_no_day_is_wrong_usage(paraply: Command, command: str, day: str) -> None:
    more = ("--out", "nowhere") if command == "report" else ()
    ran = paraply(command, "boso", f"--as-of={day}", *more)
    assert ran.code == 2
    assert f"“{day}” is no day" in ran.sentence


@pytest.mark.parametrize("command", ["matrix", "compare", "signals", "conflicts", "export"])
@pytest.mark.parametrize("key", ["nowhere", "BOSO", "boso'--", "../boso", "%"])
def test_an_unknown_programme_is_refused(paraply: Command, command: str, key: str) -> None:
    ran = paraply(command, key)
    assert ran.code == 1
    assert ran.sentence == f"Det finnes ikke noe program «{key}» her. Importer det først: paraply import FIL."


def test_the_refusal_is_in_the_language_asked_for(paraply: Command) -> None:
    assert paraply("matrix", "nowhere", "--lang", "en").sentence.startswith(
        "There is no programme “nowhere” here."
    )
    assert paraply("matrix", "nowhere", "--lang", "nn").sentence.startswith("Det finst ikkje noko program")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("matrices",),
        ("matrix",),
        ("compare",),
        ("matrix", "boso", "--format", "xml"),
        ("compare", "boso", "--format", "csv"),
        ("matrix", "boso", "--lang", "de"),
        ("matrix", "boso", "--colour"),
    ],
)
def test_wrong_usage_is_said_in_one_sentence(paraply: Command, arguments: tuple[str, ...]) -> None:
    ran = paraply(*arguments)
    assert ran.code == 2
    assert "--help" in ran.sentence


def test_an_actor_nobody_knows_is_refused(paraply: Command) -> None:
    ran = paraply("--as", "nobody", "matrix", "boso")
    assert ran.code == 1
    assert "nobody" in ran.sentence
