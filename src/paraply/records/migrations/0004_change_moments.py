"""A transaction's number comes back in a database moved to another server, where numbers begin anew: with the moment it
began, a change is noticed also then.
"""

from django.db import migrations

FORWARDS = """
ALTER TABLE records_change ADD COLUMN at timestamptz NOT NULL DEFAULT transaction_timestamp();
ALTER TABLE records_change DROP CONSTRAINT records_change_pkey, ADD PRIMARY KEY (tx, at);
"""
BACKWARDS = """
DELETE FROM records_change AS one USING records_change AS other WHERE one.tx = other.tx AND one.at < other.at;
ALTER TABLE records_change DROP COLUMN at, ADD PRIMARY KEY (tx);
"""


class Migration(migrations.Migration):
    dependencies = [("records", "0003_rooms")]
    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
