"""Published editions with their files, insert-only, in the programme's room; see `access.policy`."""

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
                ("as_of", models.DateField()),
                ("published_at", models.DateTimeField()),
                ("content", models.JSONField()),
                ("digest", models.CharField(max_length=64)),
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
        Police("reporting.Edition"),
        Police("reporting.EditionFile"),
    ]
