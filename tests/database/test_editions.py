"""Published editions: frozen, chained, insert-only; a change of one byte is found and said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib.metadata import version
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.db.backends.postgresql.psycopg_any import Jsonb

from paraply.access.context import acting_as
from paraply.access.errors import Refused
from paraply.access.models import AuditEntry, User
from paraply.access.operation import system
from paraply.access.queries import actor_of
from paraply.access.vocabulary import Target
from paraply.documents.theme import Theme
from paraply.kernel.frozen import digest
from paraply.kernel.localised import Localised
from paraply.programmes.queries import identity
from paraply.programmes.queries import programme as programme_of
from paraply.reporting.editions import code
from paraply.reporting.editions import queries as editions
from paraply.reporting.editions import verify as verification
from paraply.reporting.editions.content import (
    Frozen,
    Inputs,
    NotSupported,
    built,
    files,
    frozen,
    prepare,
    thawed,
)
from paraply.reporting.editions.operations import PublishedMeanwhile, open_edition, publish_edition
from paraply.reporting.models import Edition, EditionContent, EditionFile
from paraply.reporting.report import Stamp
from paraply.reporting.sections.texts import TEXTS
from support.databases import as_owner
from support.editions import MOMENT, brief, publish_brief

pytestmark = [pytest.mark.boso, pytest.mark.django_db]
DAY = date(2010, 12, 10)
Tamper = Callable[[], None]


def publish(day: date = DAY) -> Frozen:
    return publish_brief(day.isoformat())


def inputs(day: date = DAY, **more: Any) -> Inputs:
    return brief(day, **more)


def verify(number: int = 1) -> verification.Verification:
    with acting_as(system()):
        return verification.verify("boso", identity("boso"), number)


def said(verdict: verification.Verification) -> str:
    return " ".join(one.text("en") for one in verdict.faults)


def test_what_was_published_is_read_back_and_verified() -> None:
    ready = publish()
    with acting_as(system(), read_only=True):
        (found,) = editions.editions(identity("boso"))
        content = editions.file(identity("boso"), 1, "en.html")
    assert (found.number, found.digest, found.before) == (1, ready.digest, "")
    assert content == ready.files["en.html"]
    assert verify() == verification.Verification(1, (), ())


def test_building_it_again_from_what_was_frozen_gives_the_same_bytes() -> None:
    with acting_as(system(), read_only=True):
        wanted = inputs(theme=Theme("#7a1f5c"), stamp=Stamp(1, MOMENT.date()))
    ready = built(wanted)
    made = files(ready)
    again = thawed(frozen(ready, made, (0, ""), MOMENT))
    assert again == wanted
    assert files(built(again)) == made


def test_a_file_says_which_edition_it_is_of_and_a_correction_is_told_from_what_it_corrects() -> None:
    first, second = publish(), publish()
    assert "1, published 3 January 2011" in first.files["en.html"].decode()
    assert "2, published 3 January 2011" in second.files["en.html"].decode()
    with acting_as(system(), read_only=True):
        assert "published" not in files(built(inputs()))["en.html"].decode().split("</header>")[0]


def test_editions_make_a_chain() -> None:
    first, second = publish(), publish(date(2010, 6, 1))
    assert (second.number, second.content["before"]) == (2, first.digest)
    assert verify(2).faults == ()


def test_publishing_leaves_an_entry_in_the_audit() -> None:
    publish()
    with acting_as(system(), read_only=True):
        assert AuditEntry.objects.filter(action="publish_edition").count() == 1


def test_two_at_once_one_is_published_and_the_other_is_told() -> None:
    with acting_as(system()):
        pk = identity("boso")
        one = prepare(inputs(), editions.latest(pk), MOMENT)
        other = prepare(inputs(date(2010, 6, 1)), editions.latest(pk), MOMENT)
        publish_edition(system(), Target(programme=pk), one)
        with pytest.raises(PublishedMeanwhile):
            publish_edition(system(), Target(programme=pk), other)
        assert editions.latest(pk) == (1, one.digest)


def test_a_claim_without_evidence_blocks_publication_and_is_named() -> None:
    with acting_as(system(), read_only=True):
        whole = inputs()
    one = next(found for found in whole.records.findings if found.polarity == "strength")
    others = [found for found in whole.records.findings if found is not one]
    loose = replace(whole, records=replace(whole.records, findings=(replace(one, sources=()), *others)))
    with pytest.raises(NotSupported) as caught:
        prepare(loose, (0, ""), MOMENT)
    assert {claim.records for claim in caught.value.claims} == {(one.key,)}
    assert one.text.text("en") in [claim.text for claim in caught.value.claims]


@pytest.mark.parametrize("persona", ["secretariat", "coordinator-ham", "politician", "administrator"])
def test_who_is_no_evaluator_publishes_nothing(persona: str) -> None:
    from paraply.demo.personas import load_personas

    load_personas()
    with acting_as(system(), read_only=True):
        pk = identity("boso")
        ready = prepare(inputs(), (0, ""), MOMENT)
    actor = actor_of(User.objects.get(email=f"{persona}@example.invalid"))
    with pytest.raises(Refused), acting_as(actor):
        publish_edition(actor, Target(programme=pk), ready)


@pytest.mark.parametrize("table", ["reporting_edition", "reporting_editioncontent", "reporting_editionfile"])
@pytest.mark.parametrize("change", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {}"])
def test_no_serving_process_can_change_what_was_published(table: str, change: str) -> None:
    publish()
    with pytest.raises(Error), transaction.atomic(), acting_as(system()), connection.cursor() as cursor:
        cursor.execute(change.format(table))
        # Row-level security hides rows from a change rather than refuse it.
        assert cursor.rowcount == 0
        raise Error("nothing was changed")
    assert verify().faults == ()


@pytest.mark.parametrize("model", [Edition, EditionContent, EditionFile])
def test_not_even_the_owner_can_change_it_while_the_triggers_are_there(model: Any) -> None:
    publish()
    with pytest.raises(Error, match="added and never changed"), transaction.atomic(), as_owner():
        model.objects.update(id=99)


def past_the_triggers(change: str, *values: Any) -> None:
    """Somebody with the whole server in hand."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ("edition", "editioncontent", "editionfile", "openfile"):
            cursor.execute(f"ALTER TABLE reporting_{table} DISABLE TRIGGER USER")
        cursor.execute("ALTER TABLE access.edition_mark DISABLE TRIGGER USER")
        cursor.execute(change, values)


