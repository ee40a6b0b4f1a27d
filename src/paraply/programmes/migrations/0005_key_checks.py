"""The checks of keys in tables that were made before the keys had patterns: Django adds a column's own check only with its table."""

from django.db import migrations

from paraply.kernel import keys

PATTERNS = {
    "programmes_programme": keys.PROGRAMME,
    "programmes_participant": keys.IN_ADDRESS,
    "programmes_glossaryterm": keys.IN_ADDRESS,
}
DROP = "ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {table}_key_check;"
ADD = "ALTER TABLE {table} ADD CONSTRAINT {table}_key_check CHECK (key ~ '{pattern}');"


class Migration(migrations.Migration):
    dependencies = [("programmes", "0004_alter_glossaryterm_key_alter_glossarytermevent_key_and_more")]
    operations = [
        migrations.RunSQL(
            DROP.format(table=table) + ADD.format(table=table, pattern=pattern), DROP.format(table=table)
        )
        for table, pattern in PATTERNS.items()
    ]
