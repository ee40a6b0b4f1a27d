"""Who may do what, on one screen. Python asks it here; the database gets the same rules by `sync`.

A rule says that a role may do an action within a scope. What no rule allows is refused; no rule denies.
A membership gives its role only where it is held: in its programme, for its participant, in its study,
while valid.
"""

# The short names keep a rule on one line.
# ruff: noqa: N817

from __future__ import annotations

from paraply.access.vocabulary import VISITING, Actor, Guard, Room, Rule, Scope, Standing, Target
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
# Raw interviews reachable by the owner's machinery would be the owner's documents under the access law.
CLOSED_TO_SYSTEM = (A.READ_STUDY, A.WRITE_STUDY)

RULES: tuple[Rule, ...] = (
    # Rooms
    *_rules(A.READ_COMMON, S.PLATFORM, *EVERYONE),
    *_rules(A.WRITE_COMMON, S.PLATFORM, R.ADMINISTRATOR),
    *_rules(A.READ_PROGRAMME, S.PROGRAMME, *EVERYONE),
    *_rules(A.WRITE_PROGRAMME, S.PROGRAMME, R.SECRETARIAT),
    *_rules(A.READ_PARTICIPANT, S.PROGRAMME, *OVERVIEW),
    *_rules(A.READ_PARTICIPANT, S.OWN_PARTICIPANT, *MUNICIPALITY, R.POLITICIAN),
    *_rules(A.WRITE_PARTICIPANT, S.OWN_PARTICIPANT, *MUNICIPALITY),
    *_rules(A.READ_STUDY, S.STUDY, R.EVALUATOR),
    *_rules(A.WRITE_STUDY, S.STUDY, R.EVALUATOR),
    *_rules(A.READ_PUBLIC, S.PLATFORM, R.VISITOR),
    *_rules(A.READ_AUDIT, S.PROGRAMME, R.ADMINISTRATOR),
    *_rules(A.WRITE_AUDIT, S.PROGRAMME, *EVERYONE),
    # Pages
    *_rules(A.VIEW_START, S.PROGRAMME, *EVERYONE),
    *_rules(A.VIEW_PARTICIPANT, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_PARTICIPANT, S.OWN_PARTICIPANT, *MUNICIPALITY, R.POLITICIAN),
    *_rules(A.VIEW_MATRIX, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_LIKENESSES, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_COMPARISON, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_BOARD, S.PROGRAMME, R.SECRETARIAT, R.MANAGEMENT),
    *_rules(A.VIEW_PROGRAMME, S.PROGRAMME, *EVERYONE),
    *_rules(A.VIEW_SIGNALS, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_SIGNALS, S.OWN_PARTICIPANT, *MUNICIPALITY, R.POLITICIAN),
    *_rules(A.VIEW_CONFLICTS, S.PROGRAMME, *OVERVIEW),
    *_rules(A.VIEW_CONFLICTS, S.OWN_PARTICIPANT, *MUNICIPALITY, R.POLITICIAN),
    # Operations
    *_rules(A.BUILD_REPORT, S.PROGRAMME, R.EVALUATOR, R.SECRETARIAT),
    *_rules(A.PUBLISH_EDITION, S.PROGRAMME, R.EVALUATOR),
    *_rules(A.OPEN_EDITION, S.PROGRAMME, R.EVALUATOR, R.SECRETARIAT),
    *_rules(A.PUBLISH_PAGE, S.PROGRAMME, R.SECRETARIAT),
    *_rules(A.PUBLISH_PAGE, S.OWN_PARTICIPANT, R.COORDINATOR),
    *_rules(A.IMPORT_PROGRAMME, S.PLATFORM, R.ADMINISTRATOR),
    *_rules(A.MANAGE_MEMBERS, S.PLATFORM, R.ADMINISTRATOR),
    *(Rule(action, R.SYSTEM, S.PLATFORM) for action in A if action not in CLOSED_TO_SYSTEM),
)

