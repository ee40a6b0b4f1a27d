"""Claims held against the computed rows: by count, by named participants, and where nothing can be checked."""

from __future__ import annotations

from typing import Any

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.claims import Checked, Verdict, check_claims, mark
from paraply.comparison.matrix.matrix import Matrix
from paraply.findings.facts import FindingFact
from unit.comparison.making import characteristic_matrix, coordinator, ownership, programme, records

NAMES = ("Bærum", "Hamar", "Lillehammer", "Lørenskog")
ALL = ("BÆR", "HAM", "LIL", "LØR")


def owners(letters: str) -> tuple[ParticipantRecords, ...]:
    """P political, A administrative, ? unknown."""
    kinds = {"P": "political", "A": "administrative"}
    return tuple(
        records(name, ownerships=(ownership(kinds[letter]),))
        if letter in kinds
        else records(name, coordinators=(coordinator(),))
        for name, letter in zip(NAMES, letters, strict=True)
    )


def matrix(letters: str) -> Matrix:
    return characteristic_matrix(programme(*owners(letters)), ["ownership.kind"])


def finding(claim: dict[str, Any] | None, units: tuple[str, ...] = ALL, **fields: Any) -> FindingFact:
    whole = None if claim is None else {"key": "ownership.kind", "value": "political", **claim}
    return FindingFact(key="F", claim=whole, units=units, **fields)


def checked(letters: str, claim: dict[str, Any], units: tuple[str, ...] = ALL) -> Checked:
    (found,) = check_claims((finding(claim, units),), matrix(letters))
    return found


def test_a_count_that_is_right_holds() -> None:
    found = checked("PPAA", {"count": 2})
    assert (found.verdict, found.computed, found.disputed) == (Verdict.HOLDS, ("BÆR", "HAM"), ())


def test_a_count_too_high_is_disputed_by_those_without_the_value() -> None:
    found = checked("PPAA", {"count": 4})
    assert (found.verdict, found.claimed) == (Verdict.CONTRADICTED, 4)
    assert found.disputed == ("LIL", "LØR")


def test_where_nobody_can_be_named_nobody_is_accused() -> None:
    """Three are claimed and two found: which of the other two is meant, nobody can say. The row disagrees all the same."""
    found = checked("PPAA", {"count": 3})
    assert (found.verdict, found.disputed, found.computed) == (Verdict.CONTRADICTED, (), ("BÆR", "HAM"))


def test_a_count_too_low_is_disputed_by_those_with_the_value() -> None:
    found = checked("PPPA", {"count": 1})
    assert (found.verdict, found.disputed) == (Verdict.CONTRADICTED, ("BÆR", "HAM", "LIL"))


def test_named_participants_are_each_held_against_their_own_cell() -> None:
    assert checked("APPA", {"units": ["HAM", "LIL"]}).verdict is Verdict.HOLDS
    found = checked("APAA", {"units": ["HAM", "LIL"]})
    assert (found.verdict, found.disputed, found.claimed) == (Verdict.CONTRADICTED, ("LIL",), 2)


def test_what_the_records_do_not_know_cannot_contradict() -> None:
    assert checked("PPA?", {"count": 3}).verdict is Verdict.UNCHECKED
    assert checked("PP?A", {"units": ["LIL"]}).verdict is Verdict.UNCHECKED


def test_only_the_participants_the_claim_speaks_of_are_counted() -> None:
    found = checked("PPPA", {"count": 2}, units=("BÆR", "HAM", "LØR"))
    assert (found.verdict, found.computed) == (Verdict.HOLDS, ("BÆR", "HAM"))


def test_findings_without_a_check_or_about_hidden_participants_are_left_alone() -> None:
    assert check_claims((finding(None),), matrix("PPPP")) == ()
    elsewhere = finding({"count": 1}, units=(*ALL, "OSL"))
    assert check_claims((elsewhere,), matrix("PPPP")) == ()
    named = finding({"units": ["OSL"]})
    assert check_claims((named,), matrix("PPPP")) == ()


def test_a_contradicted_claim_marks_the_disputed_cells_and_no_others() -> None:
    whole = matrix("PPAA")
    found = check_claims((finding({"count": 4}, polarity="strength"),), whole)
    row = mark(whole, found).row("ownership.kind")
    assert {cell.participant: cell.claims for cell in row.cells} == {
        "BÆR": (),
        "HAM": (),
        "LIL": ("F",),
        "LØR": ("F",),
    }
    assert all(cell.polarities == ("strength",) for cell in row.cells)
    assert [cell.conflict for cell in row.cells] == [False, False, True, True]


def test_a_claim_that_holds_or_cannot_be_checked_marks_nothing() -> None:
    for letters in ("PPPA", "PPA?"):
        whole = matrix(letters)
        found = check_claims((finding({"count": 3}),), whole)
        assert not any(cell.conflict for cell in mark(whole, found).row("ownership.kind").cells)


def test_a_claim_about_nobody_by_name_waits_until_everybody_can_be_seen() -> None:
    about_all = (finding({"count": 3}, units=()),)
    assert check_claims(about_all, matrix("PPPA"), frozenset((*ALL, "MOS"))) == ()
    (found,) = check_claims(about_all, matrix("PPPA"), frozenset(ALL))
    assert found.verdict is Verdict.HOLDS


def test_a_claim_about_nobody_by_name_does_not_mean_those_outside_the_study() -> None:
    others = (*owners("PPAA"), records("Asker", in_study=False), records("Oslo", in_programme=False))
    whole = characteristic_matrix(programme(*others), ["ownership.kind"], everyone=True)
    (found,) = check_claims((finding({"count": 4}, units=()),), whole, frozenset(ALL))
    assert (found.verdict, found.disputed) == (Verdict.CONTRADICTED, ("LIL", "LØR"))
