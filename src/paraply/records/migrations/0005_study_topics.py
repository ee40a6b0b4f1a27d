"""The design of a study is told apart: purpose, method, limitations and deliverables."""

from django.db import migrations

import paraply.records.fields
from paraply.database.checks import AlterChecked

CODES = (
    "report", "programme", "framework_critique", "knowledge_area", "knowledge_form", "actor_level", "analysis_model",
    "learning_loop", "anchoring_concept", "political_route", "participation_type", "study_design", "study_purpose",
    "study_method", "study_limitation", "study_deliverable", "quotation",
    "organisation_model", "administrative_anchoring", "plan_anchoring", "coverage", "owner_organisation", "owner_view",
    "owner_method", "owner_role", "partnership", "central_element", "owner_challenge", "change", "goals_ahead",
    "expectation", "challenge", "terminology", "other",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("records", "0004_change_moments")]
    operations = [
        AlterChecked("statement", "topic", paraply.records.fields.CodeField(codes=CODES)),
        AlterChecked("statementevent", "topic", paraply.records.fields.CodeField(codes=CODES)),
    ]
