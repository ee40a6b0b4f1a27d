"""Claims with a check, held against the computed rows: "three have NAV in the project group" against two. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from paraply.comparison.matrix.answers import NOT_IN_PROGRAMME, NOT_IN_STUDY
from paraply.comparison.matrix.matrix import Matrix, MatrixCell, Row
from paraply.findings.facts import FindingFact

# Those whom a claim about "all" does not mean.
OUTSIDE = frozenset({NOT_IN_STUDY, NOT_IN_PROGRAMME})


class Verdict(StrEnum):
    HOLDS = "holds"
    CONTRADICTED = "contradicted"
    UNCHECKED = "unchecked"  # some claimed participant has no value to check against


@dataclass(frozen=True, slots=True)
class Checked:
    """A finding's claim and what the records say.

    `claimed`: how many, `computed`: the participants that have the value, `disputed`: those the claim and the records
    differ on.
    """

    finding: FindingFact
    row: str
    code: str
    claimed: int
    claimed_units: tuple[str, ...]
    computed: tuple[str, ...]
    disputed: tuple[str, ...]
    verdict: Verdict

    def speaks_of(self, participant: str) -> bool:
        """Whether the finding names the participant, in its units or its check, or names nobody."""
        named = (*self.finding.units, *self.claimed_units)
        return not named or participant in named


def check_claims(
    findings: tuple[FindingFact, ...], matrix: Matrix, studied: frozenset[str] = frozenset()
) -> tuple[Checked, ...]:
    """Check every finding that carries a check and speaks only of columns that can be seen.

    `studied`: everyone in the study, seen or not, whom a finding that names nobody speaks of.
    """
    columns = {key for key, _ in matrix.columns}
    return tuple(
        _check(finding, matrix.row(finding.claim["key"]))
        for finding in findings
        if finding.claim and columns >= {*(finding.units or studied), *finding.claim.get("units", ())}
    )


def _check(finding: FindingFact, row: Row) -> Checked:
    check = finding.claim or {}
    code, named = check["value"], tuple(check.get("units", ()))
    scope = [
        cell
        for cell in row.cells
        if (not finding.units and not cell.codes & OUTSIDE)
        or cell.participant in finding.units
        or cell.participant in named
    ]
    having = tuple(cell.participant for cell in scope if code in cell.codes)
    claimed = check.get("count", len(named))
    others = [cell for cell in scope if code not in cell.codes and (not named or cell.participant in named)]
    missing = len(others) if named else claimed - len(having)
    disputed = having if missing < 0 else _named(others, missing)
    return Checked(finding, row.key, code, claimed, named, having, disputed, _verdict(others, missing))


def _named(others: list[MatrixCell], missing: int) -> tuple[str, ...]:
    """Who the claim is wrong about: all without the value when so many are missing, or those who have something close
    to it (neither the value nor a plain no). Where neither tells, nobody is accused, and only the row disagrees.
    """
    close = [cell for cell in others if "no" not in cell.codes]
    for candidates in (others, close):
        if missing and len(candidates) == missing:
            return tuple(cell.participant for cell in candidates)
    return ()


def _verdict(others: list[MatrixCell], missing: int) -> Verdict:
    if missing == 0:
        return Verdict.HOLDS
    if missing > 0 and any(not cell.known for cell in others):
        return Verdict.UNCHECKED
    return Verdict.CONTRADICTED


def mark(matrix: Matrix, checked: tuple[Checked, ...]) -> Matrix:
    """The matrix with each cell's contradicted claims and the polarities of the findings that speak of it."""
    return replace(
        matrix,
        rows=tuple(_mark_row(row, [one for one in checked if one.row == row.key]) for row in matrix.rows),
    )


def _mark_row(row: Row, checked: list[Checked]) -> Row:
    if not checked:
        return row
    return replace(row, cells=tuple(_mark_cell(cell, checked) for cell in row.cells))


def _mark_cell(cell: MatrixCell, checked: list[Checked]) -> MatrixCell:
    contradicting = tuple(
        one.finding.key
        for one in checked
        if one.verdict is Verdict.CONTRADICTED and cell.participant in one.disputed
    )
    speaking = [one for one in checked if cell.participant in one.finding.units]
    if not contradicting and not speaking:
        return cell
    polarities = tuple(dict.fromkeys(one.finding.polarity for one in speaking))
    return replace(cell, claims=contradicting, polarities=polarities)
