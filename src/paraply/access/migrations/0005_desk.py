"""Account tables are open at the desk alone; see `access.desk`."""

from django.db import migrations

from paraply.access.desk import policed
from paraply.database.rls import police, unpolice


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_rooms"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("sessions", "0001_initial"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
    ]
    operations = [migrations.RunSQL(police(table), unpolice(table)) for table in policed()]
