"""Files that are no programme files: damaged, enormous, hostile or badly formed. Each is refused in a sentence."""

from __future__ import annotations

import json
import unicodedata

import pytest

from paraply.kernel.files import content, reading
from paraply.kernel.files.refusals import MOST_FAULTS
from paraply.kernel.files.sentences import SENTENCES, WANTED
from paraply.kernel.localised import LANGUAGES
from unit.interchange.small import FINDING, FIRST_FREE_LINE, GOAL, HEAD, only, refusals


def test_the_small_file_is_taken() -> None:
    assert refusals(HEAD) == []
    assert refusals(HEAD + GOAL.format(", from: 2010-21") + FINDING.format("")) == []


@pytest.mark.parametrize("sentence", [*SENTENCES.values(), *WANTED.values()])
def test_every_sentence_is_in_three_languages(sentence: object) -> None:
    assert sentence.missing() == () and sentence  # type: ignore[attr-defined]


def test_a_refusal_says_line_path_and_sentence_in_the_readers_language() -> None:
    refusal = only(HEAD + GOAL.format(", color: red"))
    begin = f" {FIRST_FREE_LINE}, participants/1/goals/0/color: "
    assert refusal.text("nb").startswith(
        "linje" + begin + "«color» er ikke et felt her. Feltene er: id, from,"
    )
    assert refusal.text("nn").startswith("linje" + begin + "«color» er ikkje eit felt her.")
    assert refusal.text("en").startswith("line" + begin + "“color” is no field here.")


