"""Who gives which role, and where a role is held; the operation and the database's function both go by it."""

from __future__ import annotations

from paraply.access.policy import MEMBERS
from paraply.access.vocabulary import Action, Role

# An administrator never makes an evaluator: who runs the programme could then open the evaluators' room.
_BY_OTHERS = {Role.ADMINISTRATOR: Action.APPOINT_ADMINISTRATOR, Role.EVALUATOR: Action.ADMIT_EVALUATOR}
# What it takes to give a role, or to end one. Nobody is made the system, and a visitor needs nothing.
GIVING: dict[Role, Action] = {
    role: _BY_OTHERS.get(role, Action.MANAGE_MEMBERS)
    for role in Role
    if role not in (Role.SYSTEM, Role.VISITOR)
}
# Held for one participant; an evaluator's role is held in one study, the others in a programme.
OF_A_PARTICIPANT = MEMBERS
