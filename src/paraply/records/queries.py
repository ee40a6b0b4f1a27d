"""Reading documents, registers and statements."""

from __future__ import annotations

from datetime import date

from paraply.kernel.dates import ImpreciseDate
from paraply.records.facts import DocumentFact, RegisterFact, StatementFact
from paraply.records.loading import Of, load
from paraply.records.models import Document, Register, Statement


def documents(programme: str) -> dict[str, DocumentFact]:
    """Every document the programme cites, by key; a citation opens whatever date is asked for."""
    return {fact.key: fact for fact in load(DocumentFact, Document, programme, None)}


def statements(programme: str, as_of: date, of: Of = None) -> list[StatementFact]:
    """Statements that hold on the date, the programme's own and the participants'."""
    return load(StatementFact, Statement, programme, as_of, of)


def complete_registers(programme: str, as_of: date, of: Of = None) -> list[RegisterFact]:
    """Registers that are complete on the date."""
    found = load(RegisterFact, Register, programme, None, of)
    return [fact for fact in found if _covers(fact, as_of)]


def _covers(fact: RegisterFact, as_of: date) -> bool:
    ended = fact.ends is not None and ImpreciseDate.parse(fact.ends).last < as_of
    return ImpreciseDate.parse(fact.complete_from).first <= as_of and not ended
