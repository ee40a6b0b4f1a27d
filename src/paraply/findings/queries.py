"""Reading what the evaluators have released."""

from __future__ import annotations

from datetime import date

from paraply.findings.facts import DeclaredConflictFact, FindingFact
from paraply.findings.models import DeclaredConflict, Finding
from paraply.records.loading import load


def released(programme: str, as_of: date) -> list[FindingFact]:
    """What the evaluators have released to the programme by the date."""
    return load(FindingFact, Finding, programme, as_of)


def declared_conflicts(programme: str, as_of: date) -> list[DeclaredConflictFact]:
    """Disagreements between sources that the evaluators themselves have named."""
    return load(DeclaredConflictFact, DeclaredConflict, programme, as_of)