def one_byte_of_a_file() -> None:
    past_the_triggers(
        "UPDATE reporting_editionfile SET content = set_byte(content, 100, mod(get_byte(content, 100) + 1, 256))"
    )


def a_file_gone() -> None:
    past_the_triggers("DELETE FROM reporting_editionfile")


def a_file_more() -> None:
    past_the_triggers(
        "INSERT INTO reporting_editionfile (programme_id, edition_id, name, content) "
        "SELECT programme_id, id, 'nb.pdf', 'x' FROM reporting_edition"
    )


def one_record_behind() -> None:
    past_the_triggers(
        "UPDATE reporting_editioncontent SET content = jsonb_set(content, '{inputs,as_of,day}', '\"2010-12-09\"')"
    )


def one_figure() -> None:
    past_the_triggers(
        "UPDATE reporting_editioncontent SET content = jsonb_set(content, '{suppressed}', '[\"HAM\"]')"
    )


def what_is_shown_of_it() -> None:
    past_the_triggers("UPDATE reporting_edition SET as_of = '2011-01-01'")


def when_it_was_published() -> None:
    past_the_triggers("UPDATE reporting_edition SET published_at = now()")


def the_copy_that_is_open() -> None:
    with acting_as(system()):
        programme = programme_of("boso")
        open_edition(system(), Target(programme=programme.pk), programme, 1)
    past_the_triggers("UPDATE reporting_openfile SET content = content || 'x'")


def the_mark_itself() -> None:
    past_the_triggers("UPDATE reporting_edition SET digest = repeat('0', 64)")


