"""What every context says must hold of its records, together."""

from __future__ import annotations

from paraply.evidence import rules as evidence
from paraply.findings import rules as findings
from paraply.governance import rules as governance
from paraply.kernel.localised import Localised
from paraply.organisations import rules as organisations
from paraply.planning import rules as planning
from paraply.programmes import rules as programmes
from paraply.records import rules as records
from paraply.records.rules import Rule

RULES: tuple[Rule, ...] = (
    *records.RULES,
    *organisations.RULES,
    *programmes.RULES,
    *governance.RULES,
    *planning.RULES,
    *evidence.RULES,
    *findings.RULES,
)
# What the database refuses, by the name of its constraint.
LAWS: dict[str, Localised] = {
    **records.LAWS,
    **organisations.LAWS,
    **programmes.LAWS,
    **governance.LAWS,
    **planning.LAWS,
}
