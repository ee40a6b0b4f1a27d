"""Who is who around the programme: ministry, owner and its bodies, evaluators, as a chart."""

from __future__ import annotations

from itertools import pairwise

from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.documents.figures.org_chart import ChartGroup, Tie, org_chart
from paraply.documents.figures.picture import Picture
from paraply.kernel.localised import Language, Localised
from paraply.organisations.words import ROLES

L = Localised
# Where each stands; an organisation stands where its first role here puts it, the rest are left to the list.
_RANKS = {
    "ministry": 0,
    "auditor_general": 0,
    "state_housing_bank": 1,
    "programme_owner": 2,
    "follow_evaluator": 2,
}
_TITLE = L("Rundt programmet", "Rundt programmet", "Around the programme")
_BODIES = 3
_KINDS = {"programme_owner": "coordinator", "ministry": "owner", "follow_evaluator": "outside"}
_ASKED = L("bestilt av", "bestilt av", "commissioned by")


def owner_picture(records: ProgrammeRecords, language: Language) -> Picture | None:
    """Draw organisations by role, and the owner's bodies under it; None when no owner is recorded."""
    placed = []
    for one in records.organisations.values():
        role = next((role for role in one.roles if role in _RANKS), None)
        if role:
            said = ", ".join(ROLES[name].text(language) for name in one.roles if name in ROLES)
            placed.append((role, ChartGroup(one.key, one.name, said, _KINDS.get(role, ""), _RANKS[role])))
    owners = [group.key for role, group in placed if role == "programme_owner"]
    if not owners:
        return None
    bodies = [
        ChartGroup(fact.key, fact.heading.text(language), "", "steering_group", _BODIES)
        for fact in records.statements
        if fact.topic == "owner_organisation" and fact.heading
    ]
    by_role = {role: group.key for role, group in placed}
    ties = [Tie(owners[0], body.key, "reports") for body in bodies]
    chain = [
        by_role[role] for role in ("ministry", "state_housing_bank", "programme_owner") if role in by_role
    ]
    ties += [Tie(above, below, "reports") for above, below in pairwise(chain)]
    if "follow_evaluator" in by_role:
        ties.append(Tie(owners[0], by_role["follow_evaluator"], "outside", _ASKED.text(language)))
    groups = [group for _, group in placed] + bodies
    said = "; ".join(f"{group.title}: {group.detail}" for group in groups if group.detail)
    return org_chart(groups, ties, _TITLE.text(language), said)
