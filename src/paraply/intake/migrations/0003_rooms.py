"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("access", "0003_places"),
        ("intake", "0002_initial"),
        ("programmes", "0001_initial"),
    ]
    operations = [
        Police("intake.Contact"),
        Police("intake.Interest"),
        Police("intake.Application"),
        Police("intake.Score"),
        Police("intake.Advice"),
    ]
