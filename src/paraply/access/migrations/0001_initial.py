"""Users, and the schema `access` with the functions that row-level security asks."""

import django.contrib.auth.validators
import django.db.models.functions.datetime
from django.db import migrations, models

from paraply.access import functions


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "username",
                    models.CharField(
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                    ),
                ),
                ("email", models.EmailField(blank=True, default="", max_length=254)),
                ("first_name", models.CharField(blank=True, default="", max_length=150)),
                ("last_name", models.CharField(blank=True, default="", max_length=150)),
                ("title", models.JSONField(blank=True, default=dict)),
                (
                    "language",
                    models.CharField(
                        choices=[("nb", "nb"), ("nn", "nn"), ("en", "en")], default="nb", max_length=2
                    ),
                ),
                ("is_active", models.BooleanField(default=True)),
                ("joined", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={"abstract": False, "base_manager_name": "objects"},
        ),
        migrations.RunSQL(functions.TABLES, functions.DROP),
        migrations.RunSQL(functions.CREATE, migrations.RunSQL.noop),
    ]
