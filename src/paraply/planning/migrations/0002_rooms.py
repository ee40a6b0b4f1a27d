"""Put this context's tables in their rooms; see `access.rooms`."""

from django.db import migrations

from paraply.access.police import Police


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial"), ("planning", "0001_initial"), ("programmes", "0001_initial")]
    operations = [
        Police("planning.Plan"),
        Police("planning.PlanLink"),
        Police("planning.Goal"),
        Police("planning.BudgetYear"),
    ]