@pytest.mark.parametrize(
    ("damaged", "line", "said"),
    [
        ("", 1, "Filen er tom."),
        ("# bare en merknad\n", 1, "Filen er tom."),
        (HEAD + '    note: {nb: "aldri lukket\n', FIRST_FREE_LINE + 1, "er filen kuttet?"),
        (HEAD + "    note: {nb: x\n", FIRST_FREE_LINE + 1, "er filen kuttet?"),
        (HEAD + "   note: {nb: x}\n", FIRST_FREE_LINE, "innrykk"),
        (HEAD + "--- \nformat: 1\n", FIRST_FREE_LINE, "et nytt dokument"),
        (HEAD + "...\nformat: 1\n", FIRST_FREE_LINE + 1, "et nytt dokument"),
        (HEAD + "    note: {nb: *ukjent}\n", FIRST_FREE_LINE, "«*ukjent»"),
        (HEAD + "\tnote: {nb: x}\n", FIRST_FREE_LINE, "kan ikke leses som YAML"),
        (HEAD + '    note: {nb: "\\U00110000"}\n', FIRST_FREE_LINE, "kan ikke leses som YAML"),
        (HEAD + '    note: {nb: "\\q"}\n', FIRST_FREE_LINE, "kan ikke leses som YAML"),
        (HEAD.encode() + b"    note: {nb: \xe6\xf8\xe5}\n", FIRST_FREE_LINE, "UTF-8"),
        (b"\xff\xfe" + HEAD.encode("utf-16-le"), 1, "UTF-8"),
        (HEAD.encode("utf-16-be"), 1, "UTF-8"),
        (HEAD.encode("utf-32"), 1, "UTF-8"),
        (HEAD.encode() + b"\x00\x00", FIRST_FREE_LINE, "styretegn (U+0000)"),
        (HEAD + "    note: {nb: x\vy}\n", FIRST_FREE_LINE, "styretegn (U+000B)"),
        (HEAD + "    # x\fy\n", FIRST_FREE_LINE, "styretegn (U+000C)"),
        (HEAD.replace("\n", "\r\n") + "    note: {nb: x\x7fy}\r\n", FIRST_FREE_LINE, "styretegn (U+007F)"),
        (HEAD + "    note: {nb: x\ufeffy}\n", FIRST_FREE_LINE, "styretegn (U+FEFF)"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(128)), 1, ""),
        ("[" * 20_000, 1, "for mange nivåer"),
        ("a: " + "[" * 60 + "]" * 60, 1, "for mange nivåer"),
        ("{" * 20_000, 1, "vanlig feltnavn"),
        ("bare tekst", 1, "navngitte felter"),
        ("- en\n- liste\n", 1, "navngitte felter"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_a_damaged_file_says_where(damaged: str | bytes, line: int, said: str) -> None:
    refusal = only(damaged)
    assert refusal.line == line
    assert said in refusal.sentence.text("nb")
    assert all(refusal.text(language) for language in LANGUAGES)


def test_a_file_cut_short_anywhere_is_refused_or_still_a_whole_smaller_file() -> None:
    whole = (HEAD + GOAL.format(", from: 2010") + FINDING.format("")).encode()
    taken = [length for length in range(0, len(whole), 9) if not refusals(whole[:length])]
    assert len(taken) < 10, "only a cut between records leaves a whole file"


def test_an_enormous_file_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LARGEST_FILE", 2 * 2**20)
    refusal = only(b"[" * (2 * 2**20 + 1))
    assert refusal.sentence.text("en").startswith("The file is larger than 2 MB.")
    monkeypatch.setattr(content, "LARGEST_FILE", len(HEAD.encode()))
    assert refusals(HEAD) == []


def test_a_file_of_too_many_values_is_refused_where_they_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "MOST_VALUES", 100)
    refusal = only(HEAD + "findings:\n" + "- {}\n" * 1000)
    assert FIRST_FREE_LINE < refusal.line < FIRST_FREE_LINE + 100
    assert "flere enn 100 verdier" in refusal.sentence.text("nb")


def test_of_very_many_faults_the_first_are_kept() -> None:
    for many in ("- {}\n", "- {id: F, text: {nb: x}, polarity: neutral, source: [X § 1]}\n", "- &a b\n"):
        found = refusals(HEAD + "findings:\n" + many * 5000)
        assert len(found) == MOST_FAULTS
        assert found[0].line in (FIRST_FREE_LINE + 1, FIRST_FREE_LINE + 2)


@pytest.mark.parametrize(
    "directive", ["%YAML 1.1", "%YAML 1.3", "%YAML 2.0", "%TAG ! tag:x,2000:", "%ODD thing", "%"]
)
def test_a_file_does_not_decide_how_it_is_read(directive: str) -> None:
    refusal = only(f"# a comment\n{directive}\n---\n{HEAD}")
    assert (refusal.line, refusal.sentence) == (2, SENTENCES["directive"].format(text=directive))
    assert refusals(f"%YAML 1.2 # the version there is\n---\n{HEAD}") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("Off", "Off"), ("n", "n"), ("true", True), ("false", False),
        ("True", "True"), ("TRUE", "TRUE"),
        ("~", None), ("null", None), ("'true'", "true"), ("1_000", "1_000"), ("010", 10), ("0o10", 8), ("0x1F", 31),
        ("0b1", "0b1"), ("1:30", "1:30"), ("2010-12-10", "2010-12-10"), ("2010-02-30", "2010-02-30"), ("=", "="),
        ("<<", "<<"), ("1e3", 1000.0), ("-.5", -0.5), ("'1'", "1"), ("!x", "!x"), ("12:30:45", "12:30:45"),
    ],
)  # fmt: skip
def test_a_word_without_quotes_is_what_yaml_1_2_says(text: str, value: object) -> None:
    if text.startswith("!"):
        assert only(f"a: {text}").sentence == SENTENCES["tag"].format(name=text)
    else:
        found = reading.read(f"a: {text}".encode()).values["a"]
        assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 5000, ".inf", "-.INF", ".nan", "1" * 19])
def test_no_number_here_is_that_long(number: str) -> None:
    refusal = only(HEAD.replace("from: 2009", f"from: {number}"))
    assert (refusal.line, refusal.path) == (2, ("programme", "from"))
    assert "kan ikke leses" in refusal.sentence.text("nb")


def test_json_is_taken_with_characters_in_two_halves() -> None:
    values = reading.read(HEAD.encode()).values
    values["participants"][0]["name"] = "Hus 😀 Å"
    assert reading.read(json.dumps(values).encode()).values == values
    assert reading.read(json.dumps(values, indent="\t").encode()).values == values
    whole = json.dumps(values)
    refusal = only(whole.replace("\\ude00", ""))
    assert "styretegn (U+D83D)" in refusal.sentence.text("nb")


