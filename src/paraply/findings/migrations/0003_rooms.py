"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police, ToConfidential


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("evidence", "0002_initial"),
        ("findings", "0002_initial"),
        ("programmes", "0001_initial"),
    ]
    operations = [
        ToConfidential("findings.StatementDraft"),
        ToConfidential("findings.FindingDraft"),
        ToConfidential("findings.ConflictDraft"),
        Police("findings.Finding"),
        Police("findings.DeclaredConflict"),
        Police("findings.StatementDraft"),
        Police("findings.FindingDraft"),
        Police("findings.ConflictDraft"),
    ]