@pytest.mark.parametrize(
    ("tamper", "words"),
    [
        (one_byte_of_a_file, "The file en.html has been changed"),
        (a_file_gone, "The file en.html is missing"),
        (a_file_more, "The file nb.pdf does not belong to the edition"),
        (one_record_behind, "The content has been changed"),
        (one_figure, "The content has been changed"),
        (the_mark_itself, "The content has been changed"),
        (what_is_shown_of_it, "What is shown of the edition is not what was frozen"),
        (when_it_was_published, "not the one that the database noted"),
        (the_copy_that_is_open, "The file en.html that anybody can read is not the one that was published"),
    ],
)
def test_a_change_is_found_and_said(tamper: Tamper, words: str) -> None:
    publish()
    tamper()
    assert words in said(verify())


def test_an_edition_rewritten_with_a_new_mark_breaks_the_chain() -> None:
    publish()
    publish(date(2010, 6, 1))
    the_mark_itself_of_the_first = "UPDATE reporting_edition SET digest = repeat('0', 64) WHERE number = 1"
    past_the_triggers(the_mark_itself_of_the_first)
    assert "The chain is broken" in said(verify(2))


def test_the_latest_edition_taken_away_is_noticed() -> None:
    """The chain that is left is whole; what the database noted is not in it."""
    publish()
    publish(date(2010, 6, 1))
    for table in ("editionfile", "editioncontent", "edition"):
        column = (
            "number"
            if table == "edition"
            else "(SELECT number FROM reporting_edition AS one WHERE one.id = edition_id)"
        )
        past_the_triggers(f"DELETE FROM reporting_{table} WHERE {column} = 2")  # noqa: S608
    assert "Edition 2 was published after this one and is no longer there" in said(verify(1))


def test_nobody_writes_what_the_database_noted() -> None:
    publish()
    for statement in ("DELETE FROM access.edition_mark", "TABLE access.edition_mark"):
        with pytest.raises(Error, match="permission denied"), transaction.atomic(), acting_as(system()):
            connection.cursor().execute(statement)
    for statement in ("DELETE FROM access.edition_mark", "TRUNCATE access.edition_mark"):
        with pytest.raises(Error, match="added and never changed"), transaction.atomic(), as_owner():
            connection.cursor().execute(statement)
    with acting_as(None), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM access.edition_marks(1)")
        assert cursor.fetchone() == (0,)


def test_the_moment_of_an_edition_is_the_databases_clock_and_rises() -> None:
    """What is written by hand has neither another moment nor another place in the chain."""
    before = datetime.now(UTC)
    publish()
    by_hand = (
        "INSERT INTO reporting_edition (programme_id, number, outline, title, as_of, published_at, digest, before, files, left_out)"
        " SELECT programme_id, %s, outline, title, as_of, '1999-01-01', 'mark', %s, files, left_out FROM reporting_edition"
    )
    with acting_as(system()):
        mark = Edition.objects.values_list("digest", flat=True)[0]
        for number, follows in ((3, mark), (2, "another"), (2, "")):
            with pytest.raises(Error, match="does not follow"), transaction.atomic():
                connection.cursor().execute(by_hand, [number, follows])
        connection.cursor().execute(by_hand, [2, mark])
        first, second = Edition.objects.order_by("number").values_list("published_at", flat=True)
    assert before < first < second <= datetime.now(UTC)


def test_frozen_inputs_that_give_other_files_are_found_out() -> None:
    """Content and file changed together, with every mark made to fit: the files no longer follow from the inputs."""
    publish()
    with acting_as(system(), read_only=True):
        content = dict(editions.content(identity("boso"), 1))
    content["outline"] = {**content["outline"], "title": {"nb": "X", "nn": "X", "en": "X"}}
    past_the_triggers("UPDATE reporting_editioncontent SET content = %s", Jsonb(content))
    past_the_triggers(
        "UPDATE reporting_edition SET digest = %s, title = %s",
        digest(content),
        Jsonb(content["outline"]["title"]),
    )
    past_the_triggers("UPDATE access.edition_mark SET digest = %s", digest(content))
    assert "come out otherwise when built anew" in said(verify())


def test_a_record_changed_afterwards_is_told_and_the_edition_stands() -> None:
    publish()
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE findings_finding SET text = jsonb_set(text, '{en}', '\"otherwise\"') WHERE key = 'FND-01'"
        )
        changed = cursor.rowcount
        if not changed:
            cursor.execute(
                "UPDATE findings_finding SET text = jsonb_set(text, '{en}', '\"otherwise\"') "
                "WHERE id = (SELECT min(id) FROM findings_finding)"
            )
    verdict = verify()
    assert verdict.faults == ()
    assert "1 records are otherwise in the database now" in verdict.notes[0].text("en")


