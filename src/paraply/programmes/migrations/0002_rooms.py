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
        Police("programmes.Programme"),
        Police("programmes.Figure"),
        Police("programmes.FrameworkModel"),
        Police("programmes.Phase"),
        Police("programmes.RequiredOutput"),
        Police("programmes.Cohort"),
        Police("programmes.Participant"),
        Police("programmes.GateDecision"),
        Police("programmes.GlossaryTerm"),
        Police("programmes.LocalAlias"),
        Police("programmes.Agreement"),
    ]
