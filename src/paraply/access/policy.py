"""Who may do what, on one screen. Python asks it here; the database gets the same rules by `sync`.

A rule says that a role may do an action within a scope. What no rule allows is refused; no rule denies: who has an
interest in an application has the fewer applications (`Room.CASE`), not a rule against.
A membership gives its role only where it is held: in its programme, for its participant, in its study,
while valid.
"""

# The short names keep a rule on one line.
# ruff: noqa: N817

from __future__ import annotations

from paraply.access.vocabulary import VISITING, Actor, Rule, Scope, Standing, Target
from paraply.access.vocabulary import Action as A
from paraply.access.vocabulary import Role as R
from paraply.access.vocabulary import Scope as S


def _rules(action: A, scope: Scope, *roles: R) -> tuple[Rule, ...]:
    return tuple(Rule(action, role, scope) for role in roles)


# Everyone who has signed in and has a membership.
EVERYONE = tuple(role for role in R if role not in (R.SYSTEM, R.VISITOR))
# Those who follow all participants. What the owner reads may become public: the evaluators' room is not among
# it.
OVERVIEW = (R.SECRETARIAT, R.MANAGEMENT, R.EVALUATOR)
MUNICIPALITY = (R.COORDINATOR, R.STEERING_MEMBER, R.PROJECT_MEMBER)
MEMBERS = (*MUNICIPALITY, R.POLITICIAN)
# Those who belong to no one participant.
OUTSIDE = tuple(role for role in EVERYONE if role not in MEMBERS)
ASSESSORS = (R.SECRETARIAT, R.COUNCIL, R.MANAGEMENT)
# Raw interviews reachable by the owner's machinery would be the owner's documents under the access law; what somebody
# has not sent yet is nobody else's.
CLOSED_TO_SYSTEM = (A.READ_STUDY, A.WRITE_STUDY, A.KEEP_DRAFT)