def test_what_looks_the_same_is_the_same() -> None:
    apart = unicodedata.normalize("NFD", "Hå")
    taken = reading.read(f"{apart}: {apart}".encode()).values
    assert taken == {"Hå": "Hå"}
    assert only(f"Hå: 1\n{apart}: 2\n").sentence == SENTENCES["duplicate_key"].format(name="Hå")
    goals = f"    goals:\n      - {{id: {apart}, text: {{nb: mål}}, level: system, kind: main_goal}}\n"
    again = "      - {id: Hå, text: {nb: mål}, level: system, kind: main_goal}\n"
    assert only(HEAD + goals + again).line == FIRST_FREE_LINE + 2


def test_a_step_is_shown_short_and_on_one_line() -> None:
    refusal = only(HEAD + f'"a\\nb{"c" * 5000}": 1\n')
    assert len(refusal.text("nb")) < 600
    assert "\n" not in refusal.text("nb")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("!!python/object/apply:os.system [ls]", "python/object/apply:os.system"),
        ("!!python/name:os.system x", "python/name:os.system"),
        ("!secret x", "!secret"),
        ("!!binary aGVp", "binary"),
        ("!!set {a: null}", "set"),
        ("!!omap [a: 1]", "omap"),
    ],
)
def test_tags_are_refused_and_never_acted_on(written: str, name: str) -> None:
    refusal = only(HEAD + f"    note: {{nb: {written}}}\n")
    assert name in refusal.sentence.text("nb") and "ikke tillatt" in refusal.sentence.text("nb")
    assert refusal.path == ("participants", 1, "note", "nb")


