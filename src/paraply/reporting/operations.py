"""Publishing: what crosses from a municipality's room to everybody, by an operation that leaves a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from paraply.access.errors import Hidden
from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Target
from paraply.comparison import reads
from paraply.kernel.frozen import digest
from paraply.programmes.queries import participant_identity
from paraply.reporting.edition import Files, Inputs, files, frozen, reports
from paraply.reporting.editions import SHOWN, latest
from paraply.reporting.models import Edition, EditionContent, EditionFile, PublicPage
from paraply.reporting.pages import Unsupported
from paraply.reporting.public_copy import as_json
from paraply.reporting.public_page import public_page
from paraply.reporting.report import Stamp


class NothingToPublish(LookupError):
    """The participant is not in the programme on the date, or the date has not come yet."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What came of publishing. `new`: False when the very same page was already the latest for its date."""

    participant: str
    name: str
    as_of: date
    version: int
    digest: str
    new: bool


@operation(Action.PUBLISH_PAGE)
def publish_page(actor: Actor, target: Target, opened: reads.Opened, participant: str) -> Publication:
    """Publish a participant's page as the records show it on the opened date.

    Raises: NothingToPublish; Hidden when the participant is not the target's.
    """
    pk = participant_identity(opened.programme.key, participant)
    if pk is None or (opened.programme.pk, pk) != (target.programme, target.participant):
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    one = reads.participant_overview(opened, participant)
    if opened.as_of > opened.last or not one.records.in_programme:
        raise NothingToPublish(participant)
    content = as_json(public_page(reads.overview_of(opened, everyone=True).records, one))
    mark = digest(content)
    newest = (
        PublicPage.objects.filter(participant_id=pk, as_of=opened.as_of)
        .order_by("-version")
        .values_list("version", "digest")
        .first()
    )
    version = newest[0] if newest else 0
    new = newest is None or newest[1] != mark
    if new:
        version += 1
        PublicPage.objects.create(
            programme_id=opened.programme.pk,
            participant_id=pk,
            programme_key=opened.programme.key,
            participant_key=participant,
            as_of=opened.as_of,
            version=version,
            published_at=Now(),
            content=content,
            digest=mark,
        )
    return Publication(participant, one.records.name, opened.as_of, version, mark, new)


class NotSupported(ValueError):
    """Claims without evidence; nothing is published while there are any."""

    def __init__(self, claims: tuple[Unsupported, ...]) -> None:
        super().__init__("; ".join(one.text for one in claims[:3]))
        self.claims = claims


class PublishedMeanwhile(RuntimeError):
    """Somebody else has published since this edition was begun, so that it no longer follows the latest."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """An edition that is ready to be published. `number` and `before`: its place in the chain."""

    number: int
    content: Mapping[str, Any]
    files: Files

    @property
    def digest(self) -> str:
        return digest(self.content)


def prepare_edition(
    inputs: Inputs,
    latest: tuple[int, str],
    moment: datetime,
    step: Callable[[int, int], None] = lambda done, total: None,
) -> Frozen:
    """Build every file of an edition and freeze it after the latest, given by number and digest; (0, "") before the first.

    `moment`: when it is published.
    Raises: NotSupported with every claim that lacks evidence.
    """
    # The day where the moment was read: the time zone comes with it.
    inputs = replace(inputs, stamp=Stamp(latest[0] + 1, moment.date()))
    loose = dict.fromkeys(one for _, built in reports(inputs) for one in built.unsupported)
    if loose:
        raise NotSupported(tuple(loose))
    made = files(inputs, step)
    return Frozen(latest[0] + 1, frozen(inputs, made, latest, moment), made)


@operation(Action.PUBLISH_EDITION)
def publish_edition(actor: Actor, target: Target, ready: Frozen) -> None:
    """Publish a prepared edition: from now on it is what was published, whatever the records become.

    Raises: PublishedMeanwhile when it does not follow the latest edition; nothing is then published.
    """
    if target.programme is None:
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    content = ready.content
    if latest(target.programme)[1] != content["before"]:
        raise PublishedMeanwhile
    try:
        with transaction.atomic():
            edition = Edition.objects.create(
                programme_id=target.programme,
                digest=ready.digest,
                published_at=Now(),
                **{name: value(content) for name, value in SHOWN.items()},
            )
    except IntegrityError as error:
        # Two that follow the same edition have the same number; the database lets one of them through.
        raise PublishedMeanwhile from error
    EditionContent.objects.create(programme_id=target.programme, edition=edition, content=content)
    EditionFile.objects.bulk_create(
        EditionFile(programme_id=target.programme, edition=edition, name=name, content=file)
        for name, file in ready.files.items()
    )
