"""A migration step for columns whose CHECK comes from our own field: Django writes it with the table and never again."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import AlterField
from django.db.migrations.state import ProjectState


class AlterChecked(AlterField):
    """Alter a field and renew the CHECK of its column, such as a closed list of codes that has grown.

    A list that has lost a code is refused by the database while a row still has it.
    """

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Alter the column, then its check."""
        super().database_forwards(app_label, schema_editor, from_state, to_state)
        model: Any = to_state.apps.get_model(app_label, self.model_name)
        field = model._meta.get_field(self.name)
        table = schema_editor.quote_name(model._meta.db_table)
        check = schema_editor.quote_name(f"{model._meta.db_table}_{field.column}_check")
        wanted = field.db_check(schema_editor.connection)
        schema_editor.execute(
            f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {check}, ADD CONSTRAINT {check} CHECK ({wanted})"
        )
