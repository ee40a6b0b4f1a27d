"""Editions that anybody may read, insert-only copies in a room of their own; see `access.policy`."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import paraply.records.fields
from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0003_glossaryterm_changed"),
        ("reporting", "0003_builds"),
    ]

    operations = [
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
        Police("reporting.OpenEdition"),
        Police("reporting.OpenFile"),
    ]
