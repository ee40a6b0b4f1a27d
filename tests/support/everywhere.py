"""Every page of the product that reads a programme, found in the addresses themselves, so that a new page is tried the day it exists."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, reverse

from paraply.web.urls import urlpatterns

# What an address may have parts for, besides programme and participant.
ROW, TERM = "users.mode", "program"


def pages(programme: str, participant: str) -> Iterator[tuple[str, str]]:
    """Name and address of each page of a programme, those of a participant too."""
    values = {"programme": programme, "participant": participant, "key": ROW, "term": TERM}
    for address in urlpatterns:
        assert isinstance(address, URLPattern)
        takes = address.pattern.converters
        if "programme" in takes and address.name:
            yield address.name, reverse(address.name, kwargs={name: values[name] for name in takes})


def names() -> list[str]:
    """The pages' names."""
    return [name for name, _ in pages("x", "x")]
