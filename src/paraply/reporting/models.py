"""What has been published: frozen copies that anybody may read, also without signing in."""

from __future__ import annotations

import pgtrigger
from django.db import models

from paraply.records.fields import CodeField, LocalisedField, TenantForeignKey
from paraply.reporting.words import BUILD_STATES, UNFINISHED


class PublicPage(models.Model):
    """A municipality's public page as it was published. Rows are added by `publish_page` and never changed.

    The keys stand here themselves, since a visitor may read no other table. `as_of`: the date the page shows; `version`: a page
    published once more for the same date is the next one, and the latest is shown. No history table: a row that never
    changes has none, and who published it is in the audit.

    Shape: `content` as `public.copy.as_json` writes it; `digest` is the SHA-256 of its canonical JSON, in hexadecimal.
    """

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="+")
    participant = TenantForeignKey("programmes.Participant", models.PROTECT)
    programme_key = models.TextField()
    participant_key = models.TextField()
    as_of = models.DateField()
    version = models.PositiveIntegerField()
    published_at = models.DateTimeField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["participant", "as_of", "version"], name="public_page_version"),
        ]
        indexes = [
            models.Index(fields=["programme_key", "participant_key", "-as_of"], name="public_page_by_key")
        ]
        # Row-level security lets no serving process change a row; this binds the owner too.
        triggers = [
            pgtrigger.Protect(name="insert_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.programme_key}/{self.participant_key} {self.as_of}.{self.version}"


class Edition(models.Model):
    """A published edition of a report. Rows are added by `publish_edition` and never changed.

    `number` counts a programme's editions from 1. `digest`: the SHA-256 of the canonical JSON of its content, which holds all that
    stands here and the digest of the edition before it, so that nobody can change or take out one without breaking those that follow.

    Shape: `title` as text by language; `files` marks and sizes by name; `left_out` keys of participants.
    """

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    outline = models.TextField()
    title = LocalisedField()
    as_of = models.DateField()
    published_at = models.DateTimeField()
    digest = models.CharField(max_length=64)
    before = models.CharField(max_length=64, blank=True)
    files = models.JSONField()
    left_out = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="edition_number"),
        ]
        triggers = [
            pgtrigger.Protect(name="insert_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.outline} {self.number}"


class EditionContent(models.Model):
    """What an edition was made from. Everybody in the programme reads the files; this only those who compare everybody.

    Shape: `content` as `editions.content.frozen` writes it.
    """

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="+")
    edition = TenantForeignKey("reporting.Edition", models.PROTECT)
    content = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "edition"], name="edition_content_of_one"),
        ]
        triggers = [
            pgtrigger.Protect(name="insert_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return str(self.edition_id)


class EditionFile(models.Model):
    """A file of a published edition. `name`: language and format, such as nb.pdf. Never changed."""

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="+")
    edition = TenantForeignKey("reporting.Edition", models.PROTECT)
    name = models.TextField()
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "edition", "name"], name="edition_file_name"),
        ]
        triggers = [
            pgtrigger.Protect(name="insert_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.name


class OpenEdition(models.Model):
    """An edition that anybody may read: a copy of what was published, made by `open_edition` and never changed.

    The programme's key and name stand here themselves, since a visitor may read no other table.

    Shape: `title` and `programme_name` as text by language; `files` as in the edition's content: mark and size by name.
    """

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="+")
    programme_key = models.TextField()
    programme_name = LocalisedField()
    number = models.PositiveIntegerField()
    title = LocalisedField()
    as_of = models.DateField()
    published_at = models.DateTimeField()
    opened_at = models.DateTimeField()
    digest = models.CharField(max_length=64)
    files = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="open_edition_number"),
        ]
        triggers = [
            pgtrigger.Protect(name="insert_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.programme_key} {self.number}"


class OpenFile(models.Model):
    """A file of an edition that anybody may read, byte for byte as it was published."""

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="+")
    edition = TenantForeignKey("reporting.OpenEdition", models.PROTECT)
    name = models.TextField()
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "edition", "name"], name="open_file_name"),
        ]
        triggers = [
            pgtrigger.Protect(name="insert_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.name


class Build(models.Model):
    """An edition on its way: asked for by somebody, built by a worker, and then published, or not and why.

    `asked_by`: the user it is built for, who must still be allowed to publish when it is done. `follows` and `before`: number and digest
    of the latest edition when it was asked for, which it is to follow. `done` and `total`: files built, of how many. `loose`: claims
    without evidence that block it. `seen`: the mark of the records that whoever asked had looked at, "" where nobody had. No history: the edition that comes of it is what is kept.

    Shape: `outline` is the declaration itself, since a file may have been chosen; `loose` a list of {"text", "records"}.
    """

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="+")
    outline = models.JSONField()
    as_of = models.DateField()
    asked_by = models.BigIntegerField()
    asked_at = models.DateTimeField()
    follows = models.PositiveIntegerField()
    before = models.CharField(max_length=64, blank=True)
    seen = models.CharField(max_length=64, blank=True)
    state = CodeField(codes=BUILD_STATES, default="waiting")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    loose = models.JSONField(default=list)
    number = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            # Who asks twice, or while another waits, would otherwise publish the same thing twice.
            models.UniqueConstraint(
                fields=["programme"],
                condition=models.Q(state__in=tuple(UNFINISHED)),
                name="build_one_at_a_time",
            )
        ]
        indexes = [models.Index(fields=["programme", "-asked_at"], name="build_latest")]

    def __str__(self) -> str:
        return f"{self.as_of} {self.state}"
