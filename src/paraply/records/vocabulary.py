"""Closed lists of codes that all records share. Labels stand in `labels.py`."""

BASES = ("observed", "assessed", "perceived", "planned", "normative", "derived")
STATUSES = ("none", "considered", "planned", "ongoing", "done", "existing", "preliminary", "unknown")
POLARITIES = ("strength", "weakness", "uncertain", "neutral", "norm", "recommendation")
# Who speaks in a part of a document: interviews, a participant about itself, the evaluators, or a register.
VOICES = ("interviews", "self_report", "evaluators", "register")
REGISTERS = ("seats", "cases", "participation", "links", "units", "goals")
TOPICS = (
    "report", "programme", "framework_critique", "knowledge_area", "knowledge_form", "actor_level", "analysis_model",
    "learning_loop", "anchoring_concept", "political_route", "participation_type", "study_design", "study_purpose",
    "study_method", "study_limitation", "study_deliverable", "quotation",
    "organisation_model", "administrative_anchoring", "plan_anchoring", "coverage", "owner_organisation", "owner_view",
    "owner_method", "owner_role", "partnership", "central_element", "owner_challenge", "change", "goals_ahead",
    "expectation", "challenge", "terminology", "other",
)  # fmt: skip
WEIGHTS = ("low", "some", "high", "highest")
# A document, and where in it; in files and in the database's own check.
CITATION = r"^\S+ § .+$"
