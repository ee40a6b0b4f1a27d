"""Memberships and the audit, which speak of programmes, participants and studies."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models

from paraply.access.police import Police
from paraply.database.rls import reference, unreference

CASCADE, PROTECT = django.db.models.deletion.CASCADE, django.db.models.deletion.PROTECT
Coalesce = django.db.models.functions.comparison.Coalesce
ROLES = [
    "secretariat",
    "council",
    "management",
    "ministry",
    "coordinator",
    "steering_member",
    "project_member",
    "politician",
    "user_organisation",
    "evaluator",
    "administrator",
    "system",
]


def to(model, on_delete, *, null=True, db_constraint=True):
    return models.ForeignKey(
        blank=null, null=null, db_constraint=db_constraint, on_delete=on_delete, related_name="+", to=model
    )


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("programmes", "0001_initial"),
        ("evidence", "0002_initial"),
    ]
    operations = [
        BtreeGistExtension(),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("role", models.CharField(max_length=30)),
                ("valid", django.contrib.postgres.fields.ranges.DateRangeField()),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=CASCADE, related_name="memberships", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("programme", to("programmes.programme", CASCADE)),
                ("participant", to("programmes.participant", CASCADE, db_constraint=False)),
                ("study", to("evidence.study", CASCADE, db_constraint=False)),
            ],
            options={
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        name="one_membership_at_a_time",
                        expressions=[
                            ("user", "="),
                            ("role", "="),
                            (Coalesce("programme", 0), "="),
                            (Coalesce("participant", 0), "="),
                            (Coalesce("study", 0), "="),
                            (models.F("valid"), "&&"),
                        ],
                    ),
                    models.CheckConstraint(name="membership_role_known", condition=models.Q(role__in=ROLES)),
                    models.CheckConstraint(
                        name="membership_in_a_programme",
                        condition=models.Q(programme__isnull=False)
                        | models.Q(participant__isnull=True, study__isnull=True),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("at", models.DateTimeField()),
                ("action", models.CharField(max_length=40)),
                ("operation", models.TextField()),
                ("rule", models.TextField()),
                ("actor", to(settings.AUTH_USER_MODEL, PROTECT, null=False)),
                ("programme", to("programmes.programme", PROTECT, null=False)),
                ("participant", to("programmes.participant", PROTECT, db_constraint=False)),
                ("study", to("evidence.study", PROTECT, db_constraint=False)),
            ],
            options={"indexes": [models.Index(fields=["programme", "-at"], name="audit_by_time")]},
        ),
        migrations.RunSQL(
            ";".join(
                reference("access_membership", "participant_id", "programmes_participant", "programme_id")
            ),
            ";".join(unreference("access_membership", "participant_id")),
        ),
        migrations.RunSQL(
            ";".join(reference("access_membership", "study_id", "evidence_study", "programme_id")),
            ";".join(unreference("access_membership", "study_id")),
        ),
        Police("access.AuditEntry"),
    ]
