"""The states of a build in the database too: Django alters a column without looking at what its own check says."""

from django.db import migrations

STATES = ("waiting", "building", "published", "blocked", "overtaken", "refused", "failed")


def only(*states: str) -> str:
    """The check that the column holds one of the states."""
    codes = ", ".join(f"'{state}'" for state in states)
    return (
        "ALTER TABLE reporting_build DROP CONSTRAINT reporting_build_state_check, "
        f"ADD CONSTRAINT reporting_build_state_check CHECK (state IN ({codes}));"
    )


class Migration(migrations.Migration):
    dependencies = [("reporting", "0003_build_seen")]
    operations = [migrations.RunSQL(only(*STATES, "changed"), only(*STATES))]