def of_other_code(change: Callable[[dict[str, Any]], None] = lambda content: None) -> None:
    """Publish, and let it have been built by other code: every mark is made to fit."""
    publish()
    with acting_as(system(), read_only=True):
        content = dict(editions.content(identity("boso"), 1))
    old = content["code"]
    content["code"] = {
        "version": "0.0",
        "parts": {**old["parts"], "reporting/sections": "0" * 64, "reporting/gone": "0" * 64},
        "libraries": {**old["libraries"], "typst": "0.1"},
    }
    change(content)
    past_the_triggers("UPDATE reporting_editioncontent SET content = %s", Jsonb(content))
    past_the_triggers("UPDATE reporting_edition SET digest = %s", digest(content))
    past_the_triggers("UPDATE access.edition_mark SET digest = %s", digest(content))


def test_code_that_has_changed_and_gives_the_same_bytes_verifies() -> None:
    of_other_code()
    assert verify() == verification.Verification(1, (), ())


def test_where_bytes_differ_it_says_what_has_changed_in_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    of_other_code()
    monkeypatch.setitem(TEXTS, "as_of", Localised.same("on {date}, said otherwise"))
    verdict = verify()
    files, since = (note.text("en") for note in verdict.notes)
    assert verdict.faults == ()
    assert files == "These files come out otherwise when built anew from what was frozen: en.html."
    assert (
        since.startswith("The digests hold.")
        and "built by version 0.0: reporting/gone, reporting/sections, " in since
    )
    assert since.endswith(f", typst 0.1 → {version('typst')}.")


def test_the_same_code_that_gives_other_bytes_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    publish()
    monkeypatch.setitem(TEXTS, "as_of", Localised.same("on {date}, said otherwise"))
    assert "These files come out otherwise" in said(verify())


def test_records_that_the_code_no_longer_knows_leave_the_marks() -> None:
    """In twenty years no fact may have the fields it has today."""

    def otherwise(content: dict[str, Any]) -> None:
        content["inputs"] = {"is": "SomethingThatIsNoMore", "field": 1}

    of_other_code(otherwise)
    verdict = verify()
    assert verdict.faults == ()
    assert "cannot be built anew from what was frozen (KeyError: 'SomethingThatIsNoMore')" in verdict.notes[
        0
    ].text("en")
    assert "reporting/sections" in verdict.notes[1].text("en")


def test_content_that_cannot_be_read_and_has_another_mark_is_a_fault_whatever_the_code() -> None:
    of_other_code()
    past_the_triggers(
        "UPDATE reporting_editioncontent SET content = jsonb_set(content, '{inputs,is}', '\"X\"')"
    )
    verdict = verify()
    assert "The content has been changed" in said(verdict) and "cannot be built anew" in said(verdict)
    assert verdict.notes == ()


@pytest.mark.parametrize("library", code.LIBRARIES)
def test_another_version_of_a_library_that_writes_is_told(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an upgrade of it would look like tampering."""
    then = code.code()
    monkeypatch.setattr(code, "version", lambda name: "0" if name == library else version(name))
    assert code.changed_since(then) == (f"{library} {version(library)} → 0",)


def test_the_code_is_known_by_its_parts() -> None:
    assert {"kernel", "comparison", "reporting/sections", "documents/writers/pdf"} <= code.parts().keys()
    assert not any("migrations" in part or part.startswith(("web", "cli")) for part in code.parts())
    assert code.changed_since(code.code()) == ()


def test_changed_unchanged_and_no_data_are_three_things() -> None:
    publish(date(2010, 6, 1))
    publish()
    with acting_as(system(), read_only=True):
        found = editions.changed_since(identity("boso"), 2)
        assert editions.changed_since(identity("boso"), 1) is None
    assert found is not None
    assert found.changed and found.unchanged and found.without_data
    assert all(set(one.then) != set(one.now) for one in found.changed)


def test_an_unknown_edition_is_said_not_to_be_there() -> None:
    with acting_as(system(), read_only=True), pytest.raises(editions.NoEdition):
        editions.edition(identity("boso"), 7)
