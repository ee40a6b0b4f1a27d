"""Every page of the product that reads a programme, found in the addresses themselves, so that a new page is tried the day it exists."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, reverse

from paraply.web.urls import urlpatterns

# What an address may have parts for, besides programme and participant.
ROW, TERM = "users.mode", "program"
EDITION, FILE, OUTLINE = 1, "nb.html", "brief"
# What has not been published is not there, and says so.
OF_PUBLISHED = {"public", "open-editions", "open-file", "edition", "edition-file"}
# Those that only take a POST.
WRITING = {"edition-open"}


def pages(programme: str, participant: str) -> Iterator[tuple[str, str]]:
    """Name and address of each page of a programme, those of a participant too."""
    values: dict[str, str | int] = {"programme": programme, "participant": participant, "key": ROW}
    values |= {"term": TERM, "number": EDITION, "name": FILE, "outline": OUTLINE}
    for address in urlpatterns:
        assert isinstance(address, URLPattern)
        takes = address.pattern.converters
        if "programme" in takes and address.name and address.name not in WRITING:
            yield address.name, reverse(address.name, kwargs={name: values[name] for name in takes})


def names() -> list[str]:
    """The pages' names."""
    return [name for name, _ in pages("x", "x")]
