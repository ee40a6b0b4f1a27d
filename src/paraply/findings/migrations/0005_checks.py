"""Renew the checks of dates and sources, which Django writes with a table and never again."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from paraply.records.fields import DayField, ImpreciseDateField, SourcesField, YearField


def _checks_of(editor: BaseDatabaseSchemaEditor, table: str, column: str) -> list[str]:
    with editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND conkey = ARRAY[attnum]"
            " WHERE contype = 'c' AND conrelid = %s::regclass AND attname = %s",
            [table, column],
        )
        return [name for (name,) in cursor.fetchall()]


def renew(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, ImpreciseDateField | DayField | YearField | SourcesField):
                table = model._meta.db_table
                name = f"{table}_{field.column}_check"
                for old in _checks_of(editor, table, field.column):
                    editor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{old}"')
                editor.execute(
                    f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" CHECK ({field.db_check(editor.connection)})'
                )


class Migration(migrations.Migration):
    dependencies = [
        ("findings", "0004_invariants"),
        ("evidence", "0004_invariants"),
        ("governance", "0004_invariants"),
        ("mobilisation", "0004_invariants"),
        ("organisations", "0004_invariants"),
        ("planning", "0003_invariants"),
        ("programmes", "0004_invariants"),
        ("records", "0006_invariants"),
    ]
    operations = [migrations.RunPython(renew, migrations.RunPython.noop)]
