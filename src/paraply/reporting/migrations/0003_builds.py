"""Editions on their way, in the programme's room, for those who may publish; see `access.policy`."""

import django.db.models.deletion
from django.db import migrations, models

import paraply.records.fields
from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0003_glossaryterm_changed"),
        ("reporting", "0002_editions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Build",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("outline", models.JSONField()),
                ("as_of", models.DateField()),
                ("asked_by", models.BigIntegerField()),
                ("asked_at", models.DateTimeField()),
                (
                    "state",
                    paraply.records.fields.CodeField(
                        codes=(
                            "waiting",
                            "building",
                            "published",
                            "blocked",
                            "overtaken",
                            "refused",
                            "failed",
                        ),
                        default="waiting",
                    ),
                ),
                ("done", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("loose", models.JSONField(default=list)),
                ("number", models.PositiveIntegerField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programmes.programme",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["programme", "-asked_at"], name="build_latest")],
            },
        ),
        Police("reporting.Build"),
    ]
