"""Which room each table lies in, and which actions open it. What a role may do stands in `policy`."""

# The short names keep a table on one line.
# ruff: noqa: N817

from __future__ import annotations

from paraply.access.vocabulary import Action as A
from paraply.access.vocabulary import Guard, Room

COMMON = Guard(Room.COMMON, A.READ_COMMON, A.WRITE_COMMON)
PROGRAMME = Guard(Room.PROGRAMME, A.READ_PROGRAMME, A.WRITE_PROGRAMME)
EVALUATOR = Guard(Room.EVALUATOR, A.READ_STUDY, A.WRITE_STUDY)
# A copy that evaluators have let out: nobody rewrites it, save an import that moves a programme house.
RELEASED = Guard(Room.PROGRAMME, A.READ_PROGRAMME, A.RELEASE, change=A.CORRECT_RELEASED, about=A.READ_ABOUT)
DESIGN = Guard(Room.PROGRAMME, A.READ_PROGRAMME, A.DESIGN_STUDY)
STUDY = Guard(Room.PROGRAMME, A.READ_PROGRAMME, A.DESIGN_STUDY, change=A.KEEP_STUDY, keeps="id")
OWNER = Guard(Room.OWNER, A.READ_OWNER, A.LOG_CONTACT)
INTEREST = Guard(Room.OWNER, A.READ_OWNER, A.DECLARE_INTEREST, append_only=True)
APPLICATION = Guard(Room.CASE, A.READ_APPLICATION, A.RECEIVE_APPLICATION)
SCORE = Guard(Room.CASE, A.READ_APPLICATION, A.SCORE_APPLICATION, append_only=True)
ADVICE = Guard(Room.CASE, A.READ_APPLICATION, A.ADVISE_ON_APPLICATION, append_only=True)
DRAFT = Guard(Room.PERSONAL, A.KEEP_DRAFT, A.KEEP_DRAFT, removes=A.KEEP_DRAFT)
PUBLIC = Guard(Room.PUBLIC, A.READ_PUBLIC, A.PUBLISH_PAGE, append_only=True)
OPENED = Guard(Room.OPENED, A.READ_PUBLIC, A.OPEN_EDITION, append_only=True)
EDITION = Guard(Room.PROGRAMME, A.READ_PROGRAMME, A.PUBLISH_EDITION, append_only=True)
# The files are everybody's in the programme; what they were made from is not.
FROZEN = Guard(Room.PROGRAMME, A.VIEW_MATRIX, A.PUBLISH_EDITION, append_only=True)
BUILD = Guard(Room.PROGRAMME, A.PUBLISH_EDITION, A.PUBLISH_EDITION)
AUDIT = Guard(Room.PROGRAMME, A.READ_AUDIT, None, append_only=True)


def _kept_by(action: A) -> Guard:
    """A table of a participant's room and who keeps it."""
    return Guard(Room.PARTICIPANT, A.READ_PARTICIPANT, action)


def _in(guard: Guard, tables: str) -> dict[str, Guard]:
    """Shape: "app.Model Model app.Model"; a name without an app belongs to the app before it."""
    app, placed = "", {}
    for name in tables.split():
        app, model = name.split(".") if "." in name else (app, name)
        placed[f"{app}.{model}"] = guard
    return placed


# Every domain table lies in exactly one room; its history lies in the same.
TABLES: dict[str, Guard] = {
    **_in(COMMON, "programmes.Programme"),
    **_in(PROGRAMME, "records.Document organisations.Municipality MunicipalityCode Organisation"),
    **_in(
        PROGRAMME,
        "programmes.Figure FrameworkModel Phase RequiredOutput Cohort Participant GateDecision GlossaryTerm LocalAlias",
    ),
    **_in(STUDY, "evidence.Study"),
    **_in(DESIGN, "evidence.DataCollection"),
    **_in(RELEASED, "records.Statement findings.Finding DeclaredConflict"),
    **_in(
        _kept_by(A.KEEP_ORGANISATION), "records.Register organisations.Unit governance.Body Seat Coordinator"
    ),
    **_in(_kept_by(A.KEEP_ANCHORING), "governance.Ownership Mandate Resolution PoliticalCase"),
    **_in(_kept_by(A.KEEP_PARTICIPATION), "mobilisation.ParticipationActivity"),
    **_in(_kept_by(A.KEEP_PLANS), "planning.Plan PlanLink Goal BudgetYear"),
    **_in(_kept_by(A.KEEP_AGREEMENT), "programmes.Agreement"),
    **_in(EVALUATOR, "evidence.Excerpt findings.StatementDraft FindingDraft ConflictDraft"),
    **_in(OWNER, "intake.Contact"),
    **_in(INTEREST, "intake.Interest"),
    **_in(APPLICATION, "intake.Application"),
    **_in(SCORE, "intake.Score"),
    **_in(ADVICE, "intake.Advice"),
    **_in(DRAFT, "access.Draft"),
    **_in(PUBLIC, "reporting.PublicPage"),
    **_in(OPENED, "reporting.OpenEdition OpenFile"),
    **_in(EDITION, "reporting.Edition EditionFile"),
    **_in(FROZEN, "reporting.EditionContent"),
    **_in(BUILD, "reporting.Build"),
    **_in(AUDIT, "access.AuditEntry"),
}
