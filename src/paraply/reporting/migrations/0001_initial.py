"""Published pages, in the room that anybody may read; see `access.policy`."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import paraply.records.fields
from paraply.access.police import Police


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0001_initial"),
        ("programmes", "0003_glossaryterm_changed"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicPage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme_key", models.TextField()),
                ("participant_key", models.TextField()),
                ("as_of", models.DateField()),
                ("version", models.PositiveIntegerField()),
                ("published_at", models.DateTimeField()),
                ("content", models.JSONField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "participant",
                    paraply.records.fields.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programmes.participant",
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
            options={
                "indexes": [
                    models.Index(
                        fields=["programme_key", "participant_key", "-as_of"], name="public_page_by_key"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("participant", "as_of", "version"), name="public_page_version"
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publicpage",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7ee2760918626b26aa992acd98958f6f7a214a18",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_insert_only_b6e5c",
                    table="reporting_publicpage",
                    when="BEFORE",
                ),
            ),
        ),
        Police("reporting.PublicPage"),
    ]