COMMON = Guard(Room.COMMON, A.READ_COMMON, A.WRITE_COMMON)
PROGRAMME = Guard(Room.PROGRAMME, A.READ_PROGRAMME, A.WRITE_PROGRAMME)
PARTICIPANT = Guard(Room.PARTICIPANT, A.READ_PARTICIPANT, A.WRITE_PARTICIPANT)
EVALUATOR = Guard(Room.EVALUATOR, A.READ_STUDY, A.WRITE_STUDY)
PUBLIC = Guard(Room.PUBLIC, A.READ_PUBLIC, A.PUBLISH_PAGE, append_only=True)
OPENED = Guard(Room.OPENED, A.READ_PUBLIC, A.OPEN_EDITION, append_only=True)
EDITION = Guard(Room.PROGRAMME, A.READ_PROGRAMME, A.PUBLISH_EDITION, append_only=True)
# The files are everybody's in the programme; what they were made from is not.
FROZEN = Guard(Room.PROGRAMME, A.VIEW_MATRIX, A.PUBLISH_EDITION, append_only=True)
BUILD = Guard(Room.PROGRAMME, A.PUBLISH_EDITION, A.PUBLISH_EDITION)
AUDIT = Guard(Room.PROGRAMME, A.READ_AUDIT, A.WRITE_AUDIT, append_only=True)


def _in(guard: Guard, tables: str) -> dict[str, Guard]:
    """Shape: "app.Model Model app.Model"; a name without an app belongs to the app before it."""
    app, placed = "", {}
    for name in tables.split():
        app, model = name.split(".") if "." in name else (app, name)
        placed[f"{app}.{model}"] = guard
    return placed


# Every domain table lies in exactly one room; its history lies in the same.
TABLES: dict[str, Guard] = {
    **_in(COMMON, "organisations.Municipality MunicipalityCode programmes.Programme GlossaryTerm"),
    **_in(PROGRAMME, "records.Document Statement organisations.Organisation evidence.Study DataCollection"),
    **_in(
        PROGRAMME,
        "programmes.Figure FrameworkModel Phase RequiredOutput Cohort Participant GateDecision LocalAlias",
    ),
    **_in(PROGRAMME, "findings.Finding DeclaredConflict"),
    **_in(
        PARTICIPANT,
        "records.Register organisations.Unit programmes.Agreement mobilisation.ParticipationActivity",
    ),
    **_in(PARTICIPANT, "governance.Body Seat Coordinator Ownership Mandate Resolution PoliticalCase"),
    **_in(PARTICIPANT, "planning.Plan PlanLink Goal BudgetYear"),
    **_in(EVALUATOR, "evidence.Excerpt"),
    **_in(PUBLIC, "reporting.PublicPage"),
    **_in(OPENED, "reporting.OpenEdition OpenFile"),
    **_in(EDITION, "reporting.Edition EditionFile"),
    **_in(FROZEN, "reporting.EditionContent"),
    **_in(BUILD, "reporting.Build"),
    **_in(AUDIT, "access.AuditEntry"),
}


def explain(actor: Actor, action: A, target: Target) -> Rule | None:
    """Find the rule that lets the actor do the action to the target, or None when none does."""
    for held in (*actor.standings, VISITING):
        for rule in RULES:
            if rule.role is held.role and rule.action is action and _reaches(rule.scope, held, target):
                return rule
    return None


def may(actor: Actor, action: A, target: Target) -> bool:
    """Answer whether some rule lets the actor do the action to the target."""
    return explain(actor, action, target) is not None


def of_one_participant(role: R) -> bool:
    """Whether a role is held for one participant, and gives nothing without."""
    return any(rule.role is role and rule.scope is S.OWN_PARTICIPANT for rule in RULES)


def _reaches(scope: Scope, held: Standing, target: Target) -> bool:
    if scope is S.PLATFORM:
        return True
    if scope is S.PROGRAMME:
        return held.programme is not None and held.programme == target.programme
    if scope is S.OWN_PARTICIPANT:
        return held.participant is not None and held.participant == target.participant
    return held.study is not None and held.study == target.study
