"""Applications with their scores and advice, interests declared in them, and the owner's log of contacts."""

from __future__ import annotations

import pgtrigger
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from paraply.database.history import CurrentActor, tracked
from paraply.intake import words
from paraply.intake.vocabulary import MOST_POINTS
from paraply.records.fields import CodeField, ImpreciseDateField, LocalisedField, TenantForeignKey


@tracked
class Application(models.Model):
    """A municipality's request for admission, as the owner received it. Whoever has an interest in it has no such row."""

    programme = models.ForeignKey("programmes.Programme", models.CASCADE, related_name="+")
    key = models.TextField()
    applicant = models.TextField()
    received = ImpreciseDateField(null=False, blank=False)
    text = LocalisedField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "key"], name="application_key")]

    def __str__(self) -> str:
        return self.key


# Nobody puts anything to an application in another's name or at another time, whatever the statement says. A data step of
# the owner's, which acts for nobody, says itself whose it is.
SIGNED = pgtrigger.Trigger(
    name="signed",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="NEW.person_id := coalesce(access.actor(), NEW.person_id); NEW.at := now(); RETURN NEW;",
)


class OfApplication(models.Model):
    """Something one person has put to an application; the database says whose it is and when."""

    programme = models.ForeignKey("programmes.Programme", models.CASCADE, related_name="+")
    application = TenantForeignKey(Application)
    person = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_default=CurrentActor())
    at = models.DateTimeField(db_default=Now())

    class Meta:
        abstract = True
        triggers = [SIGNED]

    def __str__(self) -> str:
        return f"{self.pk}"  # never the text, which would reach logs


class Interest(OfApplication):
    """A declared conflict of interest: from now on the person has no such application."""

    reason = models.TextField(blank=True, default="")

    class Meta(OfApplication.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "application", "person"], name="interest_declared_once"
            )
        ]


class Score(OfApplication):
    """A council member's points, sent; until then they are a draft of the member's own.

    Unit: points from 0 to `MOST_POINTS`.
    """

    points = models.PositiveSmallIntegerField(validators=[MaxValueValidator(MOST_POINTS)])
    text = models.TextField(blank=True, default="")

    class Meta(OfApplication.Meta):
        constraints = [
            models.UniqueConstraint(fields=["programme", "application", "person"], name="one_score_each"),
            models.CheckConstraint(name="score_in_range", condition=Q(points__lte=MOST_POINTS)),
        ]


class Advice(OfApplication):
    """What the council advises on an application."""

    advice = CodeField(codes=words.ADVICE)
    text = LocalisedField()

    class Meta(OfApplication.Meta):
        pass


@tracked
class Contact(models.Model):
    """One contact of the owner's with a participant: whether it informed, advised or led, so that the role can be seen."""

    programme = models.ForeignKey("programmes.Programme", models.CASCADE, related_name="+")
    participant = TenantForeignKey("programmes.Participant")
    kind = CodeField(codes=words.CONTACTS)
    held_on = models.DateField()
    text = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return f"{self.pk}"