RULES: tuple[Rule, ...] = (
    # Rooms
    *_rules(A.READ_COMMON, S.PLATFORM, *EVERYONE),
    *_rules(A.WRITE_COMMON, S.PLATFORM, R.ADMINISTRATOR),
    *_rules(A.READ_PROGRAMME, S.PROGRAMME, *EVERYONE),
    *_rules(A.WRITE_PROGRAMME, S.PROGRAMME, R.SECRETARIAT),
    *_rules(A.READ_PARTICIPANT, S.PROGRAMME, *OVERVIEW),
    *_rules(A.READ_PARTICIPANT, S.OWN_PARTICIPANT, *MEMBERS),
    *_rules(A.READ_ABOUT, S.PROGRAMME, *OUTSIDE),
    *_rules(A.READ_ABOUT, S.OWN_PARTICIPANT, *MEMBERS),
    # What each may write in a participant's room; an agreement is both parties'.
    *_rules(A.KEEP_ORGANISATION, S.OWN_PARTICIPANT, R.COORDINATOR),
    *_rules(A.KEEP_ANCHORING, S.OWN_PARTICIPANT, R.COORDINATOR, R.STEERING_MEMBER),
    *_rules(A.KEEP_PARTICIPATION, S.OWN_PARTICIPANT, R.COORDINATOR, R.PROJECT_MEMBER),
    *_rules(A.KEEP_PLANS, S.OWN_PARTICIPANT, R.COORDINATOR, R.PROJECT_MEMBER),
    *_rules(A.KEEP_AGREEMENT, S.OWN_PARTICIPANT, R.COORDINATOR),
    *_rules(A.KEEP_AGREEMENT, S.PROGRAMME, R.SECRETARIAT),
    # The evaluators' room, and what crosses its wall
    *_rules(A.READ_STUDY, S.STUDY, R.EVALUATOR),
    *_rules(A.WRITE_STUDY, S.STUDY, R.EVALUATOR),
    *_rules(A.RELEASE, S.PROGRAMME, R.EVALUATOR),
    *_rules(A.DESIGN_STUDY, S.PROGRAMME, R.EVALUATOR),
    *_rules(A.KEEP_STUDY, S.STUDY, R.EVALUATOR),
    # The owner's room, and one's own
    *_rules(A.READ_OWNER, S.PROGRAMME, *ASSESSORS),
    *_rules(A.LOG_CONTACT, S.PROGRAMME, R.SECRETARIAT),
    *_rules(A.RECEIVE_APPLICATION, S.PROGRAMME, R.SECRETARIAT),
    *_rules(A.READ_APPLICATION, S.PROGRAMME, *ASSESSORS),
    *_rules(A.SCORE_APPLICATION, S.PROGRAMME, R.COUNCIL),
    *_rules(A.ADVISE_ON_APPLICATION, S.PROGRAMME, R.COUNCIL),
    *_rules(A.DECLARE_INTEREST, S.PROGRAMME, *ASSESSORS),
    *_rules(A.KEEP_DRAFT, S.SELF, *EVERYONE),
    # Everybody
    *_rules(A.READ_PUBLIC, S.PLATFORM, R.VISITOR),
    *_rules(A.READ_AUDIT, S.PROGRAMME, R.ADMINISTRATOR),
    # Pages
    *_rules(A.VIEW_START, S.PROGRAMME, *EVERYONE),
    *_rules(A.VIEW_PARTICIPANT, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_PARTICIPANT, S.OWN_PARTICIPANT, *MEMBERS),
    *_rules(A.VIEW_MATRIX, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_LIKENESSES, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_COMPARISON, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_BOARD, S.PROGRAMME, R.SECRETARIAT, R.MANAGEMENT),
    *_rules(A.VIEW_PROGRAMME, S.PROGRAMME, *EVERYONE),
    *_rules(A.VIEW_SIGNALS, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_SIGNALS, S.OWN_PARTICIPANT, *MEMBERS),
    *_rules(A.VIEW_CONFLICTS, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_CONFLICTS, S.OWN_PARTICIPANT, *MEMBERS),
    # Operations
    *_rules(A.BUILD_REPORT, S.PROGRAMME, R.EVALUATOR, R.SECRETARIAT),
    *_rules(A.PUBLISH_EDITION, S.PROGRAMME, R.EVALUATOR),
    *_rules(A.OPEN_EDITION, S.PROGRAMME, R.EVALUATOR, R.SECRETARIAT),
    *_rules(A.PUBLISH_PAGE, S.PROGRAMME, R.SECRETARIAT),
    *_rules(A.PUBLISH_PAGE, S.OWN_PARTICIPANT, R.COORDINATOR),
    # A file brings rows that programmes share, and may bring any programme.
    *_rules(A.IMPORT_PROGRAMME, S.UNBOUND, R.ADMINISTRATOR),
    *_rules(A.MANAGE_MEMBERS, S.PROGRAMME, R.ADMINISTRATOR),
    *_rules(A.APPOINT_ADMINISTRATOR, S.UNBOUND, R.ADMINISTRATOR),
    *_rules(A.ADMIT_EVALUATOR, S.STUDY, R.EVALUATOR),
    *(Rule(action, R.SYSTEM, S.PLATFORM) for action in A if action not in CLOSED_TO_SYSTEM),
)


def explain(actor: Actor, action: A, target: Target) -> Rule | None:
    """Find the rule that lets the actor do the action to the target, or None when none does."""
    for held in (*actor.standings, VISITING):
        for rule in RULES:
            if rule.role is held.role and rule.action is action and _reaches(rule.scope, held, actor, target):
                return rule
    return None


def may(actor: Actor, action: A, target: Target) -> bool:
    """Answer whether some rule lets the actor do the action to the target."""
    return explain(actor, action, target) is not None


def _reaches(scope: Scope, held: Standing, actor: Actor, target: Target) -> bool:
    if scope is S.PLATFORM:
        return True
    if scope is S.SELF:
        return target.person is not None and target.person == actor.pk
    if scope is S.UNBOUND:
        return held.programme is None
    if scope is S.PROGRAMME:
        return held.programme is not None and held.programme == target.programme
    if scope is S.OWN_PARTICIPANT:
        return held.participant is not None and held.participant == target.participant
    return held.study is not None and held.study == target.study
