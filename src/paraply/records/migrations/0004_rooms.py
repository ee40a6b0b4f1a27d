"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial"), ("programmes", "0001_initial"), ("records", "0003_initial")]
    operations = [
        Police("records.Document"),
        Police("records.Statement"),
        Police("records.Register"),
    ]
