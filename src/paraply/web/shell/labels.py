"""Words for the closed lists of codes that pages show and nothing else computes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from paraply.comparison.anchoring.words import BECAME_LABELS, TOPIC_LABELS
from paraply.comparison.budget.words import WINDOWS as WINDOW_WORDS
from paraply.comparison.matrix.answers import STATUS_LABELS
from paraply.comparison.matrix.conflicts import KIND_LABELS, VOICE_LABELS
from paraply.comparison.matrix.likenesses import PATTERN_LABELS
from paraply.comparison.signals.signal import SEVERITY_LABELS

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Lazy

STATUSES = STATUS_LABELS
BECAME = BECAME_LABELS
ANCHORING_TOPICS = TOPIC_LABELS
VOICES = VOICE_LABELS
CONFLICTS = KIND_LABELS
PATTERNS = PATTERN_LABELS
WINDOWS = WINDOW_WORDS
SEVERITIES = SEVERITY_LABELS
BASES: dict[str, Lazy] = {
    "observed": _("observed"),
    "assessed": _("evaluators' judgement"),
    "perceived": _("informants' view"),
    "planned": _("plan"),
    "normative": _("norm"),
    "derived": _("computed"),
}
POLARITIES: dict[str, Lazy] = {
    "strength": _("strength"),
    "weakness": _("weakness"),
    "uncertain": _("uncertain"),
    "neutral": _("neutral"),
    "norm": _("what ought to be"),
    "recommendation": _("recommendation"),
}
LEVELS: dict[str, Lazy] = {
    "top_administration": _("top administration"),
    "staff_leader": _("head of staff unit"),
    "service_leader": _("head of service"),
    "adviser": _("adviser"),
    "coordinator": _("coordinator"),
    "politician": _("politician"),
    "user": _("user"),
    "external": _("external"),
}
BODIES: dict[str, Lazy] = {
    "steering_group": _("Steering group"),
    "project_group": _("Project group"),
    "learning_arena": _("Learning arena"),
    "reference_group": _("Reference group"),
    "working_group": _("Working group"),
    "sub_project_group": _("Sub-project group"),
}
OWNERSHIPS: dict[str, Lazy] = {
    "political": _("political owner"),
    "administrative": _("administrative owner"),
}
RESTS: dict[str, Lazy] = {
    "one": _("rests on one"),
    "several": _("rests on several"),
    "unknown": _("cannot be told"),
}
FROM_LEVELS: dict[str, Lazy] = {
    "top_administration": _("from top administration"),
    "staff_leader": _("from heads of staff units"),
    "service_leader": _("from heads of services"),
    "adviser": _("from advisers"),
    "coordinator": _("held by the coordinator"),
    "politician": _("from politicians"),
    "user": _("from users"),
    "external": _("from outside the municipality"),
}
PLANS: dict[str, Lazy] = {
    "action_plan": _("action plan"),
    "working_document": _("working document"),
    "theme_plan": _("theme plan"),
    "housing_white_paper": _("housing white paper"),
    "action_programme": _("action programme"),
    "strategy": _("strategy"),
    "social_housing_action_plan": _("social-housing action plan"),
    "municipal_sub_plan": _("municipal sub-plan"),
    "municipal_master_plan": _("municipal master plan"),
    "economic_plan": _("economic plan"),
    "annual_budget": _("annual budget"),
    "planning_strategy": _("planning strategy"),
}
RELATIONS: dict[str, Lazy] = {
    "anchored_in": _("anchored in"),
    "implements": _("implements"),
    "is": _("is"),
    "produces": _("produces"),
    "coordinated_with": _("coordinated with"),
}
PARTICIPATION: dict[str, Lazy] = {
    "informed": _("informed"),
    "interviewed": _("interviewed"),
    "heard": _("heard"),
    "active": _("taking part"),
    "seat": _("with a seat"),
}
FIGURES: dict[str, Lazy] = {
    "capacity": _("Capacity"),
    "invited": _("Invited"),
    "applied": _("Applied"),
    "admitted": _("Admitted"),
}
BUDGET_DAYS: dict[str, Lazy] = {
    "frames": _("frames decided"),
    "cut_off": _("cut-off for new measures"),
    "proposal": _("the chief executive's proposal"),
    "recommendation": _("the executive committee's recommendation"),
    "council": _("the council's budget meeting"),
}
WEEKEND: dict[str, Lazy] = {"saturday": _("a Saturday"), "sunday": _("a Sunday")}
VERDICTS: dict[str, Lazy] = {
    "holds": _("the records agree"),
    "contradicted": _("the records say otherwise"),
    "unchecked": _("cannot be checked"),
}
ROLES: dict[str, Lazy] = {
    "secretariat": _("Programme secretariat"),
    "council": _("Programme council"),
    "management": _("Management"),
    "ministry": _("Ministry"),
    "coordinator": _("Coordinator"),
    "steering_member": _("Member of the steering group"),
    "project_member": _("Member of the project group"),
    "politician": _("Politician"),
    "user_organisation": _("User organisation"),
    "evaluator": _("Evaluator"),
    "administrator": _("Administrator"),
}
LINK_STATUSES: dict[str, Lazy] = {
    "adopted": _("adopted link"),
    "planned": _("planned link"),
    "considered": _("link considered"),
    "none": _("no link"),
    "unknown": _("link unknown"),
}
GOAL_LEVELS: dict[str, Lazy] = {
    "target_group": _("for the target group"),
    "system": _("for the system"),
    "plan": _("for the plan"),
}
BOARD_SORTS: dict[str, Lazy] = {
    "name": _("name"),
    "months": _("most months over"),
    "signals": _("most severe signals"),
    "contact": _("longest without contact"),
    "budget": _("first budget date"),
}
CONTACTS: dict[str, Lazy] = {
    "data_collection": _("data collection"),
    "gate": _("gate decision"),
    "resolution": _("political resolution"),
    "case": _("political case"),
    "mandate": _("mandate"),
    "activity": _("participation activity"),
}
GOAL_KINDS: dict[str, Lazy] = {
    "main_goal": _("main goal"),
    "focus_area": _("focus area"),
}
WEIGHTS: dict[str, Lazy] = {
    "low": _("low"),
    "some": _("some"),
    "high": _("high"),
    "highest": _("highest"),
}
BUILD_STATES: dict[str, Lazy] = {
    "waiting": _("waiting"),
    "building": _("being built"),
    "published": _("published"),
    "blocked": _("stopped: claims without evidence"),
    "overtaken": _("stopped: overtaken"),
    "changed": _("stopped: the records have changed"),
    "refused": _("stopped: not allowed"),
    "failed": _("failed"),
}
LANGUAGE_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}
FILE_KINDS: dict[str, Lazy] = {
    "pdf": _("PDF, to print and keep"),
    "docx": _("Word, to work on"),
    "pptx": _("Slides, to show"),
    "xlsx": _("Workbook, to reckon with"),
    "html": _("Web page, to read here"),
}
TONES_OF_BUILD = {
    "published": "good",
    "building": "info",
    "blocked": "bad",
    "overtaken": "warn",
    "changed": "warn",
    "refused": "bad",
    "failed": "bad",
}
TONES_OF_POLARITY = {
    "strength": "good",
    "weakness": "bad",
    "uncertain": "warn",
    "neutral": "calm",
    "norm": "plum",
    "recommendation": "info",
}
TONES_OF_LEVEL = {
    "top_administration": "info",
    "staff_leader": "info",
    "service_leader": "good",
    "adviser": "calm",
    "coordinator": "good",
    "politician": "plum",
    "user": "warn",
    "external": "warn",
}
ICONS_OF_SEVERITY = {"high": "alert", "medium": "notice", "low": "info"}
TONES_OF_SEVERITY = {"high": "bad", "medium": "warn", "low": "info"}
TONES_OF_VERDICT = {"holds": "good", "contradicted": "bad", "unchecked": "calm"}
TONES_OF_PATTERN = {"common": "good", "all_but_one": "info", "split": "warn", "scattered": "plum"}
TONES_OF_LINK = {"adopted": "good", "planned": "warn", "considered": "warn"}
