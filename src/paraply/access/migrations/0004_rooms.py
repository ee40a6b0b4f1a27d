"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police
from paraply.database.rls import reference, unreference


def inside(column, target):
    """Nobody's municipality or study is in another programme than the membership's."""
    return migrations.RunSQL(
        reference("access_membership", column, target, "programme_id"),
        unreference("access_membership", column),
    )


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("access", "0003_places"),
        ("evidence", "0002_initial"),
        ("programmes", "0001_initial"),
    ]
    operations = [
        Police("access.Draft"),
        Police("access.AuditEntry"),
        inside("participant_id", "programmes_participant"),
        inside("study_id", "evidence_study"),
    ]
