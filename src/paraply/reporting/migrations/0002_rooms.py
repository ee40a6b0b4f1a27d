"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial"), ("programmes", "0001_initial"), ("reporting", "0001_initial")]
    operations = [
        Police("reporting.PublicPage"),
        Police("reporting.OpenEdition"),
        Police("reporting.OpenFile"),
        Police("reporting.Edition"),
        Police("reporting.EditionFile"),
        Police("reporting.EditionContent"),
        Police("reporting.Build"),
    ]
