"""The words the policy is written in: roles, actions, scopes, rooms, and who acts upon what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in a programme. Nobody is enrolled as a visitor: everyone is one, also without signing in."""

    SECRETARIAT = "secretariat"
    COUNCIL = "council"
    MANAGEMENT = "management"
    MINISTRY = "ministry"
    COORDINATOR = "coordinator"
    STEERING_MEMBER = "steering_member"
    PROJECT_MEMBER = "project_member"
    POLITICIAN = "politician"
    USER_ORGANISATION = "user_organisation"
    EVALUATOR = "evaluator"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"
    VISITOR = "visitor"


class Action(StrEnum):
    READ_COMMON = "read_common"
    WRITE_COMMON = "write_common"
    READ_PROGRAMME = "read_programme"
    WRITE_PROGRAMME = "write_programme"
    READ_ABOUT = "read_about"  # what is said in the programme about one participant
    READ_PARTICIPANT = "read_participant"
    KEEP_ORGANISATION = "keep_organisation"
    KEEP_ANCHORING = "keep_anchoring"
    KEEP_PARTICIPATION = "keep_participation"
    KEEP_PLANS = "keep_plans"
    KEEP_AGREEMENT = "keep_agreement"
    READ_STUDY = "read_study"
    WRITE_STUDY = "write_study"
    DESIGN_STUDY = "design_study"  # enter a study, and what it has collected
    KEEP_STUDY = "keep_study"
    RELEASE = "release"  # copy from the evaluators' room to the programme's
    CORRECT_RELEASED = "correct_released"
    READ_OWNER = "read_owner"
    LOG_CONTACT = "log_contact"
    RECEIVE_APPLICATION = "receive_application"
    READ_APPLICATION = "read_application"
    SCORE_APPLICATION = "score_application"
    ADVISE_ON_APPLICATION = "advise_on_application"
    DECLARE_INTEREST = "declare_interest"
    KEEP_DRAFT = "keep_draft"
    READ_PUBLIC = "read_public"
    READ_AUDIT = "read_audit"
    MANAGE_MEMBERS = "manage_members"
    APPOINT_ADMINISTRATOR = "appoint_administrator"
    ADMIT_EVALUATOR = "admit_evaluator"
    VIEW_START = "view_start"
    VIEW_PARTICIPANT = "view_participant"
    VIEW_MATRIX = "view_matrix"
    VIEW_LIKENESSES = "view_likenesses"
    VIEW_BOARD = "view_board"
    VIEW_COMPARISON = "view_comparison"
    VIEW_PROGRAMME = "view_programme"
    VIEW_SIGNALS = "view_signals"
    VIEW_CONFLICTS = "view_conflicts"
    BUILD_REPORT = "build_report"
    PUBLISH_EDITION = "publish_edition"
    OPEN_EDITION = "open_edition"
    PUBLISH_PAGE = "publish_page"
    IMPORT_PROGRAMME = "import_programme"
    EXPORT_PROGRAMME = "export_programme"
    SIGN_IN_AS_PERSONA = "sign_in_as_persona"


class Scope(StrEnum):
    """How far a rule reaches, seen from the membership that gives the role."""

    PLATFORM = "platform"  # everywhere
    UNBOUND = "unbound"  # everywhere, but only by a membership that is of no programme
    PROGRAMME = "programme"  # the membership's programme and all its participants
    OWN_PARTICIPANT = "own_participant"  # the membership's participant alone
    STUDY = "study"  # the membership's study alone
    SELF = "self"  # what the one who acts has written alone


class Room(StrEnum):
    COMMON = "common"
    PROGRAMME = "programme"
    PARTICIPANT = "participant"
    OWNER = "owner"  # what the programme's owner has for itself
    CASE = "case"  # the same, less the applications in which the reader has an interest
    PERSONAL = "personal"  # what one person has written and not yet sent
    EVALUATOR = "evaluator"
    PUBLIC = "public"  # frozen copies of a municipality's that anybody may read
    OPENED = "opened"  # frozen copies of a programme's that anybody may read


@dataclass(frozen=True, slots=True)
class Rule:
    """The role may do the action within the scope."""

    action: Action
    role: Role
    scope: Scope

    def __str__(self) -> str:
        return f"{self.role} {self.action} {self.scope}"


@dataclass(frozen=True, slots=True)
class Guard:
    """The room a table lies in, and the actions that open it.

    `write` adds rows, None where only a function of the database does; `change` is what changing one needs, where that
    is another action. `append_only`: rows are added, never changed. `about`: what reading a row needs besides when it
    names a participant. `keeps`: the column with the study whose own evaluators alone change a row. `removes`: the action that deletes rows, which only drafts have: what was recorded is ended or
    withdrawn, and stays in the history.
    """

    room: Room
    read: Action
    write: Action | None
    append_only: bool = False
    change: Action | None = None
    about: Action | None = None
    keeps: str | None = None
    removes: Action | None = None

    @property
    def changing(self) -> Action | None:
        """The action that changes a row; None when no row is ever changed."""
        return None if self.append_only else self.change or self.write


@dataclass(frozen=True, slots=True)
class Standing:
    """A role and where it is held; only memberships valid today become standings."""

    role: Role
    programme: int | None = None
    participant: int | None = None
    study: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What is acted upon, by database ids. A participant or a study comes with its programme.

    `person`: whose it is, where it is one person's alone.
    """

    programme: int | None = None
    participant: int | None = None
    study: int | None = None
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone with standings; `pk` is None for a person who has not signed in."""

    pk: int | None
    standings: tuple[Standing, ...] = ()


NOBODY = Actor(None)
# What everybody is, besides the memberships they have.
VISITING = Standing(Role.VISITOR)
