"""Editions: what has been published, what it was made from, copies open to everybody, and those on their way; see `access.policy`."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import paraply.records.fields
from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0003_glossaryterm_changed"),
        ("reporting", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("outline", models.TextField()),
                ("title", paraply.records.fields.LocalisedField(blank=True, default=dict)),
                ("as_of", models.DateField()),
                ("published_at", models.DateTimeField()),
                ("digest", models.CharField(max_length=64)),
                ("before", models.CharField(blank=True, max_length=64)),
                ("files", models.JSONField()),
                ("left_out", models.JSONField(default=list)),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programmes.programme",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EditionContent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("content", models.JSONField()),
                (
                    "edition",
                    paraply.records.fields.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="reporting.edition",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programmes.programme",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EditionFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.TextField()),
                ("content", models.BinaryField()),
                (
                    "edition",
                    paraply.records.fields.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="reporting.edition",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programmes.programme",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OpenEdition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme_key", models.TextField()),
                ("programme_name", paraply.records.fields.LocalisedField(blank=True, default=dict)),
                ("number", models.PositiveIntegerField()),
                ("title", paraply.records.fields.LocalisedField(blank=True, default=dict)),
                ("as_of", models.DateField()),
                ("published_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField()),
                ("digest", models.CharField(max_length=64)),
                ("files", models.JSONField()),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programmes.programme",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OpenFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.TextField()),
                ("content", models.BinaryField()),
                (
                    "edition",
                    paraply.records.fields.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="reporting.openedition",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programmes.programme",
                    ),
                ),
            ],
        ),
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
                ("follows", models.PositiveIntegerField()),
                ("before", models.CharField(blank=True, max_length=64)),
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("waiting", "building"))),
                        fields=("programme",),
                        name="build_one_at_a_time",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(fields=("programme", "number"), name="edition_number"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="149a7a0a9f50181f05f3d91989f1c200223b889a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_insert_only_d9fb4",
                    table="reporting_edition",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="editioncontent",
            constraint=models.UniqueConstraint(
                fields=("programme", "edition"), name="edition_content_of_one"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="editioncontent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3efbaefe5a60403c0bbb1cafc5b5b76ed1cf0cc9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_insert_only_86b17",
                    table="reporting_editioncontent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="editionfile",
            constraint=models.UniqueConstraint(
                fields=("programme", "edition", "name"), name="edition_file_name"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="editionfile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="270c62d95744e5f254d483e435f5d5d2e373c126",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_insert_only_6b90d",
                    table="reporting_editionfile",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="openedition",
            constraint=models.UniqueConstraint(fields=("programme", "number"), name="open_edition_number"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openedition",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="682f8f845a3069420c778f6fc0d3b2a0e4383215",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_insert_only_04ddc",
                    table="reporting_openedition",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="openfile",
            constraint=models.UniqueConstraint(
                fields=("programme", "edition", "name"), name="open_file_name"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openfile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b982007a33549d0c5f61f815ae70e3716f177cbe",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_insert_only_dd48d",
                    table="reporting_openfile",
                    when="BEFORE",
                ),
            ),
        ),
        *(
            Police(f"reporting.{name}")
            for name in ("Edition", "EditionContent", "EditionFile", "OpenEdition", "OpenFile", "Build")
        ),
    ]
