"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("organisations", "0002_initial"),
        ("programmes", "0001_initial"),
    ]
    operations = [
        Police("organisations.Municipality"),
        Police("organisations.MunicipalityCode"),
        Police("organisations.Organisation"),
        Police("organisations.Unit"),
    ]
