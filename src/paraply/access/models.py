"""Users, their dated memberships, and the record of what was done."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Now

from paraply.access.desk import AtTheDesk
from paraply.access.vocabulary import Role
from paraply.database.history import CurrentActor

ROLES = [role.value for role in Role if role is not Role.VISITOR]
SYSTEM = "system"


class UserManager(BaseUserManager["User"]):
    """Makes users; without a password they can only come in by the sign-in provider or, in a demo, as a
    persona.
    """

    def get_queryset(self) -> AtTheDesk[User]:
        """Every question about users is asked at the desk."""
        return AtTheDesk(self.model, using=self._db)

    def create_user(self, username: str, email: str = "", password: str | None = None, **fields: Any) -> User:
        user = self.model(username=username, email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def system(self) -> User:
        """The actor behind the command line and the jobs."""
        return self.get(username=SYSTEM)


class User(AbstractBaseUser):
    """Someone who can act. What a user may do follows from memberships alone; there are no flags for it here.

    Shape: `title` is {nb, nn, en}, what the user is called in the header.
    """

    username = models.CharField(max_length=150, unique=True, validators=[UnicodeUsernameValidator()])
    email = models.EmailField(blank=True, default="")
    first_name = models.CharField(max_length=150, blank=True, default="")
    last_name = models.CharField(max_length=150, blank=True, default="")
    title = models.JSONField(default=dict, blank=True)
    language = models.CharField(
        max_length=2, choices=[("nb", "nb"), ("nn", "nn"), ("en", "en")], default="nb"
    )
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(db_default=Now())

    objects = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        # References to users are followed at the desk too.
        base_manager_name = "objects"

    def __str__(self) -> str:
        return self.username

    def get_full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or self.username


class Membership(models.Model):
    """A role that a user holds in a programme, for a participant or in a study, from one day to another.

    Access ends with the membership, at the next statement. Without a programme it holds for the whole
    platform.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=30)
    programme = models.ForeignKey(
        "programmes.Programme", models.CASCADE, null=True, blank=True, related_name="+"
    )
    # The database constraints of these two hold the programme too, so that nobody's municipality is in
    # another programme.
    participant = models.ForeignKey(
        "programmes.Participant", models.CASCADE, null=True, blank=True, related_name="+", db_constraint=False
    )
    study = models.ForeignKey(
        "evidence.Study", models.CASCADE, null=True, blank=True, related_name="+", db_constraint=False
    )
    valid = DateRangeField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_membership_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (Coalesce("programme", 0), RangeOperators.EQUAL),
                    (Coalesce("participant", 0), RangeOperators.EQUAL),
                    (Coalesce("study", 0), RangeOperators.EQUAL),
                    (F("valid"), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(name="membership_role_known", condition=Q(role__in=ROLES)),
            models.CheckConstraint(
                name="membership_in_a_programme",
                condition=Q(programme__isnull=False) | Q(participant__isnull=True, study__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} ({self.user_id})"


class Draft(models.Model):
    """What somebody has typed into a form and not sent yet: nobody else's until it is, whoever runs the programme.

    Shape: `form` the form's name, `target` what it is about ("" for something new), `values` {field: what was typed}.
    """

    person = models.ForeignKey(User, models.CASCADE, related_name="+", db_default=CurrentActor())
    form = models.TextField()
    target = models.TextField(blank=True, default="")
    values = models.JSONField(default=dict)
    saved = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "form", "target"], name="one_draft_of_a_form")
        ]

    def __str__(self) -> str:
        return f"{self.form} ({self.person_id})"


class AuditEntry(models.Model):
    """Who did what to what, by which rule. Written by operations, never changed. Holds no text that users
    wrote.

    No column has a database default: a role that may add an entry but not read it gets nothing back from the
    database.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField()
    actor = models.ForeignKey(User, models.PROTECT, related_name="+")
    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="+")
    participant = models.ForeignKey(
        "programmes.Participant", models.PROTECT, null=True, blank=True, related_name="+", db_constraint=False
    )
    study = models.ForeignKey(
        "evidence.Study", models.PROTECT, null=True, blank=True, related_name="+", db_constraint=False
    )
    action = models.CharField(max_length=40)
    operation = models.TextField()
    rule = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["programme", "-at"], name="audit_by_time")]

    def __str__(self) -> str:
        return f"{self.operation} {self.at}"
