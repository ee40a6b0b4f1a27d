"""What must hold of studies, collections and findings, on values alone."""

from __future__ import annotations

from paraply.evidence import rules as evidence
from paraply.findings import rules as findings
from unit.records.entries import entry, told

HAMAR = entry("programmes.Participant", "HAM")


def test_units_are_participants() -> None:
    study = entry("evidence.Study", "s", units=["HAM", "LIL"])
    finding = entry("findings.Finding", "f", units=["LIL"], claim={"key": "k", "units": ["HAM", "LIL"]})
    found = told((*evidence.RULES, *findings.RULES), HAMAR, study, finding)
    assert [(key, place) for key, place, _ in found] == [
        ("s", ("units", 1)),
        ("f", ("units", 0)),
        ("f", ("claim", "units", 1)),
    ]


def test_a_collection_that_ends_before_it_begins() -> None:
    collection = entry("evidence.DataCollection", "d", collected_from="2010-10", collected_to="2010-09")
    assert [place for _, place, _ in told(evidence.RULES, collection)] == [("collected_to",)]
