"""The programme owner: where it stands among the others, and who they are."""

from __future__ import annotations

from paraply.documents import Block, Figure, Paragraph
from paraply.reporting.figures.owner import owner_picture
from paraply.reporting.sections.place import Place


def owner(place: Place) -> list[Block]:
    """A chart of the organisations around the programme by role, and the owner's bodies."""
    pages = place.pages
    picture = owner_picture(pages.whole.records, pages.language)
    if picture is None:
        return [Paragraph(pages.say("nothing_said"))]
    facts = [one for one in pages.whole.records.organisations.values() if one.roles]
    return [
        Figure(
            picture,
            picture.description or picture.title,
            picture.title,
            width=min(1.0, picture.width / 780),
            evidence=pages.citations.ids(facts),
        )
    ]
