"""Publishing a municipality's page: what crosses from its room to everybody, by an operation that leaves a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models.functions import Now
from django.utils.translation import gettext as _

from paraply.access.errors import Hidden
from paraply.access.operation import operation
from paraply.access.vocabulary import Action, Actor, Target
from paraply.comparison import overview
from paraply.kernel.frozen import digest
from paraply.programmes.queries import participant_identity
from paraply.reporting.models import PublicPage
from paraply.reporting.public.copy import as_json
from paraply.reporting.public.page import public_page


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
def publish_page(actor: Actor, target: Target, opened: overview.Opened, participant: str) -> Publication:
    """Publish a participant's page as the records show it on the opened date.

    Raises: NothingToPublish; Hidden when the participant is not the target's.
    """
    pk = participant_identity(opened.programme.key, participant)
    if pk is None or (opened.programme.pk, pk) != (target.programme, target.participant):
        raise Hidden(_("There is nothing here, or it is not yours to see."))
    one = overview.participant_overview(opened, participant)
    if opened.as_of > opened.last or not one.records.in_programme:
        raise NothingToPublish(participant)
    content = as_json(public_page(overview.overview_of(opened, everyone=True).records, one))
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
