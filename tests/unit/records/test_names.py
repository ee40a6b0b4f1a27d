"""Equal names are told apart, and no others."""

from __future__ import annotations

import pytest

from paraply.planning.facts import PlanFact
from paraply.programmes.facts import ParticipantFact
from paraply.records.names import told_apart


def called(*names: str, **marks: str) -> list[str]:
    """Participants A, B, C … with these names."""
    facts = [ParticipantFact(key=key, name=name) for key, name in zip("ABCDE", names, strict=False)]
    return [fact.name for fact in told_apart(facts, marks)]


def test_equal_names_get_the_number_or_else_the_key() -> None:
    assert called("Herøy", "Moss", "Herøy", A="1515", C="1818") == ["Herøy (1515)", "Moss", "Herøy (1818)"]
    assert called("Herøy", "Herøy", A="1515") == ["Herøy (1515)", "Herøy (B)"]


@pytest.mark.parametrize("other", ["HERØY", "Her\u00f8y ", "Herøy\u00a0", "herøy"])
def test_names_that_read_the_same_are_equal(other: str) -> None:
    assert called("Herøy", other) == ["Herøy (A)", f"{other} (B)"]


def test_a_name_typed_with_its_accent_apart_is_equal() -> None:
    assert called("Våler", "Va\u030aler") == ["Våler (A)", "Va\u030aler (B)"]


def test_the_same_number_twice_or_a_name_that_looks_told_apart_is_told_apart_again() -> None:
    same = called("Bø", "Bø", A="0301", B="0301")
    looks = called("Bø", "Bø", "Bø (1)", A="1", B="2")
    assert (len(set(same)), len(set(looks))) == (2, 3)
    assert "Bø (2)" in looks


def test_no_name_is_no_shared_name() -> None:
    assert called("", "", "Os") == ["", "", "Os"]


def test_plans_are_told_apart_within_one_participant_only() -> None:
    plans = [
        PlanFact(key=key, participant=whose, name="Boligplan")
        for key, whose in (("P1", "A"), ("P2", "A"), ("P3", "B"))
    ]
    assert [plan.name for plan in told_apart(plans)] == ["Boligplan (P1)", "Boligplan (P2)", "Boligplan"]
