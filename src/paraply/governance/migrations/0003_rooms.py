"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("governance", "0002_initial"),
        ("organisations", "0002_initial"),
        ("programmes", "0001_initial"),
    ]
    operations = [
        Police("governance.Body"),
        Police("governance.Seat"),
        Police("governance.Coordinator"),
        Police("governance.Ownership"),
        Police("governance.Mandate"),
        Police("governance.Resolution"),
        Police("governance.PoliticalCase"),
    ]