def test_a_billion_laughs_is_refused_at_its_anchors() -> None:
    lines = ["a0: &a0 [ha, ha]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 7)]
    found = refusals("\n".join(lines) + "\nformat: *a6\n")
    assert {refusal.sentence for refusal in found if refusal.line == 1} == {
        SENTENCES["anchor"].format(name="a0")
    }
    assert len(found) == 7 + 6 * 9 + 1, "one for each anchor and one for each use"


def test_merge_keys_are_no_way_round_the_anchors() -> None:
    found = refusals("x: &x {a: 1}\nformat: 1\n<<: *x\n")
    assert SENTENCES["anchor"].format(name="x") in {refusal.sentence for refusal in found}


@pytest.mark.parametrize("hidden", ["\\0", "\\e[31m", "\\x07", "\\x7f", "\\ud800", "\\uffff", "\\b"])
def test_control_characters_are_refused_also_as_escapes(hidden: str) -> None:
    refusal = only(HEAD + f'    note: {{nb: "x{hidden}y"}}\n')
    assert refusal.path == ("participants", 1, "note", "nb")
    assert "styretegn (U+" in refusal.sentence.text("nb")


def test_line_breaks_and_tabs_are_text() -> None:
    assert refusals(HEAD + '    note: {nb: "en\\n\\tto"}\n') == []


@pytest.mark.parametrize("key", ["? [a, b]\n: c\n", "? {a: b}\n: c\n", "!!int 1: x\n", "&x y: z\n"])
def test_only_plain_words_are_field_names(key: str) -> None:
    assert refusals(HEAD + key)


def test_a_field_twice_is_refused_at_its_second_line() -> None:
    refusal = only(HEAD + "format: 1\n")
    assert (refusal.line, refusal.sentence) == (
        FIRST_FREE_LINE,
        SENTENCES["duplicate_key"].format(name="format"),
    )


def test_unknown_sections_and_fields_name_those_there_are() -> None:
    refusal = only(HEAD + "municipality: []\n")
    assert (refusal.line, refusal.path) == (FIRST_FREE_LINE, ("municipality",))
    assert "municipalities" in refusal.sentence.text("en")


def test_no_is_a_word() -> None:
    assert refusals(HEAD + "    note: {nb: no, nn: yes, en: off}\n") == []
    claim = ", check: {key: users.strategy, value: no, count: 1}"
    assert refusals(HEAD + FINDING.format(claim)) == []


@pytest.mark.parametrize(
    ("fields", "path", "said"),
    [
        (", level: target_groups", "level", "er ikke blant de tillatte verdiene: target_group, system, plan"),
        (", from: spring 2010", "from", "har ikke rett form. Rett form er for eksempel 2010-12-10, 2010-12, 2010-21, 2010"),
        (", from: 10.12.2010", "from", "har ikke rett form"),
        (', from: "2010\\n"', "from", "har ikke rett form"),
        (", observed: 2010", "observed", "skulle vært tekst"),
        (", observed: '2010'", "observed", "Rett form er for eksempel 2010-12-10."),
        (", source: R2010", "source", "skulle vært en liste"),
        (", source: []", "source", "er ikke gyldig her"),
        (", source: [R2010]", "source/0", "Rett form er for eksempel R2010 § 2.2.1"),
        (", note: tekst", "note", "skulle vært navngitte felter"),
        (", note: {de: Text}", "note/de", "«de» er ikke et felt her. Feltene er: nb, nn, en."),
        (", note: {nb: 12}", "note/nb", "skulle vært tekst (med hermetegn om nødvendig)"),
        (", note: [x]", "note", "«[…]» skulle vært navngitte felter"),
        (", merges: {a: b}", "merges", "«{…}» skulle vært en liste"),
        (", merges: [null]", "merges/0", "«null» skulle vært tekst"),
        (", merges: [true]", "merges/0", "«true» skulle vært tekst"),
        (", status: finished", "status", "considered, planned"),
        (", from: 99999", "from", "er ikke gyldig her"),
        (f", note: {{nb: {'x' * 20_001}}}", "note/nb", "er ikke gyldig her"),
    ],
    ids=lambda value: str(value)[:24],
)  # fmt: skip
def test_a_value_of_the_wrong_form(fields: str, path: str, said: str) -> None:
    base = GOAL.replace(", level: system", "") if "level" in fields else GOAL
    refusal = only(HEAD + base.format(fields))
    assert "/".join(map(str, refusal.path)) == f"participants/1/goals/0/{path}"
    assert said in refusal.sentence.text("nb")
    assert len(refusal.text("nb")) < 400


@pytest.mark.parametrize("key", ['"G\\n"', '""', '"G H"', "-G", f"{'G' * 81}", '"<b>"'])
def test_ids_are_words_without_spaces(key: str) -> None:
    assert only(HEAD + GOAL.format("").replace("id: G", f"id: {key}")).path[-1] == "id"


@pytest.mark.parametrize("key", ["a/b", "Æ", "p" * 51, "a b", "p."])
def test_the_programmes_id_can_stand_in_an_address(key: str) -> None:
    assert only(HEAD.replace("{id: p", f"{{id: {key}")).path == ("programme", "id")


def test_a_participants_id_can_stand_in_an_address() -> None:
    assert only(HEAD.replace("id: B", "id: B/C")).path == ("participants", 1, "id")


def test_what_is_missing_is_named_once_each() -> None:
    missing = refusals("documents: []\n")
    assert [refusal.sentence for refusal in missing] == [
        SENTENCES["required"].format(name="format, programme")
    ]
    refusal = only(HEAD + "    goals: [{id: G}]\n")
    assert refusal.sentence.text("en") == "“level, kind” is missing."


@pytest.mark.parametrize("word", ["yes", "True", "on", "1", "'true'"])
def test_only_true_and_false_are_truth_values(word: str) -> None:
    seat = "{id: S, title: x, level: adviser, chair: %s}"
    body = f"    bodies: [{{id: B-SG, kind: steering_group, seats: [{seat}]}}]\n"
    refusal = only(HEAD + body % word)
    assert refusal.path[-1] == "chair"
    assert "skulle vært true eller false" in refusal.sentence.text("nb")
    assert refusals(HEAD + body % "true") == []


def test_a_year_written_with_a_point_is_no_year() -> None:
    refusal = only(HEAD + "    budget_years: [{id: Y, year: 2011.0}]\n")
    assert refusal.path == ("participants", 1, "budget_years", 0, "year")
    assert refusal.sentence.text("nb") == "«2011.0» skulle vært et helt tall."


def test_a_phase_longer_than_a_lifetime() -> None:
    phase = "{id: P, number: 1, stage: planning, name: {nb: p}, max_months: 32000}"
    model = f"framework_models: [{{id: M, name: {{nb: m}}, source: [D § 1], phases: [{phase}]}}]\n"
    assert only(HEAD + model).path == ("framework_models", 0, "phases", 0, "max_months")
