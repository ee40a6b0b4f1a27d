"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police, ToConfidential


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("evidence", "0002_initial"),
        ("organisations", "0002_initial"),
        ("programmes", "0001_initial"),
    ]
    operations = [
        ToConfidential("evidence.Excerpt"),
        Police("evidence.Study"),
        Police("evidence.DataCollection"),
        Police("evidence.Excerpt"),
    ]
