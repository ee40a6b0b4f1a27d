"""Words for the records kept here."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
RECORDS: dict[str, Localised] = {
    "FindingFact": L("funn", "funn", "finding"),
    "DeclaredConflictFact": L("meldt uenighet", "meldt usemje", "declared conflict"),
}
