"""Words for the closed lists of codes that pages show and nothing else computes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Lazy

STATUSES: dict[str, Lazy] = {
    "none": _("none"),
    "considered": _("considered"),
    "planned": _("planned"),
    "ongoing": _("ongoing"),
    "done": _("done"),
    "existing": _("in place"),
    "preliminary": _("preliminary"),
    "unknown": _("unknown"),
}
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
VOICES: dict[str, Lazy] = {
    "interviews": _("Interviews"),
    "self_report": _("The municipality about itself"),
    "evaluators": _("The evaluators"),
    "register": _("Registers"),
}
SEVERITIES: dict[str, Lazy] = {
    "urgent": _("urgent"),
    "high": _("serious"),
    "warning": _("worth attention"),
    "info": _("to know"),
}
LEVELS: dict[str, Lazy] = {
    "top_administration": _("top administration"),
    "staff_leader": _("head of staff unit"),
    "service_leader": _("head of service"),
    "adviser": _("adviser"),
    "politician": _("politician"),
    "user": _("user"),
    "external": _("external"),
}
PLACEMENTS: dict[str, Lazy] = {
    "subject_unit": _("in a subject unit"),
    "cross_sector_unit": _("in a cross-sector unit"),
    "cross_sector_strategy_unit": _("in a cross-sector strategy unit"),
}
ORIENTATIONS: dict[str, Lazy] = {
    "steering_group": _("turned towards the steering group"),
    "project_group": _("turned towards the project group"),
    "both": _("turned towards both groups"),
}
LINK_STATUSES: dict[str, Lazy] = {
    "adopted": _("adopted link"),
    "planned": _("planned link"),
    "none": _("no link"),
    "unknown": _("link unknown"),
}
GOAL_LEVELS: dict[str, Lazy] = {
    "target_group": _("for the target group"),
    "system": _("for the system"),
    "plan": _("for the plan"),
}
TONES_OF_POLARITY = {
    "strength": "good",
    "weakness": "bad",
    "uncertain": "warn",
    "neutral": "calm",
    "norm": "plum",
    "recommendation": "info",
}
TONES_OF_SEVERITY = {"urgent": "bad", "high": "bad", "warning": "warn", "info": "info"}
ICONS_OF_SEVERITY = {"urgent": "alert", "high": "alert", "warning": "notice", "info": "info"}
TONES_OF_LEVEL = {
    "top_administration": "info",
    "staff_leader": "info",
    "service_leader": "good",
    "adviser": "calm",
    "politician": "plum",
    "user": "warn",
    "external": "warn",
}
TONES_OF_LINK = {"adopted": "good", "planned": "warn", "none": "calm", "unknown": "calm"}
